import { earlierOf } from "../ledger.ts";
import { firstLine } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { WordColumn } from "../rows/order-rows.ts";
import type { DateOrder } from "../settings.ts";
import { readDates } from "../values/date-column.ts";
import { dayOfReading, type Instant } from "../values/date-text.ts";
import type { Day } from "../values/day.ts";
import { ageAt, ageBandOf } from "./age-bands.ts";
import { columnsOf } from "./slice-columns.ts";
import type { CustomerFilter, SlicePart } from "./slices.ts";

/** Fields that say who people are, in the order in which they are shown. */
export const ATTRIBUTE_FIELDS = [
  "prefecture",
  "sex",
  "ageBand",
  "attribute",
] as const satisfies CustomerFilter[];
export type AttributeField = (typeof ATTRIBUTE_FIELDS)[number];

const DAY_MS = 86_400_000;

/** A slice's part that chooses by an attribute. */
export interface AttributePart extends SlicePart {
  readonly field: AttributeField;
}

/**
 * People by an attribute: what the latest of their purchases up to the anchor that says anything says. Ages are those
 * at the anchor; "" = people of whom no such purchase says anything, or no birthday that a person can have.
 *
 * @param purchases of the whole shop
 * @returns by code into `purchases.customerIds`: 1 = chosen; nobody without a purchase by the anchor
 * @throws InputProblem "slice-no-…" when the sheet has no such column
 */
export function byAttribute(purchases: Purchases, { field, values }: AttributePart, anchor: Day): Uint8Array {
  const { rows } = purchases;
  const [column] = columnsOf(rows, field);
  const texts = field === "ageBand" ? bandsOf(column.texts, rows.dateOrder, anchor) : column.texts;
  const wanted = texts.map((text) => Number(values.includes(text)));
  const unsaid = Number(values.includes(""));
  const latest = latestSaying(purchases, column, anchor);
  return Uint8Array.from(latest, (code) => (code === NOBODY ? 0 : code < 0 ? unsaid : (wanted[code] ?? 0)));
}

/** The band of each distinct birthday; "" where it is none. */
function bandsOf(texts: readonly string[], dateOrder: DateOrder, anchor: Day): string[] {
  return readDates(texts).map((reading) => {
    const birthday = dayOfReading(reading, dateOrder, nearestDay);
    return (birthday === null ? null : ageBandOf(ageAt(birthday, anchor))) ?? "";
  });
}

/** A birthday written with a zone is a midnight somewhere, which lies within half a day of its midnight in UTC. */
const nearestDay = (date: Instant): Day => Math.round(date.getTime() / DAY_MS);

/** Stands where a customer has no purchase by the anchor. */
const NOBODY = -2;

/** For each customer's code, what the latest purchase by the anchor says that says anything. */
function latestSaying(purchases: Purchases, { codes }: WordColumn, anchor: Day): Int32Array {
  const { customer, day, length, customerIds } = purchases;
  const lines = purchases.lines();
  const says = (row: number): boolean => (codes[row] ?? -1) >= 0;
  const earlier = earlierOf(purchases);
  const order = (p: number, q: number) => (day[p] ?? 0) - (day[q] ?? 0) || earlier(p, q);
  const latest = new Int32Array(customerIds.length).fill(-1);
  const said = new Int32Array(customerIds.length).fill(NOBODY);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0 || (day[p] ?? 0) > anchor) continue;
    if (said[code] === NOBODY) said[code] = -1;
    const word = codes[firstLine(lines, p, says)] ?? -1;
    const known = latest[code] ?? -1;
    if (word < 0 || (known >= 0 && order(p, known) < 0)) continue;
    latest[code] = p;
    said[code] = word;
  }
  return said;
}
