import type { DataSpan } from "../cpm/reach.ts";
import { knownRequest, type KnownYear } from "../facts/known.ts";
import { outlookPairs, stateRequest } from "../facts/state.ts";
import { type Facts, type FactsRequest, rowsOf } from "../facts/tables.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import { outlookLine } from "./outlook-years.ts";
import { type OutlookRow, outlookRows, type Ranged } from "./outlook-range.ts";
import { type OutlookTables, type OwnErrors, ownErrors, yearsToTry } from "./own-errors.ts";

/** 見通し: five years of the people known today, with a range that is measured on the shop's own past. */
export interface Outlook {
  /** K: pairs of years that it learns from [count, ≥ 1]; with one, nothing could be measured and the range is assumed. */
  readonly pairs: number;
  readonly rows: readonly OutlookRow[];
  /** The track record: what the same recipe said as of earlier years; one year back first, then by year ahead. */
  readonly own: readonly OwnYear[];
  /** Why the range is as wide as it is. */
  readonly errors: OwnErrors;
}

/** One year of an earlier outlook beside what came. */
export interface OwnYear {
  /** Made as of this day, j years back, from nothing later. */
  readonly anchor: Day;
  readonly yearsBack: number;
  /** 1 = the year after that day. */
  readonly year: number;
  readonly active: Ranged;
  readonly sales: Ranged;
  /** People [count] and money [minor units] of those known then. */
  readonly actual: { readonly active: number; readonly sales: number };
  /** Whether the 80 % range held it. */
  readonly held: { readonly active: boolean; readonly sales: boolean };
}

/**
 * Why there is no outlook: no year after which another year is known; nobody active in any year to learn from; less
 * than one person expected to buy next year.
 */
export type NoOutlook = "noPair" | "nobodyActive" | "belowOnePerson";

/** The outlook, or why there is none. */
export type OutlookAnswer =
  | { readonly outlook: Outlook; readonly missing: null }
  | { readonly outlook: null; readonly missing: NoOutlook };

/**
 * The tables of the outlook.
 *
 * @example
 * // two pairs of years to learn from, each with what came after it
 * const [state, ...known] = outlookRequests({ anchor: 19_630, dataStart: 18_566 });
 * [state.table, known.map((one) => one.known)] //=> ["state", [19_265, 18_900]]
 */
export const outlookRequests = (span: DataSpan): FactsRequest[] => [
  stateRequest(span),
  ...Array.from({ length: outlookPairs(span.anchor, span.dataStart) }, (_, i) =>
    knownRequest(span.anchor, i + 1),
  ),
];

/**
 * 見通し as of the anchor (definitions.md 4.4b). Lapsed people come back in it, whatever the settings say of the 試算.
 *
 * @param facts with what `outlookRequests` names
 *
 * @example
 * // one pair of years: five of ten F1 bought again, so ten of today's twenty will; nothing to measure itself by
 * const f1 = { stage: 1, lapse: 0 };
 * const then = { ...f1, yearsBack: 1, people: 10, active: 5, sales: 500_000, squares: 5_000_000 };
 * const tables = new Proxy({}, { get: () => [then, { ...f1, yearsBack: 0, people: 20 }] });
 * const { outlook } = outlookOf({ meta: { anchor: 19_630, dataStart: 18_900 }, tables });
 * [outlook.pairs, outlook.rows[0].active.line, outlook.own] //=> [1, 10, []]
 */
export function outlookOf(facts: Pick<Facts, "meta" | "tables">): OutlookAnswer {
  const { anchor } = facts.meta;
  const request = stateRequest(facts.meta);
  const tables: OutlookTables = {
    pairs: request.pairs,
    state: rowsOf(facts, request),
    known: (j) => rowsOf(facts, knownRequest(anchor, j)),
  };
  const found = forecastAt(tables, 0);
  if (typeof found === "string") return { outlook: null, missing: found };
  return { outlook: { pairs: tables.pairs, ...found, own: ownYears(tables, anchor) }, missing: null };
}

/** As of Y(k), from what was known then. */
function forecastAt(tables: OutlookTables, k: number): Pick<Outlook, "rows" | "errors"> | NoOutlook {
  if (tables.pairs <= k) return "noPair";
  const line = outlookLine(tables.state, k);
  if (line === null) return "nobodyActive";
  if ((line[0]?.active ?? 0) < 1) return "belowOnePerson";
  const errors = ownErrors(tables, k);
  const known = knownPeople(tables.state, k);
  return { rows: outlookRows(line, errors, () => known), errors };
}

/**
 * Everybody known as of Y(k) [people].
 *
 * @example
 * const state = [{ yearsBack: 0, people: 7 }, { yearsBack: 0, people: 2 }, { yearsBack: 1, people: 5 }];
 * [knownPeople(state), knownPeople(state, 1)] //=> [9, 5]
 */
export const knownPeople = (state: OutlookTables["state"], k = 0): number =>
  sumOf(
    state.filter(({ yearsBack }) => yearsBack === k),
    "people",
  );

function ownYears(tables: OutlookTables, anchor: Day): OwnYear[] {
  return yearsToTry(tables.pairs).flatMap((yearsBack) => {
    const then = forecastAt(tables, yearsBack);
    if (typeof then === "string") return [];
    const came = tables.known(yearsBack);
    return then.rows.flatMap((row, i) => {
      const real = came[i];
      return real ? [ownYear(row, real, { anchor: yearsBefore(anchor, yearsBack), yearsBack })] : [];
    });
  });
}

function ownYear(
  { year, active, sales }: OutlookRow,
  real: KnownYear,
  when: Pick<OwnYear, "anchor" | "yearsBack">,
): OwnYear {
  const actual = { active: real.customers, sales: real.sales };
  const held = { active: isWithin(active, actual.active), sales: isWithin(sales, actual.sales) };
  return { ...when, year, active, sales, actual, held };
}

const isWithin = ({ low, high }: Ranged, value: number): boolean => low <= value && value <= high;
