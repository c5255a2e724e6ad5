/** How the choices of settings are called. */
import { type Language, sameText, type Text } from "../language.ts";
import { AXIS_NAMES } from "../texts/axis-texts.ts";
import { type SettingKey, SETTINGS } from "./settings.ts";

/** What a flag is called. */
export const FLAG_NAMES: readonly [yes: Text, no: Text] = [
  { ja: "はい", en: "Yes" },
  { ja: "いいえ", en: "No" },
];

/** What the choices of a setting are called; one without a name stands as it is (currencies). */
export const CHOICE_NAMES: Readonly<Partial<Record<SettingKey, Readonly<Record<string, Text>>>>> = {
  projectionModel: {
    static: { ja: "維持率固定", en: "Fixed retention" },
    migration: { ja: "昇格あり", en: "With promotion" },
  },
  newRepeatRule: {
    order: { ja: "初回の注文だけ新規", en: "First order is new" },
    period: { ja: "初回と同じ期間は新規", en: "Period of the first is new" },
  },
  flowScheme: {
    stage: { ja: "ランク（F1〜F5）", en: "Stage (F1–F5)" },
    rfm: { ja: "RFMランク", en: "RFM rank" },
    nurture: { ja: "育成セグメント", en: "Nurture segment" },
    cpm: { ja: "CPM10群", en: "CPM group" },
  },
  crossBy: { product: { ja: "商品", en: "Product" }, category: { ja: "カテゴリ", en: "Category" } },
  crossMatch: {
    any: { ja: "どれかを買った人", en: "Bought any of them" },
    all: { ja: "すべてを買った人", en: "Bought all of them" },
  },
  crossRows: AXIS_NAMES,
  crossColumns: { auto: { ja: "自動", en: "Automatic" }, ...AXIS_NAMES },
  rfmScoring: {
    limits: { ja: "出さない", en: "None" },
    quintile: { ja: "店の中での順位", en: "Place in the shop" },
    rPackage: { ja: "Rパッケージrfmの計算", en: "As the R package rfm" },
  },
  orderKey: {
    id: { ja: "注文番号", en: "Order ID" },
    idAndDate: { ja: "注文番号と注文日", en: "Order ID and date" },
  },
  dateBasis: { order: { ja: "注文日", en: "Order date" }, ship: { ja: "発送日", en: "Ship date" } },
  customerIdScope: {
    shared: { ja: "全チャネル共通", en: "Shared by all channels" },
    channel: { ja: "チャネルごと", en: "In each channel its own" },
  },
  dateOrder: {
    auto: { ja: "自動", en: "Automatic" },
    YMD: { ja: "年/月/日", en: "Year/month/day" },
    MDY: { ja: "月/日/年", en: "Month/day/year" },
    DMY: { ja: "日/月/年", en: "Day/month/year" },
  },
  amountStyle: {
    auto: { ja: "自動", en: "Automatic" },
    point: { ja: "「.」（1,234.50）", en: "Point (1,234.50)" },
    comma: { ja: "「,」（1.234,50）", en: "Comma (1.234,50)" },
  },
  amountLevel: {
    auto: { ja: "自動", en: "Automatic" },
    line: { ja: "行ごとの金額", en: "Each row's own" },
    order: { ja: "注文全体の金額", en: "The whole order's" },
  },
  currency: { auto: { ja: "自動", en: "Automatic" } },
  language: { ja: { ja: "日本語", en: "Japanese" }, en: { ja: "英語", en: "English" } },
};

/** A value that a cell may hold, and its name. */
export interface NamedChoice {
  readonly value: string | boolean;
  readonly name: Text;
}

/** The choices of a setting with their names; null = the setting is typed, not chosen. */
export function namedChoices(key: SettingKey): readonly NamedChoice[] | null {
  const { kind } = SETTINGS[key];
  if (kind.type === "flag") return FLAG_NAMES.map((name, i) => ({ value: i === 0, name }));
  if (kind.type !== "choice") return null;
  const names = CHOICE_NAMES[key] ?? {};
  return kind.of.map((value) => ({ value, name: names[value] ?? sameText(value) }));
}

/** A choice's name in a language. */
export const choiceName = ({ name }: NamedChoice, language: Language): string => name[language];
