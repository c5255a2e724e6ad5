/** What a row says of its currency: its cell, its header and the signs beside its amounts may say different things. */

import { currenciesInCell, currenciesOf, met, signFor } from "./currencies.ts";
import { currenciesIn } from "./money.ts";

/** The currencies that one source may stand for, the likeliest first. */
export type Fitting = readonly string[];

/**
 * One list where all sources of a row agree; one each where they have no currency in common, as JPY beside $ or header
 * EUR above £.
 */
export type CurrencyMeaning = readonly Fitting[];

/** Stands between the words of sources that contradict, in the cell of our orders sheet. */
const CONTRADICTS = "≠";
/** Stands between currencies of which one is meant, where no sign stands for exactly them. */
const OR = "|";

/**
 * What two sources of a row say together: the currencies that both may stand for, else each for itself.
 *
 * @example
 * together([["JPY", "CNY"]], [["CNY"]]) //=> [["CNY"]]
 * @example
 * together([["JPY"]], [["USD", "CAD"]]) //=> [["JPY"], ["USD", "CAD"]]
 */
export function together(some: CurrencyMeaning, others: CurrencyMeaning): CurrencyMeaning {
  return others.reduce<CurrencyMeaning>((found, codes) => {
    const place = found.findIndex((known) => met(known, codes) !== null);
    if (place < 0) return [...found, codes];
    return found.map((known, i) => (i === place ? (met(known, codes) ?? known) : known));
  }, some);
}

/**
 * What a cell of a currency column says; null = nothing, as a dash.
 *
 * @example
 * meaningOfCell("US$") //=> [["USD"]]
 * @example
 * meaningOfCell("JPY ≠ €") //=> [["JPY"], ["EUR"]]
 * @example
 * meaningOfCell("-") //=> null
 */
export function meaningOfCell(text: string): CurrencyMeaning | null {
  if (!/[\p{L}\p{Sc}]/u.test(text)) return null;
  return text.split(CONTRADICTS).reduce<CurrencyMeaning>((said, word) => together(said, [fitting(word)]), []);
}

/**
 * What the signs beside an amount say; null = there is none.
 *
 * @example
 * meaningOfSigns("12.50 €") //=> [["EUR"]]
 */
export function meaningOfSigns(amount: string): CurrencyMeaning | null {
  const codes = currenciesIn(amount);
  return codes === null ? null : [codes];
}

/**
 * The cell of our orders sheet that says the same.
 *
 * @example
 * cellOfMeaning([["JPY", "CNY"]]) //=> "¥"
 * @example
 * cellOfMeaning([["JPY"], ["EUR"]]) //=> "JPY ≠ EUR"
 */
export const cellOfMeaning = (meaning: CurrencyMeaning): string =>
  meaning.map((codes) => signFor(codes) ?? codes.join(OR)).join(` ${CONTRADICTS} `);

function fitting(word: string): Fitting {
  const codes = word.split(OR).map(currenciesOf);
  return codes.every((code) => code?.length === 1)
    ? codes.flatMap((code) => code ?? [])
    : currenciesInCell(word);
}

/** Tells meanings apart, each by its number. */
export interface KnownMeanings {
  /** Those met so far. */
  readonly meanings: readonly CurrencyMeaning[];
  /** The number of a meaning; -1 = nothing is said. */
  index(meaning: CurrencyMeaning | null): number;
  /** The number of what two say together. */
  together(some: number, other: number): number;
}

/**
 * No meanings yet.
 *
 * @example
 * const known = knownMeanings();
 * [known.index(null), known.index([["JPY"]]), known.index([["USD"]]), known.index([["JPY"]])] //=> [-1, 0, 1, 0]
 */
export function knownMeanings(): KnownMeanings {
  const places = new Map<string, number>();
  const meanings: CurrencyMeaning[] = [];
  const pairs = new Map<number, Map<number, number>>();

  function index(meaning: CurrencyMeaning | null): number {
    if (meaning === null) return -1;
    const key = meaning.map((codes) => codes.join(" ")).join("/");
    const place = places.get(key) ?? meanings.length;
    if (place === meanings.length) meanings.push(meaning);
    places.set(key, place);
    return place;
  }

  /** Each pair is put together once; -1 says nothing. */
  function both(some: number, other: number): number {
    if (other < 0 || some === other) return some;
    if (some < 0) return other;
    const known = pairs.get(some) ?? new Map<number, number>();
    const found = known.get(other) ?? index(together(meanings[some] ?? [], meanings[other] ?? []));
    pairs.set(some, known.set(other, found));
    return found;
  }

  return { meanings, index, together: both };
}
