import {
  cellOfMeaning,
  type CurrencyMeaning,
  knownMeanings,
  meaningOfCell,
  meaningOfSigns,
} from "../core/values/currency-meaning.ts";
import { textOf } from "../core/rows/order-rows.ts";
import type { SaidCurrency } from "../core/values/currency-choice.ts";

/** Where a row may say its currency, by the columns of a table. */
export interface CurrencyPlaces {
  /** The column of currencies; null = there is none. */
  readonly column: number | null;
  readonly money: readonly number[];
  /** What the headers of the amounts say. */
  readonly header: CurrencyMeaning | null;
}

/** What a row says, the same list each time it says the same; null = nothing. */
export type RowCurrency = (row: readonly unknown[]) => CurrencyMeaning | null;

/** What each row says: its currency cell, the signs beside its amounts and their header together. */
export function rowCurrency({ column, money, header }: CurrencyPlaces): RowCurrency {
  const known = knownMeanings();
  const cells = eachOnce((text: string) => known.index(meaningOfCell(text)));
  const amounts = eachOnce((text: string) => known.index(meaningOfSigns(text)));
  const stated = known.index(header);
  return (row) => {
    let said = known.together(column === null ? -1 : cells(textOf(row[column])), stated);
    for (const place of money) said = known.together(said, amounts(textOf(row[place])));
    return known.meanings[said] ?? null;
  };
}

/** Each distinct value is read once. */
function eachOnce<K, T>(read: (value: K) => T): (value: K) => T {
  const known = new Map<K, T>();
  return (value) => {
    if (!known.has(value)) known.set(value, read(value));
    return known.get(value) as T;
  };
}

/** The cell of currencies as our orders sheet has it: the code, or the sign where it stands for several. */
export function currencyCell(places: CurrencyPlaces): (row: readonly unknown[]) => string {
  const read = rowCurrency(places);
  const word = eachOnce(cellOfMeaning);
  return (row) => {
    const said = read(row);
    return said === null ? "" : word(said);
  };
}

/** Takes the rows of a file in, one by one. */
export interface CurrencySurvey {
  add(row: readonly unknown[], fileRow: number): void;
  /** What rows say, with how many and the first of them. */
  finish(): SaidCurrency[];
}

/** An empty survey of a file's currencies. */
export function currencySurvey(places: CurrencyPlaces): CurrencySurvey {
  const read = rowCurrency(places);
  const found = new Map<CurrencyMeaning, { meaning: CurrencyMeaning; rows: number; row: number }>();
  return {
    add(row, fileRow) {
      const meaning = read(row);
      if (meaning === null) return;
      const seen = found.get(meaning);
      if (seen === undefined) found.set(meaning, { meaning, rows: 1, row: fileRow });
      else seen.rows++;
    },
    finish: () => [...found.values()],
  };
}
