import { ROLE_NAMES } from "../catalog/texts/entry-texts.ts";
import { LANGUAGES } from "../catalog/language.ts";
import type { AmountLevel } from "../catalog/settings/settings.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole, textOf } from "../core/rows/order-rows.ts";
import { columnsByName, findHeader, headerAt, missingRoles, requireHeader } from "./columns.ts";
import { foldHeader } from "./header-text.ts";
import type { FileMapping } from "./mapping.ts";
import { profileById, profileColumns, profileOf } from "./profiles.ts";

/** How a table is read, with its header's names. */
export type Recognised = FileMapping & { readonly names: readonly string[] };

type Top = readonly (readonly unknown[])[];

/**
 * How a table is read, by its first rows: our own orders sheet, a channel's export, or known column names.
 *
 * @param top the first rows; the header need not be the first of them
 * @returns null when no row is a header
 */
export function recognise(top: Top): Recognised | null {
  const known = knownHeader(top);
  if (known !== null) return known;
  const header = findHeader(top);
  return header && generic(header.names, header.row, header.columns);
}

/**
 * How a table is read whose header must be among its first rows.
 *
 * @param name the sheet or file, for the sentence
 * @throws InputProblem "empty-sheet" or "no-header", as `requireHeader` says
 */
export function requireRecognised(top: Top, name: string): Recognised {
  const known = knownHeader(top);
  if (known !== null) return known;
  const header = requireHeader(top, name);
  return generic(header.names, header.row, header.columns);
}

/** How a table is read whose header is the row the user names (0 = first). */
export function recogniseRow(cells: readonly unknown[], row: number): Recognised {
  const names = cells.map(textOf);
  const header = headerAt(cells, row);
  return ownSheet(names, row) ?? channelFile(names, row) ?? generic(names, row, header.columns);
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
  const { parts, less, profile, channel } = recogniseRow(names, headerRow - 1);
  return { headerRow, columns, parts, ...(less && { less }), profile, channel, dateOrder, amountStyle };
}

/**
 * The mapping with the user's answer to whose the amounts are, where names alone leave that open.
 *
 * @param level `auto` changes nothing
 */
export function withAmountLevel(mapping: FileMapping, level: AmountLevel): FileMapping {
  const { orderTotal, amount, fileRow } = mapping.columns;
  const profile = profileById(mapping.profile);
  const isOpen = profile === null || profile.open === true;
  const column = orderTotal ?? amount ?? null;
  // Rows of our own orders sheet say it already.
  const isOwn = typeof fileRow === "number";
  if (level === "auto" || !isOpen || isOwn || column === null) return mapping;
  const columns = { ...mapping.columns, orderTotal: null, amount: null };
  return { ...mapping, columns: { ...columns, [level === "order" ? "orderTotal" : "amount"]: column } };
}

/** The roles a file needs and lacks; an export that names no buyers may lack the customer. */
export function missingInFile({ columns, profile }: FileMapping): ReturnType<typeof missingRoles> {
  const isAnonymous = profileById(profile)?.anonymous === true;
  return missingRoles(columns).filter((role) => role !== "customer" || !isAnonymous);
}

/** The first row that is our own header, else the row with the most marks of one profile. */
function knownHeader(top: Top): Recognised | null {
  const rows = top.map((cells) => cells.map(textOf));
  const own = rows.findIndex((names) => ownColumns(names) !== null);
  if (own >= 0) return ownSheet(rows[own] ?? [], own);
  let best = { row: -1, marks: 0 };
  rows.forEach((names, row) => {
    const marks = profileOf(names)?.marks ?? 0;
    if (marks > best.marks) best = { row, marks };
  });
  return best.row < 0 ? null : channelFile(rows[best.row] ?? [], best.row);
}

function generic(names: readonly string[], row: number, columns: ColumnPositions): Recognised {
  return {
    headerRow: row + 1,
    names,
    columns,
    parts: {},
    profile: null,
    channel: "",
    dateOrder: null,
    amountStyle: null,
  };
}

function ownSheet(names: readonly string[], row: number): Recognised | null {
  const columns = ownColumns(names);
  return columns && generic(names, row, columns);
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

function channelFile(names: readonly string[], row: number): Recognised | null {
  const match = profileOf(names);
  if (match === null) return null;
  const { profile } = match;
  const { found, less } = profileColumns(profile, names);
  const first = [...found].map(([role, columns]) => [role, columns[0] ?? null]);
  const several = [...found].filter(([, columns]) => columns.length > 1);
  return {
    headerRow: row + 1,
    names,
    columns: {
      ...(profile.open ? otherColumns(names, found) : currencyColumn(names, found)),
      ...(Object.fromEntries(first) as ColumnPositions),
    },
    parts: Object.fromEntries(several),
    less: Object.fromEntries(less),
    profile: profile.id,
    channel: profile.name.ja,
    dateOrder: null,
    amountStyle: null,
  };
}

/** No profile has to name it: a column called currency is one in every export. */
const currencyColumn = (
  names: readonly string[],
  found: ReadonlyMap<ColumnRole, readonly number[]>,
): ColumnPositions => columnsByName(names, ["currency"], new Set([...found.values()].flat()));

/** Roles a profile does not name, by general names; a row's own amount only where no order total is known. */
function otherColumns(
  names: readonly string[],
  found: ReadonlyMap<ColumnRole, readonly number[]>,
): ColumnPositions {
  const skipped = new Set<ColumnRole>(found.has("orderTotal") ? ["amount"] : []);
  const wanted = COLUMN_ROLES.filter((role) => !found.has(role) && !skipped.has(role));
  return columnsByName(names, wanted, new Set([...found.values()].flat()));
}
