import type { Cell, Style } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import { subscriptionPeople, type SubscriptionSet } from "../../core/segments/subscription-sets.ts";
import { STANDINGS } from "../../core/subscriptions/subscriptions.ts";
import { total } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import { num, text } from "../page/grid.ts";
import { putTable } from "../page/table.ts";
import { heads, MOST_SHOWN, type SubscriptionPage } from "./subscription-page.ts";

/** Where people stand, by their latest delivery; gives the next row. */
export function putStandings(page: SubscriptionPage, row: number): number {
  const { words, metrics } = page;
  const { going, late, stopped } = metrics.people;
  const farthest = Math.max(going.length, late.length, stopped.length) - 1;
  const names = [T.going, T.late, T.gone, COMMON_TEXTS.total].map((one) => words.say(one));
  const deliveries = Array.from({ length: Math.min(farthest, MOST_SHOWN) }, (_, i) => i + 1);
  const lines = [
    ...deliveries.map((k) => line(page, words.say(T.nth, { k }), { least: k, most: k })),
    ...(farthest > MOST_SHOWN
      ? [line(page, words.say(T.beyond, { k: MOST_SHOWN + 1 }), { least: MOST_SHOWN + 1, most: null })]
      : []),
    ...(going[0] || late[0] || stopped[0] ? [line(page, words.say(T.unknownNumber), null)] : []),
    sumLine(page),
  ];
  const header = heads(words, T.latest, names);
  return putTable(page, row, { title: words.say(T.people), header, lines }) + 1;
}

function line({ context }: SubscriptionPage, name: string, latest: SubscriptionSet["latest"]): Cell[] {
  const sets = STANDINGS.map((standing) => ({ kind: "subscription", standing, latest }) as const);
  const counts = sets.map((set) => subscriptionPeople(context.analysis, set));
  return [
    text(name),
    ...sets.map((set, i) => about(num(counts[i] ?? 0, "count"), "subscribers", { set })),
    sum(total(counts), "number"),
  ];
}

function sumLine({ words, metrics }: SubscriptionPage): Cell[] {
  const sums = STANDINGS.map((standing) => total(metrics.people[standing]));
  return [
    text(words.say(COMMON_TEXTS.total), "totalLabel"),
    ...[...sums, total(sums)].map((people) => sum(people, "total")),
  ];
}

const sum = (people: number, style: Style): Cell =>
  about(num(people, "count", style), "subscribersSum", { people });
