import type { Purchases } from "../orders/purchases.ts";
import { latestSaid, NO_PURCHASE } from "../people/latest-said.ts";
import type { DateOrder } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { birthdaysOf } from "./birthdays.ts";
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
 *
 * @example
 * // of A the second order says nothing, so the first one does; of B nothing is said, C bought nothing
 * const rows = { words: { sex: { texts: ["女"], codes: [0, -1, -1] } } };
 * const bought = { length: 3, customer: [0, 0, 1], day: [5, 7, 6], customerIds: ["A", "B", "C"] };
 * const purchases = { ...bought, rows, lines: () => ({ start: [0, 1, 2, 3], row: [0, 1, 2] }) };
 * const chosen = (value) => [...byAttribute(purchases, { field: "sex", values: [value] }, 9)];
 * [chosen("女"), chosen("")] //=> [[1, 0, 0], [0, 1, 0]]
 */
export function byAttribute(purchases: Purchases, { field, values }: AttributePart, anchor: Day): Uint8Array {
  const { rows } = purchases;
  const [column] = columnsOf(rows, field);
  const texts = field === "ageBand" ? saidBands(column.texts, rows.dateOrder, anchor) : column.texts;
  const wanted = texts.map((text) => Number(values.includes(text)));
  const unsaid = Number(values.includes(""));
  const latest = latestSaid(purchases, column, anchor);
  return Uint8Array.from(latest, (code) =>
    code === NO_PURCHASE ? 0 : code < 0 ? unsaid : (wanted[code] ?? 0),
  );
}

/** The band of each distinct birthday; "" where it is none. */
export const saidBands = (texts: readonly string[], dateOrder: DateOrder, anchor: Day): string[] =>
  birthdaysOf(texts, dateOrder, anchor).map((one) => one?.band ?? "");
