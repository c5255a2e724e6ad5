import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { withFormula } from "../support/function-bundle.ts";
import { chunksOf, fileOf, ordersOn, requestFor } from "../support/import-book.ts";
import { answer, at, bookOf, opened, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** Looks that most cells have anyway; a file that is saved leaves them out where they are the usual ones. */
const USUAL = { fontSize: 10, align: null };

/** Everything of a file that a user or a script can see, looks and charts included. */
function seen(book: Book): unknown {
  const { getters } = book.model;
  return book.sheets().map((sheet) => {
    const { id, name } = sheet;
    const looks = book.values(name).map((line, row) =>
      line.map((_, col) => {
        const at = { sheetId: id, row, col };
        return [
          getters.getCell(at)?.format,
          { ...getters.getCellStyle(at), ...USUAL },
          getters.getCellBorder(at),
        ];
      }),
    );
    const charts = getters.getChartIds(id).map((one) => [one, getters.getChartDefinition(one)]);
    const rules = [getters.getConditionalFormats(id), getters.getDataValidationRules(id)];
    const frame = [getters.getMerges(id).map(({ id: _, ...zone }) => zone), getters.getPaneDivisions(id)];
    return { sheet, cells: [book.values(name), book.notes(name)], looks, charts, rules, frame };
  });
}

describe("a copy of a file", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  run(book, at("2024-03-31"));

  it("holds the same, down to ids, looks, charts, notes and the last result", () => {
    const copy = book.copy();
    expect(seen(copy)).toEqual(seen(book));
    expect(opened(copy)).toEqual(opened(book));
    expect(opened(copy).last).not.toBeNull();
  });

  it("goes its own way, and so do copies of it", () => {
    const before = seen(book);
    const [one, other] = [book.copy(), book.copy()];
    run(one, at("2023-03-31"));
    one.obstruct("protected", "注文");
    expect(seen(one)).not.toEqual(before);
    for (const untouched of [book, other]) expect(seen(untouched)).toEqual(before);
  });

  it("follows what was changed since the last copy", () => {
    const [mine, first] = [book.copy(), "A1"];
    mine.addTable("メモ", [["前"]], "text");
    expect(mine.copy().cellText("メモ", first)).toBe("前");
    mine.setCell("メモ", first, "後");
    expect(mine.copy().cellText("メモ", first)).toBe("後");
  });

  it("remembers what functions came to", () => {
    const original = withFormula("=CPM_STORED()");
    expect(original.cellText("Sheet1", "A1")).toBe("1");
    original.call("store", 2);
    const copy = original.copy();
    expect(copy.cellText("Sheet1", "A1")).toBe("1");
    copy.call("refresh", true);
    expect([copy, original].map((one) => one.cellText("Sheet1", "A1"))).toEqual(["2", "1"]);
  });

  it("has large sheets of its own, whether a table was opened or a script wrote them", () => {
    const large = openBook({ rawAbove: 20 });
    large.addTable(
      "表",
      Array.from({ length: 30 }, (_, i) => [`${i}`, "x"]),
      "typed",
    );
    importAll(large, "出荷済");
    const copy = large.copy();
    importAll(copy, "返品");
    expect(
      [large, copy].map(
        (one) =>
          new Set(
            ordersOn(one)
              .slice(1)
              .map((row) => row[4]),
          ),
      ),
    ).toEqual([new Set(["出荷済"]), new Set(["返品"])]);
    expect(copy.values("表")).toEqual(large.values("表"));
  });
});

function importAll(book: Book, status: string): void {
  const rows = Array.from({ length: 30 }, (_, i) => ["2024-01-05", `C${i}`, `O${i}`, 100, status, "茶"]);
  const file = fileOf(`${status}.csv`, ...rows);
  const { importId } = answer(book, "importStart", { ...requestFor([file]), language: "ja" });
  chunksOf([file]).forEach((chunk, number) =>
    answer(book, "importChunk", { ...chunk, importId, number, language: "ja" }),
  );
  answer(book, "importMerge", { importId, language: "ja" });
}
