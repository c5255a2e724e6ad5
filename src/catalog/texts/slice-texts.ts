import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import {
  cutsOrders,
  type Slice,
  type SliceField,
  type SlicePart,
  sliceParts,
} from "../../core/slices/slices.ts";
import type { AgeBand } from "../../core/slices/age-bands.ts";
import { type Language, say, type Text } from "../language.ts";
import { RANK_NAMES } from "../metrics/classes.ts";

/** What a slice is cut by. */
export const SLICE_FIELD_NAMES: Readonly<Record<SliceField, Text>> = {
  channel: { ja: "チャネル", en: "Channel" },
  product: { ja: "商品", en: "Product" },
  category: { ja: "商品カテゴリ", en: "Category" },
  firstProduct: { ja: "初回商品", en: "First product" },
  firstChannel: { ja: "初回チャネル", en: "First channel" },
  prefecture: { ja: "都道府県", en: "Prefecture" },
  sex: { ja: "性別", en: "Sex" },
  ageBand: { ja: "年代（基点日）", en: "Age at the anchor" },
  attribute: { ja: "顧客属性", en: "Customer attribute" },
  stage: { ja: "今のランク", en: "Stage now" },
  rfmRank: { ja: "今のRFMランク", en: "RFM rank now" },
  segment: { ja: "セグメント", en: "Segment" },
};

/** Ages in decades. */
export const AGE_BAND_NAMES: Readonly<Record<AgeBand, Text>> = {
  under20: { ja: "19歳以下", en: "under 20" },
  "20s": { ja: "20代", en: "20s" },
  "30s": { ja: "30代", en: "30s" },
  "40s": { ja: "40代", en: "40s" },
  "50s": { ja: "50代", en: "50s" },
  "60s": { ja: "60代", en: "60s" },
  "70plus": { ja: "70歳以上", en: "70 and over" },
};

/** How a sheet says what it was made of. */
export const SLICE_TEXTS = {
  line: { ja: "絞り込み：{slice}（{kind}）　|　", en: "Slice: {slice} ({kind})  |  " },
  byOrders: {
    ja: "注文で絞り込み。初回・ランクはこの中で数えています",
    en: "by orders: first purchase and stages are counted within it",
  },
  byCustomers: { ja: "顧客で絞り込み。その人の全履歴", en: "by customers: all they ever bought" },
  byBoth: {
    ja: "顧客で選び、その人の注文を絞り込み。初回・ランクはこの中で数えています",
    en: "chosen customers, their orders cut: first purchase and stages are counted within it",
  },
  typedUnused: {
    ja: "入力した年商・新規獲得数は全体の数字なので使っていません　|　",
    en: "typed annual sales and new customers are the whole shop's and not used  |  ",
  },
  /** Beside the slice, and as a sentence among what has to be known before reading. */
  outcomeShort: {
    ja: "購入で選んだ顧客のため、率と見通しはその分高く（低く）出ます　|　",
    en: "chosen by purchases, so rates and outlook are higher (or lower) for it  |  ",
  },
  outcome: {
    ja: "基点日までの購入で選んだ顧客です。維持率・復帰率・残存率・見通しにはその選び方が入っているため、この絞り込みの良し悪しは、これらの数字では言えません。",
    en: "These customers were chosen by what they bought up to the anchor. Retention, reactivation, survival and the outlook reflect that choice, so they do not tell how good the slice is.",
  },
  blank: { ja: "（空欄）", en: "(blank)" },
  more: { ja: "{first}ほか{n}件", en: "{first} and {n} more" },
  between: { ja: "、", en: ", " },
  or: { ja: "・", en: " / " },
  stage: { ja: "F{n}", en: "F{n}" },
} as const satisfies Readonly<Record<string, Text>>;

/** So many values of a field are named. */
const MOST_NAMED = 3;

/** A value of a field as it is shown. */
export function sliceValueName(field: SliceField, value: string, language: Language): string {
  if (value === "") return say(SLICE_TEXTS.blank, language);
  if (field === "stage") return say(SLICE_TEXTS.stage, language, { n: value });
  if (field === "ageBand") return say(AGE_BAND_NAMES[value as AgeBand], language);
  return field === "rfmRank" ? say(RANK_NAMES[value as RfmRank], language) : value;
}

/**
 * A slice as it is called on sheets: its own name, else its fields and values.
 *
 * @example
 * sliceTitle({ orders: { channel: ["本店"] }, customers: { stage: ["5"] } }, "ja") //=> "チャネル 本店、今のランク F5"
 */
export function sliceTitle(slice: Slice, language: Language): string {
  if (slice.name !== undefined) return slice.name;
  return sliceParts(slice)
    .map((part) => `${say(SLICE_FIELD_NAMES[part.field], language)} ${valueNames(part, language)}`)
    .join(say(SLICE_TEXTS.between, language));
}

function valueNames({ field, values }: SlicePart, language: Language): string {
  const names = values.slice(0, MOST_NAMED).map((value) => sliceValueName(field, value, language));
  const first = names.join(say(SLICE_TEXTS.or, language));
  const left = values.length - names.length;
  return left === 0 ? first : say(SLICE_TEXTS.more, language, { first, n: left });
}

/** Which of the kinds of filter a slice is (definitions.md 3.5). */
export function sliceKind(slice: Slice): Text {
  if (!cutsOrders(slice)) return SLICE_TEXTS.byCustomers;
  return slice.customers === undefined ? SLICE_TEXTS.byOrders : SLICE_TEXTS.byBoth;
}
