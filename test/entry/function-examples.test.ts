import { beforeAll, describe, expect, it } from "vitest";
import { FUNCTION_COSTS } from "../../src/catalog/function-parameters.ts";
import { type FunctionName, FUNCTIONS } from "../../src/catalog/functions.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run, runJson, tableOf } from "../support/run-book.ts";
import {
  SUBSCRIPTION_ANCHOR,
  SUBSCRIPTION_HEADER,
  SUBSCRIPTION_LINES,
  padded,
} from "../support/subscription-shop.ts";
import { PRODUCT_ANCHOR, PRODUCT_LINES } from "../support/product-shop.ts";
import { workedExampleRows } from "../support/worked-example.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** The orders of the worked example, all of which count [yen]. */
const ORDERS = workedExampleRows().map(({ customer, day, amount }) => ({
  id: customer ?? "",
  day,
  yen: amount / 100,
}));

/** From the first order of the worked example to its anchor. */
const MONTHS = 48;

/** The documented example, in a book whose columns it names. */
const EXAMPLES = Object.fromEntries(
  FUNCTIONS.map(({ name, example }) => [name, example.replace("A1:F", "A1:E")]),
);

function workedBook(): Book {
  const book = bookOf(tableOf(WORKED_ROWS), "typed");
  const ids = ["顧客ID", "C09", "C05", "", "C99"];
  book.addTable(
    "人",
    ids.map((id) => [id]),
    "text",
  );
  run(book, { ...at("2024-03-31"), reports: ["rfm"] });
  return book;
}

const close = (value: number) => expect.closeTo(value, 9) as number;

/** Everybody's sales of a year, added up from the rows of the example. */
const salesBetween = (first: string, last: string): number =>
  ORDERS.reduce((sum, { day, yen }) => (day >= first && day <= last ? sum + yen : sum), 0);

/** Whom the list of people, which is made person by person, has in a class. */
function peopleWith(book: Book, is: Readonly<Record<string, unknown>>): number {
  const { customers } = runJson(book) as { customers: Record<string, unknown>[] };
  return customers.filter((one) => Object.entries(is).every(([key, value]) => one[key] === value)).length;
}

describe("the documented example of", () => {
  let book: Book;
  beforeAll(() => {
    book = workedBook();
  });
  const shown = (name: FunctionName): unknown => book.evaluate(EXAMPLES[name] ?? "");
  const table = (name: FunctionName): unknown[][] => shown(name) as unknown[][];

  /* definitions.md section 5, and the orders counted in the plainest way. */
  it.each<[FunctionName, number]>([
    ["CPM_RETENTION", 0.5],
    ["CPM_REACTIVATION", 1 / 3],
    ["CPM_F2", 2 / 3],
    ["CPM_LAPSED", 5],
    ["CPM_NEW", 3],
    ["CPM_SALES", salesBetween("2023-03-01", "2024-02-29")],
    ["CPM_YEARLTV", salesBetween("2023-04-01", "2024-03-31") / 9],
    ["CPM_MULTIPLE", 238_636.06 / 70_000],
    ["CPM_RFM", 1],
    ["CPM_KPI", 8 / 9],
  ])("%s shows what the example comes to by hand", (name, value) => {
    expect(shown(name)).toEqual(expect.closeTo(value, 6));
  });

  /* A range of orders is counted from its rows at that day; the example reads the sums that a run keeps of all months. */
  it.each<[FunctionName, string]>([
    ["CPM_SURVIVAL", '=CPM_SURVIVAL(注文!A1:E,"2024-02-29")'],
    ["CPM_GOLDMAP", '=CPM_GOLDMAP(注文!A1:E,"2024-02")'],
  ])("%s of a month is what its orders come to at that day", (name, ranged) => {
    expect(shown(name)).toEqual(book.evaluate(ranged));
  });

  it("CPM_NURTURE of a class and a month is the line of that day's table", () => {
    const rows = book.evaluate('=CPM_NURTURE(注文!A1:E,"2024-02")') as unknown[][];
    expect(rows).toContainEqual(["休眠顧客", shown("CPM_NURTURE"), expect.any(Number), expect.any(Number)]);
  });

  it("CPM_ACTIVE of F5, and CPM_PORTFOLIO, are the people whom the list has one by one", () => {
    expect(shown("CPM_ACTIVE")).toBe(peopleWith(book, { stage: 5, status: "active" }));
    const [, , , steady] = table("CPM_PORTFOLIO");
    const people = peopleWith(book, { cpmGroup: "steady", cpmStatus: "active" });
    expect(steady?.slice(0, 3)).toEqual(["コツコツ現役", people, people / 14]);
  });

  it("CPM_BS, CPM_PLAN and CPM_LEVERS begin as the worked example has them", () => {
    expect(table("CPM_BS")[1]).toEqual(["現在", 9, 5, 70_000, "", ""]);
    expect(table("CPM_PLAN")[1]?.slice(0, 4)).toEqual(["現在", 3, 9, 70_000]);
    const { levers } = runJson(book).metrics as {
      levers: { people: { rate: number; salesPerPerson: number }[] };
    };
    expect(
      table("CPM_LEVERS")
        .slice(1)
        .map(([, rate, , , worth]) => [rate, worth]),
    ).toEqual(levers.people.map(({ rate, salesPerPerson }) => [rate, salesPerPerson ?? "—"]));
  });

  it("CPM_MONTHS ends with the anchor's numbers, its days as dates", () => {
    const rows = table("CPM_MONTHS");
    expect(rows).toHaveLength(1 + MONTHS);
    expect(rows[MONTHS]).toEqual([
      ...["2024-03-31", 9, 3, 0.625, close(1 / 3), close(2 / 3), close(1 / 6), 70_000, 5_000],
      ...[close(70_000 / 9), expect.closeTo(3.4091, 4)],
    ]);
  });

  it("CPM_FLOW and CPM_COHORT hold everybody, CPM_NEWREPEAT the sales of its month", () => {
    const moves = table("CPM_FLOW").filter(([since]) => since === "2023-03-31");
    expect(moves.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(14);
    const people = table("CPM_COHORT")
      .slice(1)
      .map(([, count]) => Number(count));
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(14);
    expect(table("CPM_NEWREPEAT")[1]?.[4]).toBe(salesBetween("2024-03-01", "2024-03-31"));
  });

  it("CPM_LTV is what mature people bought for within a year, counted from their orders", () => {
    const days = (day: string): number => Date.parse(day) / 86_400_000;
    const first = new Map<string, number>();
    const rows = [...ORDERS].sort((a, b) => (a.day < b.day ? -1 : 1));
    for (const { id, day } of rows) if (!first.has(id)) first.set(id, days(day));
    const monthEnd = (day: number): number => {
      const date = new Date(day * 86_400_000);
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
    };
    const mature = [...first]
      .filter(([, day]) => monthEnd(day) + 365 <= days("2024-03-31"))
      .map(([id]) => id);
    const within = rows.filter(
      ({ id, day }) => mature.includes(id) && days(day) - (first.get(id) ?? 0) <= 365,
    );
    const sum = within.reduce((all, { yen }) => all + yen, 0);
    expect(shown("CPM_LTV")).toBeCloseTo(sum / mature.length, 6);
  });

  it("the functions that take IDs are typed beside a column of them", () => {
    const of = (name: FunctionName) => book.evaluate((EXAMPLES[name] ?? "").replace(/\(A2/, "(人!A2"));
    expect(of("CPM_RANK")).toEqual([["優良顧客"], ["離反顧客"], [""], ["—"]]);
    expect(of("CPM_SEGMENT")).toEqual([["優良顧客"], ["離反顧客"], [""], ["—"]]);
    expect(of("CPM_GROUP")).toEqual([["コツコツ現役"], ["初回離脱"], [""], ["—"]]);
    expect(of("CPM_STAGE")).toBe("F5 稼働");
  });

  it("CPM_PRODUCT and CPM_SUBSCRIPTION, of a shop that sells 青汁", () => {
    const green = (table: readonly (readonly unknown[])[], from: string) =>
      table.map((row) => row.map((cell) => String(cell === from ? "青汁" : cell)));
    const products = bookOf(
      green([["顧客ID", "注文日", "注文番号", "商品名", "金額", "数量"], ...PRODUCT_LINES], "石けん"),
    );
    run(products, { ...at(PRODUCT_ANCHOR), reports: ["rfm"] });
    // Two of its three buyers bought it again.
    expect(products.evaluate(EXAMPLES["CPM_PRODUCT"] ?? "")).toBeCloseTo(2 / 3, 9);
    const boxes = bookOf(green([SUBSCRIPTION_HEADER, ...padded(SUBSCRIPTION_LINES)], "クリーム"));
    run(boxes, { ...at(SUBSCRIPTION_ANCHOR), reports: ["rfm"] });
    // Nobody's sixth delivery can be judged; half came to the second.
    expect(boxes.evaluate(EXAMPLES["CPM_SUBSCRIPTION"] ?? "")).toBe("—");
    expect(boxes.evaluate((EXAMPLES["CPM_SUBSCRIPTION"] ?? "").replace("6", "2"))).toBe(0.5);
  });

  it("CPM_HELP and CPM_STATUS", () => {
    const [, , days, cohort, updated] = table("CPM_HELP");
    expect([days?.[0], cohort?.[0], updated?.[0]]).toEqual([
      "days（日数）",
      "cohort（始めた時期）",
      "updated（更新）",
    ]);
    expect(table("CPM_STATUS").slice(1, 2)).toEqual([["分析基点日", "2024-03-31"]]);
    expect(table("CPM_STATUS")).toContainEqual(["注文の行数", WORKED_ROWS.length]);
    const time = expect.stringMatching(/^\d{4}\/\d\d\/\d\d \d\d:\d\d$/) as string;
    expect(table("CPM_STATUS")).toContainEqual(["作成日時", time]);
    const [, retention] = book.evaluate("=CPM_HELP()") as string[][];
    expect([retention?.[0], retention?.at(-1)]).toEqual([
      "CPM_RETENTION",
      expect.stringContaining("顧客維持率"),
    ]);
  });
});

describe("service calls", () => {
  const book = workedBook();

  it.each(FUNCTIONS.map(({ name, cost }) => [name, FUNCTION_COSTS[cost]] as const))(
    "of %s stay below what its help says",
    (name, { calls, byMonth }) => {
      book.resetCalls();
      book.evaluate((EXAMPLES[name] ?? "").replace("注文!A1:E", "").replace(/\(A2/, "(人!A2"));
      const { total } = book.calls();
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(calls + (byMonth ? 2 * MONTHS : 0));
    },
  );
});
