import { describe, expect, it } from "vitest";
import { importCurrency } from "../../src/intake/import-currency.ts";
import type { FileCurrencies } from "../../src/intake/row-currency.ts";

const JAPAN = { currency: "auto", homeCurrency: "JPY" };
const CHINA = { currency: "auto", homeCurrency: "CNY" };

/** A file by what its rows say: the currencies that may be meant, and how many rows say so. */
function file(...said: [meaning: string[][], rows: number][]): FileCurrencies {
  return { said: said.map(([meaning, rows], i) => ({ meaning, rows, row: 2 + i })), unsaid: null };
}
const unsaid = (rows: number): FileCurrencies => ({ said: [], unsaid: { rows, row: 2 } });
const YEN = file([[["JPY"]], 3]);
const DOLLAR = file([[["USD"]], 5]);
const SIGN = file([[["USD", "CAD", "AUD"]], 4]);

const asked = (files: FileCurrencies[], rules: { currency: string; homeCurrency: string } = JAPAN) =>
  importCurrency(files, rules, null).question?.answers.map(({ values }) => values) ?? null;

describe("an import in several currencies", () => {
  it("is asked about over all its files, with the rows that count under each answer", () => {
    const answers = [
      { code: "USD", rows: 5 },
      { code: "JPY", rows: 3 },
    ];
    expect(asked([YEN, DOLLAR])).toEqual(answers);
    expect(importCurrency([YEN, DOLLAR], JAPAN, null)).toMatchObject({ code: null, chosen: null });
    expect(importCurrency([YEN, DOLLAR], JAPAN, "USD")).toMatchObject({ code: "USD", chosen: "USD" });
  });

  it("has the amounts that say none in the currency of the locale, also those of a file that says nothing", () => {
    const answers = [
      { code: "JPY", rows: 7 },
      { code: "USD", rows: 5 },
    ];
    expect(asked([DOLLAR, unsaid(7)])).toEqual(answers);
    expect(asked([YEN, unsaid(7)])).toBeNull();
    expect(asked([unsaid(7), unsaid(1)])).toBeNull();
  });

  it("counts rows that contradict themselves only where no row says that currency without", () => {
    // 2 rows say JPY, 3 say JPY and EUR: whoever keeps JPY keeps 2, whoever keeps EUR has 3.
    expect(asked([file([[["JPY"]], 2], [[["JPY"], ["EUR"]], 3])])).toEqual([
      { code: "JPY", rows: 2 },
      { code: "EUR", rows: 3 },
    ]);
  });

  it("is not asked about where ¥ beside CNY is that of a Chinese spreadsheet", () => {
    const both = file([[["JPY", "CNY"]], 4], [[["CNY"]], 2]);
    expect(asked([both], CHINA)).toBeNull();
    expect(importCurrency([both], CHINA, null).code).toBe("CNY");
    expect(asked([both], JAPAN)).toEqual([
      { code: "JPY", rows: 4 },
      { code: "CNY", rows: 2 },
    ]);
  });

  it("is not asked about where the settings keep one; it may still be another", () => {
    const kept = { currency: "JPY", homeCurrency: "JPY" };
    expect(importCurrency([YEN, DOLLAR], kept, null)).toMatchObject({
      ...{ question: null, code: "JPY", chosen: null, choices: ["USD", "JPY"] },
    });
  });
});

describe("an import in one currency", () => {
  it("is in it; a sign of several leaves the choice among them", () => {
    expect(importCurrency([YEN], JAPAN, null)).toMatchObject({ code: "JPY", choices: ["JPY"] });
    const signs = importCurrency([SIGN], JAPAN, "CAD");
    expect(signs).toMatchObject({ code: "CAD", choices: ["USD", "CAD", "AUD"], ofFiles: [["CAD"]] });
  });

  it("that no row says is the locale's, or any other", () => {
    expect(importCurrency([unsaid(2)], JAPAN, null)).toMatchObject({ code: "JPY", choices: null });
    expect(importCurrency([unsaid(2)], JAPAN, "EUR")).toMatchObject({ code: "EUR", ofFiles: [["EUR"]] });
  });

  it("is asked for where amounts have parts that the locale's currency has not, and nobody says or keeps one", () => {
    const halves = { ...unsaid(2), fraction: "12.50" };
    expect(importCurrency([unsaid(1), halves], JAPAN, null)).toMatchObject({
      ...{ code: null, doubt: "12.50", question: null, choices: null, ofFiles: [[], []] },
    });
    expect(importCurrency([halves], JAPAN, "JPY")).toMatchObject({ code: "JPY", ofFiles: [["JPY"]] });
    expect(importCurrency([halves], JAPAN, "USD")).toMatchObject({ code: "USD" });
    expect(importCurrency([halves], { currency: "auto", homeCurrency: "USD" }, null)).toMatchObject({
      code: "USD",
      doubt: null,
    });
    expect(importCurrency([halves], { currency: "JPY", homeCurrency: "JPY" }, null)).toMatchObject({
      code: "JPY",
      doubt: null,
    });
    expect(importCurrency([{ ...YEN, fraction: "12.50" }], JAPAN, null)).toMatchObject({
      code: "JPY",
      doubt: null,
    });
  });

  it("takes no choice that its files have no row in", () => {
    expect(importCurrency([YEN], JAPAN, "USD")).toMatchObject({ code: "JPY", chosen: null });
  });
});

it("the currencies of each file are told", () => {
  const { ofFiles } = importCurrency([YEN, file([[["USD"]], 2], [[["EUR"]], 1]), unsaid(1)], JAPAN, null);
  expect(ofFiles).toEqual([["JPY"], ["USD", "EUR"], ["JPY"]]);
});
