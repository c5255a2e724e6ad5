import { sameText } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import type { DeliveryStep } from "../../core/subscriptions/survival.ts";
import { stoppedShare } from "../../core/subscriptions/survival.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, num, paragraph, text } from "../page/grid.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { heads, MOST_SHOWN, type SubscriptionPage } from "./subscription-page.ts";

/** Where 継続率 stands, which the chart draws. */
export const SURVIVAL_COLUMN = 1;

/** Delivery by delivery, the first one first; gives the next row. */
export function putDeliveries(page: SubscriptionPage, row: number): number {
  const { sheet, words, metrics } = page;
  const { steps } = metrics.all;
  const shown = steps.slice(0, MOST_SHOWN);
  const names = [T.survival, T.known, T.decided, T.stopped, T.churn, T.interval].map((one) => words.say(one));
  const header = [...heads(words, T.delivery, names), text("", "headerLeft")];
  const lines = shown.map((step, i) => line(page, step, steps[i - 1]));
  const end = putTable(page, row, { title: words.say(T.steps), header, lines });
  const isZero = shown.some(({ survival, known }) => survival === 0 && known > 0);
  const notes = [
    ...(isZero ? [words.say(T.zeroBesideKnown)] : []),
    ...(steps.length > MOST_SHOWN ? [words.say(T.more, { n: MOST_SHOWN })] : []),
  ];
  return notes.reduce((next, note) => paragraph(sheet, next, text(note, "note")), end) + 1;
}

/** @param before the delivery before, on which 継続率 stands */
function line({ words, context }: SubscriptionPage, step: DeliveryStep, before?: DeliveryStep): Cell[] {
  const { minSample } = context.analysis.settings;
  const share = stoppedShare(step);
  const isSmall = isSmallSample(share, minSample);
  const style = isSmall ? "mutedNumber" : "number";
  const name = words.say(T.nth, { k: step.k });
  const line = sameText(name);
  const count = (value: number, metric: MetricId): Cell =>
    about(num(value, "count"), metric, { line, people: value });
  const isThin = before !== undefined && before.decided < minSample;
  return [
    text(name),
    about(num(step.survival, "rate", isThin ? "mutedNumber" : "number"), "deliverySurvival", { line }),
    count(step.known, "deliveryKnown"),
    count(step.decided, "deliveryDecided"),
    count(step.stopped, "deliveryStopped"),
    about(num(rateOf(share), "rate", style), "deliveryChurn", { line, share }),
    { ...text(intervalText(share, words), "mutedNumber"), tells: [{ metric: "deliveryChurn", line, share }] },
    aside(isSmall || isThin ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}
