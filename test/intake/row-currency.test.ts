import { describe, expect, it } from "vitest";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { knownMeanings } from "../../src/core/values/currency-meaning.ts";
import { currenciesOfHeader } from "../../src/core/values/header-currency.ts";
import { currencyCell, currencySurvey } from "../../src/intake/row-currency.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** A row by its cells of currency, amount and shipping, and the header of its amount. */
interface Row {
  readonly cell?: string;
  readonly amount: string;
  readonly shipping?: string;
  readonly header?: string;
}

const stated = (header = "") => {
  const codes = currenciesOfHeader(header);
  return codes === null ? null : [codes];
};

/** What the rows of a file say, by the word that our orders sheet keeps. */
function inFile({ cell = "", amount, shipping = "", header }: Row): string {
  return currencyCell({ column: 0, money: [1, 2], header: stated(header) })([cell, amount, shipping]);
}

/** What the row of a sheet says, as the lists of currencies that may be meant. */
function inSheet({ cell = "", amount, shipping = "", header }: Row) {
  const at = { currency: 0, amount: 1, shipping: 2 };
  const intake = orderIntake(dayInZone("Asia/Tokyo"), at, { currency: stated(header) });
  intake.add([[cell, amount, shipping]], at, 2);
  const said = intake.finish(null, "point").currencies;
  return said === null ? null : said.meanings[said.meaning[0] ?? -1];
}

describe("a row whose sources have no currency in common", () => {
  it.each<[string, Row, string[]]>([
    ["$ beside JPY", { cell: "JPY", amount: "$20.00" }, ["JPY", "USD"]],
    ["$ under a header of euro", { header: "Total (EUR)", amount: "$12.50" }, ["EUR", "USD"]],
    ["£ among two amounts of one row", { amount: "€5.00", shipping: "£1.00" }, ["EUR", "GBP"]],
    [
      "a column of pounds under a header of yen",
      { cell: "GBP", header: "金額（円）", amount: "5" },
      ["GBP", "JPY"],
    ],
    ["a word that no list knows beside €", { cell: "Zorkmid", amount: "5 €" }, ["ZORKMID", "EUR"]],
    ["three of them", { cell: "CHF", header: "Total (EUR)", amount: "£5" }, ["CHF", "EUR", "GBP"]],
  ])("%s: is in each of them", (_, row, codes) => {
    expect(inSheet(row)?.map(([code]) => code)).toEqual(codes);
    // The word that stands in our orders sheet says the same once the amounts have lost their signs.
    expect(inSheet({ cell: inFile(row), amount: "5" })).toEqual(inSheet(row));
  });
});

describe("a row whose sources have a currency in common is in it", () => {
  it.each<[string, Row, string[], string]>([
    ["¥ beside CNY", { cell: "CNY", amount: "¥20" }, ["CNY"], "CNY"],
    ["$ beside CAD", { cell: "CAD", amount: "$20" }, ["CAD"], "CAD"],
    ["CA$ beside $", { cell: "$", amount: "CA$20" }, ["CAD"], "CAD"],
    ["円 under 円", { header: "金額（円）", amount: "20円" }, ["JPY"], "JPY"],
    ["$ below 元 in Hong Kong or Taiwan", { header: "金額（元）", amount: "$20" }, ["TWD", "HKD"], "TWD|HKD"],
    ["¥ alone", { amount: "¥20" }, ["JPY", "CNY"], "¥"],
    ["a dash beside €", { cell: "-", amount: "€20" }, ["EUR"], "EUR"],
  ])("%s", (_, row, codes, word) => {
    expect(inSheet(row)).toEqual([codes]);
    expect(inFile(row)).toBe(word);
    expect(inSheet({ cell: word, amount: "5" })).toEqual([codes]);
  });

  it("says nothing where no source does", () => {
    expect([inFile({ amount: "20" }), inSheet({ amount: "20" })]).toEqual(["", null]);
  });
});

const PLACES = { column: 0, money: [1], header: null };
const SOLD = { order: (row: readonly unknown[]) => row[2], amounts: [1] };

it("a survey counts contradicting rows apart, with the first of them", () => {
  const survey = currencySurvey(PLACES, SOLD);
  [
    ["JPY", "100"],
    ["JPY", "€2"],
    ["JPY", "100円"],
    ["JPY", "€4"],
  ].forEach((row, i) => survey.add(row, i + 2));
  expect(survey.finish()).toEqual({
    said: [
      { meaning: [["JPY"]], rows: 2, row: 2 },
      { meaning: [["JPY"], ["EUR"]], rows: 2, row: 3 },
    ],
    unsaid: null,
  });
});

describe("a survey of rows that say nothing", () => {
  const surveyed = (...rows: string[][]) => {
    const survey = currencySurvey(PLACES, SOLD);
    rows.forEach((row, i) => survey.add(row, i + 2));
    return survey.finish();
  };

  it("counts them with the first row of their order that does, wherever it stands", () => {
    expect(surveyed(["", "5", "O1"], ["EUR", "7", "O1"], ["USD", "9", "O1"], ["", "11", "O1"])).toEqual({
      said: [
        { meaning: [["EUR"]], rows: 3, row: 2 },
        { meaning: [["USD"]], rows: 1, row: 4 },
      ],
      unsaid: null,
    });
  });

  it("counts their amounts apart where nothing of their order says it; nothing is 0 in any currency", () => {
    expect(
      surveyed(["EUR", "7", "O1"], ["", "5", "O2"], ["", "0", "O3"], ["", "", ""], ["", "3", ""]),
    ).toEqual({
      said: [{ meaning: [["EUR"]], rows: 1, row: 2 }],
      unsaid: { rows: 2, row: 3 },
    });
  });
});

it("meanings that are put together again and again keep one number each", () => {
  const known = knownMeanings();
  const [yen, euro] = [known.index([["JPY"]]), known.index([["EUR"]])];
  const both = known.together(yen, euro);
  expect([known.together(yen, euro), known.together(both, yen), known.together(-1, euro)]).toEqual([
    both,
    both,
    euro,
  ]);
  expect(known.meanings).toEqual([[["JPY"]], [["EUR"]], [["JPY"], ["EUR"]]]);
});
