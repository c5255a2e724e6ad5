import type { Analysis } from "../analysis.ts";
import { balanceAt, type StageBalance } from "../cpm/balance.ts";
import type { DataSpan } from "../cpm/reach.ts";
import { patternRequest } from "../facts/pattern.ts";
import type { FactsRequest } from "../facts/tables.ts";
import type { StageThresholds } from "../settings.ts";
import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";

/** How the active customers moved since the month end before the anchor. */
export interface StageChange {
  /** That month end. */
  readonly before: Day;
  /** 稼働顧客 then and at the anchor [people]. */
  readonly activeBefore: number;
  readonly activeNow: number;
  /** The stages that moved most, F1 first: several where they moved by as many, none where none did. */
  readonly moved: readonly MovedStage[];
}

/** A stage whose active customers became more or fewer: those who came in less those who left. */
export interface MovedStage {
  /** 1 … 5. */
  readonly stage: number;
  /** More active customers than then, below 0 fewer [people]. */
  readonly change: number;
}

const monthEndBefore = (anchor: Day): Day => latestMonthEnd(anchor - 1);

/** The year up to that month end lies in the data; before, active customers grow with the data alone. */
const isComparable = ({ anchor, dataStart }: DataSpan): boolean =>
  dataStart <= yearsBefore(monthEndBefore(anchor), 1) + 1;

/**
 * The stages of the month end before; nothing where its year is not whole.
 *
 * @example
 * // as of 2024-03-31 the stages of 2024-02-29, whose year has to be in the data
 * const of = (dataStart) => stageChangeRequests({ anchor: 19_813, dataStart }, [1, 2, 3, 4, 5]);
 * [of(19_000).map(({ windows }) => windows.anchor), of(19_500)] //=> [[19_782], []]
 */
export const stageChangeRequests = (span: DataSpan, limits: StageThresholds): FactsRequest[] =>
  isComparable(span) ? [patternRequest(monthEndBefore(span.anchor), limits)] : [];

/**
 * What changed and by whom, with this shop's stages at both days.
 *
 * @returns null where the orders of the year up to the month end before are not all there
 * @throws RangeError when nobody asked for the `stageChangeRequests`
 *
 * @example
 * // four F1 were active at the end of February; now five are, and one F2
 * const then = { older: 0, previous: 0, current: 1, customers: 4 };
 * const facts = { meta: { anchor: 19_813, dataStart: 19_000 }, tables: new Proxy({}, { get: () => [then] }) };
 * const balance = { total: { activeNow: 6 }, stages: [{ activeNow: 5 }, { activeNow: 1 }] };
 * stageChangeOf({ facts, balance, settings: { stageThresholds: [1, 2, 3, 4, 5] } })
 * //=> { before: 19_782, activeBefore: 4, activeNow: 6, moved: [{ stage: 1, change: 1 }, { stage: 2, change: 1 }] }
 */
export function stageChangeOf({ facts, settings, balance }: Analysis): StageChange | null {
  if (!isComparable(facts.meta)) return null;
  const before = monthEndBefore(facts.meta.anchor);
  const then = balanceAt(facts, before, settings.stageThresholds);
  return {
    before,
    activeBefore: then.total.activeNow,
    activeNow: balance.total.activeNow,
    moved: mostMoved(then.stages.map(activeOf), balance.stages.map(activeOf)),
  };
}

const activeOf = ({ activeNow }: StageBalance): number => activeNow;

/**
 * The stages that moved most, up or down.
 *
 * @param before active customers of F1, F2 … [people]
 * @param now the same later
 *
 * @example
 * mostMoved([9, 4, 2, 0, 3], [8, 6, 2, 0, 1]) //=> [{ stage: 2, change: 2 }, { stage: 5, change: -2 }]
 */
export function mostMoved(before: readonly number[], now: readonly number[]): MovedStage[] {
  const changes = now.map((people, i) => ({ stage: i + 1, change: people - (before[i] ?? 0) }));
  const most = Math.max(...changes.map(({ change }) => Math.abs(change)));
  return changes.filter(({ change }) => change !== 0 && Math.abs(change) === most);
}
