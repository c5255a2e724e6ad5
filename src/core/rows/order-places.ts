import type { DateOrder } from "../settings.ts";
import type { ColumnPositions } from "./column-roles.ts";

/** Where the orders of a sheet stand, as chosen for it. */
export interface OrderPlaces {
  /** 1 = first. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: ColumnPositions;
  /** null = both readings of its dates fit. */
  readonly dateOrder: DateOrder | null;
}

/** The same with the sheet's ID. */
export interface SheetOrders extends OrderPlaces {
  readonly sheetId: number;
}
