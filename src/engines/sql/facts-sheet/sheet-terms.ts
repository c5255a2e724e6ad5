import type { Asks, FactsRequest } from "../../../core/facts/tables.ts";
import type { MetaFacts } from "../../../core/facts/meta.ts";
import type { CleaningRules } from "../../../core/settings.ts";
import type { Day } from "../../../core/values/day.ts";
import type { Question } from "../../engine.ts";
import { GOOGLESQL } from "../dialect.ts";
import type { TableColumnType } from "../profiles/profile.ts";
import type { SqlShop } from "../view.ts";
import type { LookedAt } from "./shop-looks.ts";

/*
 * The facts sheet: one text asks a warehouse for all that the reports are made of; whoever may read the orders runs it,
 * and its result, a few thousand rows, comes back as a table of three columns.
 */

/** The days that a shop's requests depend on: they are known of a sheet's rows before anything is asked, here they are assumed. */
export interface SheetDays {
  readonly anchor: Day;
  /** The first purchase of a known person, and the first day of history: see `MetaFacts`. */
  readonly firstPurchase: Day;
  readonly dataStart: Day;
}

/** What a text is written for. */
export interface SheetQuestion {
  readonly days: SheetDays;
  /** How the orders are read. */
  readonly source: LookedAt;
  readonly rules: CleaningRules;
  readonly limits: Question["limits"];
  /** What the reports ask as of some days; what a file keeps beside its orders is not asked of a warehouse. */
  readonly requests: (days: SheetDays) => Promise<readonly FactsRequest[]>;
}

/** A shop as its text is written; ages are not counted in SQL. */
export const shopOf = (
  { source, rules }: Pick<SheetQuestion, "source" | "rules">,
  currency: string | null,
): SqlShop => ({
  dialect: GOOGLESQL,
  columns: new Set([...source.view.columns].filter((one) => one !== "birthday")),
  rules,
  currency,
});

/** What is asked as of some days, each request once: nothing else that is known of the orders has a say in it. */
export function requestsAt(asks: Asks, days: SheetDays): FactsRequest[] {
  return [...new Map(asks(assumed(days)).map((one) => [JSON.stringify(one), one])).values()];
}

/** A shop of which nothing but its days is known. */
function assumed({ anchor, firstPurchase, dataStart }: SheetDays): MetaFacts {
  return {
    ...{ anchor, firstPurchase, dataStart, lastPurchase: anchor },
    ...{ rows: 0, purchases: 0, customers: 0, sales: 0, afterAnchor: 0, identicalRows: 0, repeatedTotals: 0 },
    unidentified: { purchases: 0, sales: 0 },
    ...{ excluded: [], hasOrderIds: true, slice: null },
  };
}

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
  /** ISO: anchor, first purchase, start of history, and the day on which the text was written. */
  readonly anchor: string;
  readonly firstPurchase: string;
  readonly dataStart: string;
  readonly today: string;
}
