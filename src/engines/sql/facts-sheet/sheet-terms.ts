import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import type { FactsRequest } from "../../../core/facts/tables.ts";
import type { CleaningRules } from "../../../core/settings.ts";
import { partsOf, type RunPart, type RunSlices } from "../../../core/slices/sliced-facts.ts";
import { dayOfIso } from "../../../core/values/day.ts";
import type { Question } from "../../engine.ts";
import { GOOGLESQL } from "../dialect.ts";
import type { TableColumnType } from "../profiles/profile.ts";
import type { SqlShop } from "../view.ts";
import type { LookedAt } from "./shop-looks.ts";

/*
 * The facts sheet: one text asks a warehouse for all that the reports are made of; whoever may read the orders runs it,
 * and its result, a few thousand rows, comes back as a table of three columns.
 */

/** What a text is written for. */
export interface SheetQuestion {
  readonly days: SheetDays;
  /** How the orders are read. */
  readonly source: LookedAt;
  readonly rules: CleaningRules;
  readonly limits: Question["limits"];
  readonly slices: SheetSlices;
  /** What the reports ask of a part as of some days; what a file keeps beside its orders is not asked of a warehouse. */
  readonly requests: (asked: RunPart["asked"], days: SheetDays) => Promise<readonly FactsRequest[]>;
}

/** The parts of a run, and of each slice in their order the day of the first purchase in it, ISO; none = that of the shop. */
export interface SheetSlices extends RunSlices {
  readonly firsts: readonly string[];
}

/** No part of a shop is asked for, but all of it. */
export const NO_SLICES: SheetSlices = { slice: null, compare: [], firsts: [] };

/** The days by which a part is asked, which are the shop's but for where its orders begin. */
export function daysOfPart(
  { days, slices }: Pick<SheetQuestion, "days" | "slices">,
  place: number,
): SheetDays {
  const sliced = slicedPlaces(slices).indexOf(place);
  const first = dayOfIso(slices.firsts[sliced] ?? "");
  if (sliced < 0 || first === null) return days;
  const shopStart = days.dataStart;
  return { ...days, firstPurchase: first, dataStart: Math.max(first, shopStart), shopStart };
}

/** Which of a run's parts are slices. */
const slicedPlaces = (slices: RunSlices): number[] => slicedParts(slices).map(({ place }) => place);
export const slicedParts = (slices: RunSlices): RunPart[] =>
  partsOf(slices).filter(({ slice }) => slice !== null);

/** A shop as its text is written. */
export const shopOf = (
  { source, rules }: Pick<SheetQuestion, "source" | "rules">,
  currency: string | null,
): SqlShop => ({
  dialect: GOOGLESQL,
  columns: source.view.columns,
  rules,
  currency,
});

/** What a text was written for, as its result says in the first row. */
export interface SheetTerms {
  /** Of the facts. */
  readonly version: number;
  /** How many answers there are [count]. */
  readonly answers: number;
  /** Digest of the steps and queries. */
  readonly asked: string;
  /** How the orders are read, and from which table. */
  readonly profile: string | Readonly<Record<string, unknown>>;
  readonly table: string;
  readonly columns: readonly TableColumnType[];
  readonly zone: string;
  /** The settings that were chosen. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Absent = the whole shop. */
  readonly slices?: SheetSlices;
  /** ISO: anchor, first purchase, start of history, and the day on which the text was written. */
  readonly anchor: string;
  readonly firstPurchase: string;
  readonly dataStart: string;
  readonly today: string;
}
