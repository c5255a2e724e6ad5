import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { median, timed } from "./clock.ts";
import { cellsRead, QUESTION, RULES, sameWork } from "./product.ts";
import { benchRows } from "./rows.ts";

/** Where the time of the product's work goes. */
export const PARTS = {
  cells: "cells become columns of codes, days and minor units",
  purchases: "rows become orders, people, purchases and the ledger",
  quality: "データ品質: what was left out, and whom and what to doubt",
  tables: "the answer: five years and RFM",
} as const;

/** Medians of processor time by part [ms]. */
export type PartsCost = Readonly<Record<keyof typeof PARTS, number>>;

/** The product's work, part by part, each round on fresh rows. */
export function measureParts(size: number, rounds: number): PartsCost {
  const times = { cells: [], purchases: [], quality: [], tables: [] } as Record<keyof PartsCost, number[]>;
  for (let round = 0; round < rounds; round++) {
    const rows = benchRows(size);
    globalThis.gc?.();
    const read = timed(times.cells, () => cellsRead(rows));
    const engine = timed(times.purchases, () => rowsEngine(read, RULES));
    timed(times.quality, () => engine.facts(QUESTION, () => []));
    timed(times.tables, () => engine.facts(QUESTION, sameWork));
  }
  return Object.fromEntries(Object.entries(times).map(([part, all]) => [part, median(all)])) as PartsCost;
}
