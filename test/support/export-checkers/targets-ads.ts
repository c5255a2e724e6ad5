import {
  atMostLetters,
  code,
  country,
  digitsPhone,
  e164,
  email,
  filled,
  hashedOr,
  neverHashed,
} from "./cell-rules.ts";
import { columnsOf, firstCell, firstOf, named, type Column, type Target } from "./target.ts";

/** Ad systems: who is to be matched. */

/** Japan's and others': letters, digits, a hyphen or a blank. */
const zip = code(/^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/, "a postcode");

const GOOGLE: readonly Column[] = [
  { name: "Email", rule: hashedOr(email) },
  { name: "Phone", rule: hashedOr(e164) },
  { name: "First Name", rule: hashedOr(() => undefined) },
  { name: "Last Name", rule: hashedOr(() => undefined) },
  { name: "Country", rule: neverHashed(country) },
  { name: "Zip", rule: neverHashed(zip) },
];
const ADDRESS = ["First Name", "Last Name", "Country", "Zip"];

const META: readonly Column[] = [
  { name: "email", rule: email },
  { name: "phone", rule: e164 },
  ...["fn", "ln", "ct", "st", "zip"].map((name) => ({ name })),
  { name: "country", rule: country },
  ...["madid", "dob", "doby", "gen", "age", "uid", "value"].map((name) => ({ name })),
];

/** Its two pages differ about the plus, so a phone passes with and without it, and is not hashed. */
const TIKTOK: readonly Column[] = [
  { name: "Email", rule: plainTag },
  {
    name: "Phone",
    rule: (cell, hashed) => e164({ ...cell, text: cell.text.replace(/^(?=\d)/, "+") }, hashed),
  },
];
const TIKTOK_HASHED: readonly Column[] = [{ name: "Email_SHA256", rule: hashedOr(email) }];

function plainTag(...[cell, hashed]: Parameters<typeof email>): string | undefined {
  if (cell.text.includes("+")) return `${cell.text}: the + and what follows it up to the @ has to go`;
  return /^[^0-9a-z]/.test(cell.text)
    ? `${cell.text} does not begin with a letter or digit`
    : email(cell, hashed);
}

/** Names of the list only, in its order, each as often as it may stand there. */
function inOrder(columns: readonly Column[], most: (name: string) => number) {
  const order = columns.map(({ name }) => name);
  return (names: readonly string[]): string[] => [
    ...names
      .filter((name) => !order.includes(name))
      .map((name) => `the header has ${name}, which is no name here`),
    ...(names.some((name, i) => i > 0 && order.indexOf(name) < order.indexOf(names[i - 1] ?? ""))
      ? [`the header is not in the order ${order.join(",")}`]
      : []),
    ...order
      .filter((name) => names.filter((other) => other === name).length > most(name))
      .map((name) => `the header has ${name} more than ${most(name)} times`),
  ];
}

const repeats =
  (most: number, ...several: readonly string[]) =>
  (name: string): number =>
    several.includes(name) ? most : 1;

function googleNames(names: readonly string[]): string[] {
  const missing = ADDRESS.filter((name) => !names.includes(name));
  const partly = missing.length > 0 && missing.length < ADDRESS.length;
  return [
    ...inOrder(GOOGLE, repeats(Infinity, "Email", "Phone", "Zip"))(names),
    ...(partly ? [`the header lacks ${missing.join(",")}: all four address columns or none`] : []),
  ];
}

const someone = (...names: readonly string[]): NonNullable<Target["row"]> => {
  return (sheet, row) =>
    names.some((name) => named(sheet, row, name).some((text) => text !== ""))
      ? undefined
      : `the row has none of ${names.join(", ")}`;
};

const plainCsv = {
  encodings: ["utf-8"],
  mark: "never",
  ends: ["CRLF", "LF"],
  quotes: "where needed",
  formulas: "as they are",
  header: "must",
} as const;

const LINE_ADS = code(/^[A-Za-z0-9_.@-]+$/, "made of the letters LINE takes (A-Z a-z 0-9 _ - . @)");

export const AD_TARGETS: Readonly<Record<string, Target>> = {
  "google-customer-match": {
    ...plainCsv,
    names: googleNames,
    rule: columnsOf(GOOGLE),
    hashable: true,
    row: someone("Email", "Phone", "Last Name"),
    keys: firstOf("Email", "Phone"),
  },
  "meta-customer-list": {
    ...plainCsv,
    names: inOrder(META, repeats(3, "email", "phone")),
    rule: columnsOf(META),
    row: someone("email", "phone", "madid", "uid", "ln"),
    keys: firstOf("email", "phone"),
  },
  tiktok: {
    ...plainCsv,
    names: (names, hashed) =>
      inOrder(hashed ? TIKTOK_HASHED : TIKTOK, repeats(3, "Email", "Phone", "Email_SHA256"))(names),
    rule: columnsOf([...TIKTOK, ...TIKTOK_HASHED]),
    hashable: true,
    row: someone("Email", "Phone", "Email_SHA256"),
    keys: firstOf("Email", "Phone", "Email_SHA256"),
  },
  "yahoo-ads": {
    ...plainCsv,
    encodings: ["utf-8", "shift_jis"],
    quotes: "none",
    names: (names) =>
      names.length === 1 && ["Email", "Phone"].includes(names[0] ?? "")
        ? []
        : [`the header is ${names.join(",")}, not Email or Phone alone`],
    rule: columnsOf([
      { name: "Email", rule: filled(hashedOr(email)) },
      { name: "Phone", rule: filled(hashedOr(digitsPhone)) },
    ]),
    row: (_, row) =>
      /^[\x20-\x7e]*$/.test(row.map(({ text }) => text).join("")) ? undefined : "the row has wide letters",
    hashable: true,
    mostRows: (hashed) => (hashed ? Infinity : 100_000),
    mostMegabytes: () => 200,
    keys: firstCell,
  },
  "line-ads": {
    ...plainCsv,
    quotes: "none",
    header: "none",
    columns: [1, 1],
    rule: () =>
      filled(hashedOr((cell, hashed) => LINE_ADS(cell, hashed) ?? atMostLetters(120, email)(cell, hashed))),
    hashable: true,
    mostRows: (hashed) => (hashed ? Infinity : 1_500_000),
    mostMegabytes: (hashed) => (hashed ? 60 : 20),
    keys: firstCell,
  },
};
