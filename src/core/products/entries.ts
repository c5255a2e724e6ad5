import type { Analysis } from "../analysis.ts";
import {
  type CohortUnit,
  cohortEnds,
  LTV_DAYS,
  monthCohorts,
  valueCohorts,
  YEAR_DAYS_STEPS,
} from "../facts/cohort-requests.ts";
import type { CohortRow } from "../facts/cohorts.ts";
import type { GoodsField } from "../facts/product-lines.ts";
import { rowsOf } from "../facts/tables.ts";
import type { Day } from "../values/day.ts";
import { rateOf, type Share } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";

/** Days after the first purchase at which those who entered by a product are looked at. */
export const ENTRY_DAYS = [90, 180, 365] as const;
export type EntryDays = (typeof ENTRY_DAYS)[number];

/** People whose first purchase holds a product, and what they did since. */
export interface Entry {
  /** The product; "" = the first purchase names none; null = all rarer ones together, or everybody. */
  readonly name: string | null;
  /** [people] */
  readonly people: number;
  readonly steps: Readonly<Record<EntryDays, EntryStep>>;
}

/** Those who first bought in a month of which everybody has aged so many days (definitions.md 9). */
export interface EntryStep {
  /** Of these people, those with a second purchase of anything within the days. */
  readonly second: Share;
  /** What they all bought for within the days, the first purchase included [minor units]. */
  readonly sales: number;
}

/** LTV within the days: sales by people [minor units]. */
export const entryLtv = ({ second, sales }: EntryStep): Share => ({
  numerator: sales,
  denominator: second.denominator,
});

/** Everybody, by the goods of the first purchase; who bought several at first is with each of them. */
export interface Entries {
  /** Those of most people first. */
  readonly named: readonly Entry[];
  /** null = there is nobody. */
  readonly others: Entry | null;
  readonly unnamed: Entry | null;
  readonly everybody: Entry;
}

const AXES = { product: "firstProduct", category: "firstCategory" } as const;

/** The tables that entries are read from; 商品 asks none of its own, so that LTV推移 says the same. */
export const entryRequests = (span: Parameters<typeof monthCohorts>[0], by: GoodsField) =>
  [monthCohorts(span), valueCohorts(span, AXES[by])] as const;

/** Who entered by what. */
export function entriesOf({ facts }: Pick<Analysis, "facts">, by: GoodsField): Entries {
  const { meta } = facts;
  const [whole, byValue] = entryRequests(meta, by);
  const rows = rowsOf(facts, byValue);
  const entry = (name: string | null): Entry | null => {
    const mine = rows.filter(({ value }) => value === name);
    return mine.length === 0 ? null : entryOf(name, mine, { steps: YEAR_DAYS_STEPS, anchor: meta.anchor });
  };
  const names = [...new Set(rows.map(({ value }) => value))];
  return {
    named: names.flatMap((name) => (name ? (entry(name) ?? []) : [])),
    others: entry(null),
    unnamed: entry(""),
    everybody: entryOf(null, rowsOf(facts, whole), { steps: LTV_DAYS, anchor: meta.anchor }),
  };
}

/** How the rows' lists are to be read. */
interface Steps {
  readonly steps: readonly number[];
  readonly anchor: Day;
}

function entryOf(name: string | null, rows: readonly CohortRow[], { steps, anchor }: Steps): Entry {
  const stepOf = (days: EntryDays): EntryStep => {
    const at = steps.indexOf(days);
    const mature = rows.filter(({ end }) => end + days <= anchor);
    const total = (of: (row: CohortRow) => readonly number[]): number =>
      mature.reduce((sum, row) => sum + (of(row)[at] ?? 0), 0);
    const people = sumOf(mature, "customers");
    const second = { numerator: total(({ seconds }) => seconds), denominator: people };
    return { second, sales: total(({ sales }) => sales) };
  };
  const all = ENTRY_DAYS.map((days) => [days, stepOf(days)] as const);
  return { name, people: sumOf(rows, "customers"), steps: Object.fromEntries(all) as Entry["steps"] };
}

/** How many products of enough people make a comparison [count]. */
const A_FEW = 2;

/**
 * The days by which products are ranked: the longest at which several of them stand on enough people, else the longest at
 * which one does, else at which anybody does; null = nobody's are over.
 */
export function rankingDays(entries: readonly Entry[], minSample: number): EntryDays | null {
  const enough = (days: EntryDays, people: number): number =>
    entries.filter(({ steps }) => steps[days].second.denominator >= people).length;
  const longest = [...ENTRY_DAYS].reverse();
  const found = [
    longest.find((days) => enough(days, Math.max(1, minSample)) >= A_FEW),
    longest.find((days) => enough(days, Math.max(1, minSample)) > 0),
    longest.find((days) => enough(days, 1) > 0),
  ];
  return found.find((days) => days !== undefined) ?? null;
}

/** The best first; those on too few people below all others, in the order of their people. */
export function rankedEntries(
  entries: readonly Entry[],
  days: EntryDays | null,
  minSample: number,
): readonly Entry[] {
  if (days === null) return entries;
  const share = ({ steps }: Entry): Share => steps[days].second;
  const isEnough = (one: Entry): boolean => share(one).denominator >= Math.max(1, minSample);
  const ranked = entries.filter(isEnough).sort((a, b) => (rateOf(share(b)) ?? 0) - (rateOf(share(a)) ?? 0));
  return [...ranked, ...entries.filter((one) => !isEnough(one))];
}

/** The first day on which somebody's days are over: the end of the month of the first purchase, and so many days. */
export const firstEntryAnchor = (span: Parameters<typeof cohortEnds>[1], unit: CohortUnit = "month"): Day =>
  (cohortEnds(unit, span)[0] ?? span.anchor) + ENTRY_DAYS[0];
