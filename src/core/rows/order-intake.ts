import {
  type AmountCells,
  amountCells,
  type AmountTexts,
  amountTexts,
  type MoneyColumn,
  moneyColumn,
  requireStyle,
  rowAmounts,
} from "./amount-columns.ts";
import { cellAt, idOf, isFilled, numberOf, textOf } from "../values/cells.ts";
import { intColumn } from "../values/column.ts";
import { dictionary } from "../values/dictionary.ts";
import {
  ASIDE_MONEY_ROLES,
  type AsideMoneyRole,
  type ColumnPositions,
  ORDER_MONEY_ROLES,
  type OrderMoneyRole,
  WORD_ROLES,
  type WordRole,
} from "./column-roles.ts";
import type { Instant } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { ID_ROLES, type IdRole, TOO_LONG } from "./long-ids.ts";
import type { CurrencyMeaning } from "../values/currency-meaning.ts";
import type { AmountStyle } from "../values/money.ts";
import { type LostId, lostIdOf } from "./lost-ids.ts";
import type { OrderRows } from "./order-rows.ts";
import { InputProblem } from "../values/problem.ts";
import {
  codeOf,
  type ColumnClock,
  type DayColumn,
  dayColumn,
  type WordColumn,
  wordColumn,
} from "./row-columns.ts";
import { rowCurrencies } from "./row-currencies.ts";
import type { DateOrder } from "../settings.ts";

/** Takes blocks of cells in, row by row, and gives the columns at the end. */
export interface Intake {
  /** @param sheetRow the row of the block's first line, as the sheet counts it */
  add(block: readonly (readonly unknown[])[], at: ColumnPositions, sheetRow: number): void;
  /** An ID that a spreadsheet destroyed, in the rows so far; it can be said before anything else is decided. */
  lostId(): LostId | null;
  /**
   * @param order how dates are written; null = decided by the whole column
   * @param style how amounts are written; null = decided by all amounts of the sheet
   * @throws InputProblem "dates-half-converted"; "date-order-unknown" when the column fits two orders, "amount-style-unknown" when the
   *   amounts fit both styles
   */
  finish(order: DateOrder | null, style?: AmountStyle | null): OrderRows;
}

/** What headers say of the cells below them. */
export interface HeaderFacts {
  readonly date?: ColumnClock | null;
  readonly shipDate?: ColumnClock | null;
  /** The currencies that may be meant by the headers of amounts. */
  readonly currency?: CurrencyMeaning | null;
}

/**
 * An empty intake.
 *
 * @param dayOfInstant the calendar day of a date cell in the file's zone
 * @param mapped the columns the sheet has; where they stand may differ from block to block
 * @param stated what headers say of the cells below them
 */
export function orderIntake(
  dayOfInstant: (date: Instant) => Day,
  mapped: ColumnPositions,
  stated: HeaderFacts = {},
): Intake {
  const customers = dictionary();
  const orders = dictionary();
  const statuses = dictionary();
  const columns = { sheetRow: intColumn(), customer: intColumn(), order: intColumn(), status: intColumn() };
  const dates = dayColumn(dayOfInstant, stated.date);
  const money = amountTexts();
  const amounts = ownAmounts(money, mapped);
  const aside = amountTexts();
  const others = mappedColumns(mapped, { dayOfInstant, stated, money, aside });
  const typedIds: Partial<Record<IdRole, number>> = {};
  let length = 0;

  function addRow(row: readonly unknown[], at: ColumnPositions, sheetRow: number): void {
    columns.sheetRow.push(sheetRow);
    columns.customer.push(codeOf(customers, idOf(cellAt(row, at.customer), dayOfInstant)));
    columns.order.push(codeOf(orders, idOf(cellAt(row, at.orderId), dayOfInstant)));
    columns.status.push(codeOf(statuses, textOf(cellAt(row, at.status))));
    dates.push(cellAt(row, at.date));
    amounts.push(row, at);
    for (const column of others) column.push(cellAt(row, at[column.role]));
    for (const role of ID_ROLES) if (isTooLong(cellAt(row, at[role]))) typedIds[role] ??= length;
    length++;
  }

  return {
    add(block, at, sheetRow) {
      const watched = Object.values(at).filter((position) => typeof position === "number");
      for (let i = 0; i < block.length; i++) {
        const row = block[i] ?? [];
        if (!isBlank(row, watched)) addRow(row, at, sheetRow + i);
      }
    },
    lostId() {
      const lineId = others.find(({ role }) => role === "lineId");
      return lostIdOf({
        sheetRow: columns.sheetRow.values(),
        typedIds,
        columns: {
          orderId: { codes: columns.order.values(), texts: orders.texts },
          customer: { codes: columns.customer.values(), texts: customers.texts },
          ...(lineId?.kind === "words" && { lineId: lineId.finish() }),
        },
      });
    },
    finish(order, style = null) {
      const days = dates.finish(order, undecided);
      const decided = style ?? requireStyle(money);
      const values = money.values(decided);
      const amount = amounts.finish(values, decided);
      const asideValues = aside.values(decided);
      const other = finished(others, { values, asideValues }, { order, dateOrder: days.order });
      return {
        length,
        sheetRow: columns.sheetRow.values(),
        customer: columns.customer.values(),
        order: columns.order.values(),
        status: columns.status.values(),
        day: days.column.day,
        unreadDates: days.column.unread,
        dateOrder: days.order,
        amount: amount.minor,
        quantity: amount.quantity,
        unreadAmounts: amount.unread,
        customerIds: customers.texts,
        orderIds: orders.texts,
        currencies: rowCurrencies(length, {
          cells: currencyCells(others),
          texts: money.texts.texts,
          amounts: [...amounts.codes(), ...moneyCodes(others)],
          header: stated.currency ?? null,
        }),
        statuses: statuses.texts,
        hasOrderIds: isMapped(mapped.orderId),
        typedIds,
        words: other.words,
        orderMoney: other.orderMoney,
        asideMoney: other.asideMoney,
        shipDays: other.shipDays,
        fileRow: other.fileRow,
      };
    },
  };
}

/** A column that only some sheets have; one that is not mapped costs nothing. */
type OtherColumn =
  | { readonly kind: "words"; readonly role: WordRole; push(cell: unknown): void; finish(): WordColumn }
  | {
      readonly kind: "money";
      readonly role: OrderMoneyRole;
      push: AmountCells["push"];
      read: AmountCells["read"];
      codes: AmountCells["codes"];
    }
  | {
      readonly kind: "aside";
      readonly role: AsideMoneyRole;
      push: AmountCells["push"];
      read: AmountCells["read"];
    }
  | { readonly kind: "days"; readonly role: "shipDate"; push(cell: unknown): void; finish: Days["finish"] }
  | { readonly kind: "rows"; readonly role: "fileRow"; push(cell: unknown): void; finish(): Int32Array };
type Days = ReturnType<typeof dayColumn>;

/** What the cells of other columns are read with. */
interface ReadWith {
  readonly dayOfInstant: (date: Instant) => Day;
  readonly stated: HeaderFacts;
  readonly money: AmountTexts;
  /** Texts that do not decide how the sheet's amounts are written. */
  readonly aside: AmountTexts;
}

function mappedColumns(mapped: ColumnPositions, read: ReadWith): OtherColumn[] {
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

/** Ship dates that fit two orders are read as the order dates are. */
function finished(
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

/** The column that names currencies. */
function currencyCells(columns: readonly OtherColumn[]): WordColumn | null {
  const column = columns.find(({ role }) => role === "currency");
  return column?.kind === "words" ? column.finish() : null;
}

const moneyCodes = (columns: readonly OtherColumn[]): Int32Array[] =>
  columns.flatMap((column) => (column.kind === "money" ? [column.codes()] : []));

/** The rows' own amounts; unit prices and quantities are kept where the sheet has them. */
function ownAmounts(money: AmountTexts, mapped: ColumnPositions) {
  const counts = amountTexts();
  const amount = amountCells(money);
  const price = isMapped(mapped.unitPrice) ? amountCells(money) : null;
  const hasQuantity = isMapped(mapped.quantity);
  const quantity = amountCells(counts);
  return {
    push(row: readonly unknown[], at: ColumnPositions): void {
      amount.push(cellAt(row, at.amount));
      price?.push(cellAt(row, at.unitPrice));
      if (price !== null || hasQuantity) quantity.push(cellAt(row, at.quantity));
    },
    codes: (): Int32Array[] => (price === null ? [amount.codes()] : [amount.codes(), price.codes()]),
    finish(values: Float64Array, style: AmountStyle): MoneyColumn & Pick<OrderRows, "quantity"> {
      const pieces = quantity.read(counts.values(style));
      const money = moneyColumn(rowAmounts(amount.read(values), price?.read(values) ?? null, pieces));
      return { ...money, quantity: hasQuantity ? pieces.amounts : null };
    },
  };
}

/** A growing column of row numbers; 0 where a cell holds none. */
function rowNumbers() {
  const numbers = intColumn();
  return {
    push: (cell: unknown): void => numbers.push(numberOf(cell) ?? 0),
    finish: numbers.values,
  };
}

/** 25012345678901234 typed into a sheet is 25012345678901200 from then on. */
const isTooLong = (cell: unknown): boolean => typeof cell === "number" && cell >= TOO_LONG;

const isMapped = (position: number | null | undefined): position is number => typeof position === "number";

function undecided(example: string): never {
  throw new InputProblem("date-order-unknown", { value: example });
}

function isBlank(row: readonly unknown[], positions: readonly number[]): boolean {
  for (const position of positions) if (isFilled(row[position])) return false;
  return true;
}
