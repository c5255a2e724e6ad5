import { sameText } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import { BECOMING_DAYS, type Becoming } from "../../core/facts/subscription.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, num, paragraph, text } from "../page/grid.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { heads, nameCell, type SubscriptionPage, valueName } from "./subscription-page.ts";

/** Who went from single orders to a subscription: from which product, and after how many days; gives the next row. */
export function putBecoming(page: SubscriptionPage, row: number): number {
  const { sheet, words, metrics } = page;
  const [all, ...goods] = metrics.people.becoming;
  const title = words.say(T.becoming);
  if (all === undefined || all.became === 0) {
    sheet.put(row, 0, [[text(title, "section")]]);
    return paragraph(sheet, row + 1, text(words.say(T.noBecoming), "note")) + 1;
  }
  const names = [T.starters, T.became, T.becameRate, T.interval, T.medianDays].map((one) => words.say(one));
  const header = [...heads(words, T.becomingProduct, names), text("", "headerLeft")];
  const lines = [
    ...goods.map((one) => line(page, one, valueName("firstProduct", one.value, words))),
    line(page, all, null),
  ];
  return putDays(page, putTable(page, row, { title, header, lines }) + 1);
}

/** @param named null = the line of everybody */
function line({ words, context }: SubscriptionPage, one: Becoming, named: string | null): Cell[] {
  const share = { numerator: one.became, denominator: one.starters };
  const style = named === null ? "total" : "number";
  const name = named ?? words.say(T.all);
  const of = { line: sameText(name) };
  const isSmall = isSmallSample(share, context.analysis.settings.minSample);
  return [
    nameCell(name, named === null ? "totalLabel" : "label"),
    about(num(one.starters, "count", style), "becameSubscribers", { ...of, share }),
    about(num(one.became, "count", style), "becameSubscribers", { ...of, share }),
    about(num(rateOf(share), "rate", style), "becameSubscribers", { ...of, share }),
    { ...text(intervalText(share, words), style), tells: [{ metric: "becameSubscribers", ...of, share }] },
    about(num(one.medianDays, "decimal", style), "becomingDays", { ...of, people: one.became }),
    aside(isSmall ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}

/** The people by days, a column a class. */
function putDays(page: SubscriptionPage, row: number): number {
  const { words, metrics } = page;
  const classes = [...BECOMING_DAYS, null].map((to, i) => {
    const from = i === 0 ? 0 : (BECOMING_DAYS[i - 1] ?? 0) + 1;
    return to === null ? words.say(T.daysFrom, { from }) : words.say(T.daysUpTo, { from, to });
  });
  const counts = metrics.people.becomingDays.map((people) =>
    about(num(people, "count"), "becomingDays", { people }),
  );
  const header = heads(words, T.days, classes);
  const lines = [[text(words.say(T.peopleCount)), ...counts]];
  return putTable(page, row, { title: words.say(T.becomingDays), header, lines }) + 1;
}
