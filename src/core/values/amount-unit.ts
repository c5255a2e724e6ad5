import { currenciesOf } from "./currencies.ts";

/** Units of many whole currency units, or of a part of one, that headers of amounts name: 千円, k€, cents. */

/** How many whole currency units one of a header's unit is, and the header without the words that say so. */
export interface AmountUnit {
  readonly times: number;
  readonly rest: string;
}

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 십: 10, 백: 100, 천: 1e3 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8 };
const NUMERAL = "[十百千십백천]?[万萬億亿만억]|[百千백천]";
/** What a numeral stands before where it is a unit, and not part of a number or another word. */
const COUNTED = "円|ドル|ユーロ|ポンド|ウォン|人民元|米ドル|元|圓|원|単位";
const NUMERALS = new RegExp(
  `(?<![\\d〜~])(${NUMERAL})(?=\\s?(?:${COUNTED}))|(?<=[([【:：])\\s*(${NUMERAL})\\s*(?=[)\\]】])`,
  "u",
);

/** Words for thousands and more, and for parts of a unit, as they stand in headers of several languages. */
const WORDS: readonly (readonly [times: number, words: RegExp])[] = (
  [
    [1e3, "thousands?|tausend|tsd|milliers?|mil(?:es)? de|migliaia|tys|тыс|ribu"],
    [1e6, "millions?|millionen|millones|milioni|mio|mln|млн"],
    [1e9, "billions?|milliarden|milliards?|mrd"],
    [1e5, "lakhs?|lacs?"],
    [1e7, "crores?"],
    [1e-2, "cents?|centimes|centavos|céntimos|pence|rappen|paise|minor units?|銭|セント|ペンス"],
  ] as const
).map(([times, words]) => [times, unitWord(words)]);

/** One of the words, before the name's end, a sign, or its last short word: "thousands of USD", not "Thousand Oaks". */
function unitWord(words: string): RegExp {
  const isLast = "[.\\s]*(?:of )?(?:[^\\p{L}\\d\\s.]|\\p{L}{1,6}\\.?\\s*(?:[)\\]】]|$)|$)";
  return new RegExp(`(?<![\\p{L}\\d])(?:in |en )?(?:${words})(?!\\p{L})(?=${isLast})`, "u");
}

/** Thousands as three noughts: $000, '000. */
const NOUGHTS = /(?<=[([$€£¥\s])'?000'?s?(?![\d,.])/u;

/** A power of ten as it is written before a currency, or behind 単位, × or in. */
const POWER =
  /(?:単位[:\s]*|units?[:\s]*|in\s|[x×]\s?|(?<=[([]))(10{1,8}|1(?:,000){1,2})s?(?=\s?円?\s?(?:[)\]]|$))/u;

/** Letters that say thousands and more only beside a currency: k€, USD k, MEUR, TEUR. */
const LETTERS: readonly (readonly [times: number, letters: string])[] = [
  [1e3, "k"],
  [1e6, "mm"],
  [1e6, "mn"],
  [1e9, "bn"],
  [1e6, "m"],
];

/**
 * The unit that the header of an amount column names; null = whole currency units.
 *
 * @example
 * unitOfHeader("金額（千円）") //=> { times: 1000, rest: "金額(円)" }
 * @example
 * unitOfHeader("Revenue (k€)")?.times //=> 1000
 * @example
 * unitOfHeader("amount_cents")?.times //=> 0.01
 * @example
 * unitOfHeader("1万円以上の割引額") //=> null
 */
export function unitOfHeader(name: string): AmountUnit | null {
  const plain = plainName(name);
  return numeralIn(plain) ?? wordIn(plain) ?? letterIn(plain);
}

/** Width and case folded, words apart. */
const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[_‐-―]/g, " ")
    .replace(/[\u2019\u0060]/g, "'")
    .toLowerCase()
    .trim();

function numeralIn(plain: string): AmountUnit | null {
  const found = NUMERALS.exec(plain);
  if (found === null) return null;
  const times = [...(found[1] ?? found[2] ?? "")].reduce(
    (all, one) => all * (TENS[one] ?? MYRIADS[one] ?? 1),
    1,
  );
  return { times, rest: plain.replace(NUMERALS, "") };
}

function wordIn(plain: string): AmountUnit | null {
  const power = POWER.exec(plain)?.[1];
  if (power !== undefined) return { times: Number(power.replace(/,/g, "")), rest: plain.replace(POWER, "") };
  if (NOUGHTS.test(plain)) return { times: 1e3, rest: plain.replace(NOUGHTS, "") };
  const found = WORDS.find(([, words]) => words.test(plain));
  return found === undefined ? null : { times: found[0], rest: plain.replace(found[1], "") };
}

/** The words in brackets, and the last one or two of the name. */
const PLACES: readonly RegExp[] = [/[([【]\s*([^()[\]【】]+?)\s*[)\]】]/u, /\s(\S+\s\S+)$/u, /\s(\S+)$/u];

function letterIn(plain: string): AmountUnit | null {
  for (const place of PLACES) {
    const said = place.exec(plain)?.[1];
    // Some letters are the beginning of a currency's own sign: kr, Kč, Ksh.
    if (said === undefined || currenciesOf(said) !== null) continue;
    if (said === "k") return { times: 1e3, rest: plain.replace(place, "") };
    const unit = lettersBeside(said);
    if (unit !== null) return { times: unit.times, rest: plain.replace(said, unit.rest) };
  }
  return null;
}

function lettersBeside(said: string): AmountUnit | null {
  // A German unit of account: TEUR, T€.
  if (/^t(?:€|eur|chf)$/.test(said)) return { times: 1e3, rest: said.slice(1) };
  for (const [times, letters] of LETTERS) {
    const rests = [
      said.startsWith(letters) ? said.slice(letters.length) : "",
      said.endsWith(letters) ? said.slice(0, -letters.length) : "",
    ];
    const rest = rests.find((one) => one.trim() !== "" && currenciesOf(one) !== null);
    if (rest !== undefined) return { times, rest: rest.trim() };
  }
  return null;
}
