import { currencyForm } from "../../catalog/currency.ts";
import { CLASS_TEXTS } from "../../catalog/texts/class-texts.ts";
import { CPM_TEXTS as T } from "../../catalog/texts/cpm-texts.ts";
import type { CpmGroup } from "../../core/schemes/cpm-scheme.ts";
import type { Page } from "../page/page.ts";
import type { CpmMetrics } from "./cpm-metrics.ts";

/**
 * How a group is made, by the limits in force.
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const context = { currency: "JPY", analysis: { settings: { cpmTenureDays: [90, 210] } } };
 * cpmRule("steady", { context, words: { say, money: (minor) => `¥${minor / 100}` }, metrics: { amount: 7_000_000 } })
 * //=> "在籍90日以上・累計¥70000未満"
 */
export function cpmRule(group: CpmGroup, { context, words, metrics }: Page<CpmMetrics>): string {
  const [toddler = 0, trend = 0] = context.analysis.settings.cpmTenureDays;
  const amount = amountText(metrics.amount, { context, words });
  const from = (days: number) => words.say(CLASS_TEXTS.daysFrom, { from: days });
  switch (group) {
    case "first":
      return words.say(T.first);
    case "toddler":
      return words.say(T.toddler, { days: words.say(T.daysBelow, { to: toddler }) });
    case "steady":
      return words.say(T.rest, { days: from(toddler), amount: words.say(T.below, { amount }) });
    case "trend": {
      const days = words.say(CLASS_TEXTS.daysFromTo, { from: toddler, to: trend - 1 });
      return words.say(T.rest, { days, amount: words.say(T.from, { amount }) });
    }
    default:
      return words.say(T.rest, { days: from(trend), amount: words.say(T.from, { amount }) });
  }
}

/**
 * Where 流行 and 優良 begin, as text: the amount [minor units], rounded up to what the currency can write.
 *
 * @example
 * // no yen have a part, and who bought for 3,500.01 has reached 3,501 only
 * amountText(350_001, { context: { currency: "JPY" }, words: { money: (minor) => `¥${minor / 100}` } }) //=> "¥3501"
 */
export function amountText(amount: number, { context, words }: Pick<Page, "context" | "words">): string {
  const unit = 10 ** (2 - currencyForm(context.currency).digits);
  return words.money(Math.ceil(amount / unit) * unit);
}
