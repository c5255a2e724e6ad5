import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { anchorChoice, assumedAnchor } from "../core/cpm/anchor.ts";
import { askedSegment } from "../core/segments/asked-segment.ts";
import { listText } from "../engines/sql/people/list-text.ts";
import type { TextAsk } from "./facts-sheet.ts";
import { rulesOf } from "./rules.ts";

/** Where the orders lie, and whom the list is of. */
export interface ListTextAsk extends Omit<TextAsk, "firstPurchase" | "dataStart" | "slices"> {
  /** As typed, such as `rfmRank=atRisk; orders>=2`. */
  readonly conditions: string;
}

/**
 * The text for BigQuery that lists people.
 *
 * @throws ProfileProblem, NotInSql, InputProblem
 */
export function listTextFor(ask: ListTextAsk): string {
  const { conditions: called, today } = ask;
  const limits = settingsOf(checkedSettings(ask.settings, ask.language), "ja");
  const anchor = assumedAnchor(anchorChoice(ask.anchor), today);
  return listText(
    { ...ask, called, segment: askedSegment(called), anchor },
    { rules: rulesOf(limits, today), limits },
  );
}
