import { EXPLAIN_TEXTS as T, WINDOW_TEXTS } from "../../catalog/texts/explain-texts.ts";
import type { QuotientKind, WindowName } from "../../catalog/metrics/metric-entry.ts";
import { METRICS } from "../../catalog/metrics/metrics.ts";
import { MAP_TEXTS, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { windowsOf } from "../../core/cpm/windows.ts";
import { rateOf } from "../../core/values/share.ts";
import type { ReportContext, Words, Told } from "../context.ts";
import { setName } from "../page/set-words.ts";
import { stageRule } from "../page/stage-words.ts";
import { numberText } from "../page/words.ts";

/**
 * 「5人」
 *
 * @example
 * const words = { say: ({ ja }, { n } = {}) => ja.replace("{n}", n), people: String };
 * [peopleText(1, words), peopleText(5, words)] //=> ["1人", "5人"]
 */
export function peopleText(count: number, words: Words): string {
  return count === 1 ? words.say(T.person) : words.say(T.people, { n: words.people(count) });
}

/**
 * 「3件」
 *
 * @example
 * const words = { say: ({ ja }, { n } = {}) => ja.replace("{n}", n), count: String };
 * [purchasesText(1, words), purchasesText(3, words)] //=> ["1件", "3件"]
 */
export function purchasesText(count: number, words: Words): string {
  return count === 1 ? words.say(T.purchase) : words.say(T.purchases, { n: words.count(count) });
}

/**
 * The sides of a quotient and what it comes to, as a reader sees them; null = the number is none.
 *
 * @example
 * // money by money is a rate
 * const words = { money: (minor) => `¥${minor / 100}`, percent: (rate) => `${rate * 100}%` };
 * quotientText({ metric: "repeatSalesShare", share: { numerator: 3_000, denominator: 4_000 } }, words)
 * //=> { top: "¥30", bottom: "¥40", result: "75%" }
 */
export function quotientText(
  { metric, share }: About,
  words: Words,
): Record<"top" | "bottom" | "result", string> | null {
  const { kind } = METRICS[metric];
  if (share === undefined || !(kind in QUOTIENTS)) return null;
  const { top, bottom } = QUOTIENTS[kind as QuotientKind];
  const rate = rateOf(share);
  const shown = {
    money: words.money,
    people: (count: number) => peopleText(count, words),
    purchases: (count: number) => purchasesText(count, words),
  };
  const each = top === "money" ? words.money : (one: number) => numberText(one, 2);
  const result = top === bottom || rate === null ? words.percent(rate) : each(rate);
  return { top: shown[top](share.numerator), bottom: shown[bottom](share.denominator), result };
}

const QUOTIENTS: Readonly<Record<QuotientKind, Record<"top" | "bottom", "money" | "people" | "purchases">>> =
  {
    peopleShare: { top: "people", bottom: "people" },
    purchaseShare: { top: "purchases", bottom: "purchases" },
    amountShare: { top: "money", bottom: "money" },
    salesPerPurchase: { top: "money", bottom: "purchases" },
    amountPerPerson: { top: "money", bottom: "people" },
    purchasesPerPerson: { top: "purchases", bottom: "people" },
  };

/**
 * A value as its cell shows it.
 *
 * @example
 * const words = { money: (minor) => `¥${minor / 100}`, percent: (rate) => (rate === null ? "—" : `${rate * 100}%`) };
 * [["money", 500], ["rate", 0.5], ["countChange", 3], ["count", null]].map(([unit, value]) => shownText({ unit }, value, words))
 * //=> ["¥500", "50%", "+3", "—"]
 */
export function shownText({ unit }: Cell, value: unknown, words: Words): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value !== "number") return words.percent(null);
  if (unit === "rate" || unit === "change") return words.percent(value);
  if (unit === "money" || unit === "moneySoFar") return words.money(value * 100);
  if (unit === "multiple") return words.say(T.times, { n: numberText(value, 2) });
  if (unit === "ratio") return numberText(value, 2);
  if (unit === "decimal") return numberText(value, 1);
  return (unit === "countChange" && value > 0 ? "+" : "") + numberText(value, 0);
}

/**
 * Whose number it is: 「F3（3回）」「3年後」「2024/03/31時点」「楽天市場」; "" = the whole shop's.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]) };
 * ofText({ stage: 3, year: 2 }, { analysis: { settings: { stageThresholds: [1, 2, 3, 4, 5] } } }, words)
 * //=> "F3 3回・2年後"
 */
export function ofText(about: About, { analysis }: ReportContext, words: Words): string {
  const { set, stage, year, box, month, model, line } = about;
  const ofStage = stage ?? (set && "stage" in set ? set.stage : null);
  const named =
    set && !("stage" in set) && NAMED.has(set.kind) ? setName(set, { words, limits: analysis.settings }) : "";
  const rule = (n: number) => stageRule(n, analysis.settings.stageThresholds, words);
  return [
    ofStage === null ? "" : `F${ofStage} ${rule(ofStage)}`,
    named,
    line === undefined ? "" : words.say(line),
    box === undefined ? "" : boxName(box, words),
    model === undefined ? "" : words.say(COMMON_TEXTS[model]),
    year === undefined ? "" : words.say(T.yearsAhead, { n: year }),
    month === undefined ? "" : words.say(T.month, { day: words.day(month) }),
  ]
    .filter((part) => part !== "")
    .join(words.say(COMMON_TEXTS.listComma));
}

/** Groups whose name says more than the number's own. */
const NAMED: ReadonlySet<string> = new Set([
  ...["newBase", "newKept", "newLost"],
  ...["olderBase", "olderKept", "olderLost"],
  ...["class", "board", "flow", "season", "purchases", "cohort", "cohortMonth"],
  ...["goods", "begun", "cross", "pivot", "subscription", "seasonMonth"],
]);

function boxName(box: number, words: Words): string {
  return box === 5 ? words.say(MAP_TEXTS.continued) : `F${box + 1}`;
}

/**
 * The windows a number is counted in, with their days.
 *
 * @example
 * const words = { say: ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), day: String };
 * const context = { analysis: { facts: { meta: { anchor: 19_813, dataStart: 19_000 } } } };
 * windowsText(["current"], {}, { context, words }) //=> "直近1年 19448–19813"
 */
export function windowsText(
  names: readonly WindowName[],
  { month, period = { start: 0, end: 0 } }: About,
  { context, words }: Told,
): string {
  const { meta } = context.analysis.facts;
  const { anchor, previousEnd, olderEnd } = windowsOf(month ?? meta.anchor);
  const days = {
    current: { from: previousEnd + 1, to: anchor },
    previous: { from: olderEnd + 1, to: previousEnd },
    older: { from: meta.dataStart, to: olderEnd },
    lifetime: { from: meta.dataStart, to: anchor },
    period: { from: period.start, to: period.end },
  };
  return names
    .map((name) => {
      const { from, to } = days[name];
      return words.say(WINDOW_TEXTS[name], { from: words.day(from), to: words.day(to) });
    })
    .join("\n");
}
