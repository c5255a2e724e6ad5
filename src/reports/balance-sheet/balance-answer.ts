/**
 * The top of 顧客BS: one sentence and six cards, before any table. They say the 見通し where it may be said, else what is so
 * today.
 */
import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { HEADLINE_TEXTS as H } from "../../catalog/texts/headline-texts.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { reactivation, retention, salesPerActive } from "../../core/cpm/balance.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import type { About } from "../../catalog/report-model.ts";
import type { OutlookRow } from "../../core/outlook/outlook-range.ts";
import type { Outlook } from "../../core/outlook/outlook.ts";
import { ratio, type Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import type { Card } from "../page/cards.ts";
import type { Page } from "../page/page.ts";
import { money, num } from "../page/grid.ts";
import { withheldAboveTables, withheldNote } from "../page/headline-words.ts";
import { multipleText, numberText } from "../page/words.ts";
import { rateNote } from "../page/stage-words.ts";
import type { BalancePage } from "./balance-metrics.ts";

/**
 * Where the three cards of a line stand: the first column of each (from 0), and how many columns it is wide. Two lines
 * of them fit beside the sidebar on a small screen.
 */
export const CARD_SPANS = [
  [0, 3],
  [3, 2],
  [5, 2],
] as const;

/** The numbers behind the sentence, so that its copy for a meeting can be hidden where they tell of few people. */
export const SENTENCE_TELLS: readonly About[] = [{ metric: "activeCustomers" }, { metric: "retentionRate" }];

/** Year 5 of the 見通し; null where too few people stand behind it for it to be said. */
function lastYear({ metrics }: BalancePage): OutlookRow | null {
  const { outlook, headline } = metrics;
  return headline.withheld ? null : (outlook.outlook?.rows[PROJECTION_YEARS - 1] ?? null);
}

/**
 * The sentence under the title: how many of today's people are left in five years and what they buy for, each with its
 * range.
 */
export function sentence(page: BalancePage): string {
  const { context, words } = page;
  const { balance } = context.analysis;
  const last = lastYear(page);
  if (!last) return sentenceNow(page);
  return words.say(O.sentence, {
    now: words.people(balance.total.activeNow),
    later: whole(last.active.line),
    fewest: whole(last.active.low),
    most: whole(last.active.high),
    sales: words.money(last.cumulativeSales.line),
    low: words.money(last.cumulativeSales.low),
    high: words.money(last.cumulativeSales.high),
    multiple: multipleOf(page, last.cumulativeSales.line),
  });
}

/** Expected people are told whole: their range is wider than a fraction. */
const whole = (people: number): string => numberText(people, 0);

const multipleOf = ({ context }: Page, sales: number): string =>
  multipleText(salesMultiple(sales, context.analysis.annualSales));

/** The sentence where there is no 見通し: who is active and what was sold today, and why no more can be said. */
function sentenceNow({ context, words, metrics }: BalancePage): string {
  const { balance, reach } = context.analysis;
  const { withheld } = metrics.headline;
  return words.say(reach.covers === "partOfCurrent" ? T.sentencePart : T.sentenceNow, {
    start: words.day(reach.dataStart),
    now: words.count(balance.total.activeNow),
    sales: words.money(balance.annualSales),
    reason: withheld ? withheldAboveTables("outlook", withheld, words) : "",
  });
}

/**
 * The sentence on how good the 見通し is: how far that of a year ago lay from what came, and in how many years the truth
 * lay in its range.
 */
export function missedWords(outlook: Pick<Outlook, "own"> | null, words: Page["words"]): string {
  const ahead = outlook?.own.filter(({ year }) => year === 1) ?? [];
  const [newest] = ahead;
  if (!newest) return words.say(O.priorOnly);
  const { sales, actual, held } = newest;
  const missed = words.say(O.missed, {
    said: words.money(sales.line),
    low: words.money(sales.low),
    high: words.money(sales.high),
    came: words.money(actual.sales),
    miss: missText({ said: sales.line, came: actual.sales }, words),
    held: words.say(held.sales ? O.inRange : O.outOfRange),
  });
  const m = ahead.filter((one) => one.held.sales).length;
  return missed + words.say(O.count, { n: ahead.length, m });
}

/**
 * The numbers behind that sentence, for the same reason as `SENTENCE_TELLS`.
 *
 * @example
 * const own = [{ year: 1, anchor: 19_447, actual: { active: 9 } }];
 * missedTells({ metrics: { outlook: { outlook: { own } } } })
 * //=> [{ metric: "actualThen", year: 1, month: 19_447, people: 9 }]
 */
export function missedTells({ metrics }: Pick<BalancePage, "metrics">): About[] {
  const newest = metrics.outlook.outlook?.own.find(({ year }) => year === 1);
  if (!newest) return [];
  return [{ metric: "actualThen", year: 1, month: newest.anchor, people: newest.actual.active }];
}

/**
 * How far a 見通し missed, in words: 「7.3%高め」 = it said 7.3 % more sales than came.
 *
 * @example
 * const words = { say: ({ ja }, { share } = {}) => ja.replace("{share}", share), percent: (rate) => `${rate * 100}%` };
 * [150, 50, 100].map((said) => missText({ said, came: 100 }, words)) //=> ["50%高め", "50%低め", "ほぼ同じ"]
 */
export function missText(
  { said, came }: { readonly said: number; readonly came: number },
  { say, percent }: Page["words"],
): string {
  const share = ratio(said - came, came);
  if (share === null && said > 0) return say(O.farTooHigh);
  const shown = percent(Math.abs(share ?? 0));
  if (share === null || shown === percent(0)) return say(O.exact);
  return say(share > 0 ? O.tooHigh : O.tooLow, { share: shown });
}

/** The six cards: five-year sales, then today's numbers behind them. */
export function cards(page: BalancePage): Card[] {
  const { words, context } = page;
  const { balance } = context.analysis;
  const { total } = balance;
  return [
    fiveYearCard(page),
    {
      label: words.say(T.active),
      value: about(num(total.activeNow, "count"), "activeCustomers"),
      note: activeNote(page),
      name: "CPM_BS_ACTIVE",
    },
    {
      label: words.say(T.retention),
      ...rateCard(page, "retention", retention(total)),
      name: "CPM_BS_RETENTION",
    },
    { label: words.say(T.reactivation), ...rateCard(page, "reactivation", reactivation(total)) },
    {
      label: words.say(T.annualLtv),
      value: about(money(salesPerActive(total)), "annualSalesPerActiveCustomer"),
      note: partOfYear(page, words.say(T.annualLtvNote)),
    },
    {
      label: words.say(T.annualSales),
      value: about(money(balance.annualSales), "annualSales"),
      note: partOfYear(page, annualSalesNote(page)),
      name: "CPM_BS_ANNUAL_SALES",
    },
  ];
}

/** The metric that explains the rate on a card. */
const RATES = {
  retention: "retentionRate",
  reactivation: "reactivationRate",
} as const;

function rateCard({ context, words }: Page, figure: keyof typeof RATES, share: Share) {
  const { headlines, settings } = context.analysis;
  const { value, withheld } = headlines[figure];
  const note = withheld ? withheldNote(figure, withheld, words) : rateNote(share, settings.minSample, words);
  return { value: about(num(value, "rate"), RATES[figure]), note };
}

function fiveYearCard(page: BalancePage): Card {
  const { words, metrics } = page;
  const last = lastYear(page);
  const { withheld } = metrics.headline;
  const sales = about(money(last?.cumulativeSales.line ?? null), "outlookCumulative", {
    year: PROJECTION_YEARS,
  });
  const card = {
    label: words.say(O.card),
    name: "CPM_BS_FIVE_YEAR_SALES",
    value: sales,
    tells: SENTENCE_TELLS,
  };
  if (!last) return { ...card, note: withheld ? withheldNote("outlook", withheld, words) : "" };
  const { line, low, high } = last.cumulativeSales;
  const note = words.say(O.cardNote, {
    low: words.money(low),
    high: words.money(high),
    multiple: multipleOf(page, line),
    least: multipleOf(page, low),
    greatest: multipleOf(page, high),
  });
  return { ...card, note };
}

function activeNote(page: BalancePage): string {
  const { words } = page;
  const last = lastYear(page);
  if (!last) return words.say(T.activeNote);
  const { line, low, high } = last.active;
  return words.say(O.activeNote, { later: whole(line), fewest: whole(low), most: whole(high) });
}

/** A card's note; where the data hold less than a year, it says from which day on they are summed. */
function partOfYear({ context, words }: Page, note: string): string {
  const { covers, dataStart } = context.analysis.reach;
  if (covers !== "partOfCurrent") return note;
  return `${note}\n${words.say(H.partOfYear, { start: words.day(dataStart) })}`;
}

function annualSalesNote({ context, words }: Page): string {
  const { balance, settings, annualSales } = context.analysis;
  const orders = words.say(T.annualSalesNote, { orders: words.count(balance.annualOrders) });
  if (settings.annualSalesOverride === null) return orders;
  return `${orders} ${words.say(T.annualSalesTyped, { typed: words.money(annualSales) })}`;
}
