import { beforeAll, describe, expect, it } from "vitest";
import { LEVER_TEXTS } from "../../src/catalog/texts/lever-texts.ts";
import type { LeversAnswer, LeverTarget } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { answer, ask, at, bookOf, run, tableOf } from "../support/run-book.ts";
import type { Row } from "../support/shop.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const AT = { ...at("2024-03-31"), reports: ["rfm"] };

function madeBook(rows: readonly Row[]): Book {
  const book = bookOf(tableOf(rows));
  run(book, AT);
  return book;
}

const levers = (book: Book, target: LeverTarget | null = null, language: "ja" | "en" = "ja") =>
  answer(book, "levers", { target, language });

const english = (kind: "retention" | "reactivation", stage: number) =>
  LEVER_TEXTS[kind].en.replace("{stage}", `F${stage}`);

/** The rates that a target has something to say of, by name. */
const asked = ({ targeted }: LeversAnswer) =>
  (targeted ?? []).filter(({ outcome }) => outcome !== "unknown").map((one) => [one.name, one] as const);
const outcomes = (found: LeversAnswer) => asked(found).map(([name, { outcome }]) => `${name} ${outcome}`);

let book: Book;
beforeAll(() => {
  book = madeBook(WORKED_ROWS);
});

/* Test values of definitions.md 4.6 and 5 (worked example, static, +1 point), by hand. */
describe("the levers of the last run", () => {
  it("stand beside what the shop comes to as things are", () => {
    const found = levers(book);
    expect(found).toMatchObject({ slice: null, currency: "JPY", targeted: null });
    expect(found.fiveYearSales).toBeCloseTo(238_636.1, 1);
    expect(found.goldSurvivalRate).toBeCloseTo(1 / 6, 12);
  });

  it("rank F5's 維持率 first: 23,993.8 yen a person, 2,189.8 for a point, which is 0.03 people a year", () => {
    const first = levers(book).rankings?.byPerson[0];
    expect(first).toMatchObject({ name: "F5の維持率", rate: 0.5, filled: false, ofNewCustomers: false });
    expect(first?.step).toBeCloseTo(0.01, 12);
    expect(first?.salesGain).toBeCloseTo(2189.8, 1);
    expect(first?.salesGainPerPerson).toBeCloseTo(23_993.8, 1);
    expect(first?.peopleAYear).toBeCloseTo(0.03, 12);
    // 2/3 · 1/2 · 1 · 1 · 1/2: a point of the last.
    expect(first?.survivalGain).toBeCloseTo(0.01 / 3, 12);
  });

  it("rank the others by one point, filled-in ones last and marked; F2転換率 is of new customers", () => {
    const { byPoint = [] } = levers(book, null, "en").rankings ?? {};
    expect(byPoint.slice(0, 3).map(({ name }) => name)).toEqual([
      english("retention", 5),
      english("reactivation", 2),
      english("retention", 2),
    ]);
    expect(byPoint.map(({ filled }) => filled)).toEqual([...Array<boolean>(8).fill(false), true, true, true]);
    const f2 = byPoint.filter(({ ofNewCustomers }) => ofNewCustomers);
    expect(f2.map(({ name, salesGainPerPerson }) => [name, salesGainPerPerson])).toEqual([
      [LEVER_TEXTS.f2.en, expect.closeTo(4870.2, 1)],
    ]);
  });

  it("come from what the run stored: few calls, and no cell of the orders", () => {
    const other = madeBook(WORKED_ROWS);
    const before = levers(other, { kind: "sales", amount: 250_000 });
    for (let row = 2; row <= WORKED_ROWS.length + 1; row++) other.setCell("注文", `C${row}`, "9999999");
    other.resetCalls();
    expect(levers(other, { kind: "sales", amount: 250_000 })).toEqual(before);
    const { total, cellsRead, cellsWritten } = other.calls();
    expect(total).toBeLessThanOrEqual(8);
    // Two columns of the store: head, pieces, and the cell with the name.
    expect(cellsRead).toBeLessThanOrEqual(10);
    expect(cellsWritten).toBe(0);
  });
});

describe("a target", () => {
  it("of sales a point of F5's 維持率 above the present asks it for 51 %, and 0.03 people", () => {
    const found = levers(book, { kind: "sales", amount: 240_825 });
    const rates = new Map(asked(found));
    expect(rates.get("F5の維持率")).toMatchObject({ outcome: "possible", rate: 0.5, falls: false });
    expect(rates.get("F5の維持率")?.needed).toBeCloseTo(0.51, 9);
    expect(rates.get("F5の維持率")?.peopleAYear).toBeCloseTo(0.03, 9);
    expect(rates.get("F3の維持率")).toMatchObject({ outcome: "impossible", needed: null, peopleAYear: null });
    expect(rates.get("F5の復帰率")?.filled).toBe(true);
    expect(rates.has("F2転換率")).toBe(false);
  });

  it("of 残存率 20 % asks F2 and F5 for 60 %, F2転換率 for 80 %, the fewest people first", () => {
    const found = levers(book, { kind: "survival", rate: 0.2 });
    expect(outcomes(found)).toEqual([
      ...["F2の維持率 possible", "F5の維持率 possible", "F2転換率 possible"],
      ...["F3の維持率 impossible", "F4の維持率 impossible"],
    ]);
    const needed = asked(found).flatMap(([, one]) => one.needed ?? []);
    [0.6, 0.6, 0.8].forEach((rate, i) => expect(needed[i]).toBeCloseTo(rate, 12));
    // Three active F2, three active F5, three new customers.
    const people = asked(found).flatMap(([, one]) => one.peopleAYear ?? []);
    [0.3, 0.3, 0.4].forEach((n, i) => expect(people[i]).toBeCloseTo(n, 9));
  });

  it.each([
    { why: "met already", target: { kind: "survival", rate: 0.16 }, outcome: "reached" },
    { why: "met by the present sales", target: { kind: "sales", amount: 238_636 }, outcome: "reached" },
    { why: "out of reach", target: { kind: "survival", rate: 0.9 }, outcome: "impossible" },
    { why: "beyond every rate", target: { kind: "sales", amount: 1e9 }, outcome: "impossible" },
  ] as const)("$why: $outcome", ({ target, outcome }) => {
    const found = asked(levers(book, target));
    expect(found.length).toBeGreaterThan(4);
    expect(new Set(found.map(([, one]) => one.outcome))).toEqual(new Set([outcome]));
  });

  it("says where sales fall as a rate rises: the kept buy for 1 yen, the returned for a million", () => {
    const rows: Row[] = [
      ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-06-01", 1]),
      ...Array.from({ length: 5 }, (_, i): Row => [`B${i}`, "2023-06-01", 1]),
      ...["L1", "L2"].flatMap((id): Row[] => [
        [id, "2021-06-01", 1],
        [id, "2023-06-01", 1_000_000],
      ]),
      ["N", "2023-06-01", 1],
    ];
    const found = levers(madeBook(rows), { kind: "sales", amount: 1e12 });
    expect(new Map(asked(found)).get("F1の維持率")).toMatchObject({ outcome: "impossible", falls: true });
  });
});

describe("what cannot be answered", () => {
  it("has no rankings where there is no projection", () => {
    const young = madeBook([["A", "2024-03-01", 100]]);
    const found = levers(young, { kind: "sales", amount: 1000 });
    expect(found).toMatchObject({ rankings: null, fiveYearSales: null, goldSurvivalRate: null });
    expect(outcomes(found)).toEqual([]);
  });

  it("is said when nothing was run yet", () => {
    const reply = ask(bookOf(tableOf(WORKED_ROWS)), "levers", { target: null, language: "ja" });
    expect(reply.ok ? null : reply.problem.code).toBe("no-stored-facts");
  });

  it.each([
    { kind: "sales", amount: -1 },
    { kind: "survival", rate: 1.01 },
    { kind: "survival", rate: NaN },
    {},
    5,
  ])("is refused: %j", (target) => {
    const reply = ask(book, "levers", { target: target as LeverTarget, language: "ja" });
    expect(reply.ok ? null : reply.problem.code).toBe("request-refused");
  });
});

it("with a margin set each lever says what one person may cost, five years' and the first year's share", () => {
  expect(levers(book).rankings?.byPerson[0]?.affordableCost).toBeNull();
  const set = bookOf(tableOf(WORKED_ROWS));
  run(set, { ...AT, settings: { grossMargin: 0.4 } });
  // 0.4 × 23,993.8 and 0.4 × 16,000 (VK of F5).
  expect(levers(set).rankings?.byPerson[0]?.affordableCost).toEqual({
    fiveYears: expect.closeTo(9597.5, 1) as number,
    firstYear: 6400,
  });
});

it("the levers of a slice are the slice's, and say so", () => {
  const header = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
  const sliced = bookOf([header, ...SLICED_LINES.map((line) => line.map(String))]);
  run(sliced, { ...AT, slice: { orders: { channel: ["楽天市場"] } } });
  const found = levers(sliced);
  // A and C are F2 there; the one of last year was kept and bought for 3,000: 2 · 3,000 · 5 years.
  expect([found.slice, found.fiveYearSales]).toEqual(["チャネル 楽天市場", 30_000]);
});
