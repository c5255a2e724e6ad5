import { campaignsRequest } from "../facts/campaigns.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { AnalysisSettings } from "../settings.ts";
import { compareTexts } from "../values/column.ts";
import { isSmallSample } from "../values/share.ts";
import { buyersOf, type Effect, effectOf } from "./effect.ts";

/**
 * What every campaign of a run did, the latest first.
 *
 * @param facts with what `campaignsRequest` names
 * @param settings the gross margin, by which profit is told
 *
 * @example
 * // two campaigns whose windows are not over
 * const nobody = { people: 0, buyers: 0, sales: 0, squares: 0 };
 * const row = (name, sentOn) => ({ campaign: { name, sentOn, costPerContact: null }, awaits: "days", fault: null });
 * const rows = [row("春", 100), row("夏", 190)].map((one) => ({ ...one, sent: nobody, control: nobody }));
 * const facts = { tables: new Proxy({}, { get: () => rows }) };
 * effectsOf(facts, { grossMargin: null }).map(({ campaign, verdict }) => [campaign.name, verdict])
 * //=> [["夏", "running"], ["春", "running"]]
 */
export function effectsOf(
  facts: Pick<Facts, "tables">,
  { grossMargin }: Pick<AnalysisSettings, "grossMargin">,
): Effect[] {
  return rowsOf(facts, campaignsRequest())
    .map((row) => effectOf(row, grossMargin))
    .sort(({ campaign: a }, { campaign: b }) => b.sentOn - a.sentOn || compareTexts(a.name, b.name));
}

/** A campaign whose difference is told. */
export type Judged = Effect & { readonly difference: NonNullable<Effect["difference"]> };

/**
 * True where a verdict stands on the difference of two groups.
 *
 * @example
 * [isJudged({ difference: null }), isJudged({ difference: { value: 0, low: -1, high: 1 } })] //=> [false, true]
 */
export const isJudged = (effect: Effect): effect is Judged => effect.difference !== null;

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
): boolean => [sent, control].some((group) => isSmallSample(buyersOf(group), minSample));
