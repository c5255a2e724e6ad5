import { unitOfHeader } from "../core/values/amount-unit.ts";
import { currenciesOfHeader } from "../core/values/header-currency.ts";
import { zoneOfHeader } from "../core/values/zone-text.ts";
import type { AmountStyle } from "../core/values/money.ts";
import type { ColumnPositions, ColumnRole } from "../core/rows/column-roles.ts";
import type { DateOrder } from "../core/settings.ts";
import { isOffName } from "./off-names.ts";

export type { AmountStyle };

/** Columns of a role, counted from 0. */
export type ColumnLists = { readonly [R in ColumnRole]?: readonly number[] };

/** What a row is that may be a total of those above or an order. */
export type SumRow = "total" | "order";

/** How one file, or one orders sheet, is read. Plain data: it is remembered per header. */
export interface FileMapping {
  /** The header's row, 1 = first. */
  readonly headerRow: number;
  readonly columns: ColumnPositions;
  /**
   * Roles that stand in several columns, the role's own column first: a telephone number is joined by hyphens, other
   * texts by spaces, amounts are added, and of a status any filled further column means cancelled. Once the role has
   * another column than the first of them, they hold no longer.
   */
  readonly parts: ColumnLists;
  /** Columns whose amounts are taken off a role's in the same row. */
  readonly less?: ColumnLists;
  /** The zone of times that name none, by the column whose header names it [milliseconds from UTC]. */
  readonly zones?: Readonly<Record<number, number>>;
  /** The currencies that headers of amounts name, by their columns; the likeliest first. */
  readonly currencies?: Readonly<Record<number, readonly string[]>>;
  /** The columns whose header says of each row whether, when or why the order is off. */
  readonly marks?: Readonly<Record<number, true>>;
  /** What headers of amounts count in other than whole currency units, by their columns: 1,000 for 千円. */
  readonly units?: Readonly<Record<number, number>>;
  /** The channel profile that was recognised; null = by header names alone. */
  readonly profile: string | null;
  /** The name rows of this file carry where they name no channel themselves; "" = none. */
  readonly channel: string;
  /** How the file writes dates; null = not decided yet. */
  readonly dateOrder: DateOrder | null;
  /** The sign before decimals in the file's amounts; null = not decided yet. */
  readonly amountStyle: AmountStyle | null;
  /** What rows are whose amount is the sum of those above and that may be either; without it a total. */
  readonly sumRow?: SumRow;
}

/** Where the times of a role's column are meant that name no zone; null = in the file's own. */
export function zoneOf({ columns, zones }: FileMapping, role: ColumnRole): number | null {
  const column = columns[role];
  return (typeof column === "number" ? zones?.[column] : null) ?? null;
}

/** What names of headers say of their columns; absent where none does. */
export function statedByNames(
  names: readonly string[],
): Pick<FileMapping, "zones" | "currencies" | "units" | "marks"> {
  const zones = byColumn(names, zoneOfHeader);
  const currencies = byColumn(names, currenciesOfHeader);
  const units = byColumn(names, (name) => unitOfHeader(name)?.times ?? null);
  const marks = byColumn(names, (name): true | null => (isOffName(name) ? true : null));
  return {
    ...(zones && { zones }),
    ...(currencies && { currencies }),
    ...(units && { units }),
    ...(marks && { marks }),
  };
}

/** What names say, by their columns; null = nothing. */
function byColumn<T>(names: readonly string[], said: (name: string) => T | null): Record<number, T> | null {
  const found = names.flatMap((name, column) => {
    const what = said(name);
    return what === null ? [] : [[column, what] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}
