import { COLUMN_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";
import { foldHeader } from "./header-text.ts";
import type { FileMapping } from "./mapping.ts";
import { withOffMark } from "./off-marks.ts";
import { taxSums } from "./tax-columns.ts";

/** A column named for a role before a file is read; "" = the file has none. */
export interface ChosenColumn {
  readonly role: ColumnRole;
  readonly header: string;
}

/** Roles whose columns a user may name; the others are our own sheet's. */
export const CHOOSABLE: readonly ColumnRole[] = COLUMN_ROLES.filter(
  (role) => !["file", "fileRow", "rowKind"].includes(role),
);

/**
 * Where a named column stands in a header; -1 = nowhere. The second of one name is called by `#2` behind it.
 *
 * @example
 * placeOf("sale date", ["Order ID", "Sale Date"]) //=> 1
 * @example
 * placeOf("Amount#2", ["Amount", "Date", "Amount"]) //=> 2
 */
export function placeOf(header: string, names: readonly string[]): number {
  const exact = names.findIndex((name) => name.trim() === header.trim());
  if (exact >= 0) return exact;
  const [, name = header, nth = "1"] = NTH.exec(header) ?? [];
  const named = names.flatMap((one, place) => (foldHeader(one) === foldHeader(name) ? [place] : []));
  return named[Number(nth) - 1] ?? -1;
}

const NTH = /^(.*)#([1-9]\d?)$/s;

/** True for a named column that says which of one name it is. */
export const isNth = ({ header }: ChosenColumn): boolean => NTH.test(header);

/** True for a header that has all named columns. */
export function hasColumns(names: readonly string[], chosen: readonly ChosenColumn[]): boolean {
  return chosen.every(({ header }) => header === "" || placeOf(header, names) >= 0);
}

/**
 * A mapping with the columns a user named, as far as the header has them. A named amount goes before a total that was
 * found; a column that marks orders as off stands beside the statuses.
 *
 * @param below the rows below the header
 */
export function withChosen<M extends FileMapping>(
  mapping: M,
  names: readonly string[],
  chosen: readonly ChosenColumn[],
  below: readonly (readonly unknown[])[],
): M {
  return chosen.reduce((all, { role, header }) => {
    const place = header === "" ? null : placeOf(header, names);
    if (place === -1) return all;
    if (role === "status" && place !== null && all.marks?.[place] === true) return withOffMark(all, place);
    const { [role]: _, ...parts } = all.parts;
    const keepsTotal = role !== "amount" || chosen.some((one) => one.role === "orderTotal");
    const columns = { ...all.columns, ...(keepsTotal ? {} : { orderTotal: null }), [role]: place };
    return { ...all, columns, parts: { ...taxSums(names, columns, below), ...parts } };
  }, mapping);
}
