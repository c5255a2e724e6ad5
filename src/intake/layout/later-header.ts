import { CHANNELS } from "../../catalog/channels/channels.ts";
import { headerNames } from "../../catalog/channels/headers.ts";
import { COLUMN_ROLES, type ColumnRole } from "../../core/rows/column-roles.ts";
import { isFilled, textOf } from "../../core/values/cells.ts";
import { findHeader } from "../columns.ts";
import { bareHeader, foldHeader } from "../header-text.ts";
import type { FileMapping } from "../mapping.ts";
import { MONEY } from "../money-roles.ts";
import { columnsOf } from "../row-mapper.ts";
import { recogniseRow } from "../recognise.ts";
import { hasDigit, isFilledRow, isWords, type LayoutColumns, type Whole } from "./table.ts";

/**
 * A header below the first one: where the first header's columns stand in the rows after it (-1 = nowhere); null = where
 * they stood in the first, `unreadable` = nobody can tell.
 */
export type LaterHeader = { readonly places: readonly number[] | null } | "unreadable";

/** Tells whether a row is a header again; null = it is none. */
export type HeaderFinder = (row: readonly unknown[], fileRow: number, whole: Whole) => LaterHeader | null;

/** So many rows without any digit are compared with all others. */
const MOST_LOOKS = 20;

/**
 * Finds the headers below the first one.
 *
 * @param header the first header's cells
 */
export function headerFinder(
  mapping: FileMapping,
  columns: LayoutColumns,
  header: readonly unknown[],
): HeaderFinder {
  const names = header.map(textOf);
  const own = new Set(names.map(foldHeader).filter((name) => name !== ""));
  const [dateColumn = 0] = columns.date;
  const [moneyColumn = 0] = columns.money;
  let looks = 0;

  /** The cheap first look: an order has digits in its date, and in its amount where that is filled. */
  const isSuspect = (row: readonly unknown[]): boolean =>
    !hasDigit(row[dateColumn]) || (isFilled(row[moneyColumn]) && !hasDigit(row[moneyColumn]));

  return (row, fileRow, whole) => {
    if (!isSuspect(row)) return null;
    const filled = row.filter(isFilled);
    if (filled.length < 2 || filled.filter(hasDigit).length * 5 > filled.length) return null;
    const texts = filled.map((cell) => foldHeader(textOf(cell)));
    const ours = texts.filter((text) => own.has(text)).length;
    const known = texts.filter((text) => own.has(text) || knownNames().has(text)).length;
    if (ours * 2 > texts.length || (known * 2 > texts.length && isHeader(row)))
      return placesIn(mapping, names, row.map(textOf));
    if (looks >= MOST_LOOKS || !isWordsOnly(row, filled.length, dateColumn, moneyColumn)) return null;
    looks++;
    if (!hasOrdersBelow(whole, fileRow) || standsElsewhere(row, fileRow, whole, mapping.headerRow))
      return null;
    return fileRow === mapping.headerRow + 1 ? { places: null } : "unreadable";
  };
}

const isHeader = (row: readonly unknown[]): boolean => findHeader([row]) !== null;

/** All names of columns that the catalogue knows, as they are compared; made when first asked for. */
let known: ReadonlySet<string> | null = null;

function knownNames(): ReadonlySet<string> {
  known ??= new Set(
    [
      ...COLUMN_ROLES.flatMap((role) => headerNames(role)),
      ...CHANNELS.flatMap(({ marks, columns }) => [...marks, ...Object.values(columns).flat(2)]),
    ].map(foldHeader),
  );
  return known;
}

/** At least three different cells of words, and none but words where an order has its date and its amount. */
function isWordsOnly(row: readonly unknown[], filled: number, date: number, money: number): boolean {
  const isSound = (cell: unknown): boolean => !isFilled(cell) || isWords(cell);
  const words = new Set(row.map(textOf).filter((text) => /\p{L}/u.test(text)));
  return filled >= 3 && words.size === filled && isSound(row[date]) && isSound(row[money]);
}

/** True when a row further down has two cells with digits. */
function hasOrdersBelow({ rows, firstRow }: Whole, fileRow: number): boolean {
  for (let i = fileRow - firstRow + 1; i < rows.length; i++)
    if ((rows[i] ?? []).filter(hasDigit).length >= 2) return true;
  return false;
}

/** True when one of the row's cells stands in its column elsewhere too, but for rows that are the same: a value, no name. */
function standsElsewhere(row: readonly unknown[], fileRow: number, whole: Whole, headerRow: number): boolean {
  const texts = row.map(textOf);
  return whole.rows.some((other, i) => {
    const number = whole.firstRow + i;
    if (number === fileRow || number <= headerRow || !isFilledRow(other)) return false;
    const isSame = (text: string, column: number): boolean => text !== "" && textOf(other[column]) === text;
    return texts.some(isSame) && !texts.every((text, column) => textOf(other[column]) === text);
  });
}

/** Roles of which a later header must not have one that the first has not: their rows would count for more. */
const WEIGHTY: readonly ColumnRole[] = ["orderId", "status", "refund", "discount"];
const NEEDED: readonly ColumnRole[] = ["date", "customer", "orderId", "orderTotal", "amount", "unitPrice"];
const TAX = /税|tax|vat|net|gross/i;

/** Where the first header's columns stand under a later one: by their names, else by what they hold. */
function placesIn(mapping: FileMapping, names: readonly string[], later: readonly string[]): LaterHeader {
  const places = placesByName(names, later);
  const found = recogniseRow(later, 0);
  const roles = COLUMN_ROLES.filter((role) => columnsOf(mapping, role).length > 0);
  for (const role of roles) {
    const [column = 0, ...more] = columnsOf(mapping, role);
    if ((places[column] ?? -1) >= 0 || more.length > 0) continue;
    const [place = -1] = columnsOf(found, role);
    const isMoney = MONEY.includes(role);
    if (place < 0 || places.includes(place) || (isMoney && differInTax(names[column], later[place])))
      continue;
    places[column] = place;
  }
  const isMissing = (role: ColumnRole): boolean =>
    columnsOf(mapping, role).some((column) => (places[column] ?? -1) < 0);
  const needed = NEEDED.filter((role) => roles.includes(role));
  const people = (["email", "phone"] as const).filter((role) => roles.includes(role));
  const lacksPeople = !roles.includes("customer") && people.length > 0 && people.every(isMissing);
  const hasMore = WEIGHTY.some((role) => {
    const [place = -1] = columnsOf(found, role);
    return !roles.includes(role) && place >= 0 && !places.includes(place);
  });
  if (needed.some(isMissing) || lacksPeople || hasMore) return "unreadable";
  return { places: places.every((place, i) => place === i || (names[i] ?? "") === "") ? null : places };
}

const differInTax = (a = "", b = ""): boolean =>
  (TAX.test(a) || TAX.test(b)) && foldHeader(a) !== foldHeader(b);

/** The place of each name; of equal names the first goes to the first, the second to the second. */
function placesByName(names: readonly string[], later: readonly string[]): number[] {
  const taken = new Set<number>();
  const find = (fold: (text: string) => string) => {
    const folded = later.map(fold);
    const isSame = (name: string, i: number): boolean =>
      folded[i] === fold(name) && !taken.has(i) && !differInTax(name, later[i]);
    return (name: string): number => (fold(name) === "" ? -1 : folded.findIndex((_, i) => isSame(name, i)));
  };
  const [exact, bare] = [find(foldHeader), find(bareHeader)];
  return names.map((name) => {
    const place = exact(name) >= 0 ? exact(name) : bare(name);
    if (place >= 0) taken.add(place);
    return place;
  });
}
