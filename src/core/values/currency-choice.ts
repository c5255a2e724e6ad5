/** Which currencies orders are in, where signs such as $ and ¥ stand for several. */

import type { CurrencyMeaning } from "./currency-meaning.ts";

/** What some rows say of their currency. */
export interface SaidCurrency {
  readonly meaning: CurrencyMeaning;
  /** [count] */
  readonly rows: number;
  /** The first such row. */
  readonly row: number;
}

/** A currency that rows are in. */
export interface FoundCurrency {
  readonly code: string;
  readonly rows: number;
  readonly row: number;
}

/**
 * The currency that a sign of several is taken for: that of the spreadsheet's locale, else the likeliest. Other rows do
 * not decide: ¥ beside CNY may well be yen.
 *
 * @example
 * likeliest(["USD", "CAD"], "CAD") //=> "CAD"
 * @example
 * likeliest(["USD", "CAD"], "JPY") //=> "USD"
 */
export const likeliest = (codes: readonly string[], home: string): string =>
  codes.includes(home) ? home : (codes[0] ?? "");

/**
 * The currencies of rows, most rows first. Rows that contradict themselves are in each of those they name, so that
 * there are two where all rows do.
 *
 * @param home that of the spreadsheet's locale
 *
 * @example
 * const said = (codes, row) => ({ meaning: [codes], row, rows: 1 });
 * foundCurrencies([said(["JPY", "CNY"], 2), said(["CNY"], 3), said(["JPY"], 4)], "JPY")
 * //=> [{ code: "JPY", rows: 2, row: 2 }, { code: "CNY", rows: 1, row: 3 }]
 * @example
 * foundCurrencies([{ meaning: [["JPY"], ["USD"]], row: 2, rows: 1 }], "JPY")
 * //=> [{ code: "JPY", rows: 1, row: 2 }, { code: "USD", rows: 1, row: 2 }]
 */
export function foundCurrencies(said: readonly SaidCurrency[], home: string): FoundCurrency[] {
  const found = new Map<string, FoundCurrency>();
  for (const { meaning, rows, row } of said)
    for (const codes of meaning) {
      const code = likeliest(codes, home);
      const before = found.get(code);
      const first = Math.min(row, before?.row ?? row);
      found.set(code, { code, rows: rows + (before?.rows ?? 0), row: first });
    }
  return [...found.values()].sort((a, b) => b.rows - a.rows || a.row - b.row);
}

/**
 * Which meanings are the one currency that is kept. A sign of several is it where no row names the currency itself;
 * a contradiction that names it, where no row says it without one.
 *
 * @example
 * keptMeanings([[["JPY", "CNY"]], [["CNY"]]], "CNY", "JPY") //=> [false, true]
 * @example
 * keptMeanings([[["USD", "CAD"]], [["EUR"]]], "CAD", "JPY") //=> [true, false]
 * @example
 * keptMeanings([[["EUR"]], [["EUR"], ["USD"]]], "EUR", "JPY") //=> [true, false]
 * @example
 * keptMeanings([[["EUR"]], [["EUR"], ["USD"]]], "USD", "JPY") //=> [false, true]
 */
export function keptMeanings(meanings: readonly CurrencyMeaning[], kept: string, home: string): boolean[] {
  const isOne = (meaning: CurrencyMeaning): boolean => meaning.length === 1;
  const isNamed = meanings.some((meaning) => isOne(meaning) && meaning[0]?.join() === kept);
  const fits = meanings.map((meaning) =>
    meaning.some((codes) => (isNamed ? likeliest(codes, home) === kept : codes.includes(kept))),
  );
  const isSaid = meanings.some((meaning, i) => isOne(meaning) && fits[i]);
  return meanings.map((meaning, i) => fits[i] === true && (isOne(meaning) || !isSaid));
}
