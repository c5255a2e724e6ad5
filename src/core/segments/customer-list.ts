import { compareTexts } from "../values/column.ts";
import { type CustomerSet, isIn } from "./customer-sets.ts";
import type { Day } from "../values/day.ts";
import { type Ledger, lifetime } from "../ledger.ts";
import { rfmClassesOf } from "./rfm.ts";
import type { StageThresholds } from "../settings.ts";
import { stageOf } from "../cpm/stages.ts";
import { type Windows, windowsOf } from "../cpm/windows.ts";

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
  /** Channels bought in, in the order of their codes; empty where the sheet names none. */
  readonly channels: readonly string[];
}

/**
 * The customers of a set as of an anchor, the largest lifetime sales first, then by customer ID.
 *
 * @param thresholds F1…F5 [lifetime purchases]
 * @returns one entry a customer; as many as the facts of the same ledger count
 */
export function customersIn(
  ledger: Ledger,
  set: CustomerSet,
  { anchor, thresholds }: { readonly anchor: Day; readonly thresholds: StageThresholds },
): ListedCustomer[] {
  const windows = windowsOf(anchor);
  const found: ListedCustomer[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, anchor);
    if (life.purchases === 0) continue;
    const { yearSales, ...counts } = yearsOf(ledger, c, windows);
    const { purchases, sales, first, last } = life;
    const stageBefore = stageOf(counts.older + counts.previous, thresholds);
    const stage = stageOf(purchases, thresholds);
    const classes = rfmClassesOf(anchor - last, purchases);
    if (!isIn(set, { ...counts, stageBefore, stage, ...classes })) continue;
    const days = { firstDay: first, lastDay: last };
    const channels = channelsOf(ledger, c, purchases);
    const customerId = ledger.customerIds[c] ?? "";
    found.push({ customerId, stageBefore, stage, ...days, purchases, sales, yearSales, channels });
  }
  return found.sort((a, b) => b.sales - a.sales || compareTexts(a.customerId, b.customerId));
}

/** Purchases before, in the previous and in the current year, and the sales of the last [minor units]. */
function yearsOf(ledger: Ledger, c: number, { anchor, previousEnd, olderEnd }: Windows) {
  const years = { older: 0, previous: 0, current: 0, yearSales: 0 };
  for (let i = ledger.start[c] ?? 0; i < (ledger.start[c + 1] ?? 0); i++) {
    const day = ledger.day[i] ?? 0;
    if (day > anchor) break;
    if (day > previousEnd) {
      years.current++;
      years.yearSales += ledger.amount[i] ?? 0;
    } else if (day > olderEnd) years.previous++;
    else years.older++;
  }
  return years;
}

function channelsOf(ledger: Ledger, c: number, purchases: number): string[] {
  const begin = ledger.start[c] ?? 0;
  const codes = new Set(ledger.channel.subarray(begin, begin + purchases));
  return [...codes]
    .sort((a, b) => a - b)
    .flatMap((code) => ledger.channels[code] ?? [])
    .filter((name) => name !== "");
}
