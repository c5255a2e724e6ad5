import { CONDITIONS_EXAMPLE } from "../texts/conditions-example.ts";
import type { ProblemText } from "./problem-text.ts";

/** Why people cannot be chosen, or a segment not be kept, in both languages. */
export const SEGMENT_PROBLEMS = {
  "segment-field": {
    message: {
      ja: "この注文データには、条件「{value}」で選べる項目がありません。",
      en: 'These orders have nothing to choose people by "{value}".',
    },
    hint: { ja: "使える項目: {known}", en: "Known fields: {known}" },
  },
  "segment-value": {
    message: {
      ja: "「{field}」に「{value}」という値はありません。",
      en: 'There is no "{value}" in "{field}".',
    },
    hint: { ja: "使える値: {known}", en: "Known values: {known}" },
  },
  "segment-ends": {
    message: {
      ja: "条件の範囲「{from}〜{to}」は、始まりが終わりより後です。",
      en: "The range from {from} to {to} ends before it begins.",
    },
    hint: {
      ja: "小さいほう（日付は早いほう）を先にしてください。",
      en: "Put the smaller number, or the earlier day, first.",
    },
  },
  "segment-after-anchor": {
    message: {
      ja: "条件は分析基点日 {anchor} の時点で判断するため、{from} からの購入は数えません。",
      en: "Conditions are as of the anchor date {anchor}: no purchase from {from} on is counted.",
    },
    hint: {
      ja: "条件の日付を基点日までにするか、基点日を後の日にしてください。",
      en: "Let the condition begin by the anchor date, or choose a later anchor date.",
    },
  },
  "segment-text": {
    message: { ja: "条件「{piece}」を読めません。", en: 'The condition "{piece}" cannot be read.' },
    hint: {
      ja: `条件は「;」でつなぎます（例 ${CONDITIONS_EXAMPLE.ja}）。`,
      en: `Conditions are joined by ";", as in: ${CONDITIONS_EXAMPLE.en}`,
    },
  },
  "list-too-long": {
    message: {
      ja: "この人数のリストを書くと、このファイルのセルの上限（{limit}）を超えます。",
      en: "A list of so many people would take this file over the limit of {limit} cells.",
    },
    hint: {
      ja: "条件で人を絞る（顧客一覧は「はじめの1,000人」を選ぶ）か、使っていないシートを消してください。",
      en: "Narrow the people down (or choose the first 1,000 of the customers), or delete sheets that are not used.",
    },
  },
  "segment-name-blank": {
    message: { ja: "セグメントの名前がありません。", en: "The segment has no name." },
    hint: { ja: "名前を入れて保存してください。", en: "Give it a name, then save it." },
  },
  "segment-name-long": {
    message: {
      ja: "セグメントの名前が長すぎます（{length}文字）。",
      en: "The name of the segment is too long ({length} characters).",
    },
    hint: { ja: "{most}文字までにしてください。", en: "Use {most} characters or fewer." },
  },
  "segment-name-taken": {
    message: {
      ja: "「{name}」という名前のセグメントはもうあります。",
      en: 'There already is a segment called "{name}".',
    },
    hint: {
      ja: "別の名前にするか、先にそのセグメントを削除してください。",
      en: "Choose another name, or remove that segment first.",
    },
  },
  "segments-full": {
    message: {
      ja: "保存できるセグメントの量を超えます。",
      en: "There is no room in this file for another segment of this size.",
    },
    hint: {
      ja: "使っていないセグメントを削除するか、条件の値を減らしてください。",
      en: "Remove a segment that is not used, or leave out some values.",
    },
  },
  "segment-unknown": {
    message: {
      ja: "「{name}」という名前のセグメントは保存されていません。",
      en: 'No segment called "{name}" is saved in this file.',
    },
    hint: { ja: "保存されているセグメント: {known}", en: "Saved segments: {known}" },
  },
  "target-unknown": {
    message: { ja: "渡す先「{value}」はありません。", en: "There is no target “{value}”." },
    hint: {
      ja: "一覧から選んでください（コマンドでは --target csv など。src/docs/targets.md）。",
      en: "Choose one of the list (on the command line for example --target csv; see src/docs/targets.md).",
    },
  },
  "nobody-handed-over": {
    message: { ja: "リストを書きませんでした。", en: "No list was written." },
    hint: { ja: "{why}", en: "{why}" },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
