/** Which currencies orders are in, where signs such as $ and ¥ stand for several. */

/** What some rows say of their currency. */
export interface SaidCurrency {
  /** The currencies that fit, the likeliest first. */
  readonly codes: readonly string[];
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
 * The currencies of rows, most rows first.
 *
 * @param home that of the spreadsheet's locale
 *
 * @example
 * const said = (codes, row) => ({ codes, row, rows: 1 });
 * foundCurrencies([said(["JPY", "CNY"], 2), said(["CNY"], 3), said(["JPY"], 4)], "JPY")
 * //=> [{ code: "JPY", rows: 2, row: 2 }, { code: "CNY", rows: 1, row: 3 }]
 */
export function foundCurrencies(said: readonly SaidCurrency[], home: string): FoundCurrency[] {
  const found = new Map<string, FoundCurrency>();
  for (const { codes, rows, row } of said) {
    const code = likeliest(codes, home);
    const before = found.get(code);
    const first = Math.min(row, before?.row ?? row);
    found.set(code, { code, rows: rows + (before?.rows ?? 0), row: first });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || a.row - b.row);
}

/**
 * Which meanings are the one currency that is kept. A sign of several is it where no row names the currency itself.
 *
 * @example
 * keptMeanings([["JPY", "CNY"], ["CNY"]], "CNY", "JPY") //=> [false, true]
 * @example
 * keptMeanings([["USD", "CAD"], ["EUR"]], "CAD", "JPY") //=> [true, false]
 */
export function keptMeanings(
  meanings: readonly (readonly string[])[],
  kept: string,
  home: string,
): boolean[] {
  const isNamed = meanings.some((codes) => codes.length === 1 && codes[0] === kept);
  return meanings.map((codes) => (isNamed ? likeliest(codes, home) === kept : codes.includes(kept)));
}
