import { atMostBytes, blank, code, filled, neverHashed, postcode } from "./cell-rules.ts";
import {
  columnsOf,
  exactly,
  named,
  textOf,
  together,
  wholeRow,
  type CellRule,
  type Target,
} from "./target.ts";

/** Labels: who lives where. */

const phone = code(/^0[\d-]{9,14}$/, "a phone number");
const bytes = (most: number): CellRule => atMostBytes(most);

/** Each column of B2 up to the honorific: the names its layouts give it, and what may stand there. */
const B2: readonly (readonly [names: string, rule: CellRule])[] = [
  ["お客様管理番号", bytes(20)],
  ["送り状種別|送り状種類", filled(code(/^[0-9]$/, "a number of 送り状種別"))],
  ["クール区分", code(/^[0-2]$/, "a number of クール区分")],
  ["伝票番号", blank],
  ["出荷予定日", code(/^\d{4}\/\d{2}\/\d{2}$/, "a day YYYY/MM/DD")],
  ["お届け予定(指定)日|お届け予定日", code(/^\d{4}\/\d{2}\/\d{2}$/, "a day YYYY/MM/DD")],
  ["配達時間帯", code(/^\d{4}$/, "a number of 配達時間帯")],
  ["お届け先コード", bytes(20)],
  ["お届け先電話番号", atMostBytes(15, phone)],
  ["お届け先電話番号枝番", bytes(2)],
  ["お届け先郵便番号", filled(postcode)],
  ["お届け先住所", filled(bytes(64))],
  ["お届け先住所(アパートマンション名)|お届け先アパートマンション名", bytes(32)],
  ["お届け先会社・部門名1|お届け先会社・部門1", bytes(50)],
  ["お届け先会社・部門名2|お届け先会社・部門2", bytes(50)],
  ["お届け先名", filled(bytes(32))],
  ["お届け先名略称カナ|お届け先名(カナ)", bytes(50)],
  ["敬称", bytes(4)],
];

/** B2 reads by place, so the width of a name's letters is not judged. */
function b2Names(names: readonly string[]): string[] {
  const wrong = B2.findIndex(([known], i) => !known.split("|").includes((names[i] ?? "").normalize("NFKC")));
  return wrong < 0 ? [] : [`column ${wrong + 1} is ${names[wrong] ?? "missing"}, not ${B2[wrong]?.[0]}`];
}

const day8 = code(/^\d{8}$/, "a day yyyymmdd");

/** ゆうプリR by place, from 1. */
const YU_PRI_R = new Map<number, CellRule>([
  [1, bytes(15)],
  [2, day8],
  [4, day8],
  [5, day8],
  [6, filled(code(/^6$/, "6 (宛名ラベル)"))],
  [12, bytes(15)],
  [13, filled(postcode)],
  [14, filled(bytes(50))],
  [15, bytes(50)],
  [16, bytes(50)],
  [17, filled(bytes(50))],
  [18, bytes(50)],
  [19, code(/^\d$/, "a number of 敬称区分")],
  [20, atMostBytes(20, phone)],
]);

/** A line of an address stands only below a filled one. */
const gap = (lines: readonly string[]): string | undefined =>
  lines.some((line, i) => i > 0 && line !== "" && lines[i - 1] === "")
    ? "a line of the address is skipped"
    : undefined;

const machine = {
  encodings: ["shift_jis"],
  mark: "never",
  ends: ["CRLF"],
  quotes: "where needed",
  formulas: "as they are",
} as const;

export const POST_TARGETS: Readonly<Record<string, Target>> = {
  "yamato-b2": {
    ...machine,
    header: "must",
    names: b2Names,
    keys: together(11, 16),
    rule: (_, place) => neverHashed(B2[place]?.[1] ?? blank),
  },
  "yu-pri-r": {
    ...machine,
    header: "none",
    columns: [19, 118],
    keys: together(13, 18),
    rule: (_, place) => YU_PRI_R.get(place + 1) ?? (place >= 20 ? blank : bytes(20)),
    row: (_, row) => gap([13, 14, 15].map((place) => textOf(row, place))),
  },
  postcard: {
    ...machine,
    encodings: ["utf-8", "shift_jis"],
    mark: "may",
    ends: ["CRLF", "LF"],
    formulas: "apostrophe",
    keys: wholeRow,
    header: "must",
    names: exactly("郵便番号", "住所1", "住所2", "会社", "部署", "氏名", "敬称"),
    rule: columnsOf([
      { name: "郵便番号", rule: filled(postcode) },
      { name: "住所1", rule: filled() },
    ]),
    row: (sheet, row) =>
      ["会社", "氏名"].some((name) => named(sheet, row, name).some((text) => text.trim() !== ""))
        ? undefined
        : "the letter has neither a person nor a company",
  },
};
