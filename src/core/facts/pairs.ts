import type { AnalysisSettings } from "../settings.ts";
import { type CrossChoice, crossChoice } from "./cross.ts";
import type { MetaFacts } from "./meta.ts";

/** Products that stood in one order, of identified people, within a period. */
export interface PairsAsk extends Pick<CrossChoice, "by" | "from" | "to"> {
  /** How many pairs are told: those of the most orders [count]. */
  readonly most: number;
  /** As many are told of those that so many people bought together, too [count]. */
  readonly least: number;
}

/** Two products that stood in one order. */
export interface PairRow {
  /** The one of more orders first; equals by name. */
  readonly one: string;
  readonly other: string;
  /** Orders that hold it [count]. */
  readonly oneOrders: number;
  readonly otherOrders: number;
  /** Orders that hold both, and whose they are [count]. */
  readonly orders: number;
  readonly people: number;
  /** No pair of products that were not looked at can stand before it, or be missed below: none of them is in so many orders. */
  readonly isProven: boolean;
}

/** Pairs are looked for among so many products: a count for each two of them fits well into memory [count]. */
export const MOST_SEARCHED = 2_000;

/** Pairs on the sheet [count]. */
export const MOST_PAIRS = 20;

/** The table of pairs, by the settings of クロス集計. */
export function pairsRequest({ anchor }: Pick<MetaFacts, "anchor">, settings: AnalysisSettings) {
  const { by, from, to } = crossChoice(anchor, settings);
  return { table: "pairs", by, from, to, most: MOST_PAIRS, least: settings.minSample } as const;
}
