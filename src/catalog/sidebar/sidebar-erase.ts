import type { Text } from "../language.ts";

/** 1人を消す in the sidebar. */
export const SIDEBAR_ERASE_TEXTS = {
  erase: { ja: "1人を消す", en: "Erase one person" },
  eraseNote: {
    ja: "本人から消してほしいと言われたときに使います。注文・リスト・施策の対象者など、このファイルのその人の行を消します。元には戻せません。",
    en: "For a person who asks to be erased: deletes their rows from this file's orders, lists and campaigns. It cannot be undone.",
  },
  eraseWho: { ja: "顧客ID・メールアドレス・電話番号", en: "Customer ID, e-mail or phone" },
  eraseFind: { ja: "探す（まだ何も消しません）", en: "Look for them (deletes nothing yet)" },
  eraseFinding: { ja: "ファイルの中を探しています…", en: "Searching the file…" },
  eraseChoose: {
    ja: "{n}人が見つかりました。だれを消しますか。",
    en: "{n} people were found. Whom do you mean?",
  },
  eraseThis: { ja: "この人", en: "This person" },
  eraseThisOf: { ja: "この人（{who}）", en: "This person ({who})" },
  eraseWhere: { ja: "消えるところ", en: "What goes" },
  eraseStays: { ja: "残るところ", en: "What stays" },
  eraseConfirm: {
    ja: "{who}　合わせて{n}か所を消します。元には戻せません。消しますか。",
    en: "{who}. Rows and cells to be deleted for good: {n}. Erase this person?",
  },
  eraseNo: { ja: "やめる", en: "Keep" },
  eraseYes: { ja: "消す", en: "Erase" },
  erasing: { ja: "消して、残っていないか確かめています…", en: "Erasing, then searching once more…" },
  eraseStood: { ja: "消したところ", en: "What was deleted" },
  eraseLeft: { ja: "残っていること", en: "What is left to do" },
  eraseBeyond: { ja: "ここからは消せないもの", en: "What cannot be reached from here" },
  eraseUnfinished: {
    ja: "前の消去が途中で止まっています。先に続きを済ませます。",
    en: "An earlier erasing broke off. It has to be finished first.",
  },
  eraseGoOn: { ja: "続きを消す", en: "Finish it" },
} as const satisfies Readonly<Record<string, Text>>;
