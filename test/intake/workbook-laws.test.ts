import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { filesInside } from "../../src/intake/chosen-bytes.ts";
import { ended } from "../../src/intake/read-file.ts";
import { outcomeOf, type Outcome } from "../support/read-orders.ts";
import { dayCell, type WrittenCell, xlsxOf, zipOf } from "../support/workbooks.ts";

/** One order line as people write it, in a text file or typed into a workbook. */
interface Line {
  readonly order: string;
  readonly day: string;
  readonly customer: string;
  readonly product: string;
  readonly amount: number;
}

const HEADER = ["注文番号", "注文日", "顧客ID", "商品名", "小計"];
const id = (prefix: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => `${prefix}${String(n).padStart(5, "0")}`);
const line: fc.Arbitrary<Line> = fc.record({
  order: id("0", 30),
  day: fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)),
  customer: id("", 8),
  product: fc.constantFrom("石けん", "化粧水 100ml", 'a "b", c', "㈱髙﨑～①", "<&>", "a\nb", "😀"),
  amount: fc.integer({ min: -2000, max: 900_000 }).map((n) => n / 10),
});
const lines = fc.array(line, { minLength: 1, maxLength: 25 });

const csvOf = (rows: readonly Line[]): Uint8Array => {
  const cell = (text: string | number) =>
    /[",\n]/.test(String(text)) ? `"${String(text).replace(/"/g, '""')}"` : text;
  const table = [HEADER, ...rows.map((row) => [row.order, row.day, row.customer, row.product, row.amount])];
  return strToU8(table.map((row) => row.map(cell).join(",")).join("\r\n"));
};

const bookOf = (rows: readonly Line[], from1904: boolean): Promise<Uint8Array> => {
  const cells: WrittenCell[][] = rows.map((row) => [
    ...[row.order, dayCell(row.day), row.customer],
    ...[row.product, row.amount],
  ]);
  return xlsxOf({ 注文: { rows: [HEADER, ...cells] } }, { from1904 });
};

/** What a file says, without the file's own name. */
function said(bytes: Uint8Array, name: string): unknown {
  const outcome: Outcome = outcomeOf([{ name, bytes }]);
  if (outcome.kind !== "read") return outcome;
  const { purchases, rows, excluded, notices, asks } = outcome;
  return { purchases, rows, excluded, notices, asks };
}

describe("the same table", () => {
  it("as a text file and as a workbook gives the same purchases, or the same question", async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), async (rows, from1904) => {
        expect(said(await bookOf(rows, from1904), "a.xlsx")).toEqual(said(csvOf(rows), "a.csv"));
      }),
      { numRuns: 150 },
    );
  });

  it("in an archive, too", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const archive = zipOf({ "a.csv": csvOf(rows), "b.xlsx": await bookOf(rows, false) });
        const inside = ended(filesInside("a.zip", archive)) ?? [];
        const [csv, book] = inside.map(({ name, bytes }) => said(bytes, name));
        expect(inside).toHaveLength(2);
        expect(csv).toEqual(said(csvOf(rows), "a.csv"));
        expect(book).toEqual(csv);
      }),
      { numRuns: 50 },
    );
  });
});
