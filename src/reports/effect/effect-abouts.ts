import { sameText } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { lastDayOf } from "../../core/campaigns/campaign-days.ts";
import type { Effect } from "../../core/campaigns/effect.ts";
import type { Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";

/**
 * Says of cells what their numbers are, all of one campaign and its days.
 *
 * @example
 * const aboutOf = effectAbout({ campaign: { name: "春", sentOn: 100, windowDays: 30 } });
 * aboutOf({ value: 5 }, "activeCustomers").about
 * //=> { metric: "activeCustomers", line: { ja: "春", en: "春" }, period: { start: 100, end: 130 } }
 */
export function effectAbout({ campaign }: Effect) {
  const { name, sentOn } = campaign;
  const rest = { line: sameText(name), period: { start: sentOn, end: lastDayOf(campaign) } };
  return (cell: Cell, metric: MetricId, share?: Share): Cell =>
    about(cell, metric, share ? { ...rest, share } : rest);
}
