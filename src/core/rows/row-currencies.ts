import {
  type CurrencyMeaning,
  knownMeanings,
  meaningOfCell,
  meaningOfSigns,
} from "../values/currency-meaning.ts";
import type { WordColumn } from "./row-columns.ts";

/** What rows say of their currency, one entry a row. */
export interface RowCurrencies {
  /** Index into `meanings`; -1 = the row does not say. */
  readonly meaning: Int32Array;
  readonly meanings: readonly CurrencyMeaning[];
}

/** Where rows may say it. */
export interface CurrencySources {
  /** The column of currencies; null = the sheet has none. */
  readonly cells: WordColumn | null;
  /** The texts among amounts, and the code of each amount's text: a column's row says nothing with -1. */
  readonly texts: readonly string[];
  readonly amounts: () => readonly Int32Array[];
  /** What the headers of the amount columns say. */
  readonly header: CurrencyMeaning | null;
}

/**
 * What each row says: its currency cell, the signs beside its amounts and the header of the amounts together.
 *
 * @param length how many rows there are
 * @returns null when no row says anything
 *
 * @example
 * // a sign beside the first amount, none beside the second
 * const { meaning, meanings } = rowCurrencies(2, { cells: null, texts: ["£5", "5"], amounts: () => [[0, 1]], header: null });
 * [[...meaning], meanings[0][0][0]] //=> [[0, -1], "GBP"]
 */
export function rowCurrencies(length: number, sources: CurrencySources): RowCurrencies | null {
  const { cells, texts, amounts, header } = sources;
  const known = knownMeanings();
  const ofCell = (cells?.texts ?? []).map((text) => known.index(meaningOfCell(text)));
  const ofText = texts.map((text) => known.index(meaningOfSigns(text)));
  const ofHeader = known.index(header);
  if (known.meanings.length === 0) return null;
  const signs = ofText.some((index) => index >= 0) ? amounts() : [];
  const meaning = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    let index = known.together(ofCell[cells?.codes[row] ?? -1] ?? -1, ofHeader);
    for (const codes of signs) index = known.together(index, ofText[codes[row] ?? -1] ?? -1);
    meaning[row] = index;
  }
  return { meaning, meanings: known.meanings };
}
