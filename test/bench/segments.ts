import { countIn } from "../../src/core/segments/chosen.ts";
import type { Condition, PeopleColumns, Segment } from "../../src/core/segments/segment.ts";
import { RFM_RANKS } from "../../src/core/schemes/rfm-scheme.ts";
import { median } from "./clock.ts";

const PRODUCTS = 300;
const ANCHOR = 20_000;

/** People with what a shop's sheet says of them, three purchases each; numbers that look random, the same in every run. */
function madeColumns(people: number): PeopleColumns {
  const of = <T>(make: (i: number) => T): T[] => Array.from({ length: people }, (_, i) => make(i));
  const mixed = (i: number, most: number): number => ((i * 2_654_435_761) % 4_294_967_296) % most;
  const texts = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
  const entries = Array.from({ length: people * 3 }, (_, i) => i);
  return {
    people,
    anchor: "2024-10-04",
    fields: [
      { id: "stage", kind: "class", texts: texts(5), codes: of((i) => mixed(i, 5)) },
      { id: "rfmRank", kind: "class", texts: [...RFM_RANKS], codes: of((i) => mixed(i + 7, 7)) },
      { id: "prefecture", kind: "class", texts: texts(47), codes: of((i) => mixed(i, 48) - 1) },
      { id: "purchases", kind: "number", values: of((i) => mixed(i, 20) + 1) },
      { id: "sales", kind: "money", values: of((i) => mixed(i, 5_000_000)) },
      { id: "lastOrder", kind: "day", values: of((i) => ANCHOR - mixed(i, 2000)) },
      {
        ...{ id: "product", kind: "bought", texts: texts(PRODUCTS) },
        start: Array.from({ length: people + 1 }, (_, i) => i * 3),
        codes: entries.map((i) => mixed(i, PRODUCTS)),
        days: entries.map((i) => ANCHOR - mixed(i, 2000)),
        first: entries.map((i) => Number(i % 3 === 0)),
      },
    ],
  };
}

const bought: Condition = { field: "product", test: "bought", values: ["1", "2", "3"], when: { months: 12 } };
/** Every kind of condition, and a segment taken off. */
const WIDE: Segment = {
  conditions: [
    { field: "rfmRank", test: "oneOf", values: ["atRisk", "wavering", "defecting"] },
    { field: "prefecture", not: true, test: "oneOf", values: ["13", "27", ""] },
    { field: "purchases", test: "between", from: 2, to: null },
    { field: "sales", test: "between", from: 5000, to: 100_000 },
    { field: "lastOrder", test: "in", period: { months: 24 } },
    { ...bought, not: true },
    { field: "product", test: "bought", values: ["9", "10"], when: "first" },
    { field: "segment", not: true, test: "among", segments: [{ conditions: [bought] }] },
  ],
};

/** Milliseconds by the clock on the wall, the slowest beside the median: a person waits for them. */
export interface SegmentCost {
  readonly people: number;
  readonly ms: number;
  readonly slowest: number;
}

/** How long a page counts after each edit of a segment of eight conditions. */
export function measureSegments(people: number, rounds: number): SegmentCost {
  const columns = madeColumns(people);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    countIn(columns, WIDE);
    times.push(performance.now() - start);
  }
  return { people, ms: median(times), slowest: Math.max(...times) };
}
