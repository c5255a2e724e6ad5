import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { MOST_DELIVERIES } from "../../core/subscriptions/order-kinds.ts";
import { stoppedShare } from "../../core/subscriptions/survival.ts";
import type { SubscriptionKind, SubscriptionsTold } from "../../core/subscriptions/told.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { rateOf } from "../../core/values/share.ts";
import { foldedName } from "../page/asked-name.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/** How many names an answer offers [count]. */
const OFFERED = 3;

/**
 * What `=CPM_SUBSCRIPTION(6, "青汁")` shows: 継続率 at a delivery, of all or of those who began with a product or in a channel;
 * without a delivery a row a delivery.
 *
 * @param argument the delivery, and the product or channel; either may be left out
 * @throws InputProblem "argument-delivery", "argument-subscription"
 */
export function subscriptionAnswer(
  { metrics }: { readonly metrics: SubscriptionsTold | null },
  language: Language,
  argument?: unknown,
): CellAnswer {
  const [delivery, name] = Array.isArray(argument) ? (argument as readonly unknown[]) : [argument];
  if (metrics === null) return say(T.noColumn, language);
  const k = isGiven(delivery) ? deliveryOf(textOf(delivery)) : null;
  const { steps } = isGiven(name) ? kindNamed(textOf(name), metrics) : metrics.all;
  if (k !== null) return shown(steps[k - 1]?.survival ?? null);
  const lines = steps.map((step) => [
    ...[step.k, shown(step.survival), step.decided, step.stopped],
    shown(rateOf(stoppedShare(step))),
  ]);
  return [heads([T.delivery, T.survival, T.decided, T.stopped, T.churn].map(oneLine), language), ...lines];
}

const oneLine = ({ ja, en }: { readonly ja: string; readonly en: string }) => ({
  ja: ja.replace("\n", ""),
  en: en.replace("\n", " "),
});

/** @throws InputProblem "argument-delivery" */
function deliveryOf(asked: string): number {
  const k = Number(asked.normalize("NFKC").replace(/回目?$/, ""));
  if (!Number.isInteger(k) || k < 1 || k > MOST_DELIVERIES)
    throw new InputProblem("argument-delivery", { value: asked, most: MOST_DELIVERIES });
  return k;
}

/** @throws InputProblem "argument-subscription" */
function kindNamed(asked: string, { products, channels }: SubscriptionsTold): SubscriptionKind {
  const all = [...products, ...channels].filter(({ value }) => value);
  const found =
    all.find(({ value }) => value === asked) ??
    all.find(({ value }) => foldedName(value ?? "") === foldedName(asked));
  if (found !== undefined) return found;
  const known = all.slice(0, OFFERED).map(({ value }) => value);
  throw new InputProblem("argument-subscription", { value: asked, known: known.join(", ") });
}
