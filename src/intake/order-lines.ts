import { numberOf } from "../core/values/cells.ts";
import { type ColumnRole, isFilled, textOf } from "../core/rows/order-rows.ts";
import { type LikelyOrderId, likelyOrderIds } from "./likely-order-ids.ts";
import type { FileMapping } from "./mapping.ts";
import { profileById } from "./profiles.ts";

/** Rows of one customer on one day with one amount and different products. */
export interface SameDayLines {
  /** As the file has them. */
  readonly day: string;
  readonly customer: string;
  /** Rows [count]. */
  readonly rows: number;
  /** In whole currency units. */
  readonly amount: number;
}

/** What the rows of a file without order numbers may be. */
export interface OrderLines {
  /** The columns that may be the order number, best first. */
  readonly orderIds: readonly LikelyOrderId[];
  readonly sameDay: SameDayLines | null;
}

type Rows = readonly (readonly unknown[])[];

const NONE: OrderLines = { orderIds: [], sameDay: null };

/** So many rows show how a file is built. */
const ROWS_LOOKED_AT = 20_000;

/**
 * Whether the rows of a file without a column of order numbers may be lines of orders, so that each would be counted
 * as a purchase of its own.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function orderLines(names: readonly string[], below: Rows, mapping: FileMapping): OrderLines {
  const { columns, profile } = mapping;
  const person = PEOPLE.map((role) => columns[role]).find((at) => typeof at === "number");
  const isKnown = profileById(profile) !== null && profileById(profile)?.open !== true;
  if (typeof columns.orderId === "number" || typeof columns.fileRow === "number" || isKnown) return NONE;
  if (typeof columns.date !== "number" || typeof person !== "number") return NONE;
  const days = sameDayGroups(below.slice(0, ROWS_LOOKED_AT), columns.date, person);
  return { orderIds: likelyOrderIds(names, days, mapping), sameDay: sameDayLines(days, mapping) };
}

const PEOPLE: readonly ColumnRole[] = ["customer", "email", "phone", "buyerName"];

/** Rows by day and person. */
export interface SameDayGroups {
  readonly groups: ReadonlyMap<string, Rows>;
  /** Rows [count], and people [count]. */
  readonly rows: number;
  readonly people: number;
  readonly date: number;
  readonly person: number;
}

function sameDayGroups(rows: Rows, date: number, person: number): SameDayGroups {
  const groups = new Map<string, (readonly unknown[])[]>();
  const people = new Set<string>();
  for (const row of rows) {
    const who = textOf(row[person]);
    if (who === "" || !isFilled(row[date])) continue;
    people.add(who);
    const key = `${dayText(row[date])}\t${who}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  return { groups, rows: count, people: people.size, date, person };
}

/** A date without its time of day. */
const dayText = (cell: unknown): string => textOf(cell).split(/[ T]/)[0] ?? "";

/** So large a share of the days with several rows must repeat one amount to be asked about. */
const REPEATED_SHARE = 0.9;

function sameDayLines(days: SameDayGroups, mapping: FileMapping): SameDayLines | null {
  const { amount } = mapping.columns;
  if (typeof amount !== "number") return null;
  const several = [...days.groups].filter(([, group]) => group.length > 1);
  const alike = several.filter(([, group]) => isOneAmount(group, amount, mapping));
  const [first] = alike;
  if (first === undefined || alike.length < several.length * REPEATED_SHARE) return null;
  const [, [row = [], ...others]] = first;
  return {
    ...{ day: textOf(row[days.date]), customer: textOf(row[days.person]) },
    ...{ rows: others.length + 1, amount: numberOf(row[amount], mapping.amountStyle) ?? 0 },
  };
}

/** True for rows of one time and different products with one amount that is not each row's price × quantity. */
function isOneAmount(group: Rows, amount: number, { columns, amountStyle }: FileMapping): boolean {
  const [first = []] = group;
  const number = (row: readonly unknown[], at: number | null | undefined): number =>
    typeof at === "number" ? (numberOf(row[at], amountStyle) ?? NaN) : NaN;
  const total = number(first, amount);
  if (!(total > 0) || group.some((row) => number(row, amount) !== total)) return false;
  const time = columns.date ?? -1;
  if (group.some((row) => textOf(row[time]) !== textOf(first[time]))) return false;
  const products = [columns.product, columns.productName].filter((at) => typeof at === "number");
  const what = (row: readonly unknown[]): string => products.map((at) => textOf(row[at])).join("\t");
  const isOwn = group.every(
    (row) => number(row, columns.unitPrice) * number(row, columns.quantity) === total,
  );
  return !isOwn && new Set(group.map(what)).size > 1;
}
