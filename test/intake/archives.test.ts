import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { newUnpacking, unpackedPieces } from "../../src/intake/zip/unpack.ts";
import { zipEntries } from "../../src/intake/zip/zip-file.ts";
import { inside, ORDERS, refusalOf } from "../support/archive-orders.ts";
import { encoded } from "../support/encode-text.ts";
import { archiveFile, rawParts, workbookFile, zipOf } from "../support/workbooks.ts";

describe("archives of other programs", () => {
  it.each([
    ["infozip.zip", "a.csv"],
    ["piped.zip", "-"],
    ["python64.zip", "a.csv"],
    ["python.zip", "1月/注文.csv"],
  ])("%s holds the orders; what a Mac leaves is none of them", (name, file) => {
    expect(inside(archiveFile(name))).toEqual([{ name: `注文.zip/${file}`, bytes: ORDERS }]);
  });

  it("with a password are refused", () => {
    expect(refusalOf(() => inside(archiveFile("locked.zip")))).toBe("locked-zip");
  });
});

describe("an archive", () => {
  it("gives each of its files, workbooks among them, and an archive in it as it is", () => {
    const book = workbookFile("openpyxl.xlsx");
    const files = { "a.csv": ORDERS, "b/c.xlsx": book, "d.zip": zipOf({ "a.csv": ORDERS }) };
    expect(inside(zipOf(files))?.map(({ name }) => name)).toEqual([
      "注文.zip/a.csv",
      "注文.zip/b/c.xlsx",
      "注文.zip/d.zip",
    ]);
    expect(inside(book)).toBeNull();
    expect(inside(ORDERS)).toBeNull();
  });

  it("in an archive is refused with the way out", () => {
    const nested = zipOf({ "a.csv": ORDERS });
    expect(
      refusalOf(() =>
        ended(readFile("d.zip", nested, { answers: {}, dayOfInstant: dayInZone("Asia/Tokyo") })),
      ),
    ).toBe("archive");
  });

  it("names its files as Windows in Japan does where it does not say how", () => {
    const name = encoded("注文.csv", "shift_jis");
    const bytes = zipOf({ "1234.csv": ORDERS });
    // The name stands before the file and in the directory at the end.
    for (const at of [bytes.indexOf(0x31), bytes.lastIndexOf(0x31)]) bytes.set(name, at);
    expect(inside(bytes)?.[0]?.name).toBe("注文.zip/注文.csv");
  });

  it("without a file is refused", () => {
    expect(refusalOf(() => inside(zipSync({})))).toBe("empty-zip");
    expect(refusalOf(() => inside(zipOf({ "__MACOSX/a": ORDERS, "a/.DS_Store": ORDERS })))).toBe("empty-zip");
  });

  it("that unpacks beyond the limit is refused, whatever it declares, at the piece that is too much", () => {
    const [entry] = zipEntries(zipOf({ "a.csv": new Uint8Array(24_000_000) }));
    const unpacking = newUnpacking(1_000_000);
    expect(refusalOf(() => [...unpackedPieces(entry!, unpacking)])).toBe("unpacked-size");
    expect(unpacking.unpacked).toBeLessThan(20_000_000);
  });
});

it("a workbook one of whose parts is missing is broken", () => {
  const parts = rawParts({ rows: "<row><c><v>1</v></c></row>", shared: "" });
  for (const left of ["xl/workbook.xml", "_rels/.rels", "xl/worksheets/sheet1.xml"]) {
    const { [left]: _, ...others } = parts;
    expect(
      refusalOf(() =>
        ended(readFile("a.xlsx", zipOf(others), { answers: {}, dayOfInstant: dayInZone("UTC") })),
      ),
    ).toBe("broken-workbook");
  }
});
