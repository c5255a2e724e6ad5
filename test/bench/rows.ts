/** A row as a sheet hands it over. */
export type BenchRow = readonly [
  orderId: string,
  customer: string,
  date: Date,
  amount: number,
  status: string,
];

/** The one status of these rows that takes an order off. */
export const CANCELLED = "キャンセル";

export const DAY_MS = 86_400_000;
/** The day after the last one. */
const END = Date.UTC(2025, 0, 1);
/** Of a hundred orders: cancelled, refunded in part, of two rows, of three; a refund comes up to so many days later. */
const SHARES = { cancelled: 4, refunded: 3, two: 20, three: 5 };
const REFUND_DAYS = 14;

/** Small linear congruential generator (Numerical Recipes' constants): the same rows for the same size. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/**
 * Rows of the years up to 2024, five a customer on average with a heavy tail, orders in random order and the rows of
 * one beside each other; every call gives new strings and dates.
 *
 * @param size rows [count]
 */
export function benchRows(size: number, years = 5): BenchRow[] {
  const random = dice(size);
  const below = (most: number): number => Math.floor(most * random());
  const first = Date.UTC(2025 - years, 0, 1);
  const days = (END - first) / DAY_MS;
  const customers = Math.max(1, Math.floor(size / 5));
  const rows: BenchRow[] = [];
  for (let order = 0; rows.length < size; order++) {
    const day = below(days);
    const customer = Math.floor(customers * random() ** 2);
    const status = below(100) < SHARES.cancelled ? [..."キャンセル"] : [..."発送済"];
    const line = (onDay: number, amount: number): BenchRow => [
      `O-${order}`,
      `C-${customer}`,
      new Date(first + onDay * DAY_MS),
      amount,
      status.join(""),
    ];
    const kind = below(100);
    const lines = kind < SHARES.three ? 3 : kind < SHARES.three + SHARES.two ? 2 : 1;
    for (let i = 0; i < lines; i++) rows.push(line(day, 500 + below(9500)));
    if (below(100) < SHARES.refunded)
      rows.push(line(Math.min(day + below(REFUND_DAYS), days - 1), -500 - below(4000)));
  }
  rows.length = size;
  return rows;
}
