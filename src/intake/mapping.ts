import type { AmountStyle } from "../core/values/money.ts";
import type { ColumnPositions, ColumnRole } from "../core/rows/order-rows.ts";
import type { DateOrder } from "../core/settings.ts";

export type { AmountStyle };

/** Columns of a role, counted from 0. */
export type ColumnLists = { readonly [R in ColumnRole]?: readonly number[] };

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
  /** The channel profile that was recognised; null = by header names alone. */
  readonly profile: string | null;
  /** The name rows of this file carry where they name no channel themselves; "" = none. */
  readonly channel: string;
  /** How the file writes dates; null = not decided yet. */
  readonly dateOrder: DateOrder | null;
  /** The sign before decimals in the file's amounts; null = not decided yet. */
  readonly amountStyle: AmountStyle | null;
}
