import type { AxisName } from "../../core/facts/cells.ts";
import type { Text } from "../language.ts";

/** What changed limits do to people's classes, and what would be wrong with them. */
export const LIMIT_TEXTS = {
  /** Where a limit was given. */
  asked: { ja: "設定 {key}（{label}）", en: "the setting {key} ({label})" },
  onSheet: { ja: "シート「{sheet}」の{cell}（{label}）", en: "{cell} ({label}) on the sheet “{sheet}”" },
  /** Behind people who would be in two classes or in none. */
  peopleNow: { ja: "（{anchor}時点で{n}人）", en: " ({n} as of {anchor})" },
  /** Between what holds together on two axes. */
  both: { ja: "・", en: " and " },
  /** Between changed settings. */
  and: { ja: "・", en: ", " },
  one: { ja: "{from}{unit}", en: "{from}{unit}" },
  fromTo: { ja: "{from}〜{to}{unit}", en: "{from} to {to}{unit}" },
  andMore: { ja: "{from}{unit}以上", en: "{from}{unit} or more" },
  /** What stands in changed limits: of which setting, from what to what. */
  changed: { ja: "「{label}」（{before}→{after}）", en: "“{label}” ({before} → {after})" },
  changedGrid: { ja: "「{label}」", en: "“{label}”" },
  empty: { ja: "空欄", en: "empty" },
  sinceLast: { ja: "前回のレポート", en: "in the last reports" },
  sinceInitial: { ja: "初期値のとき", en: "by the defaults" },
  moves: {
    ja: "{settings}を変えたため、「{scheme}」では{anchor}時点の{total}人のうち{n}人の区分が{since}と変わります。{most}",
    en: "{settings} changed: by “{scheme}”, {n} of {total} people as of {anchor} are in another class than {since}. {most}",
  },
  nobody: {
    ja: "{settings}を変えましたが、「{scheme}」の区分が{since}と変わる人はいません（{anchor}時点の{total}人）。",
    en: "{settings} changed, but by “{scheme}” nobody is in another class than {since} ({total} people as of {anchor}).",
  },
  emptied: { ja: "{classes}は0人になります。", en: " Nobody is left in {classes}." },
} as const satisfies Readonly<Record<string, Text>>;

/** Values on an axis of the classes in words, and their unit. */
export const AXIS_PARTS: Readonly<Record<AxisName, { readonly part: Text; readonly unit: Text }>> = {
  idleDays: {
    part: { ja: "最後の購入から{part}", en: "{part} since the last purchase" },
    unit: { ja: "日", en: " days" },
  },
  purchases: { part: { ja: "購入{part}", en: "a purchase count of {part}" }, unit: { ja: "回", en: "" } },
  sales: { part: { ja: "累計の購入金額{part}", en: "lifetime sales of {part}" }, unit: { ja: "", en: "" } },
  tenureDays: {
    part: { ja: "初回から最後の購入まで{part}", en: "{part} from first to last purchase" },
    unit: { ja: "日", en: " days" },
  },
};

/** Where F3, F4 and F5 may begin by the shop's own counts. */
export const STAGE_PROPOSAL_TEXTS = {
  people: { ja: "F3 {f3}人・F4 {f4}人・F5 {f5}人", en: "F3 {f3}, F4 {f4}, F5 {f5} people" },
  proposed: {
    ja: "この店の購入回数からの提案は 3/{f4}/{f5}回です。F3・F4・F5の人数が最もそろう境目で、{people}になります（今の{begins}回では、{peopleNow}）。",
    en: "By this shop's own purchases, 3/{f4}/{f5} is proposed: F3, F4 and F5 are then most even, with {people} (with {begins} as now: {peopleNow}).",
  },
  /** How the cell of the 設定 sheet takes it. */
  howTo: { ja: "使うときは「{value}」と入れます。", en: " To use it, enter {value}." },
  present: {
    ja: "今の{begins}回で、F3・F4・F5の人数は最もそろっています（{people}）。",
    en: "With {begins} as now F3, F4 and F5 are most even already: {people}.",
  },
  tooFew: {
    ja: "3回以上買った人は{n}人で、F3・F4・F5をどれも{least}人以上にする分け方がないため、購入回数の提案はありません（今の{begins}回では、{peopleNow}）。",
    en: "{n} people bought three times or more, and no division leaves {least} or more in each of F3, F4 and F5, so nothing is proposed (with {begins} as now: {peopleNow}).",
  },
} as const satisfies Readonly<Record<string, Text>>;
