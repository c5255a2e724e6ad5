import { NEW_REPEAT_TEXTS as T } from "../../catalog/texts/new-repeat-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { NewRepeat } from "../../core/sales/new-repeat.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Card } from "../page/cards.ts";
import type { Page } from "../page/page.ts";
import { changeText } from "../page/words.ts";
import { numberOf, shareOf } from "./new-repeat-cells.ts";

type NewRepeatPage = Page<NewRepeat>;

/** What the year before is good for: all sales, and also new and repeat apart. */
const isYearWhole = ({ previous }: NewRepeat): boolean => !previous.partial;
const isSplitKnown = (found: NewRepeat): boolean => isYearWhole(found) && !found.previous.countsOldAsNew;

const hasEnough = ({ context, metrics }: NewRepeatPage): boolean =>
  metrics.current.customers >= context.settings.minSample;

/** What new and repeat customers bought in the current year, against the year before as far as that is known. */
export function sentence(page: NewRepeatPage): string {
  const { context, words, metrics } = page;
  const { current } = metrics;
  const sales = words.money(current.sales);
  const start = words.day(context.analysis.reach.dataStart);
  if (!hasEnough(page)) {
    const { minSample } = context.settings;
    const people = words.count(current.customers);
    return words.say(current.partial ? T.sentenceFewPart : T.sentenceFew, {
      people,
      sales,
      start,
      minSample,
    });
  }
  const values = {
    sales,
    new: words.money(current.newSales),
    repeat: words.money(current.repeatSales),
    share: words.percent(rateOf(shareOf(current))),
    start,
  };
  const byPeriod = context.analysis.settings.newRepeatRule === "period" ? words.say(T.byPeriod) : "";
  const said = words.say(current.partial ? T.sentencePart : T.sentence, values) + byPeriod;
  return said + changes(page) + (current.countsOldAsNew ? words.say(T.countsOld, values) : "");
}

function changes({ context, words, metrics }: NewRepeatPage): string {
  const change = (name: "sales" | "newSales" | "repeatSales") =>
    changeText(metrics.current[name], metrics.previous[name]);
  if (!isYearWhole(metrics))
    return words.say(T.noChange, { date: words.day(context.analysis.reach.comparableFrom) });
  const { previous } = metrics;
  if (previous.sales === 0) return "";
  // Of nothing there is no share: what was nothing is not told.
  const hasBoth = previous.newSales !== 0 && previous.repeatSales !== 0;
  if (!isSplitKnown(metrics) || !hasBoth) return words.say(T.changeOfAll, { sales: change("sales") });
  const values = { sales: change("sales"), new: change("newSales"), repeat: change("repeatSales") };
  return words.say(T.changes, values);
}

/** The current year in five numbers. */
export function cards(page: NewRepeatPage): Card[] {
  const { context, words, metrics } = page;
  const { current, previous } = metrics;
  const start = words.day(context.analysis.reach.dataStart);
  const onYear = (now: number, before: number, isKnown: boolean): string =>
    isKnown && before !== 0 ? words.say(T.onYear, { change: changeText(now, before) }) : words.say(T.noYear);
  const split = (name: "newSales" | "repeatSales" | "newCustomers"): string =>
    current.countsOldAsNew
      ? words.say(T.oldAsNew, { start })
      : onYear(current[name], previous[name], isSplitKnown(metrics));
  const unidentified = words.say(T.unidentifiedPart, { sales: words.money(current.unidentifiedSales) });
  const note = onYear(current.sales, previous.sales, isYearWhole(metrics));
  return [
    {
      label: words.say(T.card),
      value: numberOf("periodSales", current),
      note: current.unidentifiedSales === 0 ? note : `${note}\n${unidentified}`,
    },
    { label: words.say(T.newSales), value: numberOf("newSales", current), note: split("newSales") },
    { label: words.say(T.repeatSales), value: numberOf("repeatSales", current), note: split("repeatSales") },
    shareCard(page),
    { label: words.say(T.newBuyers), value: numberOf("newBuyers", current), note: split("newCustomers") },
  ];
}

/** The share of repeat sales, withheld where it stands on too few people. */
function shareCard(page: NewRepeatPage): Card {
  const { context, words, metrics } = page;
  const { minSample } = context.settings;
  const value = numberOf("repeatSalesShare", metrics.current);
  const withheld: Cell = { ...value, value: null };
  const before = words.percent(rateOf(shareOf(metrics.previous)));
  const note = isSplitKnown(metrics) ? words.say(T.shareBefore, { share: before }) : words.say(T.noYear);
  const enough = hasEnough(page);
  return {
    label: words.say(T.repeatShare),
    value: enough ? value : withheld,
    note: enough ? note : words.say(T.few, { minSample }),
  };
}
