import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** An export in the shape of a public one, as the page reads it. */
function read(name: string) {
  const bytes = readFileSync(new URL(`../support/cases/${name}`, import.meta.url));
  const { rows } = readOrderFile(name, bytes);
  return orderFileToRows({ name, rows }, recognise(rows.slice(0, 50))!, dayInZone("Asia/Tokyo"));
}
type Mapped = ReturnType<typeof read>;
const column = ({ columns, rows }: Mapped, role: Mapped["columns"][number]) =>
  rows.map((cells) => cells[columns.indexOf(role)]);

function refusal(step: () => unknown): Pick<UnreadableFile, "code" | "values"> | null {
  try {
    step();
    return null;
  } catch (problem) {
    return problem as UnreadableFile;
  }
}

describe("dates of exports", () => {
  it("of a database carry their zone: four dates", () => {
    // 15:30 UTC is half past midnight in Tokyo, New York's 10:30 the same.
    expect(column(read("84-postgres-dates.csv"), "date")).toEqual([
      ...["2024-01-06", "2024-01-06", "2024-01-06", "2024-01-07"],
    ]);
  });

  it("under a header that names UTC are days of the file's zone", () => {
    expect(column(read("81-created-at-utc.csv"), "date")).toEqual([
      ...["2024-04-01", "2024-04-02", "2024-04-03", "2024-04-04"],
    ]);
  });

  it("that a spreadsheet converted in part are refused with two cells that show it", () => {
    expect(refusal(() => read("55-dates-half-serial.csv"))).toMatchObject({
      code: "half-converted-dates",
      values: { row: 3, text: "13/01/2024", serial: "45323" },
    });
  });
});

describe("texts of exports", () => {
  it("with accents are no garbled ones: six orders", () => {
    const mapped = read("71-creme-product.csv");
    expect(column(mapped, "productName")).toEqual(Array<string>(6).fill("Crème hydratante"));
  });
});
