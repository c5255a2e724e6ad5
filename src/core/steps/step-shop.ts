import { type ByCustomer, byCustomer } from "../orders/by-customer.ts";
import { dataSpan } from "../ledger.ts";
import { latestSaid } from "../people/latest-said.ts";
import { NO_DAY } from "../rows/row-columns.ts";
import type { ClassLimits } from "../settings.ts";
import { birthdaysOf } from "../slices/birthdays.ts";
import type { WholeShop } from "../slices/slice-people.ts";
import { type Day, isoOf } from "../values/day.ts";
import { once } from "../values/once.ts";

/** A shop as plans count in it. */
export interface StepShop extends WholeShop {
  readonly limits: ClassLimits;
  readonly today: Day;
  /** Each person's purchases in their order; the c-th of these people is the c-th of the ledger. */
  readonly people: ByCustomer;
  /** From when on there are orders; null = nobody bought. */
  readonly dataStart: Day | null;
  /** The last purchase up to today; null = nobody bought. */
  readonly lastPurchase: Day | null;
  /** Each person's month and day of birth ("02-29"), by code into the customer IDs; null = nobody says any. */
  readonly birthdays: () => readonly (string | null)[] | null;
}

/**
 * A shop as plans count in it.
 *
 * @param today the first day of the calendar; later orders count nowhere
 *
 * @example
 * // today is day 10; the order of day 20 counts nowhere
 * const purchases = { length: 3, customer: [0, 0, 0], day: [5, 8, 20], customerIds: ["A"] };
 * const { dataStart, lastPurchase, people } = stepShop({ purchases, ledger: { day: [5, 8, 20] } }, {}, 10);
 * [dataStart, lastPurchase, [...people.codes]] //=> [5, 8, [0]]
 */
export function stepShop(shop: WholeShop, limits: ClassLimits, today: Day): StepShop {
  const span = dataSpan(shop.ledger, today);
  return {
    ...shop,
    limits,
    today,
    people: byCustomer(shop.purchases),
    dataStart: span && span.start,
    lastPurchase: span && span.last,
    birthdays: once(() => birthdaysBy(shop, today)),
  };
}

function birthdaysBy({ purchases }: WholeShop, today: Day): (string | null)[] | null {
  const { rows } = purchases;
  const { birthday } = rows.words;
  if (birthday === undefined) return null;
  const read = birthdaysOf(birthday.texts, rows.dateOrder, today);
  const days = read.map((one) => (one === null ? null : isoOf(one.day).slice(5)));
  return Array.from(latestSaid(purchases, birthday, today), (code) => days[code] ?? null);
}

/**
 * When the last part of an order was sent.
 *
 * @param made indices into the purchases: one, or several that count as one
 * @returns null = nothing was, as far as the orders say
 *
 * @example
 * // an order in two parts
 * const lines = () => ({ start: [0, 2], row: [0, 1] });
 * shippedOn({ purchases: { lines, rows: { shipDays: { day: [7, 9] } } } }, [0]) //=> 9
 */
export function shippedOn({ purchases }: Pick<WholeShop, "purchases">, made: Int32Array): Day | null {
  const { start, row } = purchases.lines();
  const days = purchases.rows.shipDays?.day;
  let last = NO_DAY;
  for (const purchase of made)
    for (let line = start[purchase] ?? 0; line < (start[purchase + 1] ?? 0); line++)
      last = Math.max(last, days?.[row[line] ?? 0] ?? NO_DAY);
  return last === NO_DAY ? null : last;
}

/**
 * Where a person's purchases after a day begin among all entries; of a day to come, those after today.
 *
 * @example
 * // purchases on days 5, 8 and 12, today is day 10: after day 6 comes the second, after a day to come the third
 * const shop = { people: { start: [0, 3], day: [5, 8, 12] }, today: 10 };
 * [entriesAfter(shop, 0, 6), entriesAfter(shop, 0, 20)] //=> [1, 2]
 */
export function entriesAfter({ people, today }: StepShop, c: number, day: Day): number {
  const last = people.start[c + 1] ?? 0;
  let first = people.start[c] ?? 0;
  while (first < last && (people.day[first] ?? 0) <= Math.min(day, today)) first++;
  return first;
}
