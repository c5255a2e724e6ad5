import type { Text } from "../language.ts";

/** How slices are picked, of a sheet's orders and of a table's. */
export const SLICE_PICKER_TEXTS = {
  slices: { ja: "絞り込み・比較", en: "Slice and compare" },
  sliceField: { ja: "項目", en: "Field" },
  sliceFieldNone: { ja: "選んでください", en: "Choose" },
  sliceByOrders: {
    ja: "当てはまる注文だけを数えます。初回・ランクもその中で数えます。",
    en: "Only matching orders count, also for first purchases and stages.",
  },
  sliceByCustomers: {
    ja: "当てはまる顧客の全履歴を数えます。",
    en: "Everything these customers ever bought counts.",
  },
  sliceValues: { ja: "値（いくつでも）", en: "Values (any number)" },
  sliceOnly: { ja: "この条件で絞り込む", en: "Slice by this" },
  sliceCompare: { ja: "比較に加える", en: "Add to comparison" },
  sliceFull: { ja: "比較は4つまでです。", en: "Four slices at most stand side by side." },
  slicePicked: { ja: "絞り込み：{slice}", en: "Reports of: {slice}" },
  slicesCompared: { ja: "比較（シート「比較」に並べます）", en: "Side by side on a sheet of its own" },
  sliceRemove: { ja: "外す", en: "Remove" },
  sliceRemoveOne: { ja: "{slice}を外す", en: "Remove {slice}" },
  sliceLabel: { ja: "{field} {values}", en: "{field} {values}" },
} as const satisfies Record<string, Text>;

/** The sidebar's words for slices of the shop. */
export const SIDEBAR_SLICE_TEXTS = {
  ...SLICE_PICKER_TEXTS,
  slicesReading: { ja: "チャネルや商品を読んでいます…", en: "Reading channels and products…" },
  slicesAgain: { ja: "値を読み込む", en: "Read the values" },
  sliceFieldNote: {
    ja: "注文シートの列と、今のランクから選べます。",
    en: "From the columns of the orders sheet, and where customers stand now.",
  },
  sliceRows: { ja: "{label}（{rows}行）", en: "{label} (rows: {rows})" },
  sliceMore: { ja: "行数の少ない{n}件は省いています。", en: "Not listed, with fewer rows: {n}." },
  statusSliced: {
    ja: "絞り込みを変えました。「レポートを作成」を押すと反映します。",
    en: "The slice is changed. Press “Create reports” to apply it.",
  },
  sliceLabelMore: { ja: "{field} {values}ほか{n}件", en: "{field} {values} and {n} more" },
  resultSlice: { ja: "絞り込み：{slice}", en: "Of: {slice}" },
} as const satisfies Record<string, Text>;
