import { unitOfHeader } from "./amount-unit.ts";
import { currenciesOf } from "./currencies.ts";

const IN_BRACKETS = /[([][^()[\]]+[)\]]/g;
const LAST_WORD = /[\s_-]([A-Z]{3}|[a-z]{3})$/;
/** Words at the end of headers that are codes by chance. */
const NO_CODES = new Set(["ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "GEL", "SOS"]);

/**
 * The currencies that the header of an amount column names; null = none.
 *
 * @example
 * currenciesOfHeader("金額（税込）（円）") //=> ["JPY"]
 * @example
 * currenciesOfHeader("Revenue (k€)") //=> ["EUR"]
 * @example
 * currenciesOfHeader("total_usd") //=> ["USD"]
 * @example
 * currenciesOfHeader("total price") //=> null
 */
export function currenciesOfHeader(name: string): readonly string[] | null {
  const plain = (unitOfHeader(name)?.rest ?? name.normalize("NFKC")).trim();
  for (const inside of plain.match(IN_BRACKETS) ?? []) {
    const named = currenciesOf(inside.slice(1, -1).replace(UNIT_WORDS, ""));
    if (named !== null) return named;
  }
  const word = LAST_WORD.exec(plain)?.[1] ?? "";
  return NO_CODES.has(word.toUpperCase()) ? null : currenciesOf(word);
}

/** What may stand before a currency: 単位：円, in EUR. */
const UNIT_WORDS = /^\s*(?:単位|units?|in|en|of|de)?[\s:.]+/i;
