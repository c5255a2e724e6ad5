import {
  type AmountCells,
  amountCells,
  type AmountTexts,
  type MoneyColumn,
  moneyColumn,
} from "./amount-columns.ts";
import {
  ASIDE_MONEY_ROLES,
  type AsideMoneyRole,
  type ColumnPositions,
  ORDER_MONEY_ROLES,
  type OrderMoneyRole,
  WORD_ROLES,
  type WordRole,
} from "./column-roles.ts";
import type { OrderRows } from "./order-rows.ts";
import { type ColumnClock, type DayColumn, dayColumn, type WordColumn, wordColumn } from "./row-columns.ts";
import type { DateOrder } from "../settings.ts";
import { numberOf } from "../values/cells.ts";
import { intColumn } from "../values/column.ts";
import type { Instant } from "../values/date-text.ts";
import type { CurrencyMeaning } from "../values/currency-meaning.ts";
import type { Day } from "../values/day.ts";

/** What headers say of the cells below them. */
export interface HeaderFacts {
  readonly date?: ColumnClock | null;
  readonly shipDate?: ColumnClock | null;
  /** The currencies that may be meant by the headers of amounts. */
  readonly currency?: CurrencyMeaning | null;
}

/** A column that only some sheets have; one that is not mapped costs nothing. */
export type OtherColumn = { push(cell: unknown): void; reserve(more: number): void } & (
  | { readonly kind: "words"; readonly role: WordRole; finish(): WordColumn }
  | {
      readonly kind: "money";
      readonly role: OrderMoneyRole;
      read: AmountCells["read"];
      codes: AmountCells["codes"];
    }
  | {
      readonly kind: "aside";
      readonly role: AsideMoneyRole;
      read: AmountCells["read"];
    }
  | { readonly kind: "days"; readonly role: "shipDate"; finish: Days["finish"] }
  | { readonly kind: "rows"; readonly role: "fileRow"; finish(): Int32Array }
);
type Days = ReturnType<typeof dayColumn>;

/** What the cells of other columns are read with. */
interface ReadWith {
  readonly dayOfInstant: (date: Instant) => Day;
  readonly stated: HeaderFacts;
  readonly money: AmountTexts;
  /** Texts that do not decide how the sheet's amounts are written. */
  readonly aside: AmountTexts;
}

/**
 * The columns besides those that every sheet has, empty, in a fixed order: words, amounts, ship dates, rows of files.
 *
 * @example
 * const columns = mappedColumns({ tax: 1, channel: 0, customer: 2 }, { money: {}, aside: {}, stated: {} });
 * columns.map(({ kind, role }) => [kind, role]) //=> [["words", "channel"], ["money", "tax"]]
 */
export function mappedColumns(mapped: ColumnPositions, read: ReadWith): OtherColumn[] {
  const { dayOfInstant, stated, money, aside } = read;
  const all: OtherColumn[] = [];
  for (const role of WORD_ROLES)
    if (isMapped(mapped[role])) all.push({ kind: "words", role, ...wordColumn(dayOfInstant) });
  for (const role of ORDER_MONEY_ROLES)
    if (isMapped(mapped[role])) all.push({ kind: "money", role, ...amountCells(money) });
  for (const role of ASIDE_MONEY_ROLES)
    if (isMapped(mapped[role])) all.push({ kind: "aside", role, ...amountCells(aside) });
  if (isMapped(mapped.shipDate))
    all.push({ kind: "days", role: "shipDate", ...dayColumn(dayOfInstant, stated.shipDate) });
  if (isMapped(mapped.fileRow)) all.push({ kind: "rows", role: "fileRow", ...rowNumbers() });
  return all;
}

type Others = Pick<OrderRows, "words" | "orderMoney" | "asideMoney" | "shipDays" | "fileRow">;

/** The numbers that the texts of amounts stand for, by their codes. */
interface AmountValues {
  readonly values: Float64Array;
  readonly asideValues: Float64Array;
}

/**
 * Ship dates that fit two orders are read as the order dates are.
 *
 * @example
 * const channel = { codes: [0], texts: ["本店"] };
 * const { words, shipDays } = finished([{ kind: "words", role: "channel", finish: () => channel }], {}, {});
 * [words, shipDays] //=> [{ channel: { codes: [0], texts: ["本店"] } }, null]
 */
export function finished(
  columns: readonly OtherColumn[],
  { values, asideValues }: AmountValues,
  { order, dateOrder }: { readonly order: DateOrder | null; readonly dateOrder: DateOrder },
): Others {
  const words: Partial<Record<WordRole, WordColumn>> = {};
  const orderMoney: Partial<Record<OrderMoneyRole, MoneyColumn>> = {};
  const asideMoney: Partial<Record<AsideMoneyRole, MoneyColumn>> = {};
  let shipDays: DayColumn | null = null;
  let fileRow: Int32Array | null = null;
  for (const column of columns) {
    if (column.kind === "words") words[column.role] = column.finish();
    else if (column.kind === "money") orderMoney[column.role] = moneyColumn(column.read(values));
    else if (column.kind === "aside") asideMoney[column.role] = moneyColumn(column.read(asideValues));
    else if (column.kind === "days") shipDays = column.finish(order, () => dateOrder).column;
    else fileRow = column.finish();
  }
  return { words, orderMoney, asideMoney, shipDays, fileRow };
}

/**
 * The column that names currencies; null = the sheet has none.
 *
 * @example
 * const column = { kind: "words", role: "currency", finish: () => ({ codes: [0], texts: ["USD"] }) };
 * [currencyCells([column]).texts, currencyCells([])] //=> [["USD"], null]
 */
export function currencyCells(columns: readonly OtherColumn[]): WordColumn | null {
  const column = columns.find(({ role }) => role === "currency");
  return column?.kind === "words" ? column.finish() : null;
}

/**
 * The codes of the texts in each column of order-level amounts; -1 = a number, or blank.
 *
 * @example
 * moneyCodes([{ kind: "words" }, { kind: "money", codes: () => [0, -1] }]) //=> [[0, -1]]
 */
export const moneyCodes = (columns: readonly OtherColumn[]): Int32Array[] =>
  columns.flatMap((column) => (column.kind === "money" ? [column.codes()] : []));

/** A growing column of row numbers; 0 where a cell holds none. */
function rowNumbers() {
  const numbers = intColumn();
  return {
    reserve: numbers.reserve,
    push: (cell: unknown): void => numbers.push(numberOf(cell) ?? 0),
    finish: numbers.values,
  };
}

/**
 * Whether the sheet has a column for a role.
 *
 * @example
 * [isMapped(0), isMapped(null), isMapped(undefined)] //=> [true, false, false]
 */
export const isMapped = (position: number | null | undefined): position is number =>
  typeof position === "number";
