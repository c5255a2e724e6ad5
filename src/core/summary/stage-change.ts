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

/** The stages of the month end before; nothing where its year is not whole. */
export const stageChangeRequests = (span: DataSpan, limits: StageThresholds): FactsRequest[] =>
  isComparable(span) ? [patternRequest(monthEndBefore(span.anchor), limits)] : [];

/**
 * What changed and by whom, with this shop's stages at both days.
 *
 * @returns null where the orders of the year up to the month end before are not all there
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
