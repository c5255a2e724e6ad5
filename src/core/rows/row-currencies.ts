import { currenciesInCell } from "../values/currencies.ts";
import { currenciesIn } from "../values/money.ts";
import type { WordColumn } from "./row-columns.ts";

/** What rows say of their currency, one entry a row. */
export interface RowCurrencies {
  /** Index into `meanings`; -1 = the row does not say. */
  readonly meaning: Int32Array;
  /** The currencies that fit, the likeliest first. */
  readonly meanings: readonly (readonly string[])[];
}

/** Where rows may say it. */
export interface CurrencySources {
  /** The column of currencies; null = the sheet has none. */
  readonly cells: WordColumn | null;
  /** The texts among amounts, and the code of each amount's text: a column's row says nothing with -1. */
  readonly texts: readonly string[];
  readonly amounts: readonly Int32Array[];
  /** What the header of an amount column says for rows that say nothing themselves. */
  readonly header: readonly string[] | null;
}

/**
 * What each row says: its currency cell, else the sign beside one of its amounts, else the header of the amounts.
 *
 * @param length how many rows there are
 * @returns null when no row says anything
 */
export function rowCurrencies(length: number, sources: CurrencySources): RowCurrencies | null {
  const { cells, texts, amounts, header } = sources;
  const known = knownMeanings();
  const ofCell = (cells?.texts ?? []).map((text) => known.index(meaningOfCell(text)));
  const ofText = texts.map((text) => known.index(currenciesIn(text)));
  const ofHeader = known.index(header);
  if (known.meanings.length === 0) return null;
  const hasSigns = ofText.some((index) => index >= 0);
  const meaning = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    let index = ofCell[cells?.codes[row] ?? -1] ?? -1;
    if (index < 0 && hasSigns)
      for (const codes of amounts) if (index < 0) index = ofText[codes[row] ?? -1] ?? -1;
    meaning[row] = index < 0 ? ofHeader : index;
  }
  return { meaning, meanings: known.meanings };
}

/** The currencies that a cell of a currency column may stand for; null = nothing is said, as by a dash. */
export const meaningOfCell = (text: string): readonly string[] | null =>
  /[\p{L}\p{Sc}]/u.test(text) ? currenciesInCell(text) : null;

/** The distinct meanings met so far. */
function knownMeanings() {
  const places = new Map<string, number>();
  const meanings: (readonly string[])[] = [];
  return {
    meanings,
    index(codes: readonly string[] | null): number {
      if (codes === null) return -1;
      const key = codes.join(" ");
      const place = places.get(key) ?? meanings.length;
      if (place === meanings.length) meanings.push(codes);
      places.set(key, place);
      return place;
    },
  };
}
