import type { SeasonalKind } from "../../core/segments/seasons.ts";
import { CLASS_FIELDS, type ClassFieldId, classFieldParts } from "../../core/segments/class-fields.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import { shownDay } from "../../core/values/day.ts";
import { attributeOf } from "../../core/segments/named-attributes.ts";
import { isFieldId, type SegmentFieldId } from "../../core/segments/segment-fields.ts";
import type { StageMove, YearMove } from "../../core/segments/year-moves.ts";
import { type Language, say, type Text } from "../language.ts";
import { className, SCHEME_NAMES } from "../metrics/classes.ts";
import { SET_TEXTS } from "./customer-set-texts.ts";
import type { Standing } from "../../core/subscriptions/subscriptions.ts";
import { STANDING_NAMES } from "./subscription-texts.ts";
import { SEASON_NAMES } from "./season-texts.ts";
import { SLICE_FIELD_NAMES, SLICE_TEXTS, sliceValueName } from "./slice-texts.ts";

const CLASS_FIELD_NAMES = Object.fromEntries(
  (Object.keys(CLASS_FIELDS) as SchemeId[]).map((scheme) => [CLASS_FIELDS[scheme], SCHEME_NAMES[scheme]]),
) as Readonly<Record<ClassFieldId, Text>>;

/** What conditions are about. */
export const SEGMENT_FIELD_NAMES: Readonly<Record<SegmentFieldId, Text>> = {
  stage: SLICE_FIELD_NAMES.stage,
  stageBefore: { ja: "前年末のランク", en: "Stage a year ago" },
  stageMove: { ja: "前年末からのランクの動き", en: "Stage since a year ago" },
  status: { ja: "稼働・離脱（直近1年）", en: "Active or lapsed (current year)" },
  yearMove: { ja: "前年からの動き", en: "From last year to this one" },
  ...CLASS_FIELD_NAMES,
  rfmRank: SLICE_FIELD_NAMES.rfmRank,
  seasonal: { ja: "季節性", en: "Seasonality" },
  seasonMonth: { ja: "季節の始まる月", en: "Month their season begins in" },
  daysToSeason: { ja: "次の季節までの日数（季節中は0）", en: "Days until their season (in it 0)" },
  secondOrderDays: { ja: "初回から2回目までの日数", en: "Days from first to second purchase" },
  idleDays: { ja: "最後の購入からの日数", en: "Days since the last purchase" },
  purchases: { ja: "購入回数", en: "Purchases" },
  sales: { ja: "累計購入金額", en: "Lifetime sales" },
  averageOrderValue: { ja: "受注単価（平均）", en: "Average order value" },
  firstOrder: { ja: "初回購入日", en: "First order" },
  lastOrder: { ja: "最終購入日", en: "Last order" },
  orderMonth: { ja: "購入した月", en: "Month of an order" },
  product: { ja: "買った商品", en: "Product bought" },
  category: { ja: "買った商品カテゴリ", en: "Category bought" },
  productAgain: { ja: "2回以上買った商品", en: "Product bought twice or more" },
  categoryAgain: { ja: "2回以上買った商品カテゴリ", en: "Category bought twice or more" },
  channel: { ja: "買ったチャネル", en: "Channel bought in" },
  prefecture: SLICE_FIELD_NAMES.prefecture,
  ageBand: SLICE_FIELD_NAMES.ageBand,
  sex: SLICE_FIELD_NAMES.sex,
  birthMonth: { ja: "誕生月", en: "Birth month" },
  attribute: SLICE_FIELD_NAMES.attribute,
  subscription: { ja: "定期の状態", en: "Subscription" },
  deliveries: { ja: "定期の最後に届いた回", en: "Latest subscription delivery" },
};

const MOVE_NAMES: Readonly<Record<YearMove, Text>> = {
  newOnce: { ja: "新規で1回", en: "New, once" },
  newAgain: SET_TEXTS.newWithSecond.name,
  newKept: SET_TEXTS.newKept.name,
  olderKept: SET_TEXTS.olderKept.name,
  returned: SET_TEXTS.returned.name,
  newLost: { ja: "離脱（前年の新規）", en: "Lost (new last year)" },
  olderLost: { ja: "離脱（以前からの顧客）", en: "Lost (older customer)" },
  stillAway: { ja: "前年離脱のまま", en: "Still away" },
};

const STAGE_MOVE_NAMES: Readonly<Record<StageMove, Text>> = {
  up: { ja: "上がった", en: "Moved up" },
  same: { ja: "変わらない", en: "The same" },
};

/** How conditions are said. */
export const SEGMENT_TEXTS = {
  days: { ja: "日", en: "days" },
  times: { ja: "回", en: "" },
  nth: { ja: "回目", en: "" },
  yen: { ja: "円", en: "yen" },
  unset: { ja: "（未設定）", en: "(not set)" },
  noSubscription: { ja: "（定期なし）", en: "(no subscription)" },
  notYet: { ja: "（まだ購入なし）", en: "(no purchase yet)" },
  month: { ja: "{n}月", en: "{name}" },
  everybody: { ja: "全顧客", en: "All customers" },
  plain: { ja: "{field} {value}", en: "{field} {value}" },
  but: { ja: "{condition} 以外", en: "not {condition}" },
  withUnit: { ja: "{n}{unit}", en: "{n} {unit}" },
  atLeast: { ja: "{n}以上", en: "{n} or more" },
  atMost: { ja: "{n}以下", en: "{n} or less" },
  fromTo: { ja: "{from}〜{to}", en: "{from}–{to}" },
  anyNumber: { ja: "（指定なし）", en: "(any)" },
  since: { ja: "{from}以降", en: "from {from}" },
  until: { ja: "{to}まで", en: "up to {to}" },
  anyDay: { ja: "期間の指定なし", en: "any day" },
  months: { ja: "直近{n}か月", en: "last {n} months" },
  bought: { ja: "{field}「{value}」を購入", en: "bought {field} {value}" },
  boughtFirst: { ja: "初回に{field}「{value}」を購入", en: "first bought {field} {value}" },
  boughtIn: { ja: "{period}に{field}「{value}」を購入", en: "bought {field} {value} ({period})" },
  notBought: { ja: "{condition}していない", en: "not {condition}" },
  boughtAt: { ja: "{field}「{value}」で購入", en: "bought in {field} {value}" },
  boughtAtFirst: { ja: "初回に{field}「{value}」で購入", en: "first bought in {field} {value}" },
  boughtAtIn: { ja: "{period}に{field}「{value}」で購入", en: "bought in {field} {value} ({period})" },
  boughtMonth: { ja: "{value}に購入", en: "bought in {value}" },
  boughtMonthFirst: { ja: "初回購入が{value}", en: "first bought in {value}" },
  boughtMonthIn: { ja: "{period}のうち{value}に購入", en: "bought in {value} ({period})" },
  named: { ja: "セグメント「{name}」", en: "segment “{name}”" },
  inBrackets: { ja: "（{conditions}）", en: "({conditions})" },
  classAt: { ja: "{day}の{name}", en: "{name} on {day}" },
  either: { ja: "または", en: " or " },
} as const satisfies Readonly<Record<string, Text>>;

const MONTH_NAMES: readonly string[] = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const monthText = (value: string, language: Language): string =>
  say(SEGMENT_TEXTS.month, language, { n: value, name: MONTH_NAMES[Number(value) - 1] ?? value });

/** Classes whose names stand in the catalogue; those of other fields are what the orders say. */
const VALUE_NAMES: { readonly [F in SegmentFieldId]?: (value: string, language: Language) => string } = {
  stage: (value, language) => say(SLICE_TEXTS.stage, language, { n: value }),
  stageBefore: (value, language) => say(SLICE_TEXTS.stage, language, { n: value }),
  stageMove: (value, language) => say(STAGE_MOVE_NAMES[value as StageMove], language),
  status: (value, language) => say(SET_TEXTS[value as "active" | "lapsed"].name, language),
  yearMove: (value, language) => say(MOVE_NAMES[value as YearMove], language),
  subscription: (value, language) => say(STANDING_NAMES[value as Standing], language),
  seasonal: (value, language) => say(SEASON_NAMES[value as SeasonalKind], language),
  ageBand: (value, language) => sliceValueName("ageBand", value, language),
  orderMonth: (value) => value.replace("-", "/"),
  seasonMonth: monthText,
  birthMonth: monthText,
};

const UNBOUGHT: ReadonlySet<string> = new Set<SegmentFieldId>(["stageBefore", "stageMove"]);

/**
 * A value of a field as it is shown; "" = nothing is said.
 *
 * @example
 * segmentValueName("stage", "5", "ja") //=> "F5"
 */
export function segmentValueName(field: string, value: string, language: Language): string {
  const ofClass = classFieldParts(field);
  if (value === "" && field === "subscription") return say(SEGMENT_TEXTS.noSubscription, language);
  if (value === "")
    return say(ofClass || UNBOUGHT.has(field) ? SEGMENT_TEXTS.notYet : SEGMENT_TEXTS.unset, language);
  const name = ofClass && className(ofClass.scheme, value);
  if (name) return say(name, language);
  return (isFieldId(field) ? VALUE_NAMES[field]?.(value, language) : undefined) ?? value;
}

/** The name of a field; of an attribute of the shop's own its name, of an unknown one its id. */
export function segmentFieldName(field: string, language: Language): string {
  if (isFieldId(field)) return say(SEGMENT_FIELD_NAMES[field], language);
  const { scheme, day = null } = classFieldParts(field) ?? {};
  if (scheme === undefined || day === null) return attributeOf(field) ?? field;
  const words = { name: say(SCHEME_NAMES[scheme], language), day: shownDay(day) };
  return say(SEGMENT_TEXTS.classAt, language, words);
}

const UNITS: { readonly [F in SegmentFieldId]?: Text } = {
  idleDays: SEGMENT_TEXTS.days,
  daysToSeason: SEGMENT_TEXTS.days,
  secondOrderDays: SEGMENT_TEXTS.days,
  purchases: SEGMENT_TEXTS.times,
  deliveries: SEGMENT_TEXTS.nth,
};

/**
 * The unit behind a field's numbers; "" = it has none.
 *
 * @param currency ISO 4217
 *
 * @example
 * [segmentUnit("sales", "USD", "ja"), segmentUnit("purchases", "JPY", "ja"), segmentUnit("stage", "JPY", "ja")]
 * //=> ["USD", "回", ""]
 */
export function segmentUnit(field: string, currency: string, language: Language): string {
  if (!isFieldId(field)) return "";
  const unit = UNITS[field];
  if (unit) return say(unit, language);
  if (field !== "sales" && field !== "averageOrderValue") return "";
  return currency === "JPY" ? say(SEGMENT_TEXTS.yen, language) : currency;
}
