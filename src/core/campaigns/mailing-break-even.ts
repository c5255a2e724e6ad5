import { breakEvenResponse, orderProfit } from "../cpm/affordable-cost.ts";
import { windowsOf } from "../cpm/windows.ts";
import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { ratio } from "../values/share.ts";

/** When a campaign pays for itself (definitions.md 12.5), and by what. */
export interface BreakEven {
  /** The share of those who get it who have to buy in addition [ratio]; above 1 = not even everybody is enough. */
  readonly rate: number;
  /** What one message costs [minor units]. */
  readonly cost: number;
  /** 粗利率 [ratio]. */
  readonly margin: number;
  /** 受注単価 of the current year [minor units]. */
  readonly orderValue: number;
  /** True where the list's people bought nothing in the year: then it is the whole shop's. */
  readonly ofShop: boolean;
}

/** What a campaign's break-even is made of. */
export interface Mailing {
  /** Codes into the purchases' customer IDs. */
  readonly people: Int32Array;
  readonly anchor: Day;
  /** What one message costs [minor units]; null = not said. */
  readonly cost: number | null;
  /** 粗利率 [ratio]; null = not set. */
  readonly margin: number | null;
}

type Bought = Pick<Ledger, "customerCodes" | "start" | "day" | "amount">;

/**
 * When a campaign pays for itself; null = no margin or no cost is known, or nobody bought in the current year.
 *
 * @param bought the whole shop's
 *
 * @example
 * // a message costs 100; of an order of 5,000 two fifths are left: one more buyer among twenty pays for them
 * const bought = { customerCodes: [7], start: [0, 1], day: [1_000], amount: [500_000] };
 * const { rate, ofShop } = mailingBreakEven(bought, { people: [7], anchor: 1_100, cost: 10_000, margin: 0.4 });
 * [rate, ofShop] //=> [0.05, false]
 */
export function mailingBreakEven(bought: Bought, mailing: Mailing): BreakEven | null {
  const { people, anchor, cost, margin } = mailing;
  if (cost === null || margin === null) return null;
  const wanted = new Set(people);
  const own = averageOrder(bought, anchor, (code) => wanted.has(code));
  const orderValue = own ?? averageOrder(bought, anchor, () => true);
  const rate = breakEvenResponse(cost, orderProfit({ orderValue }, margin));
  if (rate === null || orderValue === null) return null;
  return { rate, cost, margin, orderValue, ofShop: own === null };
}

/** 受注単価 of the current year [minor units]; null = there is no order. */
function averageOrder(
  { customerCodes, start, day, amount }: Bought,
  anchor: Day,
  isWanted: (code: number) => boolean,
): number | null {
  const { previousEnd } = windowsOf(anchor);
  let [sales, orders] = [0, 0];
  for (const [c, code] of customerCodes.entries()) {
    if (!isWanted(code)) continue;
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const on = day[i] ?? 0;
      if (on <= previousEnd || on > anchor) continue;
      sales += amount[i] ?? 0;
      orders++;
    }
  }
  return ratio(sales, orders);
}
