import { signFor } from "../core/values/currencies.ts";
import { currenciesIn } from "../core/values/money.ts";
import { meaningOfCell, textOf } from "../core/rows/order-rows.ts";
import type { SaidCurrency } from "../core/values/currency-choice.ts";

/** Where a row may say its currency, by the columns of a table. */
export interface CurrencyPlaces {
  /** The column of currencies; null = there is none. */
  readonly column: number | null;
  readonly money: readonly number[];
  /** What the headers of the amounts say for rows that say nothing. */
  readonly header: readonly string[] | null;
}

/** The currencies a row may be in, the likeliest first; null = it does not say. */
export type RowCurrency = (row: readonly unknown[]) => readonly string[] | null;

/** What each row says: its currency cell, else the sign beside one of its amounts, else their header. */
export function rowCurrency({ column, money, header }: CurrencyPlaces): RowCurrency {
  const cells = eachOnce(meaningOfCell);
  const amounts = eachOnce(currenciesIn);
  return (row) => {
    const said = column === null ? null : cells(textOf(row[column]));
    if (said !== null) return said;
    for (const place of money) {
      const sign = amounts(textOf(row[place]));
      if (sign !== null) return sign;
    }
    return header;
  };
}

/** Each distinct text is read once. */
function eachOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as T;
  };
}

/** The cell of currencies as our orders sheet has it: the code, or the sign where it stands for several. */
export function currencyCell(places: CurrencyPlaces): (row: readonly unknown[]) => string {
  const read = rowCurrency(places);
  return (row) => {
    const said = read(row);
    return said === null ? "" : signFor(said);
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
  const found = new Map<string, { codes: readonly string[]; rows: number; row: number }>();
  return {
    add(row, fileRow) {
      const codes = read(row);
      if (codes === null) return;
      const key = codes.join(" ");
      const seen = found.get(key);
      if (seen === undefined) found.set(key, { codes, rows: 1, row: fileRow });
      else seen.rows++;
    },
    finish: () => [...found.values()],
  };
}
