import type { Analysis } from "../analysis.ts";
import { type CrossChoice, crossChoice, crossRequest, type CrossRow } from "../facts/cross.ts";
import { type PairRow, pairsRequest } from "../facts/pairs.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import { type Compared, comparedShares } from "../products/compared.ts";
import type { AnalysisSettings } from "../settings.ts";
import { ratio, rateOf, type Share, wilsonOfCompared } from "../values/share.ts";
import { type Pivot, pivotOf } from "./pivot.ts";
import { pivotRequest } from "./pivot-request.ts";

/** What people bought beside what, and who they are. */
export interface Cross {
  readonly choice: CrossChoice;
  /** null = the sheet has no such column. */
  readonly goods: CrossGoods | null;
  /** null = the sheet has none of the columns. */
  readonly pivot: Pivot | null;
}

/** Products by products. */
export interface CrossGoods {
  /** Those with the most buyers first. */
  readonly named: readonly CrossRow[];
  readonly others: CrossRow | null;
  readonly all: CrossRow;
  /** The chosen base, else the product with the most buyers; null = no product is named. */
  readonly base: CrossBase | null;
  /** Each of the named products as a base of its own. */
  readonly strongest: Strongest;
  /** In one order, the most orders first: those of the most orders, and of those that enough people bought. */
  readonly pairs: readonly Pair[];
}

/** A base, and what its buyers bought beside it. */
export interface CrossBase {
  readonly row: CrossRow;
  readonly isChosen: boolean;
  readonly choice: CrossChoice;
  /** Those of most people first; none of the base. */
  readonly beside: readonly Beside[];
  readonly best: Compared<Beside>;
}

/** Who of a base's buyers bought a product, too. */
export interface Beside {
  readonly to: CrossRow;
  /** Of the base's buyers. */
  readonly share: Share;
  /** Of everybody who bought anything in the period. */
  readonly ofAll: Share;
  /** How many times the one is the other [ratio]; null = no answer. */
  readonly lift: number | null;
}

/** A product whose buyers bought another more often than everybody, farther than chance sets so many. */
export type Strongest =
  | { readonly kind: "few" | "chance" }
  | { readonly kind: "apart"; readonly from: CrossRow; readonly beside: Beside };

/** One product of a pair, and the orders that hold it [count]. */
export type PairedGoods = Pick<CrossRow, "name" | "orders">;

/** Two products that stood in one order. */
export interface Pair extends Pick<PairRow, "orders" | "people" | "isProven"> {
  readonly one: PairedGoods;
  readonly other: PairedGoods;
  /** Orders with both, of all, of those with the one, of those with the other [count]. */
  readonly support: Share;
  readonly toOther: Share;
  readonly toOne: Share;
  /** How many times more often than if they had nothing to do with each other [ratio]; null = no answer. */
  readonly lift: number | null;
}

/** Every table that クロス集計 is made of. */
export const crossRequests = (meta: MetaFacts, settings: AnalysisSettings): FactsRequest[] => [
  crossRequest(meta, settings),
  pairsRequest(meta, settings),
  pivotRequest(meta, settings),
];

/** What クロス集計 tells. */
export const crossOf = (analysis: Analysis): Cross => ({
  choice: crossChoice(analysis.facts.meta.anchor, analysis.settings),
  goods: goodsOf(analysis),
  pivot: pivotOf(analysis),
});

function goodsOf({ facts, settings }: Analysis): CrossGoods | null {
  const rows = rowsOf(facts, crossRequest(facts.meta, settings));
  const all = rows.find(({ kind }) => kind === "all");
  if (all === undefined) return null;
  const named = rows.filter(({ kind }) => kind === "named");
  const others = rows.find(({ kind }) => kind === "others") ?? null;
  const crossed = { named, others, all };
  return {
    ...crossed,
    base: baseOf(crossed, rows.find(({ kind }) => kind === "base") ?? null, { facts, settings }),
    strongest: strongestOf(crossed, settings.minSample),
    pairs: rowsOf(facts, pairsRequest(facts.meta, settings)).map((row) => pairOf(row, all.orders)),
  };
}

type Crossed = Pick<CrossGoods, "named" | "others" | "all">;

/**
 * Who of a product's buyers bought another one.
 *
 * @param from a row with `also`
 *
 * @example
 * // 3 of 4 buyers of soap bought the lotion, which 6 of 16 people bought: twice as often
 * const lotion = { buyers: 6 };
 * const goods = { named: [{}, lotion], others: null, all: { buyers: 16 } };
 * const { share, lift } = besideOf(goods, { buyers: 4, also: [0, 3] }, lotion);
 * [share, lift] //=> [{ numerator: 3, denominator: 4 }, 2]
 */
export function besideOf({ named, all }: Crossed, from: CrossRow, to: CrossRow): Beside {
  const share = { numerator: from.also[named.indexOf(to)] ?? 0, denominator: from.buyers };
  const ofAll = { numerator: to.buyers, denominator: all.buyers };
  return { to, share, ofAll, lift: liftOf(share, ofAll) };
}

/** A rate over the rate of all [ratio], exactly the same both ways round; null = there is nobody on a side. */
const liftOf = (share: Share, ofAll: Share): number | null =>
  ratio(share.numerator * ofAll.denominator, share.denominator * ofAll.numerator);

/**
 * A choice with one product as its base.
 *
 * @example
 * choiceOf({ base: ["石けん", "化粧水"], match: "all", from: null }, { name: "化粧水" })
 * //=> { base: ["化粧水"], match: "any", from: null }
 */
export const choiceOf = (choice: CrossChoice, { name }: CrossRow): CrossChoice => ({
  ...choice,
  base: [name],
  match: "any",
});

function baseOf(
  goods: Crossed,
  chosen: CrossRow | null,
  { facts, settings }: Pick<Analysis, "facts" | "settings">,
): CrossBase | null {
  const asked = crossChoice(facts.meta.anchor, settings);
  const row = chosen ?? goods.named[0];
  if (row === undefined) return null;
  const choice = chosen === null ? choiceOf(asked, row) : asked;
  const beside = goods.named
    .filter(({ name }) => !choice.base.includes(name))
    .map((to) => besideOf(goods, row, to))
    .sort((a, b) => b.share.numerator - a.share.numerator);
  const best = comparedShares(beside, ({ share }) => share, settings.minSample);
  return { row, isChosen: chosen !== null, choice, beside, best };
}

/**
 * The pair with the highest lift among those of enough people on both sides whose rate, at an interval as wide as so many
 * comparisons ask, lies above that of everybody; of the two ways round that with the higher rate.
 */
function strongestOf(goods: Crossed, minSample: number): Strongest {
  const least = Math.max(1, minSample);
  const cells = goods.named.flatMap((from) =>
    from.buyers < least
      ? []
      : goods.named.flatMap((to) => (to === from ? [] : [{ from, beside: besideOf(goods, from, to) }])),
  );
  if (cells.length === 0) return { kind: "few" };
  const apart = cells.filter(({ beside: { share, ofAll } }) => {
    const low = wilsonOfCompared(share, cells.length)?.low ?? 0;
    return share.numerator >= least && low > (rateOf(ofAll) ?? 1);
  });
  const rate = (beside: Beside): number => rateOf(beside.share) ?? 0;
  apart.sort((a, b) => (b.beside.lift ?? 0) - (a.beside.lift ?? 0) || rate(b.beside) - rate(a.beside));
  const [first] = apart;
  return first ? { kind: "apart", ...first } : { kind: "chance" };
}

function pairOf({ orders, people, isProven, ...row }: PairRow, all: number): Pair {
  const of = (denominator: number): Share => ({ numerator: orders, denominator });
  const one = { name: row.one, orders: row.oneOrders };
  const other = { name: row.other, orders: row.otherOrders };
  const toOther = of(one.orders);
  const lift = liftOf(toOther, { numerator: other.orders, denominator: all });
  return { one, other, orders, people, isProven, support: of(all), toOther, toOne: of(other.orders), lift };
}

/**
 * Of pairs those of enough people; where there are none, all of them.
 *
 * @example
 * const pairs = [{ people: 40 }, { people: 12 }];
 * [40, 41].map((minSample) => tellingPairs(pairs, minSample).length) //=> [1, 2]
 */
export function tellingPairs(pairs: readonly Pair[], minSample: number): readonly Pair[] {
  const enough = pairs.filter(({ people }) => people >= minSample);
  return enough.length > 0 ? enough : pairs;
}
