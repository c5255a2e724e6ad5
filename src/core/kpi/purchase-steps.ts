import type { Analysis } from "../analysis.ts";
import type { StepRow } from "../facts/steps.ts";
import { rowsOf } from "../facts/tables.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import type { Share } from "../values/share.ts";

/** The last k of which anything is told; whoever bought more often has all of these steps behind them. */
export const MOST_STEPS = 12;

/** The request for the steps of an anchor. */
export const stepsRequest = (anchor: Day) =>
  ({ table: "steps", anchor, since: yearsBefore(anchor, 1), most: MOST_STEPS }) as const;

/** The step from the k-th purchase to the next. */
export interface PurchaseStep extends StepRow {
  /** Fk転換率: of those who came to k, who went on by the anchor. */
  readonly conversion: Share;
  /** The same of those whose k-th purchase is 365 days old or older, within 365 days: nobody in it is too young to tell. */
  readonly settledConversion: Share;
  /** 購入回数残存率: of all who ever bought, who came to k. */
  readonly survival: Share;
  /** From the k-th purchase to the next [days]; null = nobody went on. */
  readonly medianDays: number | null;
}

/** Facts → the steps that anybody came to, k = 1 first (definitions.md 10.1). */
export function purchaseSteps({ facts }: Pick<Analysis, "facts">): PurchaseStep[] {
  const rows = rowsOf(facts, stepsRequest(facts.meta.anchor));
  return rows.map((row) => ({
    ...row,
    conversion: { numerator: row.next, denominator: row.people },
    settledConversion: { numerator: row.settledNext, denominator: row.settled },
    survival: purchaseCountSurvival(rows, row.step),
    medianDays: middle(row),
  }));
}

/**
 * 購入回数残存率: the share of those who ever bought who came to at least k purchases; 100 % at k = 1. It is not the 残存率 of
 * ゴールド顧客育成マップ.
 *
 * @param rows the table `steps`
 * @param k at most `MOST_STEPS`
 *
 * @example
 * purchaseCountSurvival([{ step: 1, people: 14 }, { step: 2, people: 11 }], 2) //=> { numerator: 11, denominator: 14 }
 */
export const purchaseCountSurvival = (
  rows: readonly Pick<StepRow, "step" | "people">[],
  k: number,
): Share => ({ numerator: peopleAt(rows, k), denominator: peopleAt(rows, 1) });

const peopleAt = (rows: readonly Pick<StepRow, "step" | "people">[], k: number): number =>
  rows.find(({ step }) => step === k)?.people ?? 0;

const middle = ({ lowMiddle, highMiddle }: StepRow): number | null =>
  lowMiddle === null || highMiddle === null ? null : (lowMiddle + highMiddle) / 2;
