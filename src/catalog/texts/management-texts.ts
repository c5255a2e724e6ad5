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
  firstCopy: {
    ja: "前回の会議から：前回のコピーはまだありません。次のコピーから、5つの数字がどう動いたかを載せます。",
    en: "Since the last meeting: there is no earlier copy yet. From the next one on, this says how the five numbers moved.",
  },
  otherBasis: {
    ja: "前回の会議から：前回のコピー（{date}）とは注文シート・設定・絞り込み・通貨のどれかが違うため、比べていません。",
    en: "Since the last meeting: the last copy ({date}) is of another orders sheet, settings, slice or currency, so nothing is compared.",
  },
  earlierAnchor: {
    ja: "前回の会議から：前回のコピー（{date}）の分析基点日（{anchor}）のほうが後なので、比べていません。",
    en: "Since the last meeting: the last copy ({date}) has a later anchor date ({anchor}), so nothing is compared.",
  },
  nothingMoved: {
    ja: "前回の会議から：前回のコピー（{date}、分析基点日 {anchor}）と比べられる数字がありません。",
    en: "Since the last meeting: no number can be compared with the last copy ({date}, anchor date {anchor}).",
  },
  sinceLast: {
    ja: "前回の会議から（{date}のコピー、分析基点日 {anchor}と比べて）：{moves}",
    en: "Since the last meeting (copy of {date}, anchor date {anchor}): {moves}",
  },
  between: { ja: "　／　", en: "; " },
  movedPeople: { ja: "{name} {now}人（{change}人）", en: "{name} {now} ({change})" },
  movedRate: { ja: "{name} {now}（{change}ポイント）", en: "{name} {now} ({change} points)" },
  movedMoney: { ja: "{name} {now}（{change}）", en: "{name} {now} ({change})" },
  /** Below the text of the first sheet. */
  definitions: { ja: "数字の意味", en: "What the numbers mean" },
  definition: { ja: "・{name}：{meaning}", en: "• {name}: {meaning}" },
  frozen: {
    ja: "{date}に写したシートです。レポートを作り直しても変わりません。",
    en: "Copied on {date}. It stays as it is when the reports are made again. ",
  },
  masking: {
    ja: "顧客が{n}人に満たない人数は「{n}人未満」、その人たちの売上・平均・率と、同じ日の人数の足し引きで逆算できる数字は「非公開」としています（0人はそのままです）。日の違う数字や、ほかのコピー・元のファイルと見比べて推測されることまでは防げません。",
    en: "Counts of fewer than {n} customers read “under {n}”; their sales, averages and rates, and what sums and differences of that day's counts would give away, read “hidden” (0 stays). What can be guessed from other days, other copies or the original file is not prevented.",
  },
} as const satisfies Readonly<Record<string, Text>>;
