import { currenciesOf } from "./currencies.ts";
import { withoutUnseen } from "./unseen.ts";

/** An amount as it is written: its digits with their separators, its sign, and the currencies it may be in. */
export interface WrittenAmount {
  readonly digits: string;
  readonly isNegative: boolean;
  /** The likeliest first; null = no sign of a currency stands beside it. */
  readonly currencies: readonly string[] | null;
}

/** Characters of the longest amount anybody writes. */
export const LONGEST = 60;

const DASHES = /[\u2010-\u2015\u2212\u30fc]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060]/g;
const TAX_REMARK = /[([]?(?:税[込抜別]|[内外]税)[みき]?[)\]]?/g;
/** A spreadsheet's apostrophe before text, or marks around the whole. */
const QUOTES_BEFORE = /^(?:["'\u201c\u201d\u201e\u00ab\u2039「『]\s*)+/;
const QUOTES_BEHIND = /(?:\s*["'\u201c\u201d\u00bb\u203a」』])+$/;

/** What stands before the digits, the digits, and what stands behind them. */
const PARTS = /^([^\d]*?)([.,]?\d[\d.,' ]*(?:e[+-]?\d+)?)(.*)$/i;

/**
 * Parts an amount's text; null for one that cannot be an amount.
 *
 * @example
 * writtenAmount("-US$ 1,234.50") //=> { digits: "1,234.50", isNegative: true, currencies: ["USD"] }
 * @example
 * writtenAmount("“1.234,- kr”") //=> { digits: "1.234", isNegative: false, currencies: ["SEK", "NOK", "DKK", "ISK"] }
 */
export function writtenAmount(text: string): WrittenAmount | null {
  if (text.length > LONGEST) return null;
  const [, before = "", middle = "", after = ""] = PARTS.exec(bare(text)) ?? [];
  if (middle === "") return null;
  const digits = middle.trim();
  // Rs.500: the point belongs to the word before it.
  if (digits.startsWith(".") && /\p{L}$/u.test(before)) return assembled(before, digits.slice(1), after);
  // 12,- and 12.--: a dash in place of the cents.
  const whole = /^(.*)[.,]$/.exec(digits)?.[1];
  const cents = whole === undefined ? null : /^-{1,2}(?!\S*-)/.exec(after);
  return cents === null
    ? assembled(before, digits, after)
    : assembled(before, whole ?? "", after.slice(cents[0].length));
}

function bare(text: string): string {
  const folded = text.replace(/[\u00b4]/g, "'").normalize("NFKC");
  const plain = withoutUnseen(folded)
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .replace(TAX_REMARK, "")
    .replace(/\s/g, " ")
    .trim();
  const opened = plain.replace(QUOTES_BEFORE, "");
  return opened === plain ? plain : opened.replace(QUOTES_BEHIND, "");
}

const MINUS = /[-△▲]/g;

function assembled(before: string, digits: string, after: string): WrittenAmount | null {
  const [open, close] = [count(before, /\(/g), count(after, /\)/g)];
  const [led, followed] = [count(before, MINUS), count(after, /-/g)];
  const isSigned = open + led + followed + count(before, /\+/g);
  if (open !== close || isSigned > 1) return null;
  const signs = [before.replace(/[-△▲+(]/g, ""), after.replace(/[-)]/g, "")].map((sign) => sign.trim());
  const currencies = currenciesBeside(signs.filter((sign) => sign !== ""));
  if (currencies === "none") return null;
  // ¥1,234- is how Japanese bills close an amount, and how some systems write a negative one.
  if (followed > 0 && currencies?.includes("JPY")) return null;
  return { digits, isNegative: open + led + followed > 0, currencies };
}

const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length;

/** What the signs before and behind an amount agree on; "none" when one is no currency, or they contradict. */
function currenciesBeside(signs: readonly string[]): readonly string[] | null | "none" {
  let found: readonly string[] | null = null;
  for (const sign of signs) {
    const known = currenciesOf(sign);
    if (known === null) return "none";
    found = found === null ? known : found.filter((code) => known.includes(code));
    if (found.length === 0) return "none";
  }
  return found;
}
