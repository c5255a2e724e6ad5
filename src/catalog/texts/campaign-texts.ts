import type { Text } from "../language.ts";

/** A column of キャンペーン記録, by what it says. */
export type RecordColumnId =
  | "name"
  | "state"
  | "sentOn"
  | "target"
  | "conditions"
  | "people"
  | "sent"
  | "control"
  | "windowDays"
  | "costPerContact"
  | "controlShare"
  | "list"
  | "id";

/** The groups of a campaign as its list names them. */
export const GROUP_NAMES = {
  sent: { ja: "送る", en: "Send" },
  control: { ja: "送らない（比較用）", en: "Hold back (control)" },
} as const satisfies Readonly<Record<string, Text>>;

/** The columns of キャンペーン記録, from left to right. */
export const RECORD_COLUMNS: Readonly<Record<RecordColumnId, Text>> = {
  name: { ja: "名前", en: "Name" },
  state: { ja: "状態", en: "State" },
  sentOn: { ja: "配信日", en: "Sent on" },
  target: { ja: "配信先", en: "Target" },
  conditions: { ja: "条件", en: "Conditions" },
  people: { ja: "対象人数", en: "People" },
  sent: GROUP_NAMES.sent,
  control: { ja: "比較用", en: "Held back" },
  windowDays: { ja: "効果を数える日数", en: "Days counted" },
  costPerContact: { ja: "1通の費用", en: "Cost per message" },
  controlShare: { ja: "比較用の割合", en: "Control share" },
  list: { ja: "リストのシート", en: "List sheet" },
  id: { ja: "ID", en: "ID" },
};

/** The columns of a campaign's list. */
export const CAMPAIGN_LIST_COLUMNS = {
  customer: { ja: "顧客ID", en: "Customer ID" },
  group: { ja: "グループ", en: "Group" },
} as const satisfies Readonly<Record<string, Text>>;

/** キャンペーン記録 and the lists that belong to it. */
export const CAMPAIGN_TEXTS = {
  recordName: { ja: "キャンペーン記録", en: "Campaigns" },
  recordHint: {
    ja: "行の並べ替えと、名前の書き直しは自由です。ほかの値とリストのシートは、そのままにしてください。",
    en: "Sort the rows and rename campaigns as you like; leave all other values and the list sheets as they are.",
  },
  recordDrop: {
    ja: "施策をやめるときは、その行とリストのシートの両方を削除してください。",
    en: "To drop a campaign, delete both its row and its list sheet.",
  },
  recordUse: {
    ja: "ここにある人は、比較用の人も、配信日の前後しばらくほかのリストから除かれます（設定「施策のあと休ませる日数」）。",
    en: "For some days before and after, other lists leave these people out, those held back included (setting “Days of rest after a campaign”).",
  },
  planned: { ja: "予定", en: "Planned" },
  running: { ja: "期間中", en: "Running" },
  over: { ja: "期間終了", en: "Over" },
  listName: { ja: "施策 {name}", en: "Campaign {name}" },
  listFacts: {
    ja: "配信日 {day}　|　効果を数える期間 {last} まで　|　送る {sent}人　|　送らない（比較用） {control}人",
    en: "Sent on {day}  |  Counted until {last}  |  Send: {sent}  |  Hold back (control): {control}",
  },
  listWarning: {
    ja: "効果を測り終えるまで、このシートを消したり書き換えたりしないでください。配信に使うのは、別に書き出したファイル（シート）です。",
    en: "Keep this sheet as it is until the effect has been measured. What goes to the mailer is the file or sheet written beside it.",
  },
  held: { ja: "送らない（比較用）", en: "Held back (control)" },
  lift: {
    ja: "この人数なら、購入率が {from} → {to} 以上に上がれば分かります。",
    en: "With so many people, a rise of the buying rate from {from} to {to} or more would be found.",
  },
  noLift: {
    ja: "この人数では効果を測れません。人数か比較用の割合を増やしてください。",
    en: "With so few people no effect can be measured. Take more people, or a larger control share.",
  },
  noControl: {
    ja: "比較用の人を残さないため、効果は判定できません。購入した人数と金額だけが出ます。",
    en: "Nobody is held back, so there will be no verdict: only who bought, and how much.",
  },
  baseSeen: {
    ja: "ふだんの購入率 {rate} は、{day} に同じ条件に当てはまった{n}人のうち、次の{days}日間に購入した{buyers}人から見積もりました。",
    en: "The usual buying rate of {rate} is estimated from {n} people who met the same conditions on {day}, of whom {buyers} bought within {days} days.",
  },
  baseTyped: {
    ja: "{day} に同じ条件に当てはまった人は{n}人で、見積もりには足りません。ふだんの購入率は {rate} として計算しました。",
    en: "Only {n} people met the same conditions on {day}, too few for an estimate: the usual buying rate is taken as {rate}.",
  },
  baseUnknown: {
    ja: "{days}日前の注文データがないため、ふだんの購入率は {rate} として計算しました。",
    en: "There are no orders from {days} days ago, so the usual buying rate is taken as {rate}.",
  },
  plannedNote: {
    ja: "配信日は {day} です（予定）。この人たちは、配信日の前後{rest}日間、ほかのリストから除かれます。",
    en: "It is planned for {day}. Other lists leave these people out for {rest} days before and after it.",
  },
  pastNote: {
    ja: "配信日は過ぎた日（{day}）です。比較用の人にも送ってあるときは、効果を測れません。比較用の割合を0にしてください。",
    en: "{day} is past. If those held back got it, too, no effect can be measured: set the control share to 0.",
  },
  noList: {
    ja: "施策「{name}」のリストのシートが見つかりません。変更履歴からシートを戻すか、「{record}」のこの施策の行を削除してください。",
    en: "The list sheet of the campaign “{name}” is gone. Bring it back from the version history, or delete the campaign's row on “{record}”.",
  },
  listEdited: {
    ja: "施策「{name}」のリスト（シート「{sheet}」）が、記録したときと違います。変更履歴から戻してください（並べ替えは変更になりません）。",
    en: "The list of the campaign “{name}” (sheet “{sheet}”) is not as it was recorded. Bring it back from the version history; sorting it is fine.",
  },
  noRow: {
    ja: "施策「{name}」の行が「{record}」にありません。やめた施策なら、シート「{sheet}」も削除してください。そうでなければ、変更履歴から行を戻してください。",
    en: "The row of the campaign “{name}” is missing on “{record}”. If you dropped it, delete the sheet “{sheet}”, too; else bring the row back from the version history.",
  },
  rowEdited: {
    ja: "「{record}」の施策「{name}」の{column}が、記録したとき（{was}）と違います。{was} に戻してください。",
    en: "On “{record}”, {column} of the campaign “{name}” is no longer {was}, as it was recorded. Write {was} again.",
  },
  kept: {
    ja: "「{record}」に記録しました。",
    en: "Recorded on “{record}”.",
  },
} as const satisfies Readonly<Record<string, Text>>;
