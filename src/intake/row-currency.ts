import {
  cellOfMeaning,
  type CurrencyMeaning,
  knownMeanings,
  meaningOfCell,
  meaningOfSigns,
} from "../core/values/currency-meaning.ts";
import { textOf } from "../core/values/cells.ts";
import { eachOnce } from "./each-once.ts";
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

/** The cell of currencies as our orders sheet has it: the code, or the sign where it stands for several. */
export function currencyCell(places: CurrencyPlaces): (row: readonly unknown[]) => string {
  const read = rowCurrency(places);
  const word = eachOnce(cellOfMeaning);
  return (row) => {
    const said = read(row);
    return said === null ? "" : word(said);
  };
}

/** So many rows, and the first of them. */
type Seen = Pick<SaidCurrency, "rows" | "row">;

/** What a file says of its currency. */
export interface FileCurrencies {
  /** Empty = nothing. A row that does not say counts as its order's first row that does. */
  readonly said: readonly SaidCurrency[];
  /** Amounts of which neither their row nor their order says it; null = none. */
  readonly unsaid: Seen | null;
}

/** What else tells the currency of a row: its order, and whether it has an amount at all. */
export interface SoldPlaces {
  readonly order: (row: readonly unknown[]) => unknown;
  readonly amounts: readonly number[];
}

/** Takes the rows of a file in, one by one. */
export interface CurrencySurvey {
  add(row: readonly unknown[], fileRow: number): void;
  finish(): FileCurrencies;
}

/** Nothing is 0 in any currency. */
const SOME_AMOUNT = /[1-9１-９]/;

/** An empty survey of a file's currencies. */
export function currencySurvey(places: CurrencyPlaces, { order, amounts }: SoldPlaces): CurrencySurvey {
  const read = rowCurrency(places);
  const said = new Map<CurrencyMeaning, Seen>();
  const ofOrder = new Map<string, CurrencyMeaning>();
  /** Rows that do not say, by order, and those of them that have an amount. */
  const open = { rows: new Map<string, Seen>(), amounts: new Map<string, Seen>() };
  const hasAmount = (row: readonly unknown[]): boolean =>
    amounts.some((column) => SOME_AMOUNT.test(textOf(row[column])));

  return {
    add(row, fileRow) {
      const [meaning, id, one] = [read(row), textOf(order(row)), { rows: 1, row: fileRow }];
      if (meaning !== null) {
        count(said, meaning, one);
        if (id !== "" && !ofOrder.has(id)) ofOrder.set(id, meaning);
        return;
      }
      count(open.rows, id, one);
      if (hasAmount(row)) count(open.amounts, id, one);
    },
    finish() {
      for (const [id, meaning] of ofOrder) {
        const rows = open.rows.get(id);
        if (rows !== undefined) count(said, meaning, rows);
        open.amounts.delete(id);
      }
      const unsaid = [...open.amounts.values()].reduce<Seen | null>(both, null);
      return { said: [...said].map(([meaning, seen]) => ({ meaning, ...seen })), unsaid };
    },
  };
}

const both = (some: Seen | null, { rows, row }: Seen): Seen =>
  some === null ? { rows, row } : { rows: some.rows + rows, row: Math.min(some.row, row) };

function count<K>(seen: Map<K, Seen>, key: K, more: Seen): void {
  seen.set(key, both(seen.get(key) ?? null, more));
}
