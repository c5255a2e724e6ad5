import type { CustomerRecords } from "./customer-records.ts";
import type { MoneyColumn } from "./amount-columns.ts";
import type { IdRole } from "./long-ids.ts";
import type { AsideMoneyRole, OrderMoneyRole, WordRole } from "./column-roles.ts";
import type { DayColumn, WordColumn } from "./row-columns.ts";
import type { RowCurrencies } from "./row-currencies.ts";
import type { DateOrder } from "../settings.ts";

/** All order rows in columns, one entry a row, as read and not yet judged. */
export interface OrderRows {
  readonly length: number;
  /** The row as the sheet counts it (1 = first). */
  readonly sheetRow: Int32Array;
  /** Codes into the dictionaries; -1 = blank. */
  readonly customer: Int32Array;
  readonly order: Int32Array;
  readonly status: Int32Array;
  /** Calendar day; NO_DAY where the cell holds none. */
  readonly day: Int32Array;
  /** The row's own amount in minor units; NaN where there is none. */
  readonly amount: Float64Array;
  /** Pieces bought; NaN where the cell holds no number; null = the sheet has no such column. */
  readonly quantity: Float64Array | null;
  readonly customerIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly statuses: readonly string[];
  /** The columns of words that the sheet has. */
  readonly words: Readonly<Partial<Record<WordRole, WordColumn>>>;
  /** The list of customers beside the orders; absent = there is none. */
  readonly customers?: CustomerRecords;
  /** What that list says of people under names of its own. */
  readonly attributes?: Readonly<Record<string, WordColumn>>;
  /** The columns of order-level amounts that the sheet has. */
  readonly orderMoney: Readonly<Partial<Record<OrderMoneyRole, MoneyColumn>>>;
  /** The columns of amounts beside the order's that the sheet has. */
  readonly asideMoney: Readonly<Partial<Record<AsideMoneyRole, MoneyColumn>>>;
  /** Ship dates; null = the sheet has no such column. */
  readonly shipDays: DayColumn | null;
  /** The row in the file it came from; 0 = not said; null = the sheet has no such column. */
  readonly fileRow: Int32Array | null;
  /** What rows say of their currency; null = none says anything. */
  readonly currencies: RowCurrencies | null;
  readonly hasOrderIds: boolean;
  /** The first row, as an index, whose ID the sheet holds as a number too long to be kept, for each such column. */
  readonly typedIds: Readonly<Partial<Record<IdRole, number>>>;
  readonly dateOrder: DateOrder;
  /** The text of a cell that could not be read, by row index; a blank cell has none. */
  readonly unreadDates: ReadonlyMap<number, string>;
  readonly unreadAmounts: ReadonlyMap<number, string>;
}
