import type { AnalysisSettings, CrossMatch } from "../settings.ts";
import type { GoodsField } from "../slices/slices.ts";
import { withoutDelivery } from "../subscriptions/named-deliveries.ts";
import { type Day, dayOfIso } from "../values/day.ts";
import type { MetaFacts } from "./meta.ts";

/** Whose buyers are looked at, and what of their orders counts as bought beside it (definitions.md 11.3). */
export interface CrossChoice {
  readonly by: GoodsField;
  /** Each once; empty = none is chosen. */
  readonly base: readonly string[];
  /** Who bought any of the base, or all of it. */
  readonly match: CrossMatch;
  /** Whether orders that hold a product of the base count. */
  readonly sameOrder: boolean;
  /** Whether only the first order that holds one, and those after it, count. */
  readonly afterFirst: boolean;
  /** Both days included; null = from the first purchase on. */
  readonly from: Day | null;
  readonly to: Day;
}

/** クロス集計 of products: of the people who bought one, how many bought each other. */
export interface CrossAsk extends CrossChoice {
  /** How many products stand by themselves, those with the most buyers; the rest is one [count]. */
  readonly most: number;
  /** So many of them stand side by side; all others are one thing that may be bought, too [count]. */
  readonly shown: number;
}

/** How many products are crossed, and stand beside a base [count]. */
export const MOST_CROSSED = 50;
/** How many of them make the table of each by each [count]. */
export const MOST_SHOWN = 9;

/**
 * What クロス集計 is about, by the settings.
 *
 * @example
 * // a product that was typed twice is one, whatever the delivery; what comes after the anchor does not count
 * const more = { crossBy: "product", crossMatch: "any", crossSameOrder: true, crossAfterFirst: false };
 * const choice = crossChoice(19_813, { ...more, crossBase: ["石けん", "石けん 2回目"], crossFrom: "", crossTo: "2099-01-01" });
 * [choice.base, choice.from, choice.to] //=> [["石けん"], null, 19_813]
 */
export const crossChoice = (anchor: Day, settings: AnalysisSettings): CrossChoice => ({
  by: settings.crossBy,
  base: [
    ...new Set(settings.crossBy === "product" ? settings.crossBase.map(withoutDelivery) : settings.crossBase),
  ],
  match: settings.crossMatch,
  sameOrder: settings.crossSameOrder,
  afterFirst: settings.crossAfterFirst,
  from: dayOfIso(settings.crossFrom),
  to: Math.min(anchor, dayOfIso(settings.crossTo) ?? anchor),
});

/** The table of products by products. */
export const crossRequest = ({ anchor }: Pick<MetaFacts, "anchor">, settings: AnalysisSettings) =>
  ({ table: "cross", ...crossChoice(anchor, settings), most: MOST_CROSSED, shown: MOST_SHOWN }) as const;

/** What a row is of: one product, all that have no row of their own, the chosen base, everything together. */
export type CrossKind = "named" | "others" | "base" | "all";

/** One product within the period, of identified people; an order holds a product as in the table `products`. */
export interface CrossRow {
  readonly kind: CrossKind;
  /** "" but for a product that is named. */
  readonly name: string;
  /** How many products it stands for [count]. */
  readonly goods: number;
  /** People with an order that holds it, of a base such a base; of everything people with any order. */
  readonly buyers: number;
  /** Orders that hold it, of a base any product of it. */
  readonly orders: number;
  /** Of the buyers those who bought the product of each named row beside it; of everything none. */
  readonly also: readonly number[];
  /** Of the buyers those who bought any product beside it that does not stand side by side with others. */
  readonly rest: number;
  /** Of a base: what no row of the sheet names. */
  readonly unknown: readonly UnknownName[];
}

/** A name that was chosen and is not there, with names that are like it, the likest first. */
export interface UnknownName {
  readonly name: string;
  readonly like: readonly string[];
}
