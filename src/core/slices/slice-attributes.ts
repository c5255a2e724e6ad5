import { earlierOf } from "../ledger.ts";
import type { JudgedOrders } from "../orders/judged-orders.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { WordColumn } from "../rows/order-rows.ts";
import { readDates } from "../values/date-column.ts";
import { dayOfReading, type Instant } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { ageAt, ageBandOf } from "./age-bands.ts";
import { SLICE_COLUMNS } from "./slice-columns.ts";
import type { CustomerFilter } from "./slices.ts";

/** Fields that say who people are, in the order in which they are shown. */
export const ATTRIBUTE_FIELDS = [
  "prefecture",
  "sex",
  "ageBand",
  "attribute",
] as const satisfies CustomerFilter[];
export type AttributeField = (typeof ATTRIBUTE_FIELDS)[number];

const DAY_MS = 86_400_000;

/** Rows and purchases of the whole shop, all in the same order of customers. */
export interface Said {
  readonly judged: JudgedOrders;
  readonly purchases: Purchases;
}

/**
 * People by an attribute: what the latest of their purchases up to the anchor that says anything says. Ages are those
 * at the anchor; "" = people of whom no such purchase says anything, or no birthday that a person can have.
 *
 * @returns by code into `purchases.customerIds`: 1 = chosen; nobody without a purchase by the anchor
 * @throws InputProblem "slice-no-…" when the sheet has no such column
 */
export function byAttribute(
  { judged, purchases }: Said,
  field: AttributeField,
  values: readonly string[],
  anchor: Day,
): Uint8Array {
  const { roles, missing } = SLICE_COLUMNS[field];
  const column = roles.map((role) => judged.rows.words[role]).find((one) => one !== undefined);
  if (column === undefined) throw new InputProblem(missing);
  const texts = field === "ageBand" ? bandsOf(column, judged, anchor) : column.texts;
  const wanted = texts.map((text) => Number(values.includes(text)));
  const unsaid = Number(values.includes(""));
  const latest = latestSaying(purchases, saidInOrder(judged, column), anchor);
  return Uint8Array.from(latest, (code) => (code === NOBODY ? 0 : code < 0 ? unsaid : (wanted[code] ?? 0)));
}

/** The band of each distinct birthday; "" where it is none. */
function bandsOf({ texts }: WordColumn, { rows }: JudgedOrders, anchor: Day): string[] {
  return readDates(texts).map((reading) => {
    const birthday = dayOfReading(reading, rows.dateOrder, nearestDay);
    return (birthday === null ? null : ageBandOf(ageAt(birthday, anchor))) ?? "";
  });
}

/** A birthday written with a zone is a midnight somewhere, which lies within half a day of its midnight in UTC. */
const nearestDay = (date: Instant): Day => Math.round(date.getTime() / DAY_MS);

/** By row: the first code that one of its order's sound rows has; -1 = none says anything. */
function saidInOrder({ rows, groups, rowReasons }: JudgedOrders, { codes }: WordColumn): Int32Array {
  const said = new Int32Array(groups.count).fill(-1);
  for (let row = 0; row < rows.length; row++) {
    const order = groups.of[row] ?? 0;
    if (rowReasons[row] === 0 && said[order] === -1) said[order] = codes[row] ?? -1;
  }
  return Int32Array.from(groups.of, (order) => said[order] ?? -1);
}

/** Stands where a customer has no purchase by the anchor. */
const NOBODY = -2;

/** For each customer's code, what the latest purchase by the anchor says that says anything. */
function latestSaying(purchases: Purchases, saidAtRow: Int32Array, anchor: Day): Int32Array {
  const { customer, day, row, length, customerIds } = purchases;
  const earlier = earlierOf(purchases);
  const order = (p: number, q: number) => (day[p] ?? 0) - (day[q] ?? 0) || earlier(p, q);
  const latest = new Int32Array(customerIds.length).fill(-1);
  const said = new Int32Array(customerIds.length).fill(NOBODY);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0 || (day[p] ?? 0) > anchor) continue;
    if (said[code] === NOBODY) said[code] = -1;
    const word = saidAtRow[row[p] ?? 0] ?? -1;
    const known = latest[code] ?? -1;
    if (word < 0 || (known >= 0 && order(p, known) < 0)) continue;
    latest[code] = p;
    said[code] = word;
  }
  return said;
}
