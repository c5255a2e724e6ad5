import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { median } from "../values/median.ts";
import { once } from "../values/once.ts";

/** How often somebody buys, and when the next purchase is due. */
export interface Rhythm {
  /** Median time from a purchase to the one after it [days]; 0 = mostly on the same day, null = one purchase. */
  readonly usualGap: number | null;
  /** null = lapsed, or nothing says when. */
  readonly nextOrderDue: Day | null;
}

/** What somebody bought up to the anchor. */
interface Bought {
  readonly purchases: number;
  readonly lastDay: Day;
  readonly status: "active" | "lapsed";
}

/** With this many gaps or more a person's own tell when the next purchase is due, with fewer the shop's do [count]. */
const OWN_GAPS = 2;

/**
 * The rhythm of a ledger's customers (definitions.md 12, `nextOrderDue`): the last purchase plus the median of the person's
 * own gaps where there are two or more, else plus the shop's median from the same purchase to the one after it. Half a day
 * counts as a whole one.
 *
 * @returns a function that tells a customer's rhythm, by index into the ledger; purchases after the anchor are ignored
 *
 * @example
 * // one person bought on days 0, 10 and 40, another on day 30
 * const ledger = { customers: 2, start: Int32Array.of(0, 3, 4), day: Int32Array.of(0, 10, 40, 30) };
 * const status = "active";
 * const rhythmOf = rhythms(ledger, 50);
 * rhythmOf(0, { purchases: 3, lastDay: 40, status }) //=> { usualGap: 20, nextOrderDue: 60 }
 * rhythmOf(1, { purchases: 1, lastDay: 30, status }) //=> { usualGap: null, nextOrderDue: 40 }
 */
export function rhythms(
  ledger: Pick<Ledger, "customers" | "start" | "day">,
  anchor: Day,
): (customer: number, bought: Bought) => Rhythm {
  const ofShop = [1, 2].map((purchase) => once(() => median(gapsAfter(ledger, purchase, anchor))));
  return (customer, { purchases, lastDay, status }) => {
    const usualGap = median(ownGaps(ledger, customer, purchases));
    const gap = purchases > OWN_GAPS ? usualGap : (ofShop[purchases - 1]?.() ?? null);
    const isDue = gap !== null && status === "active";
    return { usualGap, nextOrderDue: isDue ? lastDay + Math.round(gap) : null };
  };
}

function ownGaps({ start, day }: Pick<Ledger, "start" | "day">, customer: number, purchases: number) {
  const begin = start[customer] ?? 0;
  const gaps: number[] = [];
  for (let i = begin + 1; i < begin + purchases; i++) gaps.push((day[i] ?? 0) - (day[i - 1] ?? 0));
  return gaps;
}

/** Everybody's days from their k-th purchase to the next by the anchor. */
function gapsAfter(
  { customers, start, day }: Pick<Ledger, "customers" | "start" | "day">,
  k: number,
  anchor: Day,
): number[] {
  const gaps: number[] = [];
  for (let c = 0; c < customers; c++) {
    const next = (start[c] ?? 0) + k;
    const to = day[next] ?? 0;
    if (next < (start[c + 1] ?? 0) && to <= anchor) gaps.push(to - (day[next - 1] ?? 0));
  }
  return gaps;
}
