/** A row as a sheet hands it over: order ID, customer ID, date, amount. */
export type BenchRow = readonly [orderId: string, customer: string, date: Date, amount: number];

const DAY_MS = 86_400_000;
/** The day after the last one. */
const END = Date.UTC(2025, 0, 1);

/** Small linear congruential generator (Numerical Recipes' constants): the same rows for the same size. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/**
 * Orders of the years up to 2024, five a customer on average with a heavy tail, in random order; every call gives new
 * strings.
 *
 * @param size rows [count]
 */
export function benchRows(size: number, years = 5): BenchRow[] {
  const random = dice(size);
  const first = Date.UTC(2025 - years, 0, 1);
  const days = (END - first) / DAY_MS;
  const customers = Math.max(1, Math.floor(size / 5));
  return Array.from({ length: size }, (_, i): BenchRow => {
    const customer = Math.floor(customers * random() ** 2);
    const date = new Date(first + Math.floor(days * random()) * DAY_MS);
    return [`O-${i}`, `C-${customer}`, date, 500 + Math.floor(9500 * random())];
  });
}
