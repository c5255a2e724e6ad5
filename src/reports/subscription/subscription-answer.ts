import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import { mostStopped, stoppedShare } from "../../core/subscriptions/survival.ts";
import type { SubscriptionKind } from "../../core/subscriptions/told.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import { total } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import type { Card } from "../page/cards.ts";
import { num } from "../page/grid.ts";
import { toldName } from "../products/product-words.ts";
import { firstStopped, type SubscriptionPage } from "./subscription-page.ts";

/** After which delivery most stop, and how far they come, as far as the data carry it. */
export const sentence = (page: SubscriptionPage): string =>
  stopSentence(page) + reachSentence(page) + productSentence(page);

function stopSentence(page: SubscriptionPage): string {
  const { words, metrics, context } = page;
  const { most, all } = metrics;
  const { minSample } = context.analysis.settings;
  const n = all.steps[0]?.decided ?? 0;
  if (most !== null) {
    const { k, stopped, decided } = most;
    const values = { k, stopped: words.count(stopped), n: words.count(decided) };
    return words.say(T.point, { ...values, rate: words.percent(rateOf(stoppedShare(most))) });
  }
  if (!isEnough(page)) return words.say(T.fewDecided, { n: words.count(n), minSample });
  const later = mostStopped(all.steps, 1);
  if (later === null) return words.say(T.noneStopped, { n: words.count(n) });
  return words.say(T.fewLater, { k: later.k, n: words.count(later.decided), minSample });
}

/** Whether enough first deliveries can be judged. */
const isEnough = ({ metrics, context }: SubscriptionPage): boolean =>
  (metrics.all.steps[0]?.decided ?? 0) >= Math.max(1, context.analysis.settings.minSample);

function reachSentence({ words, metrics }: SubscriptionPage): string {
  const { average, steps } = metrics.all;
  const last = average && steps[average.k - 1];
  return last ? words.say(T.reach, { k: last.k, rate: words.percent(last.survival) }) : "";
}

function productSentence({ words, metrics }: SubscriptionPage): string {
  const { bestProduct: found } = metrics;
  if (found.kind !== "apart" && found.kind !== "chance") return "";
  const rate = (kind: SubscriptionKind): string => words.percent(rateOf(firstStopped(kind)));
  return words.say(found.kind === "apart" ? T.productApart : T.productChance, {
    ...{ n: found.compared, best: toldName(found.best.value), worst: toldName(found.worst.value) },
    ...{ rate: rate(found.best), worstRate: rate(found.worst) },
  });
}

/** Where most stop, how many come to the second delivery, how many deliveries on average, who subscribes now. */
export const cards = (page: SubscriptionPage): Card[] => [
  mostCard(page),
  secondCard(page),
  averageCard(page),
  nowCard(page),
];

function mostCard(page: SubscriptionPage): Card {
  const { words, metrics, context } = page;
  const { most, all } = metrics;
  const { minSample } = context.analysis.settings;
  const share: Share = stoppedShare(most ?? { stopped: 0, decided: 0 });
  const [stopped, n] = [words.count(share.numerator), words.count(share.denominator)];
  const isNone = isEnough(page) && mostStopped(all.steps, 1) === null;
  return {
    label: words.say(T.cardMost),
    value: about(
      most ? { value: words.say(T.nth, { k: most.k }), unit: "text" } : num(null, "text"),
      "mostStoppedDelivery",
    ),
    note: most
      ? words.say(T.cardMostNote, { stopped, n, rate: words.percent(rateOf(share)) })
      : words.say(isNone ? T.noStop : T.tooFew, { minSample }),
  };
}

function secondCard(page: SubscriptionPage): Card {
  const { words, metrics, context } = page;
  const { minSample } = context.analysis.settings;
  const first = firstStopped(metrics.all);
  const went = { numerator: first.denominator - first.numerator, denominator: first.denominator };
  const isFew = !isEnough(page);
  const sides = { stopped: words.count(went.numerator), n: words.count(went.denominator) };
  return {
    label: words.say(T.cardSecond),
    value: about(num(isFew ? null : rateOf(went), "rate"), "deliverySurvival", { line: T.second }),
    note: isFew ? words.say(T.tooFew, { minSample }) : words.say(T.cardSecondNote, sides),
  };
}

function averageCard(page: SubscriptionPage): Card {
  const { words, metrics, context } = page;
  const { average } = metrics.all;
  const { minSample } = context.analysis.settings;
  return {
    label: words.say(T.cardAverage),
    value: about(num(average?.average ?? null, "ratio"), "averageDeliveries"),
    note: average ? words.say(T.cardAverageNote, { k: average.k }) : words.say(T.tooFew, { minSample }),
  };
}

function nowCard({ words, metrics }: SubscriptionPage): Card {
  const [going, late] = [total(metrics.people.going), total(metrics.people.late)];
  return {
    label: words.say(T.cardNow),
    value: about(num(going + late, "count"), "subscribersNow", { people: going + late }),
    note: words.say(T.cardNowNote, { going: words.count(going), late: words.count(late) }),
  };
}
