import { describe, expect, it } from "vitest";
import { chosenIn, countIn } from "../../src/core/segments/chosen.ts";
import type { Segment } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { explained, workedBook } from "../support/explain-book.ts";
import { answer, ask, at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const LAPSED: Segment = {
  name: "離脱した人",
  conditions: [{ field: "status", test: "oneOf", values: ["lapsed"] }],
};
/** Every test goes its own way from here. */
const first = workedBook();

const peopleOf = (book: Book) => answer(book, "segmentPeople", { segment: null, language: "ja" });
const save = (segment: unknown, replaces: string | null = null) => ({
  segment: segment as Segment,
  ...{ replaces, language: "ja" as const },
});

describe("the people that the page counts segments of", () => {
  it("are everybody at the last run's anchor, in codes with their names", () => {
    const { people, anchor, fields, columns, saved, suggested } = peopleOf(first.copy());
    expect({ people, anchor, saved }).toEqual({ people: 14, anchor: "2024-03-31", saved: [] });
    expect(columns.map(({ id }) => id)).toEqual(fields.map(({ id }) => id));
    expect(fields.find(({ id }) => id === "stage")).toEqual({
      ...{ id: "stage", label: "今のランク", unit: "", labels: ["F1", "F2", "F3", "F4", "F5"] },
      absent: [{ value: "", label: "（未設定）" }],
    });
    expect(fields.find(({ id }) => id === "stageBefore")?.labels).toEqual([
      ...["F1", "F2", "F3", "F4", "F5", "（まだ購入なし）"],
    ]);
    expect(fields.find(({ id }) => id === "sales")?.unit).toBe("円");
    // C04 and C12 bought in two seasons, which come again in October and in September.
    expect(
      suggested.map(({ called, segment }) => [called, countIn({ people, anchor, fields: columns }, segment)]),
    ).toEqual([
      ["もうすぐ季節の人", 0],
      ["もうすぐ季節かもしれない人", 0],
    ]);
  });

  it("name neither a customer nor a column that the sheet lacks", () => {
    const answered = peopleOf(first.copy());
    expect(JSON.stringify(answered)).not.toMatch(/C\d\d/);
    expect(answered.fields.map(({ id }) => id)).not.toEqual(expect.arrayContaining(["prefecture"]));
  });

  it("stay the whole shop when the reports are of a part of it", () => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, { ...at("2024-03-31"), slice: { customers: { stage: ["5"] } } });
    expect(peopleOf(book).people).toBe(14);
  });

  it("are not there before the first run", () => {
    const reply = ask(bookOf(tableOf(WORKED_ROWS)), "segmentPeople", { segment: null, language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "no-stored-facts" } });
  });
});

describe("a segment", () => {
  it("is saved, found again, changed and forgotten; nothing of a person is stored", () => {
    const book = first.copy();
    expect(answer(book, "saveSegment", save(LAPSED)).saved).toEqual([LAPSED]);
    const { columns, people, anchor, saved } = peopleOf(book);
    expect(saved).toEqual([LAPSED]);
    // C05 C07 C10 C12 C14 did not buy in the year to 2024-03-31.
    const chosen = chosenIn({ people, anchor, fields: columns }, LAPSED);
    expect(chosen.filter((one) => one === 1)).toHaveLength(5);
    const wider = { name: "全員", conditions: [] };
    expect(answer(book, "saveSegment", save(wider, "離脱した人")).saved).toEqual([wider]);
    expect(answer(book, "removeSegment", { name: "全員", language: "ja" }).saved).toEqual([]);
  });

  it("goes with everything else that the product stored", () => {
    const book = first.copy();
    answer(book, "saveSegment", save(LAPSED));
    answer(book, "removeAll", { language: "ja" });
    expect(answer(book, "removeSegment", { name: "?", language: "ja" }).saved).toEqual([]);
  });

  it.each<[why: string, code: string, segment: unknown]>([
    ["without a name", "segment-name-blank", { conditions: [] }],
    ["of spaces for a name", "segment-name-blank", { name: "　 ", conditions: [] }],
    ["of 61 characters", "segment-name-long", { name: "𠮷".repeat(61), conditions: [] }],
    ["of a name that is there, written otherwise", "segment-name-taken", { name: "ＡＢＣ", conditions: [] }],
    [
      "of a field that does not exist",
      "segment-field",
      { name: "x", conditions: [{ field: "mood", test: "oneOf", values: [] }] },
    ],
    [
      "of a rank that does not exist",
      "segment-value",
      { name: "x", conditions: [{ field: "rfmRank", test: "oneOf", values: ["best"] }] },
    ],
    [
      "asked the wrong way",
      "request-refused",
      { name: "x", conditions: [{ field: "stage", test: "between", from: 1, to: 2 }] },
    ],
    [
      "of a day that is none",
      "request-refused",
      {
        name: "x",
        conditions: [{ field: "lastOrder", test: "in", period: { from: "2024-02-30", to: null } }],
      },
    ],
    ["that is no segment", "request-refused", "everybody"],
    [
      "that is too much for the file",
      "segments-full",
      {
        name: "x",
        conditions: Array.from({ length: 30 }, () => ({
          field: "product",
          test: "bought",
          when: "ever",
          values: Array.from({ length: 1000 }, (_, i) => `P${i}`),
        })),
      },
    ],
  ])("%s is not saved", (_, code, segment) => {
    const book = first.copy();
    answer(book, "saveSegment", save({ name: "abc", conditions: [] }));
    expect(ask(book, "saveSegment", save(segment))).toMatchObject({ ok: false, problem: { code } });
    expect(peopleOf(book).saved).toEqual([{ name: "abc", conditions: [] }]);
  });

  it("of 60 characters is saved", () => {
    const [saved] = answer(
      first.copy(),
      "saveSegment",
      save({ name: "𠮷".repeat(60), conditions: [] }),
    ).saved;
    expect(saved?.name).toBe("𠮷".repeat(60));
  });
});

/** The first cell of a sheet that shows a number. */
function cellWith(book: Book, sheet: string, number: number): string {
  const rows = book.values(sheet);
  const row = rows.findIndex((cells) => cells.includes(number));
  return `${String.fromCharCode(65 + (rows[row]?.indexOf(number) ?? 0))}${row + 1}`;
}

describe("a saved segment as a slice", () => {
  it("is offered by its name, stands on the sheets, and is what it was even when it is gone", () => {
    const book = first.copy();
    const { orders } = answer(book, "open", { language: "ja" });
    if (orders === null) throw new Error("no orders");
    const offered = () =>
      answer(book, "sliceValues", { ...orders, language: "ja" }).filter(({ field }) => field === "segment");
    expect(offered()).toEqual([]);
    answer(book, "saveSegment", save(LAPSED));
    expect(offered()).toEqual([
      {
        ...{ field: "segment", label: "セグメント", kind: "customers", more: 0 },
        values: [{ value: "離脱した人", label: "離脱した人", rows: null }],
      },
    ]);
    run(book, { ...at("2024-03-31"), reports: ["rfm"], slice: { customers: { segment: ["離脱した人"] } } });
    answer(book, "removeSegment", { name: "離脱した人", language: "ja" });
    expect(JSON.stringify(book.values("RFM"))).toContain("セグメント 離脱した人");
    const { lists } = explained(book, "RFM", cellWith(book, "RFM", 5));
    const { columns, people, anchor } = peopleOf(book);
    const [offer] = lists;
    if (!offer) throw new Error("no list");
    expect(countIn({ people, anchor, fields: columns }, offer.segment)).toBe(offer.customers);
  });

  it("that is not saved makes no run", () => {
    const asked = { ...at("2024-03-31"), slice: { customers: { segment: ["なし"] } } };
    expect(() => run(first.copy(), asked)).toThrow(/「なし」という名前のセグメントは保存されていません/);
  });
});
