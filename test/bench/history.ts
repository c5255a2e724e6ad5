import { patternRequest, patternRows } from "../../src/core/facts/pattern.ts";
import { monthRows } from "../../src/core/facts/months.ts";
import { dataSpan } from "../../src/core/ledger.ts";
import { historyAnchors } from "../../src/core/history/monthly-history.ts";
import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import type { Day } from "../../src/core/values/day.ts";
import { median, timed } from "./clock.ts";
import { reading } from "./product.ts";
import { benchRows } from "./rows.ts";
import { ANCHOR } from "./work.ts";

const limits = DEFAULT_LIMITS.stageThresholds;

/** As long as the monthly history is asked to reach. */
const YEARS = 11;

/** Medians of processor time [ms]; what one more anchor costs is the difference between all anchors and the last one alone. */
export interface HistoryCost {
  readonly years: number;
  readonly anchors: number;
  readonly ms: { readonly reading: number; readonly sweep: number; readonly onePass: number };
  readonly furtherAnchorToReading: number;
  readonly furtherAnchorToOnePass: number;
}

/**
 * What the monthly history of eleven years costs beside reading the orders, and beside one pass over the ledger for one
 * anchor, which every month would need without the sweep.
 */
export function measureHistory(size: number, rounds: number): HistoryCost {
  const times = {
    reading: [] as number[],
    sweep: [] as number[],
    last: [] as number[],
    onePass: [] as number[],
  };
  let anchors: Day[] = [];
  for (let round = 0; round < rounds; round++) {
    const rows = benchRows(size, YEARS);
    globalThis.gc?.();
    const { ledger } = timed(times.reading, () => reading(rows));
    anchors = historyAnchors(ANCHOR, dataSpan(ledger)?.start ?? ANCHOR);
    const all = timed(times.sweep, () => monthRows(ledger, { anchors, limits }));
    const last = timed(times.last, () => monthRows(ledger, { anchors: [ANCHOR], limits }));
    timed(times.onePass, () => patternRows(ledger, patternRequest(ANCHOR, limits)));
    const sales = [all, last].map((months) => months[months.length - 1]?.annualSales);
    if (sales[0] !== sales[1]) throw new Error("the sweep and the last anchor alone disagree");
  }
  const ms = { reading: median(times.reading), sweep: median(times.sweep), onePass: median(times.onePass) };
  const further = (ms.sweep - median(times.last)) / (anchors.length - 1);
  return {
    years: YEARS,
    anchors: anchors.length,
    ms,
    furtherAnchorToReading: further / ms.reading,
    furtherAnchorToOnePass: further / ms.onePass,
  };
}
