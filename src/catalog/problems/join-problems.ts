import type { ProblemText } from "./problem-text.ts";

/** Why the decisions on the sheet of join proposals cannot be taken over, in both languages. */
export const JOIN_PROBLEMS = {
  "joins-header": {
    message: {
      ja: "シート「{sheet}」に「{columns}」の見出しが見つからないため、名寄せの判定を読めません。",
      en: 'The sheet "{sheet}" has lost its headers {columns}, so its decisions cannot be read.',
    },
    hint: {
      ja: "見出しを元に戻すか、シートを消して名寄せ候補を作り直してください。",
      en: "Put the headers back, or delete the sheet and make the join proposals again.",
    },
  },
  "join-decision": {
    message: {
      ja: "シート「{sheet}」の{cell}の判定「{value}」は使えません。",
      en: 'The decision "{value}" in {cell} of the sheet "{sheet}" is not one of the choices.',
    },
    hint: {
      ja: "「{join}」か「{apart}」を選ぶか、空欄にしてください。",
      en: 'Choose "{join}" or "{apart}", or leave the cell blank.',
    },
  },
  "join-contradiction": {
    message: {
      ja: "シート「{sheet}」で結合しないとした「{first}」と「{second}」が、ほかの結合によって同じ人になります。",
      en: 'On the sheet "{sheet}" the IDs {first} and {second} are kept apart, but other joins make them one person.',
    },
    hint: {
      ja: "どちらかの判定を直してください。",
      en: "Change one of these decisions.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
