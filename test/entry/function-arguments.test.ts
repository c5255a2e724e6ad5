import { beforeAll, describe, expect, it } from "vitest";
import { argumentName } from "../../src/catalog/function-parameters.ts";
import { FUNCTIONS } from "../../src/catalog/functions.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import { STALE_TEXTS } from "../../src/catalog/texts/stale-texts.ts";
import type { ProblemCode } from "../../src/core/values/problem.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** The sentence of a problem, its values put in. */
const said = (code: ProblemCode, values: Readonly<Record<string, string>> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    PROBLEMS[code].message.ja + PROBLEMS[code].hint.ja,
  );

const named = (name: string) => ({ argument: argumentName(name, "ja") });

/** A call with one argument at a place, none at the others. */
const call = (name: string, place: number, argument: string): string =>
  `=${name}(${",".repeat(place)}${argument})`;

/** Every argument that is one cell. */
const SINGLE = FUNCTIONS.flatMap(({ name, parameters }) =>
  parameters.flatMap((parameter, place) =>
    ["word", "number", "when", "part"].includes(parameter.takes) ? [{ name, place, parameter }] : [],
  ),
);

function workedBook(): Book {
  const book = bookOf(tableOf(WORKED_ROWS), "typed");
  book.addTable("日", [["2024-02-01"], ["2024-02-29"], ["2024-02-15"]], "typed");
  return book;
}

describe("the parameters", () => {
  const names = new Set(FUNCTIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

  it.each([...names])("%s has a name in Japanese beside the one that Google shows", (name) => {
    expect(argumentName(name, "ja")).toMatch(new RegExp(`^${name}（.+）$`));
    expect(argumentName(name, "en")).toBe(name);
  });

  it("are called so in every sentence of a refusal", () => {
    const sentences = Object.values(PROBLEMS).flatMap(({ message, hint }) => [message.ja, hint.ja]);
    const plain = sentences.filter((one) => /(?:引数|と) [a-z]+(?!（|[a-z])/.test(one));
    expect(plain).toEqual([]);
    expect(said("argument-range")).toMatch(/^引数 of（対象）が注文の範囲ではありません。/);
  });
});

describe("every function", () => {
  let book: Book;
  beforeAll(() => {
    book = workedBook();
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
  });
  const message = (formula: string): string | null => book.explain(formula).message;

  it.each(SINGLE.filter(({ parameter }) => parameter.takes !== "part"))(
    "$name refuses several cells at place $place",
    ({ name, place, parameter }) => {
      expect(message(call(name, place, "日!A1:A2"))).toBe(said("argument-cells", named(parameter.name)));
    },
  );

  it.each(SINGLE.filter(({ parameter }) => parameter.takes !== "when"))(
    "$name refuses a date at place $place",
    ({ name, place, parameter }) => {
      expect(message(call(name, place, "日!A1"))).toBe(said("argument-date", named(parameter.name)));
    },
  );

  it.each(SINGLE)("$name takes blanks at place $place for nothing", ({ name, place }) => {
    const without = call(name, place, "");
    expect(book.evaluate(call(name, place, '"  "'))).toEqual(book.evaluate(without));
  });

  it.each(SINGLE)(
    "$name names TRUE at place $place, or takes it for a name that nothing has",
    ({ name, place }) => {
      const { value, message: sentence } = book.explain(call(name, place, "TRUE"));
      // A shop without products or subscriptions says so, whatever is asked.
      if (["CPM_PRODUCT", "CPM_SUBSCRIPTION"].includes(name)) expect(value).toMatch(/がないため/);
      else expect(sentence).toMatch(/「true」|前回のレポートに/);
    },
  );

  it.each(FUNCTIONS.filter(({ asks }) => asks))(
    "$name refuses a range that is no orders, or too long",
    ({ name }) => {
      expect(message(`=${name}(日!A1:A3)`)).toBe(said("argument-range"));
      const rows = "100,001";
      expect(message(`=${name}(長い!A1:A100001)`)?.replace("100001", rows).replace("100000", "100,000")).toBe(
        said("too-many-rows", { rows, limit: "100,000" }),
      );
    },
  );

  beforeAll(() => {
    book.addTable(
      "長い",
      Array.from({ length: 100_001 }, (_, i) => [`${i}`]),
      "text",
    );
  });
});

describe("before any report", () => {
  const book = workedBook();

  it.each(FUNCTIONS.filter(({ name }) => name !== "CPM_HELP"))("$name says what to do", ({ name }) => {
    expect(book.explain(`=${name}("C09")`).message).toBe(said("no-stored-facts"));
  });
});

describe("whose numbers, and as of when", () => {
  let book: Book;
  beforeAll(() => {
    book = workedBook();
    const slice = (stage: string) => ({ name: `F${stage}の人`, customers: { stage: [stage] } });
    run(book, {
      ...at("2024-03-31"),
      reports: ["rfm"],
      slice: slice("5"),
      compare: [slice("3"), slice("5")],
    });
  });

  it.each([
    // Of F3 C03 and C12 are active, of F5 C08 to C10: section 5; the run shows F5 alone.
    ['=CPM_ACTIVE("F3の人")', '=CPM_ACTIVE("F3")'],
    ['=CPM_ACTIVE("Ｆ５ の人",,CPM_UPDATED)', '=CPM_ACTIVE("f5")'],
    ["=CPM_ACTIVE()", "=CPM_ACTIVE(注文!A1:E)"],
    ['=CPM_RETENTION(,"2024-02")', '=CPM_RETENTION(注文!A1:E,"2024-02-29")'],
    ["=CPM_RETENTION(,日!A1)", '=CPM_RETENTION(,"2024年2月")'],
    ["=CPM_RETENTION(,日!A2)", '=CPM_RETENTION(,"2024/2/29")'],
  ])("%s is %s", (one, other) => {
    const value = book.evaluate(one);
    expect(value).toEqual(expect.any(Number));
    expect(value).toEqual(book.evaluate(other));
  });

  it.each<[string, ProblemCode, Readonly<Record<string, string>>]>([
    ['=CPM_ACTIVE("本店")', "argument-of", { value: "本店", known: "F1, F2, F3, F4, F5, F5の人, F3の人" }],
    ["=CPM_ACTIVE(5)", "argument-of", { value: "5", known: "F1, F2, F3, F4, F5, F5の人, F3の人" }],
    ['=CPM_F2("F2")', "argument-no-stage", { name: "CPM_F2" }],
    ['=CPM_RFM("F3の人")', "part-only-compared", { value: "F3の人", name: "CPM_RFM" }],
    ['=CPM_ACTIVE("F3の人","2024-02")', "part-no-months", { stored: "2024/03/31" }],
    ['=CPM_SALES("F2","2024-02")', "stage-no-month", { name: "CPM_SALES" }],
    ['=CPM_RFM(,"2024-02")', "argument-no-month", { name: "CPM_RFM", stored: "2024/03/31" }],
    ['=CPM_ACTIVE(,"2024-13")', "argument-when", { value: "2024-13" }],
    [
      "=CPM_ACTIVE(,日!A3)",
      "stored-anchor",
      { date: "2024/02/15", stored: "2024/03/31", first: "2020-04", last: "2024-03" },
    ],
    [
      '=CPM_HELP("売上")',
      "argument-function",
      { value: "売上", known: "CPM_RETENTION, CPM_REACTIVATION, CPM_F2" },
    ],
  ])("%s names the argument and the cure", (formula, code, values) => {
    expect(book.explain(formula).message).toBe(said(code, values));
  });

  it("no part has a name where none was sliced or compared", () => {
    const own = workedBook();
    run(own, { ...at("2024-03-31"), reports: ["rfm"] });
    expect(own.explain('=CPM_PLAN("本店")').message).toBe(said("argument-of-nothing", { name: "CPM_PLAN" }));
  });

  it("a slice that is shown has all its numbers, months too", () => {
    expect(book.evaluate('=CPM_RFM("F5の人")')).toHaveLength(8);
    expect(book.evaluate('=CPM_ACTIVE("F5の人","2024-02")')).toEqual(expect.any(Number));
  });

  it("CPM_STATUS says whom the reports are of, and when settings or orders are others since", () => {
    const status = () => new Map(book.evaluate("=CPM_STATUS()") as [string, unknown][]);
    expect(status().get("レポートの対象")).toBe("F5の人");
    const fresh = status().get("そのあとの変更");
    expect(fresh).toBe(STALE_TEXTS.none.ja);
    book.setCell("注文", "A43", "C99");
    expect(status().get("そのあとの変更")).not.toBe(fresh);
  });
});
