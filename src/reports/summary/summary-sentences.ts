/** The three sentences of 経営サマリー: what changed and by whom, what is expected and how sure, what pays most next. */
import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { FLOW_TEXTS } from "../../catalog/texts/flow-texts.ts";
import { LEVER_TEXTS } from "../../catalog/texts/lever-texts.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { About } from "../../catalog/report-model.ts";
import { ONE_MOVED, SUMMARY_TEXTS as T } from "../../catalog/texts/summary-texts.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { GoodLever, NextLever } from "../../core/summary/next-lever.ts";
import type { MovedStage } from "../../core/summary/stage-change.ts";
import { missedTells, missText, SENTENCE_TELLS } from "../balance-sheet/balance-answer.ts";
import { classText } from "../flows/flow-sentences.ts";
import { leverName } from "../levers/lever-words.ts";
import { ofStage } from "../page/about.ts";
import { alarmWords } from "../page/alarm-words.ts";
import { withheldSentence } from "../page/headline-words.ts";
import { stageRule } from "../page/stage-words.ts";
import { numberText } from "../page/words.ts";
import type { Movement, SummaryPage } from "./summary-metrics.ts";

/** What the sentences are said from. */
export type Said = Pick<SummaryPage, "context" | "words" | "metrics">;

/**
 * Which stage's active customers moved most, and since when 維持率 is under alarm.
 *
 * @example
 * // four were active at the end of February, six are now
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), count: String, day: () => "2024/02/29" };
 * const change = { before: 19_782, activeBefore: 4, activeNow: 6, moved: [{ stage: 2, change: 2 }] };
 * const context = { analysis: { balance: {}, reach: {}, settings: { stageThresholds: [1, 2, 3, 4, 5] } } };
 * changeSentence({ words, context, metrics: { change, alarm: null, movement: null } })
 * //=> "稼働顧客は、前の月末（2024/02/29）の4人から6人になりました。入れ替わりを差し引いて最も動いたのはF2（購入2回）の2人増です。"
 */
export function changeSentence(said: Said): string {
  const alarm = alarmWords(said.metrics.alarm, said.words);
  return changeWords(said) + movementWords(said) + (alarm === null ? "" : said.words.say(T.alarm, { alarm }));
}

/**
 * The numbers that the sentence of changes mentions.
 *
 * @example
 * const change = { before: 19_782, moved: [{ stage: 2, change: -3 }] };
 * changeTells({ metrics: { change, alarm: null, movement: null } }).slice(1)
 * //=> [{ metric: "activeCustomers", month: 19_782 }, { metric: "activeCustomers", stage: 2, people: 3 }]
 */
export function changeTells({ metrics }: Said): About[] {
  const { change, alarm, movement } = metrics;
  const metric = "activeCustomers";
  const rate: About[] = [
    ...(alarm === null ? [] : [{ metric: "retentionRate" } as const]),
    ...(movement === null ? [] : [movementAbout(movement)]),
  ];
  if (change === null) return [{ metric }, ...rate];
  const stages = change.moved.map((one): About => ({
    metric,
    stage: one.stage,
    people: Math.abs(one.change),
  }));
  return [{ metric }, { metric, month: change.before }, ...stages, ...rate];
}

/** The largest movement between classes since last month end; "" = nobody moved, or it is not known yet. */
function movementWords({ words, metrics: { movement } }: Said): string {
  if (movement === null) return "";
  const { scheme, since, row } = movement;
  return words.say(FLOW_TEXTS.summary, {
    ...{ day: words.day(since), scheme: words.say(SCHEME_NAMES[scheme]), n: words.count(row.customers) },
    ...{ from: classText(scheme, row.from, words), to: classText(scheme, row.to, words) },
  });
}

function movementAbout({ scheme, since, until, row: { from, to } }: Movement): About {
  const set = { kind: "flow", scheme, since, from: from ?? "", to } as const;
  return { metric: "flowCustomers", set, period: { start: since + 1, end: until } };
}

function changeWords(said: Said): string {
  const { context, words, metrics } = said;
  const { change } = metrics;
  const { balance, reach } = context.analysis;
  if (change === null) {
    const now = words.count(balance.total.activeNow);
    return words.say(T.noComparison, { now, start: words.day(reach.dataStart) });
  }
  const { activeBefore, activeNow, moved } = change;
  const date = words.day(change.before);
  if (activeBefore === 0 && activeNow === 0) return words.say(T.nobody, { date });
  const values = { date, before: words.count(activeBefore), now: words.count(activeNow) };
  const sum = words.say(activeBefore === activeNow ? T.same : T.moved, values);
  if (moved.length === 0) return sum + words.say(T.unmoved);
  const stages = moved.map((one) => movedText(one, said)).join(words.say(COMMON_TEXTS.listComma));
  return sum + words.say(T.mostMoved, { stages });
}

function movedText({ stage, change }: MovedStage, said: Said): string {
  const n = said.words.count(Math.abs(change));
  return said.words.say(change < 0 ? T.fewer : T.more, { stage: stageText(stage, said), n });
}

/** 「F2（購入2回）」: a manager need not know what F2 is. */
function stageText(stage: number, { context, words }: Said): string {
  const rule = stageRule(stage, context.analysis.settings.stageThresholds, words);
  return words.say(T.stage, { stage: `F${stage}`, rule });
}

/** The numbers that the sentence of the outlook mentions. */
export const outlookTells = (said: Said): About[] => [
  ...SENTENCE_TELLS,
  { metric: "outlookCumulative" },
  ...missedTells(said),
];

/**
 * Five years' sales with their range, and how far last year's own lay from what came; or why there are none.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * const withheld = { code: "nobody", values: { people: 0, minSample: 30, missing: 30 } };
 * outlookSentence({ words, metrics: { outlook: { outlook: null }, headline: { withheld } } })
 * //=> "前年の顧客がいないため、5年売上の見通しは出せません。"
 */
export function outlookSentence({ words, metrics }: Said): string {
  const { outlook, headline } = metrics;
  const sales = outlook.outlook?.rows[PROJECTION_YEARS - 1]?.cumulativeSales;
  if (headline.withheld) return withheldSentence("outlook", headline.withheld, words);
  if (!sales) return "";
  const expected = words.say(T.expected, {
    sales: words.money(sales.line),
    low: words.money(sales.low),
    high: words.money(sales.high),
  });
  const newest = outlook.outlook?.own.find(({ year }) => year === 1);
  if (!newest) return expected + words.say(T.noRecord);
  const held = words.say(newest.held.sales ? O.inRange : O.outOfRange);
  return (
    expected +
    words.say(T.lastYear, {
      miss: missText({ said: newest.sales.line, came: newest.actual.sales }, words),
      held,
    })
  );
}

/** The lever with the most sales per person moved, and how many people a month a point of it is; or why none is named. */
export function leverSentence(said: Said): string {
  const { words, metrics, context } = said;
  const { lever } = metrics;
  const { minSample } = context.analysis.settings;
  if (lever.code === "withheld") return withheldLever(lever, said);
  if (lever.code !== "named") return words.say(T[lever.code], { minSample });
  const { first, rival, moreLeftOut } = lever;
  const among = moreLeftOut ? words.say(T.among, { minSample }) : "";
  const one = leverValues(first, said);
  if (rival === null) return words.say(T.best, { among, ...one });
  const other = leverValues(rival, said, first.lever.stage);
  const both = { people: one.people, rivalPeople: other.people };
  return words.say(T.close, {
    ...{ among, ...one },
    ...{ rival: other.lever, rivalEach: other.each, rivalGain: other.gain },
    people: words.say(one.people === other.people ? T.both : T.inTurn, both),
  });
}

/**
 * The rates that the sentence of levers rests on.
 *
 * @example
 * const lever = { code: "named", first: { lever: { kind: "retention", stage: 3 } }, rival: null };
 * leverTells({ metrics: { lever } }) //=> [{ metric: "retentionRate", stage: 3 }]
 */
export function leverTells({ metrics: { lever } }: Said): About[] {
  if (lever.code !== "named") return [];
  const named = lever.rival === null ? [lever.first] : [lever.first, lever.rival];
  return named.map(({ lever: { kind, stage } }) =>
    kind === "f2" ? { metric: "f2ConversionRate" } : { metric: `${kind}Rate`, ...ofStage(stage ?? 0) },
  );
}

function withheldLever(
  { figure, withheld }: Extract<NextLever, { code: "withheld" }>,
  { words }: Said,
): string {
  if (figure === "outlook") return words.say(T.notYet);
  return words.say(T.withheld, { reason: withheldSentence(figure, withheld, words) });
}

/** @param known a stage whose rule has been said already */
function leverValues({ lever, gain }: GoodLever, said: Said, known: number | null = null) {
  const { words } = said;
  const { kind, stage, step, people } = lever;
  const named =
    stage === null || stage === known
      ? leverName(lever, words)
      : words.say(LEVER_TEXTS[kind], { stage: stageText(stage, said) });
  return {
    lever: named,
    each: words.say(ONE_MOVED[kind]),
    gain: words.money(gain),
    n: numberText(step * 100, step < ONE_POINT ? 1 : 0),
    people: monthlyText(people, said),
  };
}

const MONTHS = 12;
const ONE_POINT = 0.01;

/** 「月に約3人」: people of a year by the month, whole. */
function monthlyText(people: number, { words }: Said): string {
  const monthly = people / MONTHS;
  if (monthly < 1) return words.say(T.monthlyUnderOne);
  const n = Math.round(monthly);
  return words.say(n === 1 ? T.monthlyOne : T.monthly, { n: words.count(n) });
}
