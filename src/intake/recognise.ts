import { ROLE_NAMES } from "../catalog/texts/entry-texts.ts";
import { LANGUAGES } from "../catalog/language.ts";
import type { AmountLevel } from "../catalog/settings/settings.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole } from "../core/rows/column-roles.ts";
import { isFilled, textOf } from "../core/values/cells.ts";
import { columnsByName } from "./columns-by-name.ts";
import { findHeader, requireHeader } from "./columns.ts";
import { foldHeader } from "./header-text.ts";
import { type FileMapping, statedByNames } from "./mapping.ts";
import { missingRoles } from "./missing-roles.ts";
import { otherTableOf, type OtherTable } from "./other-tables.ts";
import { profileById, profileColumns, profileOf } from "./profiles.ts";
import { columnsOf } from "./row-mapper.ts";
import { statusColumn } from "./status-column.ts";
import { taxSums } from "./tax-columns.ts";

/** How a table is read, with its header's names. */
export interface Recognised extends FileMapping {
  readonly names: readonly string[];
  /** What the table is where it is no list of orders; then the user has to say which columns to use. */
  readonly other: OtherTable | null;
}

type Rows = readonly (readonly unknown[])[];

/** The header stands among so many first rows. */
export const HEADER_WITHIN = 50;

/**
 * How a table is read: our own orders sheet, a channel's export, or known column names.
 *
 * @param rows the table's rows, or the first of them: the header is among the first fifty, and the rows below tell
 *   which of several columns for one thing is filled
 * @returns null when no row is a header
 */
export function recognise(rows: Rows): Recognised | null {
  const top = rows.slice(0, HEADER_WITHIN);
  const row = knownHeader(top) ?? findHeader(top)?.row;
  return row === undefined ? null : recogniseRow(rows[row] ?? [], row, rows.slice(row + 1));
}

/**
 * How a table is read whose header must be among its first rows.
 *
 * @param name the sheet or file, for the sentence
 * @throws InputProblem "empty-sheet" or "no-header", as `requireHeader` says
 */
export function requireRecognised(rows: Rows, name: string): Recognised {
  const top = rows.slice(0, HEADER_WITHIN);
  const row = knownHeader(top) ?? requireHeader(top, name).row;
  return recogniseRow(rows[row] ?? [], row, rows.slice(row + 1));
}

/**
 * How a table is read whose header is the row the user names (0 = first).
 *
 * @param below the rows below it; none = nothing is known of them
 */
export function recogniseRow(cells: readonly unknown[], row: number, below: Rows = []): Recognised {
  const names = cells.map(textOf);
  return ownSheet(names, row) ?? channelFile(names, row, below) ?? generic(names, row, below);
}

/**
 * The mapping of a header under columns that were chosen for it.
 *
 * @param headerRow 1 = first
 * @param columns as recognised, or as the user corrected them
 */
export function mappingOf(
  names: readonly string[],
  headerRow: number,
  columns: ColumnPositions,
  { dateOrder, amountStyle }: Pick<FileMapping, "dateOrder" | "amountStyle">,
): FileMapping {
  const { parts: found, names: _, ...rest } = recogniseRow(names, headerRow - 1);
  const parts = { ...taxSums(names, columns, []), ...found };
  return { ...rest, headerRow, columns, parts, dateOrder, amountStyle };
}

/**
 * The mapping with the user's answer to whose the amounts are, where names alone leave that open.
 *
 * @param level `auto` changes nothing
 */
export function withAmountLevel(mapping: FileMapping, level: AmountLevel): FileMapping {
  const profile = profileById(mapping.profile);
  const isOpen = profile === null || profile.open === true;
  // Rows of our own orders sheet say it already.
  const isOwn = typeof mapping.columns.fileRow === "number";
  if (level === "auto" || !isOpen || isOwn) return mapping;
  return withAmountRole(mapping, level === "order" ? "orderTotal" : "amount");
}

/** The mapping with its amounts under the role that says whose they are. */
function withAmountRole(mapping: FileMapping, role: "orderTotal" | "amount"): FileMapping {
  const from = typeof mapping.columns.orderTotal === "number" ? "orderTotal" : "amount";
  const places = columnsOf(mapping, from);
  if (places.length === 0) return mapping;
  const columns = { ...mapping.columns, orderTotal: null, amount: null, [role]: places[0] ?? null };
  const { orderTotal: _, amount: __, ...parts } = mapping.parts;
  return { ...mapping, columns, parts: places.length > 1 ? { ...parts, [role]: places } : parts };
}

/** The mapping with all rows of one person and day, and of one amount, as one order of that amount. */
export function withSameDayOrders(mapping: FileMapping): FileMapping {
  const { date, customer, email, phone, orderTotal } = mapping.columns;
  const person = customer ?? email ?? phone ?? null;
  const amount = mapping.columns.amount ?? orderTotal ?? null;
  if (typeof date !== "number" || person === null || amount === null) return mapping;
  const { columns, parts } = withAmountRole(mapping, "orderTotal");
  const key = [date, person, amount];
  return { ...mapping, columns: { ...columns, orderId: date }, parts: { ...parts, orderId: key } };
}

/** The mapping with each row as a purchase of its own again. */
export function withoutSameDayOrders(mapping: FileMapping): FileMapping {
  const { orderId, date } = mapping.columns;
  if (mapping.parts.orderId === undefined || orderId !== date) return mapping;
  const { columns, parts } = withAmountRole(mapping, "amount");
  const { orderId: _, ...others } = parts;
  return { ...mapping, columns: { ...columns, orderId: null }, parts: others };
}

/** The roles a file needs and lacks; an export that names no buyers may lack the customer. */
export function missingInFile({ columns, profile }: FileMapping): ReturnType<typeof missingRoles> {
  const isAnonymous = profileById(profile)?.anonymous === true;
  return missingRoles(columns).filter((role) => role !== "customer" || !isAnonymous);
}

/** The first row that is our own header, else the row with the most marks of one profile (0 = first). */
function knownHeader(top: Rows): number | null {
  const rows = top.map((cells) => cells.map(textOf));
  const own = rows.findIndex((names) => ownColumns(names) !== null);
  if (own >= 0) return own;
  let best = { row: -1, marks: 0 };
  rows.forEach((names, row) => {
    const marks = profileOf(names)?.marks ?? 0;
    if (marks > best.marks) best = { row, marks };
  });
  return best.row < 0 ? null : best.row;
}

/** Tells whether a column holds anything in some rows; where there are no rows, all columns may. */
function filledIn(below: Rows): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const is = known.get(column) ?? (below.length === 0 || below.some((row) => isFilled(row[column])));
    known.set(column, is);
    return is;
  };
}

function generic(names: readonly string[], row: number, below: Rows): Recognised {
  const named = columnsByName(names, { isFilled: filledIn(below) });
  const columns = { ...named, status: named.status ?? unnamedStatus(names, named, below) };
  const other = otherTableOf(names, columns, below);
  if (other !== null) return { ...plain(names, row, { ...columns, ...LEFT_OPEN[other] }), other };
  return withJoinedName({ ...plain(names, row, columns), parts: taxSums(names, columns, below) });
}

/** A buyer's name that stands in two columns is read from both, in their order. */
function withJoinedName(found: Recognised): Recognised {
  const { buyerName, lastName, firstName } = found.columns;
  if (typeof buyerName === "number" || typeof lastName !== "number" || typeof firstName !== "number")
    return found;
  const both = [lastName, firstName].sort((a, b) => a - b);
  const columns = { ...found.columns, buyerName: both[0] ?? null };
  return { ...found, columns, parts: { ...found.parts, buyerName: both } };
}

/** What the user has to choose in a table that is no list of orders. */
const LEFT_OPEN: Readonly<Record<OtherTable, ColumnPositions>> = {
  months: { amount: null, orderTotal: null },
  customers: { date: null },
  rfm: { date: null },
  payments: { amount: null, orderTotal: null, unitPrice: null },
};

function plain(names: readonly string[], row: number, columns: ColumnPositions): Recognised {
  return {
    headerRow: row + 1,
    names,
    other: null,
    columns,
    parts: {},
    ...statedByNames(names),
    profile: null,
    channel: "",
    dateOrder: null,
    amountStyle: null,
  };
}

function ownSheet(names: readonly string[], row: number): Recognised | null {
  const columns = ownColumns(names);
  return columns && plain(names, row, columns);
}

/** Our own header names every row's file and its row there; its columns are called by their roles' names. */
function ownColumns(names: readonly string[]): ColumnPositions | null {
  const present = names.map(foldHeader);
  for (const language of LANGUAGES) {
    const at = (role: ColumnRole) => present.indexOf(foldHeader(ROLE_NAMES[role][language]));
    if (at("file") < 0 || at("fileRow") < 0 || at("date") < 0) continue;
    const columns = COLUMN_ROLES.map((role) => [role, at(role) < 0 ? null : at(role)]);
    return Object.fromEntries(columns) as ColumnPositions;
  }
  return null;
}

function channelFile(names: readonly string[], row: number, below: Rows): Recognised | null {
  const match = profileOf(names);
  if (match === null) return null;
  const { profile } = match;
  const isUsed = filledIn(below);
  const { found, less } = profileColumns(profile, names, isUsed);
  const first = [...found].map(([role, columns]) => [role, columns[0] ?? null]);
  const several = [...found].filter(([, columns]) => columns.length > 1);
  const columns: ColumnPositions = {
    ...otherColumns(names, found, profile.open ? openRoles(found) : ["currency"], isUsed),
    ...(Object.fromEntries(first) as ColumnPositions),
  };
  return withJoinedName({
    ...plain(names, row, columns),
    parts: { ...(profile.open ? taxSums(names, columns, below) : {}), ...Object.fromEntries(several) },
    less: Object.fromEntries(less),
    profile: profile.id,
    channel: profile.name.ja,
  });
}

/** Roles a profile does not name; a row's own amount only where no order total is known. */
function openRoles(found: ReadonlyMap<ColumnRole, readonly number[]>): ColumnRole[] {
  const skipped = new Set<ColumnRole>(found.has("orderTotal") ? ["amount"] : []);
  return COLUMN_ROLES.filter((role) => !found.has(role) && !skipped.has(role));
}

/** Roles by general names, in columns that the profile leaves. */
function otherColumns(
  names: readonly string[],
  found: ReadonlyMap<ColumnRole, readonly number[]>,
  roles: readonly ColumnRole[],
  isUsed: (column: number) => boolean,
): ColumnPositions {
  return columnsByName(names, { roles, taken: new Set([...found.values()].flat()), isFilled: isUsed });
}

/** A column of statuses by what it holds, among those that no name gives a role. */
function unnamedStatus(names: readonly string[], named: ColumnPositions, below: Rows): number | null {
  const used = new Set(Object.values(named));
  const free = Array.from(names.keys()).filter((column) => !used.has(column));
  return statusColumn(free, below);
}
