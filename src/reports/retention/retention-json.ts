import type { Retention } from "../../core/retention/retention.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * `retentionCohorts`: the cohorts, oldest first; the lists have an entry a calendar month, from that of the first purchase
 * to that of the anchor. Where `isOpen`, the last one goes on: its numbers are those so far.
 */
export const retentionJson = ({ cohorts }: Retention) =>
  cohorts.map(({ start, end, customers, countsOldAsNew, cells }) => ({
    ...{ cohort: isoOf(start).slice(0, 7), from: isoOf(start), to: isoOf(end), customers, countsOldAsNew },
    active: cells.map(({ active }) => active),
    orders: cells.map(({ purchases }) => purchases),
    sales: cells.map(({ sales }) => majorOf(sales)),
    isOpen: cells[cells.length - 1]?.isOpen ?? false,
  }));
