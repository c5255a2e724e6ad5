import { campaignsRequest } from "../facts/campaigns.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { AnalysisSettings } from "../settings.ts";
import { compareTexts } from "../values/column.ts";
import { type Effect, effectOf } from "./effect.ts";

/**
 * What every campaign of a run did, the latest first.
 *
 * @param facts with what `campaignsRequest` names
 * @param settings the gross margin, by which profit is told
 */
export function effectsOf(
  facts: Pick<Facts, "tables">,
  { grossMargin }: Pick<AnalysisSettings, "grossMargin">,
): Effect[] {
  return rowsOf(facts, campaignsRequest())
    .map((row) => effectOf(row, grossMargin))
    .sort(({ campaign: a }, { campaign: b }) => b.sentOn - a.sentOn || compareTexts(a.name, b.name));
}

/** The verdicts that stand on a difference. */
const JUDGED: ReadonlySet<Effect["verdict"]> = new Set(["effect", "harm", "undecided"]);

/** A campaign whose difference is told. */
export type Judged = Effect & { readonly difference: NonNullable<Effect["difference"]> };

/**
 * True where a verdict stands on the difference of two groups.
 *
 * @example
 * [isJudged({ verdict: "undecided" }), isJudged({ verdict: "running" })] //=> [true, false]
 */
export const isJudged = (effect: Effect): effect is Judged => JUDGED.has(effect.verdict);

/**
 * True where a group has fewer people than a rate needs.
 *
 * @param minSample [people]
 *
 * @example
 * const effect = (control) => ({ sent: { people: 900 }, control: { people: control } });
 * [hasSmallGroup(effect(29), 30), hasSmallGroup(effect(30), 30), hasSmallGroup(effect(0), 30)] //=> [true, false, false]
 */
export const hasSmallGroup = (
  { sent, control }: Pick<Effect, "sent" | "control">,
  minSample: number,
): boolean => [sent, control].some(({ people }) => people > 0 && people < minSample);
