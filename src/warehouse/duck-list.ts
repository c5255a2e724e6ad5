import type { Settings } from "../catalog/settings/settings.ts";
import type { Language } from "../catalog/language.ts";
import { askedSegment } from "../core/segments/asked-segment.ts";
import { requireSaid } from "../core/segments/said-values.ts";
import type { Segment } from "../core/segments/segment.ts";
import type { Question } from "../engines/engine.ts";
import { reachInSql } from "../engines/sql/people/reach-in-sql.ts";
import { saidInSql } from "../engines/sql/people/said-in-sql.ts";
import { segmentSql } from "../engines/sql/people/segment-sql.ts";
import { shopFactsAt } from "../engines/sql/shop-facts.ts";
import type { SqlEngineShop } from "../engines/sql/sql-engine.ts";
import { type HandoverRows, handoverRows } from "../reports/handover/handover-answer.ts";
import { askedHandover, throughGuards } from "../reports/handover/to-target.ts";
import type { Keeper } from "../engines/sql/runner.ts";

/** People to be handed to a target; no campaign is recorded of them. */
export interface DuckListAsk {
  /** As typed, such as `rfmRank=atRisk; orders>=2`. */
  readonly conditions: string;
  /** The target's ID. */
  readonly target: string;
}

/** The same, read. */
export interface DuckList extends Pick<DuckListAsk, "target"> {
  readonly segment: Segment;
}

/** @throws InputProblem where the conditions cannot be read */
export const readList = ({ conditions, target }: DuckListAsk): DuckList => ({
  target,
  segment: askedSegment(conditions),
});

/** By what a list is made. */
interface Making {
  readonly question: Question;
  readonly settings: Settings;
  readonly keeper: Keeper;
  readonly language: Language;
}

/**
 * The people of the whole shop whom a segment chooses, through the guards of a target: those whom the add-on's own run
 * hands over.
 *
 * @throws NotInSql as `segmentSql` does; InputProblem as `requireSaid` and `shopFactsAt` do
 */
export async function duckList(
  { target, segment }: DuckList,
  { runner, shop, cleaned }: SqlEngineShop,
  { question, settings, keeper, language }: Making,
): Promise<HandoverRows> {
  const { anchor } = shopFactsAt(cleaned, question, shop).meta;
  const asked = { anchor, limits: question.limits };
  await keeper.keep("chosen", segmentSql(segment, asked, shop));
  requireSaid(await saidInSql(segment, { asked, runner, shop }), segment);
  const { shop: reached, codes } = await reachInSql(runner, shop, question.today);
  const sparing = askedHandover({ target }, reached, settings);
  const nothing = { unsaid: [], kept: [], joins: new Map<string, string>() };
  return handoverRows(throughGuards(reached, { segment, codes, anchor, sparing, ...nothing }), language);
}
