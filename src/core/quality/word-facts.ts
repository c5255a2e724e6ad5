import { compareTexts } from "../values/column.ts";
import { dictionary } from "../values/dictionary.ts";
import { type JudgedOrders, reasonAt } from "../orders/judged-orders.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import type { ChannelFacts, FileFacts, Listed, PlaceholderFacts } from "./quality.ts";

/** How many statuses, channels or files are listed one by one [count]. */
const MOST_LISTED = 50;

/**
 * The words that stand in place of customer IDs, most rows first.
 *
 * @example
 * // two rows of guests
 * const rows = { customer: [0, 1, 1], customerIds: ["C1", "0"] };
 * placeholderFacts({ rows, amounts: [500, 300, 200] }, new Map([[1, "0"]])).first //=> [{ word: "0", rows: 2, amount: 500 }]
 */
export function placeholderFacts(
  { rows, amounts }: JudgedOrders,
  placeholders: ReadonlyMap<number, string>,
): Listed<PlaceholderFacts> {
  if (placeholders.size === 0) return NOTHING;
  const words = dictionary();
  const wordOf = new Int32Array(rows.customerIds.length).fill(-1);
  for (const [code, word] of placeholders) wordOf[code] = words.code(word);
  const codes = rows.customer.map((code) => wordOf[code] ?? -1);
  const sums = rowSums({ codes, texts: words.texts }, amounts).filter(({ place }) => place > 0);
  return listed(
    sums.map(({ text, rows: count, amount }) => ({ word: text, rows: count, amount })),
    byRows,
  );
}

/**
 * Every file, most rows first.
 *
 * @example
 * // two rows of one file, the second cancelled
 * const file = { texts: ["4月.csv"], codes: [0, 0] };
 * const reasons = { rowReasons: [0, 9], orderReasons: [0, 0], groups: { of: [0, 1] } };
 * fileFacts({ rows: { words: { file } }, ...reasons, amounts: [500, 300] }).first
 * //=> [{ file: "4月.csv", rows: 2, amount: 800, excludedRows: 1 }]
 */
export function fileFacts(judged: JudgedOrders): Listed<FileFacts> {
  const { file } = judged.rows.words;
  if (file === undefined) return NOTHING;
  const excluded = new Int32Array(file.texts.length + 1);
  file.codes.forEach((code, row) => {
    if (reasonAt(judged, row) !== 0) excluded[code + 1] = (excluded[code + 1] ?? 0) + 1;
  });
  const facts = rowSums(file, judged.amounts).map(({ text, place, rows, amount }) => ({
    file: text,
    rows,
    amount,
    excludedRows: excluded[place] ?? 0,
  }));
  return listed(facts, byRows);
}

/**
 * Every channel with its purchases, largest amount first.
 *
 * @example
 * // two rows that are one order
 * const channel = { texts: ["本店"], codes: [0, 0] };
 * const orders = { sums: { row: [0], day: [5] }, net: [800], orderReasons: [0] };
 * channelFacts({ rows: { words: { channel } }, ...orders, amounts: [500, 300] }).first
 * //=> [{ channel: "本店", rows: 2, purchases: 1, amount: 800, first: 5, last: 5 }]
 */
export function channelFacts(judged: JudgedOrders): Listed<ChannelFacts> {
  const { channel } = judged.rows.words;
  if (channel === undefined) return NOTHING;
  const bought = channelPurchases(judged, channel);
  const facts = rowSums(channel, judged.amounts).map(({ text, place, rows }) => ({
    channel: text,
    rows,
    ...(bought[place] ?? NO_PURCHASES),
  }));
  return listed(facts, (a, b) => b.amount - a.amount);
}

type Bought = Omit<ChannelFacts, "channel" | "rows">;
const NO_PURCHASES: Bought = { purchases: 0, amount: 0, first: null, last: null };

/** The purchases of each channel; entry 0 is of orders without one. */
function channelPurchases({ sums, net, orderReasons }: JudgedOrders, { codes, texts }: WordColumn): Bought[] {
  const bought = Array.from({ length: texts.length + 1 }, () => NO_PURCHASES);
  for (let order = 0; order < net.length; order++) {
    const row = sums.row[order] ?? -1;
    if (row < 0 || orderReasons[order] !== 0) continue;
    const place = (codes[row] ?? -1) + 1;
    bought[place] = withPurchase(bought[place] ?? NO_PURCHASES, sums.day[order] ?? 0, net[order] ?? 0);
  }
  return bought;
}

const withPurchase = ({ purchases, amount, first, last }: Bought, day: number, more: number): Bought => ({
  purchases: purchases + 1,
  amount: amount + more,
  first: Math.min(first ?? day, day),
  last: Math.max(last ?? day, day),
});

interface RowSum {
  readonly text: string;
  /** The code + 1; 0 = blank. */
  readonly place: number;
  readonly rows: number;
  readonly amount: number;
}

/** Rows and what they state, by word in the order of the words; words without rows are left out. */
function rowSums({ codes, texts }: WordColumn, amounts: Float64Array): RowSum[] {
  const rows = new Int32Array(texts.length + 1);
  const sums = new Float64Array(texts.length + 1);
  codes.forEach((code, row) => {
    rows[code + 1] = (rows[code + 1] ?? 0) + 1;
    sums[code + 1] = (sums[code + 1] ?? 0) + (amounts[row] || 0);
  });
  return Array.from(rows, (count, place) => ({
    text: texts[place - 1] ?? "",
    place,
    rows: count,
    amount: sums[place] ?? 0,
  }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => compareTexts(a.text, b.text));
}

/** The list of a column that the sheet does not have. */
export const NOTHING = { first: [], rest: { entries: 0, rows: 0, amount: 0 } };

/**
 * The first entries of a list, and the rest in one sum.
 *
 * @example
 * // 52 entries of three rows each, of which fifty are listed
 * const { first, rest } = listed(Array.from({ length: 52 }, () => ({ rows: 3, amount: 5 })), byRows);
 * [first.length, rest] //=> [50, { entries: 2, rows: 6, amount: 10 }]
 */
export function listed<T extends { readonly rows: number; readonly amount: number }>(
  facts: readonly T[],
  before: (a: T, b: T) => number,
): Listed<T> {
  const sorted = [...facts].sort(before);
  const rest = sorted.slice(MOST_LISTED);
  return {
    first: sorted.slice(0, MOST_LISTED),
    rest: {
      entries: rest.length,
      rows: rest.reduce((sum, { rows }) => sum + rows, 0),
      amount: rest.reduce((sum, { amount }) => sum + amount, 0),
    },
  };
}

/**
 * Sorts the entry with most rows first; of equals, the one with the larger amount.
 *
 * @example
 * const facts = [{ rows: 1, amount: 5 }, { rows: 2, amount: 0 }, { rows: 1, amount: 9 }];
 * facts.sort(byRows).map(({ amount }) => amount) //=> [0, 9, 5]
 */
export function byRows(a: { rows: number; amount: number }, b: { rows: number; amount: number }): number {
  return b.rows - a.rows || b.amount - a.amount;
}
