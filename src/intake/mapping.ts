import type { ColumnPositions, ColumnRole } from "../core/order-rows.ts";
import type { DateOrder } from "../core/settings.ts";

/** How one file, or one orders sheet, is read. Plain data: it is remembered per header. */
export interface FileMapping {
  /** The header's row, 1 = first. */
  readonly headerRow: number;
  readonly columns: ColumnPositions;
  /** Roles whose text stands in several columns (a telephone number in three parts): joined by a hyphen. */
  readonly parts: { readonly [R in ColumnRole]?: readonly number[] };
  /** The channel profile that was recognised; null = by header names alone. */
  readonly profile: string | null;
  /** The name rows of this file carry where they name no channel themselves; "" = none. */
  readonly channel: string;
  /** How the file writes dates; null = not decided yet. */
  readonly dateOrder: DateOrder | null;
}
