import { code, e164, email, filled } from "./cell-rules.ts";
import { isDay } from "./normal-forms.ts";
import { columnsOf, exactly, firstCell, firstOf, named, type CellRule, type Target } from "./target.ts";

/** Mailers, and points that are given by file. */

const mailFile = {
  encodings: ["utf-8"],
  mark: "never",
  ends: ["CRLF", "LF"],
  quotes: "where needed",
  formulas: "as they are",
  header: "must",
} as const;

const either = ["utf-8", "shift_jis"] as const;

const twice = (names: readonly string[]): string[] =>
  names.filter((name, i) => names.indexOf(name) !== i).map((name) => `the header has ${name} twice`);

const unnamed = (names: readonly string[]): string[] =>
  names.some((name) => name.trim() === "") ? ["a column has no name"] : [];

const KLAVIYO_FIRST = ["Email", "Email Address", "Phone Number"];

/** A day is YYYY-MM-DD; other ways to write one would be taken for text or for another day. */
const klaviyoCell: CellRule = ({ text }) =>
  /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?$/.test(text) && !isDay(text)
    ? `${text} is a day not written YYYY-MM-DD`
    : undefined;

const CODES: Readonly<Record<string, CellRule>> = {
  性別: code(/^[12]$/, "the number of a sex (1, 2)"),
  都道府県: code(/^([1-9]|[1-3]\d|4[0-7])$/, "the number of a prefecture (1 to 47)"),
  携帯キャリアフラグ: code(/^0$/, "0 or blank"),
};

/** Words that change who gets mail: an export must never let somebody in again. */
const STATES = /^(配信可能|配信中|配信停止|配信禁止|停止|禁止|許可|解除|購読|subscribed)$/i;

export const MAIL_TARGETS: Readonly<Record<string, Target>> = {
  klaviyo: {
    ...mailFile,
    names: (names) => [
      ...(KLAVIYO_FIRST.includes(names[0] ?? "")
        ? []
        : [`the first column is ${names[0]}, not ${KLAVIYO_FIRST.join(" or ")}`]),
      ...twice(names),
      ...unnamed(names),
    ],
    rule: (name) => (name === "Phone Number" ? e164 : KLAVIYO_FIRST.includes(name) ? email : klaviyoCell),
    row: (sheet, row) =>
      KLAVIYO_FIRST.some((name) => named(sheet, row, name).some((text) => text !== ""))
        ? undefined
        : "the row has neither an e-mail address nor a phone number",
    mostMegabytes: () => 50,
    keys: (sheet, row) =>
      KLAVIYO_FIRST.flatMap((name) => named(sheet, row, name)).filter((text) => text !== ""),
  },
  blastmail: {
    ...mailFile,
    encodings: either,
    names: exactly("氏名", "E-Mail"),
    rule: columnsOf([{ name: "E-Mail", rule: filled(email) }]),
    mostMegabytes: () => 30,
    keys: firstOf("E-Mail"),
  },
  haihaimail: {
    ...mailFile,
    encodings: either,
    names: (names) => [
      ...(names[0] === "メールアドレス" ? [] : [`the first column is ${names[0]}, not メールアドレス`]),
      ...names
        .filter((name) => /配信|状態|ステータス|status/i.test(name))
        .map((name) => `${name} changes who gets mail`),
      ...twice(names),
      ...unnamed(names),
    ],
    rule: (name) => (name === "メールアドレス" ? filled(email) : undefined),
    row: (_, row) => {
      const state = row.find(({ text }) => STATES.test(text));
      return state === undefined ? undefined : `${state.text} changes who gets mail`;
    },
    keys: firstOf("メールアドレス"),
  },
  arara: {
    ...mailFile,
    encodings: ["shift_jis"],
    ends: ["CRLF"],
    quotes: "none",
    header: "may",
    headerStart: "メールアドレス",
    names: (names) => [...twice(names), ...unnamed(names)],
    rule: (name, place) => (place === 0 ? filled(email) : CODES[name]),
    mostLineBytes: 4096,
    keys: firstCell,
  },
  benchmark: {
    ...mailFile,
    names: (names) => [
      ...(names[0] === "メールアドレス" ? [] : [`the first column is ${names[0]}, not メールアドレス`]),
      ...(names.includes("名") && names.indexOf("姓") > names.indexOf("名") ? ["姓 stands after 名"] : []),
      ...twice(names.filter((name) => name !== "タグ")),
      ...unnamed(names),
    ],
    rule: columnsOf([{ name: "メールアドレス", rule: filled(email) }]),
    mostMegabytes: () => 100,
    keys: firstOf("メールアドレス"),
  },
  "mail-plain": {
    ...mailFile,
    encodings: either,
    quotes: "none",
    header: "may",
    headerStart: "メールアドレス",
    names: (names) =>
      ["名前", "氏名"].includes(names[1] ?? "") && names.length === 2
        ? []
        : [`the header is ${names.join(",")}, not メールアドレス and 名前 or 氏名`],
    columns: [2, 2],
    rule: (_, place) => (place === 0 ? filled(email) : undefined),
    row: (_, [first]) =>
      first?.text.startsWith("'") ? "an apostrophe makes another address of it" : undefined,
    mostRows: () => 3_000,
    formulas: "apostrophe",
    keys: firstCell,
  },
  "point-import": {
    ...mailFile,
    names: exactly("customer_id", "title", "point", "expired_at"),
    rule: columnsOf([
      { name: "customer_id", rule: filled() },
      { name: "title", rule: filled() },
      { name: "point", rule: filled(code(/^[1-9]\d*$/, "a whole number of points above 0")) },
      {
        name: "expired_at",
        rule: code(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\+09:00|Z))?$/, "a day or time of ISO 8601"),
      },
    ]),
    mostRows: () => 10_000,
    keys: firstOf("customer_id"),
  },
};
