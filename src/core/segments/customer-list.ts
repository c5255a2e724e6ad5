import { compareTexts } from "../values/column.ts";
import { inSet, type LedgerSet } from "./customer-sets.ts";
import type { Day } from "../values/day.ts";
import type { Ledger } from "../ledger.ts";
import { ledgerTerms } from "../schemes/ledger-terms.ts";
import { classedBy, lifeOf } from "./person-life.ts";
import type { ClassLimits } from "../settings.ts";
import type { Seasonality } from "./seasons.ts";
import { windowsOf } from "../cpm/windows.ts";

/** One customer of a list, up to the anchor; money in minor units. */
export interface ListedCustomer {
  readonly customerId: string;
  /** At Y(1) and at the anchor; 0 = no purchase by then. */
  readonly stageBefore: number;
  readonly stage: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly purchases: number;
  readonly sales: number;
  /** Sales in W0. */
  readonly yearSales: number;
  readonly season: Seasonality;
  /** Channels bought in, in the order of their codes; empty where the sheet names none. */
  readonly channels: readonly string[];
}

/**
 * The customers of a set as of an anchor, the largest lifetime sales first, then by customer ID.
 *
 * @returns one entry a customer; as many as the facts of the same ledger count
 *
 * @example
 * // B spent more than A
 * const bought = { start: [0, 2, 3], day: [10, 30, 35], amount: [500, 700, 9_000] };
 * const none = { channel: new Int32Array(0), channels: [], unidentified: { day: [], amount: [] } };
 * const ledger = { customers: 2, customerIds: ["A", "B"], ...bought, ...none };
 * const limits = { stageThresholds: [1, 2, 3, 4, 5], cpmAmount: 70_000 };
 * const list = customersIn(ledger, { kind: "everybody" }, { anchor: 40, limits });
 * list.map(({ customerId, stage, sales }) => [customerId, stage, sales]) //=> [["B", 1, 9_000], ["A", 2, 1_200]]
 */
export function customersIn(
  ledger: Ledger,
  set: LedgerSet,
  { anchor, limits }: { readonly anchor: Day; readonly limits: ClassLimits },
): ListedCustomer[] {
  const terms = { windows: windowsOf(anchor), limits };
  const isIn = inSet(set, ledgerTerms(ledger, { anchor, limits }));
  const found: ListedCustomer[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifeOf(ledger, c, terms);
    if (
      life === null ||
      !isIn({
        years: life,
        beginning: life,
        at: (day) => classedBy(ledger, c, day),
        season: life.season.kind,
        days: () => daysOf(ledger, c, life.purchases),
      })
    )
      continue;
    const { stageBefore, stage, firstDay, lastDay, purchases, sales, yearSales, season } = life;
    const channels = channelsOf(ledger, c, purchases);
    const counts = { stageBefore, stage, firstDay, lastDay, purchases, sales, yearSales, season };
    found.push({ customerId: ledger.customerIds[c] ?? "", ...counts, channels });
  }
  return found.sort((a, b) => b.sales - a.sales || compareTexts(a.customerId, b.customerId));
}

const daysOf = ({ start, day }: Ledger, c: number, purchases: number): Int32Array =>
  day.subarray(start[c] ?? 0, (start[c] ?? 0) + purchases);

function channelsOf(ledger: Ledger, c: number, purchases: number): string[] {
  const begin = ledger.start[c] ?? 0;
  const codes = new Set(ledger.channel.subarray(begin, begin + purchases));
  return [...codes]
    .sort((a, b) => a - b)
    .flatMap((code) => ledger.channels[code] ?? [])
    .filter((name) => name !== "");
}
