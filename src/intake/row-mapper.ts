import { statusReader } from "../core/orders/statuses.ts";
import { DEFAULT_RULES } from "../core/settings.ts";
import { type CurrencyMeaning, together } from "../core/values/currency-meaning.ts";
import { isErrorWord, numberOf, isFilled, textOf } from "../core/values/cells.ts";
import type { AmountStyle } from "../core/values/money.ts";
import { COLUMN_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";
import type { FileMapping } from "./mapping.ts";
import { AMOUNTS, MONEY } from "./money-roles.ts";
import { saysOff } from "./off-names.ts";
import { currencyCell, type CurrencyPlaces } from "./row-currency.ts";
import { profileById } from "./profiles.ts";

/** Numbers whose parts are joined by hyphens. */
const HYPHENED: readonly ColumnRole[] = ["phone", "postalCode"];

/** Roles whose cells tell orders or people apart: what a formula shows that found nothing would be one of them. */
export const TELLING: readonly ColumnRole[] = ["orderId", "customer", "email", "phone", "lineId"];

/** What the status of an order says whose column of cancellations is filled. */
const CANCELLED = "cancelled";

/** Gives a role's cell of a row. */
export type RoleCell = (row: readonly unknown[]) => unknown;

/**
 * How the cell of a role comes out of a row: the cell as it stands, several columns taken together, or the channel's
 * words put in.
 *
 * @param style the sign before decimals where amounts are added; null = not decided yet
 * @returns gives "" for every row where the mapping has no such column
 */
export function roleCell(
  mapping: FileMapping,
  role: ColumnRole,
  style: AmountStyle | null = mapping.amountStyle,
): RoleCell {
  const columns = columnsOf(mapping, role);
  const [column] = columns;
  if (role === "channel") return channelCell(column, mapping.channel);
  if (role === "currency") return currencyCell(currencyPlaces(mapping));
  if (column === undefined) return () => "";
  const profile = profileById(mapping.profile);
  if (AMOUNTS.includes(role)) {
    return moneyCell(columns, mapping.less?.[role] ?? [], {
      unset: profile?.unset ?? [],
      units: mapping.units ?? {},
      style,
    });
  }
  if (role === "status") return statusCell(columns, mapping.marks ?? {}, profile?.statuses ?? {});
  if (role === "orderKind") return kindCell(column, profile?.kinds ?? {});
  if (TELLING.includes(role)) return tellingCell(columns, role);
  return columns.length === 1 ? (row) => row[column] ?? "" : (row) => joined(row, columns, markIn(role));
}

/** The columns a role stands in; parts hold as long as the role's column is the first of them. */
export function columnsOf({ columns, parts }: FileMapping, role: ColumnRole): readonly number[] {
  const column = columns[role];
  if (typeof column !== "number") return [];
  const several = parts[role] ?? [];
  return several[0] === column ? several : [column];
}

/** Every column that a mapping reads. */
export function watchedColumns(mapping: FileMapping): number[] {
  const roles = Object.keys(mapping.columns) as ColumnRole[];
  return roles.flatMap((role) => [...columnsOf(mapping, role), ...(mapping.less?.[role] ?? [])]);
}

/** Every column that holds amounts of money that an order is made of. */
export const moneyColumns = (mapping: FileMapping): readonly number[] => amountColumns(mapping, MONEY);

const amountColumns = (mapping: FileMapping, roles: readonly ColumnRole[]): readonly number[] =>
  roles.flatMap((role) => [...columnsOf(mapping, role), ...(mapping.less?.[role] ?? [])]);

/** The columns of money that make a row an amount of its own. */
export const soldColumns = (mapping: FileMapping): readonly number[] =>
  (["orderTotal", "amount", "unitPrice"] as const).flatMap((role) => columnsOf(mapping, role));

/** The currencies that the headers of the columns of money name; null = none does. */
export function currencyStated(mapping: FileMapping): CurrencyMeaning | null {
  const { currencies } = mapping;
  if (currencies === undefined) return null;
  const named = moneyColumns(mapping).flatMap((column) => {
    const codes = currencies[column];
    return codes === undefined ? [] : [codes];
  });
  return named.length === 0 ? null : together([], named);
}

/** Where the rows of a mapping may say their currency. */
export const currencyPlaces = (mapping: FileMapping): CurrencyPlaces => ({
  column: columnsOf(mapping, "currency")[0] ?? null,
  money: moneyColumns(mapping),
  header: currencyStated(mapping),
});

/** True when an amount is more than a cell as it stands: several columns in one, or in another unit than it is written. */
export function worksOutAmounts(mapping: FileMapping): boolean {
  const isSum = MONEY.some(
    (role) => columnsOf(mapping, role).length > 1 || (mapping.less?.[role] ?? []).length > 0,
  );
  return isSum || statedUnits(mapping).length > 0;
}

/** The columns of money whose header names another unit than whole currency units, and what one of it is. */
export function statedUnits(mapping: FileMapping): { readonly column: number; readonly times: number }[] {
  return amountColumns(mapping, AMOUNTS).flatMap((column) => {
    const times = mapping.units?.[column];
    return times === undefined ? [] : [{ column, times }];
  });
}

/** True when cells are more than single columns: rows have to go through `roleCell` before the core reads them. */
export function isComposed(mapping: FileMapping): boolean {
  const isJoined = COLUMN_ROLES.some((role) => columnsOf(mapping, role).length > 1);
  const { status } = mapping.columns;
  const isMark = typeof status === "number" && mapping.marks?.[status] === true;
  return mapping.profile !== null || mapping.channel !== "" || isJoined || isMark || worksOutAmounts(mapping);
}

function channelCell(column: number | undefined, name: string): RoleCell {
  if (column === undefined) return () => name;
  return (row) => (isFilled(row[column]) ? row[column] : name);
}

/** An ID, e-mail or phone; what a formula shows that found none is none. */
function tellingCell(columns: readonly number[], role: ColumnRole): RoleCell {
  const [column = 0] = columns;
  const cell: RoleCell =
    columns.length === 1 ? (row) => row[column] ?? "" : (row) => joined(row, columns, markIn(role));
  return (row) => {
    const found = cell(row);
    return typeof found === "string" && isErrorWord(found.trim()) ? "" : found;
  };
}

/** @param words what the channel's codes say */
function kindCell(column: number, words: Readonly<Record<string, string>>): RoleCell {
  return (row) => said(textOf(row[column]), words);
}

const markIn = (role: ColumnRole): string => (HYPHENED.includes(role) ? "-" : " ");

function joined(row: readonly unknown[], columns: readonly number[], mark: string): string {
  return columns
    .map((column) => textOf(row[column]))
    .filter((text) => text !== "")
    .join(mark);
}

/** The status in the channel's words; a further column, or the only one, that marks a row says that it is off. */
function statusCell(
  columns: readonly number[],
  isMark: NonNullable<FileMapping["marks"]>,
  words: Readonly<Record<string, string>>,
): RoleCell {
  const [status = 0, ...marks] = columns;
  const known = statusReader(DEFAULT_RULES);
  return (row) => {
    if (marks.some((mark) => saysOff(row[mark]))) return CANCELLED;
    const text = textOf(row[status]);
    if (isMark[status] === true && known(text).decision === "unknown") return saysOff(text) ? CANCELLED : "";
    return said(text, words);
  };
}

const said = (text: string, words: Readonly<Record<string, string>>): string | undefined =>
  Object.prototype.hasOwnProperty.call(words, text) ? words[text] : text;

/** How the cells of money are read. */
interface MoneyReading {
  /** Texts that stand for no amount. */
  readonly unset: readonly string[];
  readonly units: Readonly<Record<number, number>>;
  readonly style: AmountStyle | null;
}

/** Amounts added and taken off; one that cannot be read leaves the whole as text, so that it is refused later. */
function moneyCell(plus: readonly number[], less: readonly number[], reading: MoneyReading): RoleCell {
  const { unset, units, style } = reading;
  const at = (row: readonly unknown[], column: number): unknown =>
    unset.includes(textOf(row[column])) ? "" : inWhole(row[column] ?? "", units[column], style);
  const [only = 0] = plus;
  if (plus.length === 1 && less.length === 0) return (row) => at(row, only);
  return (row) => {
    const [first, ...others] = plus.map((column) => at(row, column));
    if (!isFilled(first)) return "";
    const added = [first, ...others].filter(isFilled);
    const taken = less.map((column) => at(row, column)).filter(isFilled);
    return sumOf(added, taken, style) ?? sumText(added, taken);
  };
}

/** A cell in whole currency units; one that cannot be read, or not yet, as text that is no number. */
function inWhole(cell: unknown, times: number | undefined, style: AmountStyle | null): unknown {
  if (times === undefined || !isFilled(cell)) return cell;
  const amount = numberOf(cell, style);
  return amount === null ? `${textOf(cell)} × ${times}` : exact(amount * times);
}

function sumOf(
  added: readonly unknown[],
  taken: readonly unknown[],
  style: AmountStyle | null,
): number | null {
  const plus = added.map((cell) => numberOf(cell, style) ?? NaN);
  const less = taken.map((cell) => numberOf(cell, style) ?? NaN);
  const sum = plus.reduce((a, b) => a + b, 0) - less.reduce((a, b) => a + b, 0);
  return Number.isFinite(sum) ? exact(sum) : null;
}

function sumText(added: readonly unknown[], taken: readonly unknown[]): string {
  return [added.map(textOf).join(" + "), ...taken.map(textOf)].join(" - ");
}

/** The decimal that a sum of decimals stands for: 0.1 + 0.2 is 0.3. */
const exact = (sum: number): number => Number(sum.toPrecision(15));
