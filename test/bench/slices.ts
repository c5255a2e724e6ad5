import type { Slice } from "../../src/core/slices/slices.ts";
import { slicedFacts } from "../../src/engines/sliced-facts.ts";
import { runAsks } from "../../src/reports/index.ts";
import { SETTINGS } from "../support/shop.ts";
import { median, timed } from "./clock.ts";
import { QUESTION, reading } from "./product.ts";
import { type BenchRow, benchRows } from "./rows.ts";

/** What a run of every report asks. */
const asks = runAsks(SETTINGS);

const CHANNELS = ["本店", "楽天市場", "Yahoo!ショッピング"];
const PRODUCTS = ["石けん", "化粧水", "クリーム", "美容液"];
const COLUMNS = { channel: 5, productName: 6 };

/** Pairs that people compare: parts of the orders, and groups of people. */
const PAIRS = {
  channels: [{ orders: { channel: ["本店"] } }, { orders: { channel: ["楽天市場"] } }],
  products: [{ orders: { product: ["石けん"] } }, { orders: { product: ["化粧水"] } }],
  firstProducts: [{ customers: { firstProduct: ["石けん"] } }, { customers: { firstProduct: ["化粧水"] } }],
  stages: [{ customers: { stage: ["1"] } }, { customers: { stage: ["5"] } }],
} satisfies Record<string, readonly Slice[]>;

/** A pair that is compared. */
export type PairName = keyof typeof PAIRS;

/** Medians of processor time: cells → facts without slices [ms], and what two of each pair cost beside [ms]. */
export interface SlicesCost {
  readonly ms: number;
  readonly two: Readonly<Record<PairName, number>>;
}

/** What two compared slices cost a run's reading step, each pair within the run that it is measured against. */
export function measureSlices(size: number, rounds: number): SlicesCost {
  const run: number[] = [];
  const two: Record<PairName, number[]> = { channels: [], products: [], firstProducts: [], stages: [] };
  for (let round = 0; round < rounds; round++) {
    const rows = slicedRows(size);
    globalThis.gc?.();
    const engine = timed(run, () => {
      const read = reading(rows, COLUMNS);
      slicedFacts(read, QUESTION, { slice: null, compare: [], asks });
      return read;
    });
    for (const [pair, compare] of Object.entries(PAIRS)) {
      const [withTwo, without]: [number[], number[]] = [[], []];
      globalThis.gc?.();
      timed(withTwo, () => slicedFacts(engine, QUESTION, { slice: null, compare, asks }));
      timed(without, () => slicedFacts(engine, QUESTION, { slice: null, compare: [], asks }));
      two[pair as PairName].push((withTwo[0] ?? 0) - (without[0] ?? 0));
    }
  }
  const medians = Object.entries(two).map(([pair, all]) => [pair, median(all)] as const);
  return { ms: median(run), two: Object.fromEntries(medians) as Record<PairName, number> };
}

const slicedRows = (size: number): BenchRow[] =>
  benchRows(size).map(
    (row, i) => [...row, CHANNELS[i % CHANNELS.length], PRODUCTS[i % PRODUCTS.length]] as unknown as BenchRow,
  );
