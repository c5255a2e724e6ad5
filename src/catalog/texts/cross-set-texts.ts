import type { CrossDeed } from "../../core/segments/cross-sets.ts";
import type { CrossMatch } from "../../core/settings.ts";
import type { Text } from "../language.ts";

/** How the people of クロス集計 are called. */
export const CROSS_SET_TEXTS = {
  quoted: { ja: "「{name}」", en: "“{name}”" },
  base: { ja: "{base}を買った人", en: "Bought {base}" },
  baseMeaning: { ja: "{base}を買った顧客（{how}）", en: "Customers who bought {base} ({how})" },
  until: { ja: "{to}まで", en: "up to {to}" },
  between: { ja: "{from}〜{to}", en: "{from}–{to}" },
  apart: { ja: "同じ注文で買ったものは数えない", en: "what was bought in the same order does not count" },
  after: { ja: "最初に買った注文から後だけ", en: "only from the first order with it on" },
  pivotMeaning: { ja: "{parts}にあてはまる顧客", en: "Customers with {parts}" },
  part: { ja: "{axis}「{value}」", en: "{axis} “{value}”" },
  times: { ja: " × ", en: " × " },
  unsayable: {
    ja: "条件では、どの注文で買ったかを選べません。条件で選ぶと、別の注文かどうか、後先に関係なく両方を買ったかどうかで選びます。",
    en: "Conditions cannot say in which order something was bought: they choose by whether both were bought at all.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Between the products of a base. */
export const CROSS_JOINTS: Readonly<Record<CrossMatch, Text>> = {
  any: { ja: "か", en: " or " },
  all: { ja: "と", en: " and " },
};

export const CROSS_DEED_TEXTS: Readonly<Record<CrossDeed, Readonly<Record<"name" | "meaning", Text>>>> = {
  also: {
    name: { ja: "{base}を買って「{other}」も買った人", en: "Bought {base} and “{other}”" },
    meaning: {
      ja: "{base}を買い、「{other}」も買った顧客（{how}）",
      en: "Customers who bought {base}, and “{other}”, too ({how})",
    },
  },
  not: {
    name: { ja: "{base}を買って「{other}」は買っていない人", en: "Bought {base}, not “{other}”" },
    meaning: {
      ja: "{base}を買い、「{other}」は買っていない顧客（{how}）",
      en: "Customers who bought {base}, but not “{other}” ({how})",
    },
  },
};
