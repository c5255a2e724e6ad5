import type { AdCostRow, AdCostsAsk } from "./ad-costs.ts";
import type { CartAsk, CartRow } from "./cart.ts";
import type { CampaignRow, CampaignsAsk } from "./campaigns.ts";
import type { CellRow, CellsAsk } from "./cells.ts";
import type { CrossAsk, CrossRow } from "./cross.ts";
import type { PairRow, PairsAsk } from "./pairs.ts";
import type { KnownAsk, KnownYear } from "./known.ts";
import type { CohortRow, CohortsAsk } from "./cohorts.ts";
import type { MetaFacts } from "./meta.ts";
import type { CountedMonth, MonthsAsk } from "./months.ts";
import type { PatternAsk, PatternRow } from "./pattern.ts";
import type { PeriodAsk, PeriodRow } from "./period.ts";
import type { PivotAsk, PivotRow } from "./pivot.ts";
import type { ProductRow, ProductsAsk } from "./products.ts";
import type { QualityFacts } from "../quality/quality.ts";
import type { ReturnsAsk, ReturnsRow } from "./returns.ts";
import type { SeasonBuyersAsk, SeasonBuyersRow } from "./season-buyers.ts";
import type { StateAsk, StateRow } from "./state.ts";
import type { StepRow, StepsAsk } from "./steps.ts";
import type { SubscribersRow, SubscriptionAsk, SubscriptionRow } from "./subscription.ts";

/*
 * Facts: what an engine answers, and all it answers. Every table is asked by name with everything that depends on dates
 * and limits handed in; its rows are counts and sums that add up over people, and none of them is a person.
 */

/** Every facts table: what it is asked with, and one of its rows. */
export interface FactsTables {
  readonly pattern: { readonly ask: PatternAsk; readonly row: PatternRow };
  readonly cells: { readonly ask: CellsAsk; readonly row: CellRow };
  readonly months: { readonly ask: MonthsAsk; readonly row: CountedMonth };
  readonly period: { readonly ask: PeriodAsk; readonly row: PeriodRow };
  readonly state: { readonly ask: StateAsk; readonly row: StateRow };
  readonly known: { readonly ask: KnownAsk; readonly row: KnownYear };
  readonly products: { readonly ask: ProductsAsk; readonly row: ProductRow };
  readonly pairs: { readonly ask: PairsAsk; readonly row: PairRow };
  readonly cross: { readonly ask: CrossAsk; readonly row: CrossRow };
  readonly pivot: { readonly ask: PivotAsk; readonly row: PivotRow };
  readonly cohorts: { readonly ask: CohortsAsk; readonly row: CohortRow };
  readonly adCosts: { readonly ask: AdCostsAsk; readonly row: AdCostRow };
  readonly steps: { readonly ask: StepsAsk; readonly row: StepRow };
  readonly subscription: { readonly ask: SubscriptionAsk; readonly row: SubscriptionRow };
  readonly subscribers: { readonly ask: SubscriptionAsk; readonly row: SubscribersRow };
  readonly returns: { readonly ask: ReturnsAsk; readonly row: ReturnsRow };
  readonly seasonBuyers: { readonly ask: SeasonBuyersAsk; readonly row: SeasonBuyersRow };
  readonly cart: { readonly ask: CartAsk; readonly row: CartRow };
  readonly campaigns: { readonly ask: CampaignsAsk; readonly row: CampaignRow };
}

/** A table's name. */
export type TableName = keyof FactsTables;
/** What a table is asked with. */
export type AskOf<N extends TableName> = FactsTables[N]["ask"];
/** What a table is made of. */
export type RowOf<N extends TableName> = FactsTables[N]["row"];

/** One table asked for. */
export type RequestOf<N extends TableName> = { readonly table: N } & AskOf<N>;
/** Any table asked for. */
export type FactsRequest = { [N in TableName]: RequestOf<N> }[TableName];

/**
 * What is asked of a shop, once its anchor and the reach of its data are known: everything that depends on dates and
 * class limits is said in the requests, nothing is left to the engine.
 */
export type Asks = (meta: MetaFacts) => readonly FactsRequest[];

/**
 * How an engine makes the tables of each name, all that are asked for at once; a name without its maker does not compile.
 * The answers stand in the order of the asks.
 */
export type TableMakers<Shop> = {
  readonly [N in TableName]: (shop: Shop, asks: readonly AskOf<N>[]) => readonly (readonly RowOf<N>[])[];
};

/**
 * The maker of tables each of which is made by itself.
 *
 * @example
 * // the purchases up to each of several days
 * const makeAll = each((days, until) => days.filter((day) => day <= until));
 * makeAll([5, 9], [6, 9]) //=> [[5], [5, 9]]
 */
export const each =
  <Shop, Ask, Row>(make: (shop: Shop, ask: Ask) => readonly Row[]) =>
  (shop: Shop, asks: readonly Ask[]): (readonly Row[])[] =>
    asks.map((ask) => make(shop, ask));

/** What is known before anything is asked: the rows that were read, and what became of them. */
export interface ShopFacts {
  readonly meta: MetaFacts;
  readonly quality: QualityFacts;
}

/** The answers of an engine, each under its request. */
export interface Facts extends ShopFacts {
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

/**
 * The tables of several requests; what is asked twice is made once.
 *
 * @example
 * // two ask for the same
 * let made = 0;
 * const known = (people, asks) => asks.map(() => ((made += 1), [{ end: 25, customers: people, sales: 0 }]));
 * const request = { table: "known", known: 10, ends: [25] };
 * const tables = tablesOf({ known }, 7, [request, { ...request }]);
 * [made, Object.values(tables)] //=> [1, [[{ end: 25, customers: 7, sales: 0 }]]]
 */
export function tablesOf<Shop>(
  makers: TableMakers<Shop>,
  shop: Shop,
  requests: readonly FactsRequest[],
): Facts["tables"] {
  const asked = new Map(requests.map((request) => [keyOf(request), request]));
  const names = [...new Set([...asked.values()].map(({ table }) => table))];
  return Object.assign({}, ...names.map((name) => madeOf(makers, shop, { name, asked }))) as Facts["tables"];
}

/** The tables of one name, each under its request. */
function madeOf<Shop, N extends TableName>(
  makers: TableMakers<Shop>,
  shop: Shop,
  { name, asked }: { readonly name: N; readonly asked: ReadonlyMap<string, FactsRequest> },
): Facts["tables"] {
  const mine = [...asked].filter(([, { table }]) => table === name);
  const made = makers[name](
    shop,
    mine.map(([, request]) => request),
  );
  return Object.fromEntries(mine.map(([key], i) => [key, made[i] ?? []]));
}

/**
 * The rows of a table.
 *
 * @param request the same as was asked
 * @throws RangeError when nobody asked for it, which is a fault of the report that reads it
 *
 * @example
 * // kept under what was asked
 * const request = { table: "known", known: 10, ends: [25] };
 * const rows = [{ end: 25, customers: 1, sales: 250 }];
 * rowsOf({ tables: { [JSON.stringify(request)]: rows } }, request) //=> [{ end: 25, customers: 1, sales: 250 }]
 */
export function rowsOf<N extends TableName>(
  { tables }: Pick<Facts, "tables">,
  request: RequestOf<N>,
): readonly RowOf<N>[] {
  const rows = tables[keyOf(request)];
  if (rows === undefined) throw new RangeError(`nobody asked for the table ${keyOf(request)}`);
  return rows as readonly RowOf<N>[];
}

/** Functions are no part of it. */
const keyOf = (request: { readonly table: TableName }): string => JSON.stringify(request);
