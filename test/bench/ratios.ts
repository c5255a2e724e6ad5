/**
 * How fast the core is, as ratios within one run: the whole way from cells to the analysis against one bare pass over
 * the same rows, and against plain JavaScript that groups rows in a Map of objects; then the monthly history of eleven
 * years against reading, and two compared slices against the run they are part of; and what the page counts for after
 * each edit of a segment.
 * `npm run bench -- --rows 10000,100000 --json FILE`
 */
import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { analysisOf } from "../../src/core/analysis.ts";
import { dayOfIso } from "../../src/core/values/day.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { SETTINGS } from "../support/shop.ts";
import { measureHistory, median } from "./history.ts";
import { benchRows, type BenchRow } from "./rows.ts";
import { measureSegments } from "./segments.ts";
import { measureSlices } from "./slices.ts";

const DAY_MS = 86_400_000;
const ANCHOR = dayOfIso("2024-12-31") ?? 0;
const COLUMNS = {
  orderId: 0,
  customer: 1,
  date: 2,
  amount: 3,
  quantity: null,
  unitPrice: null,
  status: null,
};

/** One pass that any program has to make: customer and order through a Map each, the amount added, the date touched. */
function floor(rows: readonly BenchRow[]): number {
  const sums = new Map<string, number>();
  const orders = new Map<string, number>();
  let touched = 0;
  for (const row of rows) {
    sums.set(row[1], (sums.get(row[1]) ?? 0) + row[3]);
    orders.set(row[0], (orders.get(row[0]) ?? 0) + row[3]);
    touched += row[2].getTime();
  }
  return touched + sums.size + orders.size;
}

/** Cells → order rows → purchases → ledger. */
function reading(rows: readonly BenchRow[]) {
  const intake = orderIntake((date) => Math.floor(date.getTime() / DAY_MS), COLUMNS);
  intake.add(rows, COLUMNS, 2);
  const rules = {
    ...DEFAULT_RULES,
    earliestDate: "1970-01-01",
    today: ANCHOR + 1000,
  };
  return rowsEngine(intake.finish(null), rules);
}

/** The product: cells → order rows → purchases → ledger → facts → analysis. */
function product(rows: readonly BenchRow[]): number {
  const engine = reading(rows);
  const anchor = { kind: "day", day: ANCHOR } as const;
  const question = { anchor, today: ANCHOR, limits: DEFAULT_LIMITS };
  const analysis = analysisOf(engine.facts(question, asksOf(REPORTS, SETTINGS)), SETTINGS);
  return analysis.balance.total.activeNow;
}

/** What a capable programmer writes first: orders and customers as objects in Maps; gives the active customers. */
function mapOfObjects(rows: readonly BenchRow[]): number {
  const orders = new Map<string, { customer: string; day: number; amount: number }>();
  for (const [id, customer, date, amount] of rows) {
    const day = Math.floor(date.getTime() / DAY_MS);
    const order = orders.get(id);
    if (order) order.amount += amount;
    else orders.set(id, { customer, day, amount });
  }
  const customers = new Map<string, { days: number[]; sum: number }>();
  for (const { customer, day, amount } of orders.values()) {
    const known = customers.get(customer) ?? { days: [], sum: 0 };
    customers.set(customer, known);
    known.days.push(day);
    known.sum += amount;
  }
  const yearStart = ANCHOR - 366;
  let active = 0;
  for (const { days } of customers.values()) {
    days.sort((a, b) => a - b);
    if (days.some((day) => day > yearStart && day <= ANCHOR)) active++;
  }
  return active;
}

const WORK = { floor, product, mapOfObjects };
type Name = keyof typeof WORK;

/** Interleaved rounds on fresh rows (new strings: no hash is known yet), medians in milliseconds. */
function measure(size: number, rounds: number) {
  const times: Record<Name, number[]> = { floor: [], product: [], mapOfObjects: [] };
  const answers: Record<Name, number> = { floor: 0, product: 0, mapOfObjects: 0 };
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(WORK) as Name[]) {
      const rows = benchRows(size);
      globalThis.gc?.();
      const start = performance.now();
      answers[name] = WORK[name](rows);
      times[name].push(performance.now() - start);
    }
  }
  if (answers.product !== answers.mapOfObjects) throw new Error("product and plain JavaScript disagree");
  return {
    floor: median(times.floor),
    product: median(times.product),
    mapOfObjects: median(times.mapOfObjects),
  };
}

const { values } = parseArgs({
  options: { rows: { type: "string", default: "10000,50000,100000" }, json: { type: "string" } },
});
const results = values.rows
  .split(",")
  .map(Number)
  .map((rows) => {
    const rounds = rows <= 20_000 ? 15 : 9;
    const ms = measure(rows, rounds);
    return {
      rows,
      ms,
      productToFloor: ms.product / ms.floor,
      objectsToProduct: ms.mapOfObjects / ms.product,
      history: measureHistory(reading, rows, ANCHOR, rounds),
      slices: measureSlices(rows, ANCHOR, rounds),
    };
  });
for (const { rows, ms, productToFloor, objectsToProduct, history, slices } of results) {
  console.log(
    `${rows.toLocaleString("en")} rows: product ${ms.product.toFixed(1)} ms = ${productToFloor.toFixed(2)} x floor; ` +
      `Map of objects ${objectsToProduct.toFixed(2)} x product`,
  );
  console.log(
    `  monthly history of ${history.years} years: ${history.anchors} anchors in ${history.ms.sweep.toFixed(1)} ms, ` +
      `reading ${history.ms.reading.toFixed(1)} ms; one more anchor = ` +
      `${(history.furtherAnchorToReading * 100).toFixed(3)} % of reading, ` +
      `${history.furtherAnchorToOnePass.toFixed(3)} x a pass of its own`,
  );
  const pairs = Object.entries(slices.withTwo).map(([pair, ratio]) => `${pair} ${ratio.toFixed(2)}`);
  console.log(`  a run with two slices beside it, of one without: ${pairs.join(", ")}`);
}
const segments = measureSegments(200_000, 15);
console.log(
  `${segments.people.toLocaleString("en")} people: a segment of eight conditions is counted in ${segments.ms.toFixed(1)} ms, ` +
    `at most ${segments.slowest.toFixed(1)}`,
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
