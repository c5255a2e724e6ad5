import type { Analysis } from "../analysis.ts";
import { type CohortSpan, monthCohorts, valueCohorts } from "../facts/cohort-requests.ts";
import type { GoodsField } from "../slices/slices.ts";
import { rowsOf } from "../facts/tables.ts";
import { type CohortTable, LTV_SHARES, pooledAt, type PooledLtv, rowsByValue } from "../ltv/mature.ts";
import { monthTable } from "../ltv/ltv.ts";
import { type Day, monthEnd } from "../values/day.ts";
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
  /** Of those who first bought in a month of which everybody has aged so many days; null = there are none. */
  readonly steps: Readonly<Record<EntryDays, PooledLtv | null>>;
}

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

/** The tables that entries are read from: those of LTV推移, so that a figure is the same on both sheets. */
export const entryRequests = (span: CohortSpan, by: GoodsField) =>
  [monthCohorts(span), valueCohorts(span, AXES[by])] as const;

/** Who entered by what. */
export function entriesOf(analysis: Pick<Analysis, "facts">, by: GoodsField): Entries {
  const { meta } = analysis.facts;
  const request = valueCohorts(meta, AXES[by]);
  const { steps } = request;
  const values = rowsByValue(rowsOf(analysis.facts, request));
  const entry = (name: string | null): Entry | null => {
    const rows = values.get(name);
    return rows ? entryOf(name, { rows, steps, anchor: meta.anchor }) : null;
  };
  return {
    named: [...values.keys()].flatMap((name) => (name && entry(name)) || []),
    others: entry(null),
    unnamed: entry(""),
    everybody: entryOf(null, monthTable(analysis)),
  };
}

const entryOf = (name: string | null, table: CohortTable): Entry => ({
  name,
  people: sumOf(table.rows, "customers"),
  steps: { 90: pooledAt(table, 90), 180: pooledAt(table, 180), 365: pooledAt(table, 365) },
});

/** Of the people of an entry who have aged so many days, those with a second purchase of anything within them. */
export function secondShare({ steps }: Entry, days: EntryDays | null): Share {
  const cell = days === null ? null : steps[days];
  return cell ? LTV_SHARES.repeatRate(cell) : { numerator: 0, denominator: 0 };
}

/** Whether enough people of an entry have aged so many days for it to be compared. */
export const isCompared = (entry: Entry, days: EntryDays | null, minSample: number): boolean =>
  secondShare(entry, days).denominator >= Math.max(1, minSample);

/** How many products make a comparison [count]. */
const A_FEW = 2;

/**
 * The days by which products are ranked: the longest at which several of them stand on enough people, else the longest at
 * which one does, else at which anybody does; null = nobody's are over.
 */
export function rankingDays(entries: readonly Entry[], minSample: number): EntryDays | null {
  const longest = [...ENTRY_DAYS].reverse();
  const found = (people: number, least: number): EntryDays | undefined =>
    longest.find((days) => entries.filter((one) => isCompared(one, days, people)).length >= least);
  return found(minSample, A_FEW) ?? found(minSample, 1) ?? found(1, 1) ?? null;
}

/** The best first; those on too few people below all others, in the order of their people. */
export function rankedEntries(
  entries: readonly Entry[],
  days: EntryDays | null,
  minSample: number,
): readonly Entry[] {
  const isEnough = (one: Entry): boolean => isCompared(one, days, minSample);
  const rate = (one: Entry): number => rateOf(secondShare(one, days)) ?? 0;
  const ranked = entries.filter(isEnough).sort((a, b) => rate(b) - rate(a));
  return [...ranked, ...entries.filter((one) => !isEnough(one))];
}

/**
 * The first anchor at which anybody's shortest days are over: as long after the end of the month of the first purchase.
 *
 * @example
 * // 1970-01-31, whatever the day in January, and 90 days
 * [firstEntryAnchor({ firstPurchase: 0 }), firstEntryAnchor({ firstPurchase: 30 })] //=> [120, 120]
 */
export const firstEntryAnchor = ({ firstPurchase }: Pick<CohortSpan, "firstPurchase">): Day =>
  monthEnd(firstPurchase) + ENTRY_DAYS[0];
