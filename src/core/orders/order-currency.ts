import {
  type FoundCurrency,
  foundCurrencies,
  keptMeanings,
  type SaidCurrency,
} from "../values/currency-choice.ts";
import type { CurrencyMeaning } from "../values/currency-meaning.ts";
import { InputProblem } from "../values/problem.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";

/** The currency that orders are counted in. */
export interface OrderCurrency {
  /** Null = no row says any. */
  readonly code: string | null;
  /** Whether a row is in another one. */
  isOther(row: number): boolean;
}

const UNSAID: OrderCurrency = { code: null, isOther: () => false };

/**
 * The one currency of a sheet's orders. A row that does not say takes what another row of its order says. Where any row
 * says its currency, an amount that says none is in that of the spreadsheet's locale: ¥ is left out more often than $.
 *
 * @throws InputProblem "two-currencies" with the codes and the first row of each, where no setting keeps one
 *
 * @example
 * // a row in dollars and one in yen, of which the shop keeps the yen
 * const currencies = { meaning: Int32Array.of(0, 1), meanings: [[["USD"]], [["JPY"]]] };
 * const rows = { length: 2, order: [0, 1], orderIds: ["#1", "#2"], words: {}, amount: [500, 300], orderMoney: {}, currencies };
 * const { code, isOther } = orderCurrency(rows, { currency: "JPY", homeCurrency: "JPY" });
 * [code, isOther(0), isOther(1)] //=> ["JPY", true, false]
 */
export function orderCurrency(
  rows: OrderRows,
  { currency: kept, homeCurrency }: CleaningRules,
): OrderCurrency {
  if (rows.currencies === null) return UNSAID;
  const meanings: CurrencyMeaning[] = [...rows.currencies.meanings, [[homeCurrency]]];
  const meaning = completed(rows, rows.currencies.meaning, meanings.length - 1);
  if (kept === "auto") {
    return { code: oneCurrency(saidIn(rows, meaning, meanings), homeCurrency), isOther: () => false };
  }
  // That of the locale counts as named only where an amount says none.
  const named = meaning.includes(meanings.length - 1) ? meanings : rows.currencies.meanings;
  const fits = keptMeanings(named, kept, homeCurrency);
  return { code: kept, isOther: (row) => fits[meaning[row] ?? -1] === false };
}

/**
 * The one currency of what rows say; null = they say none.
 *
 * @throws InputProblem "two-currencies"
 *
 * @example
 * oneCurrency([{ meaning: [["JPY", "CNY"]], rows: 5, row: 2 }], "JPY") //=> "JPY"
 */
export function oneCurrency(said: readonly SaidCurrency[], homeCurrency: string): string | null {
  const found = foundCurrencies(said, homeCurrency);
  if (found.length > 1) throw severalCurrencies(found);
  return found[0]?.code ?? null;
}

/** How many currencies a refusal names [count]. */
const MOST_NAMED = 6;

function severalCurrencies(found: readonly FoundCurrency[]): InputProblem {
  const named = found.slice(0, MOST_NAMED);
  const currencies = named.map(({ code }) => code).join(", ");
  const rows = named.map(({ row }) => row).join(", ");
  return new InputProblem("two-currencies", {
    n: found.length,
    currencies,
    rows,
    first: found[0]?.code ?? "",
  });
}

/** What each row is in: what it says, else its order's first, else `unsaid` where it has an amount; -1 = nothing to say. */
function completed(rows: OrderRows, meaning: Int32Array, unsaid: number): Int32Array {
  const { length, order, orderIds } = rows;
  const ofOrder = new Int32Array(orderIds.length).fill(-1);
  for (let row = 0; row < length; row++) {
    const [id, index] = [order[row] ?? -1, meaning[row] ?? -1];
    if (id >= 0 && index >= 0 && ofOrder[id] === -1) ofOrder[id] = index;
  }
  return meaning.map((index, row) => {
    const said = index < 0 ? (ofOrder[order[row] ?? -1] ?? -1) : index;
    return said < 0 && hasAmount(rows, row) ? unsaid : said;
  });
}

/** Nothing is 0 in any currency. */
const hasAmount = ({ amount, orderMoney }: OrderRows, row: number): boolean =>
  Boolean(amount[row]) || Boolean(orderMoney.orderTotal?.minor[row]);

/** What the rows say that are orders, by meaning. */
function saidIn(
  { length, words, sheetRow }: OrderRows,
  meaning: Int32Array,
  meanings: readonly CurrencyMeaning[],
): SaidCurrency[] {
  const [counts, first] = [new Int32Array(meanings.length), new Int32Array(meanings.length)];
  const kinds = words.rowKind?.codes;
  for (let row = 0; row < length; row++) {
    const index = meaning[row] ?? -1;
    if (index < 0 || (kinds?.[row] ?? -1) >= 0) continue;
    if (counts[index] === 0) first[index] = sheetRow[row] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return meanings.flatMap((said, index) =>
    counts[index] ? [{ meaning: said, rows: counts[index], row: first[index] ?? 0 }] : [],
  );
}
