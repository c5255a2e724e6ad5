import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { Day } from "../../src/core/values/day.ts";
import { slicedFacts } from "../../src/engines/sliced-facts.ts";
import { runAsks } from "../../src/reports/index.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { SETTINGS } from "../support/shop.ts";
import { median } from "./history.ts";
import { benchRows, type BenchRow } from "./rows.ts";

/** What a run of every report asks. */
const asks = runAsks(SETTINGS);

const DAY_MS = 86_400_000;
const CHANNELS = ["本店", "楽天市場", "Yahoo!ショッピング"];
const PRODUCTS = ["石けん", "化粧水", "クリーム", "美容液"];
const COLUMNS = {
  ...{ orderId: 0, customer: 1, date: 2, amount: 3, channel: 4, productName: 5 },
  ...{ quantity: null, unitPrice: null, status: null },
};

/** Pairs that people compare: parts of the orders, and groups of people. */
const PAIRS: Readonly<Record<string, readonly Slice[]>> = {
  channels: [{ orders: { channel: ["本店"] } }, { orders: { channel: ["楽天市場"] } }],
  products: [{ orders: { product: ["石けん"] } }, { orders: { product: ["化粧水"] } }],
  firstProducts: [{ customers: { firstProduct: ["石けん"] } }, { customers: { firstProduct: ["化粧水"] } }],
  stages: [{ customers: { stage: ["1"] } }, { customers: { stage: ["5"] } }],
};

/** Medians in milliseconds of cells → facts without slices, and of that with two beside it as a share of it [ratio]. */
export interface SlicesCost {
  readonly ms: number;
  readonly withTwo: Readonly<Record<string, number>>;
}

/** What two compared slices cost a run's reading step, each pair within the run that it is measured against. */
export function measureSlices(size: number, anchor: Day, rounds: number): SlicesCost {
  const alone: number[] = [];
  const withTwo = Object.fromEntries(Object.keys(PAIRS).map((pair) => [pair, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    const rows = benchRows(size).map((row, i) => [
      ...row,
      CHANNELS[i % CHANNELS.length],
      PRODUCTS[i % PRODUCTS.length],
    ]);
    globalThis.gc?.();
    const start = performance.now();
    const engine = reading(rows as unknown as readonly BenchRow[], anchor);
    const question = { anchor: { kind: "day", day: anchor }, today: anchor } as const;
    const asked = { ...question, limits: DEFAULT_LIMITS };
    slicedFacts(engine, asked, { slice: null, compare: [], asks });
    const run = performance.now() - start;
    alone.push(run);
    for (const [pair, compare] of Object.entries(PAIRS)) {
      globalThis.gc?.();
      const before = performance.now();
      slicedFacts(engine, asked, { slice: null, compare, asks });
      const facts = performance.now();
      slicedFacts(engine, asked, { slice: null, compare: [], asks });
      const slices = 2 * facts - before - performance.now();
      withTwo[pair]?.push((run + slices) / run);
    }
  }
  const medians = Object.entries(withTwo).map(([pair, ratios]) => [pair, median(ratios)] as const);
  return { ms: median(alone), withTwo: Object.fromEntries(medians) };
}

function reading(rows: readonly BenchRow[], anchor: Day) {
  const intake = orderIntake((date) => Math.floor(date.getTime() / DAY_MS), COLUMNS);
  intake.add(rows, COLUMNS, 2);
  return rowsEngine(intake.finish(null), {
    ...DEFAULT_RULES,
    earliestDate: "1970-01-01",
    today: anchor + 1000,
  });
}
