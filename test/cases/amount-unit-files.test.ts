import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise } from "../../src/intake/recognise.ts";
import { sheetReading } from "../../src/intake/sheet-rows.ts";
import { endsOf, fileOf, madeOrders, type MadeFile } from "../support/made-files.ts";
import { outcomeOf, textFile } from "../support/read-orders.ts";

/** How a header says its unit around the name of the column, and how many yen that is. */
const NAMED = [
  ...["（千円）", "(千円)", "（単位：千円）", "（単位：1,000円）", "[千円]", "（税込・千円）"].map(
    (mark) => [mark, 1e3] as const,
  ),
  ...["（万円）", "（単位:万円）"].map((mark) => [mark, 1e4] as const),
  ["（百万円）", 1e6] as const,
  ...[" (thousands)", " (in thousands)", " (k JPY)", " (¥000)"].map((mark) => [mark, 1e3] as const),
];
/** Marks that no list knows. */
const UNKNOWN = ["（K単位）", "（TJPY）", "（千）※概算", " ~1k", "（サウザンド）"];

/** None is read wrong or refused; a row that by chance is the sum of those above is asked about. */
const ALL_READ = { told: 0, refused: 0, silent: 0 };

const header = { id: "注文番号", date: "注文日", customer: "会員番号" };

/** Orders of whole yen, written in another unit to the last digit. */
const written = (mark: string, times: number): fc.Arbitrary<MadeFile> =>
  madeOrders().map((truth) => ({
    truth,
    files: [
      fileOf(
        { ...header, amount: `金額${mark}` },
        truth.map((order) => ({ ...order, amount: order.amount / times })),
      ),
    ],
  }));

describe("amounts in thousands and more", () => {
  it("are read in yen where the header says so", () => {
    const made = fc.constantFrom(...NAMED).chain(([mark, times]) => written(mark, times));
    expect(endsOf("unit in the header", made)).toMatchObject(ALL_READ);
  });

  it("are told where the header says it in words that nobody knows", () => {
    const made = fc.constantFrom(...UNKNOWN).chain((mark) => written(mark, 1e3));
    const ends = endsOf("unit in unknown words", made, ({ notices }) =>
      notices.includes("amounts-with-fractions"),
    );
    expect(ends.silent).toBe(0);
  });

  it("are told to be so", () => {
    const outcome = outcomeOf([textFile("注文番号,注文日,会員番号,金額（千円）\nA1,2024-01-05,C1,3.98\n")]);
    expect(outcome).toMatchObject({ kind: "read", purchases: [{ amount: 3980 }] });
  });

  it("are worked out in rows that were pasted, too, with all their other columns", () => {
    const rows = [
      ["注文日", "会員番号", "金額（千円）", "送料"],
      ["2024-01-05", "C1", 3.98, 500],
      ["2024-01-06", "C2", "about 4", ""],
    ];
    const mapping = recognise(rows);
    if (mapping === null) throw new Error("no header");
    const { read } = sheetReading(mapping, mapping.names);
    const block = read({ rows: rows.slice(1), left: 0, firstRow: 2, isEnd: true });
    const cells = block.rows.map((row) => [
      row[block.columns.amount ?? -1],
      row[block.columns.shipping ?? -1],
    ]);
    expect(cells).toEqual([
      [3980, 500],
      ["about 4 × 1000", ""],
    ]);
  });
});

describe("headers that name no unit", () => {
  it("are read as they stand", () => {
    const marks = fc.constantFrom(
      "",
      "（円）",
      "（税込）",
      "（税込・円）",
      " (JPY)",
      "（3千円以上送料無料）",
    );
    expect(
      endsOf(
        "no unit",
        marks.chain((mark) => written(mark, 1)),
      ),
    ).toMatchObject(ALL_READ);
  });
});
