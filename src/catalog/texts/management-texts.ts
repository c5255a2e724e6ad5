/** 経営向けコピー: what a copy for management says besides the report it is made of. */
import type { Text } from "../language.ts";

export const MANAGEMENT_TEXTS = {
  /** The copy's tab; `date` is the day it is made. */
  sheetName: { ja: "会議用 {name} {date}", en: "Management {name} {date}" },
  /** What stands in the subtitle for the name of the orders sheet. */
  source: { ja: "注文データ", en: "orders" },
  /** In place of a count of few people, and of any other number that tells of them. */
  few: { ja: "{n}人未満", en: "under {n}" },
  hidden: { ja: "非公開", en: "hidden" },
  /** The same in a box whose lines carry no header. */
  named: { ja: "{name} {shown}", en: "{name}: {shown}" },
  /** In place of a sentence that mentions such a number. */
  sentenceHidden: {
    ja: "{n}人に満たない顧客の数字を含むため、この文は載せていません。",
    en: "This sentence is left out: it tells of fewer than {n} customers.",
  },
  /** In place of the parts that compute with hidden numbers. */
  trialHidden: {
    ja: "試算（率を変えたらどうなるか）は、{n}人に満たない顧客の数字を使うため、このコピーには載せていません。",
    en: "What other rates would change is left out: it computes with numbers of fewer than {n} customers.",
  },
  /** How the figures moved since the last copy. */
  moved: { ja: "前回の会議から", en: "Since the last meeting" },
  firstCopy: {
    ja: "前回のコピーはまだありません。次のコピーから、この数字がどう動いたかを載せます。",
    en: "There is no earlier copy yet. From the next one on, this says how the figures moved.",
  },
  otherBasis: {
    ja: "前回のコピー（{date}）は別の範囲の顧客か別の通貨なので、比べていません。",
    en: "The last copy ({date}) is of other customers or in another currency, so nothing is compared.",
  },
  sinceLast: {
    ja: "前回のコピー（{date}、分析基点日 {anchor}）と比べた動きです。",
    en: "Compared with the last copy ({date}, anchor date {anchor}):",
  },
  movedPeople: {
    ja: "・{name} {now}人（前回 {was}人、{change}人）",
    en: "• {name}: {now} (last: {was}, {change})",
  },
  movedRate: {
    ja: "・{name} {now}（前回 {was}、{change}ポイント）",
    en: "• {name}: {now} (last: {was}, {change} points)",
  },
  movedMoney: {
    ja: "・{name} {now}（前回 {was}、{change}）",
    en: "• {name}: {now} (last: {was}, {change})",
  },
  about: { ja: "このコピーについて", en: "About this copy" },
  frozen: {
    ja: "{date}に写したシートです。レポートを作り直しても変わりません。",
    en: "Copied on {date}. It stays as it is when the reports are made again.",
  },
  masking: {
    ja: "顧客が{n}人に満たない人数は「{n}人未満」、その人たちの売上・平均・率と、同じ日の人数の足し引きで逆算できる数字は「非公開」としています（0人はそのままです）。日の違う数字や、ほかのコピー・元のファイルと見比べて推測されることまでは防げません。",
    en: "Counts of fewer than {n} customers read “under {n}”; their sales, averages and rates, and what sums and differences of that day's counts would give away, read “hidden” (0 stays). What can be guessed from other days, other copies or the original file is not prevented.",
  },
} as const satisfies Readonly<Record<string, Text>>;
