import type { ProblemText } from "./problem-text.ts";

/** Why orders or people cannot be cut as asked, in both languages. */
export const SLICE_PROBLEMS = {
  "slice-field": {
    message: { ja: "絞り込みの項目「{value}」はありません。", en: 'Slices have no field "{value}".' },
    hint: { ja: "使える項目: {known}", en: "Known fields: {known}" },
  },
  "slice-value": {
    message: {
      ja: "絞り込みの値「{value}」はありません。",
      en: 'There is nothing called "{value}" to slice by.',
    },
    hint: { ja: "使える値: {known}", en: "Known values: {known}" },
  },
  "slice-empty": {
    message: {
      ja: "絞り込み「{slice}」に当てはまる、基点日までに購入した人はいません。",
      en: 'Nobody in the slice "{slice}" bought up to the anchor date.',
    },
    hint: {
      ja: "値を選び直すか、基点日を後ろにしてください。",
      en: "Choose another value, or a later anchor date.",
    },
  },
  "slice-no-lines": {
    message: {
      ja: "絞り込み「{slice}」の注文には明細の金額がないため、商品の売上を出せません。",
      en: 'The orders of the slice "{slice}" state no amount for their lines, so its sales are not known.',
    },
    hint: {
      ja: "明細ごとの金額か、単価と数量の列を選んでください。",
      en: "Choose a column with each line's amount, or unit price and quantity.",
    },
  },
  "slice-no-channel": {
    message: {
      ja: "注文シートにチャネルの列がないため、チャネルで絞り込めません。",
      en: "The orders sheet has no column for the channel, so it cannot be sliced by channel.",
    },
    hint: {
      ja: "チャネルの列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-product": {
    message: {
      ja: "注文シートに商品の列がないため、商品で絞り込めません。",
      en: "The orders sheet has no column for the product, so it cannot be sliced by product.",
    },
    hint: {
      ja: "商品コードか商品名の列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose the product code or name column, or another field.",
    },
  },
  "slice-no-category": {
    message: {
      ja: "注文シートに商品カテゴリの列がないため、カテゴリで絞り込めません。",
      en: "The orders sheet has no column for the category, so it cannot be sliced by category.",
    },
    hint: {
      ja: "カテゴリの列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-prefecture": {
    message: {
      ja: "注文シートに都道府県の列がないため、都道府県で絞り込めません。",
      en: "The orders sheet has no column for the prefecture, so it cannot be sliced by prefecture.",
    },
    hint: {
      ja: "都道府県の列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-sex": {
    message: {
      ja: "注文シートに性別の列がないため、性別で絞り込めません。",
      en: "The orders sheet has no column for the sex, so it cannot be sliced by sex.",
    },
    hint: {
      ja: "性別の列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-birthday": {
    message: {
      ja: "注文シートに生年月日の列がないため、年代・誕生月では選べません。",
      en: "The orders sheet has no column for the birthday, so people cannot be chosen by age or birthday.",
    },
    hint: {
      ja: "生年月日の列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-attribute": {
    message: {
      ja: "注文シートに顧客属性の列がないため、顧客属性で絞り込めません。",
      en: "The orders sheet has no column for a customer attribute, so it cannot be sliced by it.",
    },
    hint: {
      ja: "顧客属性の列を選ぶか、別の項目で絞り込んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "slice-no-subscription": {
    message: {
      ja: "注文シートに注文種別の列がないため、定期では選べません。",
      en: "The orders sheet has no column for the order kind, so people cannot be chosen by subscription.",
    },
    hint: {
      ja: "注文種別の列を選ぶか、別の項目で選んでください。",
      en: "Choose that column, or another field.",
    },
  },
  "too-many-slices": {
    message: {
      ja: "比較できる絞り込みは{most}つまでです（今は{count}つ）。",
      en: "At most {most} slices stand side by side; there are {count}.",
    },
    hint: { ja: "{most}つまでに減らしてください。", en: "Leave {most} or fewer." },
  },
  "no-slices": {
    message: { ja: "比較する絞り込みがありません。", en: "There is no slice to compare." },
    hint: {
      ja: "「絞り込み・比較」で条件を加えてください（コマンドでは --compare channel=名前）。",
      en: "Add one under Slice and compare (on the command line: --compare channel=NAME).",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
