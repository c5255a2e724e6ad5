/** いくらまで使えるか・何か月で回収するか (definitions.md 12.5): of the whole shop, by first channel, by first product. */
import type { Analysis } from "../analysis.ts";
import { type AdCostRow, adCostsRequest } from "../facts/ad-costs.ts";
import { monthCohorts, valueCohorts } from "../facts/cohort-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import { compareTexts } from "../values/column.ts";
import { type Day, isoMonthOf } from "../values/day.ts";
import { type AdCost, type AdCostKey, type CostSum, costSum, firstOfKeys, isSameKey } from "./ad-costs.ts";
import { rowsByValue } from "./mature.ts";
import { type Curve, type CurveCohort, paybackCurve, paybackMonth } from "./payback.ts";

/** Channels and products that are told without a cost of theirs, those of most people [count]. */
const MOST_LINES = 10;

/** What some new customers may cost, and what they did cost. */
export interface PaybackLine extends AdCostKey {
  /** The people whose 粗利LTV is told, among whom the payback is looked for; null = nobody has had a month. */
  readonly curve: Curve | null;
  /** null = 広告費 says nothing of them. */
  readonly cost: CostSum | null;
  /** The months whose people the cost is of, rising; null = of all, or there is none. */
  readonly costMonths: readonly string[] | null;
  /** 回収月, 1 … 12; null = there is no CPO, or it had not come back by the end of the curve. */
  readonly month: number | null;
}

/** One month of a row of 広告費. */
export interface MonthPayback extends PaybackLine {
  /** Such as "2024-03". */
  readonly start: string;
  /** True where the month goes on after the anchor. */
  readonly isOpen: boolean;
}

/** What new customers may cost. */
export interface Payback {
  /** The whole shop, channels, products, and both together, each group by people; costs of the same stand in their line. */
  readonly lines: readonly PaybackLine[];
  /** Rows of 広告費 that name a month, the latest first. */
  readonly months: readonly MonthPayback[];
}

/** Facts with the cohorts of LTV推移 and what `adCostsRequest` names. */
type Source = Pick<Analysis, "facts">;

/** By what a payback is told. */
export interface PaybackTerms {
  /** 粗利率 [ratio] */
  readonly margin: number;
  /** False of a slice: 広告費 is the whole shop's, so it says nothing of a part. */
  readonly hasCosts: boolean;
}

/** Facts → what new customers may cost, and after how many months they have paid. */
export function paybackOf({ facts }: Source, { margin, hasCosts }: PaybackTerms): Payback {
  const { anchor } = facts.meta;
  const rows = hasCosts ? rowsOf(facts, adCostsRequest(facts.meta)) : [];
  const costs = rows.filter((row) => row.costs.length > 0);
  const terms = { anchor, margin };
  const keys = [...keysOf(facts), ...costs];
  return {
    lines: firstOfKeys(keys)
      .map((key) => lineOf(key, costs, terms))
      .sort((a, b) => groupOf(a) - groupOf(b)),
    months: costs
      .flatMap((row) => row.costs.flatMap((cost) => monthOf(row, cost, terms) ?? []))
      .sort((a, b) => compareTexts(b.start, a.start)),
  };
}

interface Terms {
  readonly anchor: Day;
  readonly margin: number;
}

/** New customers and their cohorts. */
interface Cohorts extends AdCostKey {
  readonly cohorts: readonly CurveCohort[];
}

/** All people, and the channels and the products of most of them. */
function keysOf(facts: Source["facts"]): Cohorts[] {
  const everything = { channel: "", product: "", cohorts: rowsOf(facts, monthCohorts(facts.meta)) };
  const among = (axis: "firstChannel" | "firstProduct", keyed: (value: string) => AdCostKey): Cohorts[] => {
    const values = [...rowsByValue(rowsOf(facts, valueCohorts(facts.meta, axis)))];
    if (values.length < 2) return [];
    const named = values.flatMap(([value, cohorts]) => (value ? { ...keyed(value), cohorts } : []));
    return named.slice(0, MOST_LINES);
  };
  return [
    everything,
    ...among("firstChannel", (channel) => ({ channel, product: "" })),
    ...among("firstProduct", (product) => ({ channel: "", product })),
  ];
}

/** Where a line stands: the whole shop, channels, products, both. */
const groupOf = ({ channel, product }: AdCostKey): number =>
  (channel === "" ? 0 : 1) + (product === "" ? 0 : 2);

function lineOf(key: Cohorts, rows: readonly AdCostRow[], { anchor, margin }: Terms): PaybackLine {
  const { channel, product, cohorts } = key;
  const own = rows.find((row) => isSameKey(row, key));
  const cost = own === undefined ? null : costOf(own);
  const curve = paybackCurve(cohorts, anchor);
  const costMonths = own === undefined ? null : monthsOf(own.costs);
  return { channel, product, curve, cost, costMonths, month: monthFor(curve, cost, margin) };
}

/** The months that costs name; null = one is of all months. */
function monthsOf(costs: readonly AdCost[]): string[] | null {
  const months = costs.flatMap(({ month }) => month ?? []);
  return months.length < costs.length ? null : months.sort(compareTexts);
}

/** What the new customers of a row's months cost; null = it has no costs. */
export const costOf = ({ costs, cohorts }: AdCostRow): CostSum | null =>
  costSum(costs, cohorts.map(newInMonth));

const newInMonth = ({ end, customers }: CurveCohort) => ({ month: isoMonthOf(end), customers });

const monthFor = (curve: Curve | null, cost: CostSum | null, margin: number): number | null =>
  curve === null || cost === null || cost.cpo === null ? null : paybackMonth(curve, cost.cpo, margin);

/** A month's own customers against their own cost; null = the row names no month. */
function monthOf(
  { channel, product, cohorts }: AdCostRow,
  row: AdCost,
  { anchor, margin }: Terms,
): MonthPayback | null {
  const start = row.month;
  if (start === null) return null;
  const own = cohorts.filter(({ end }) => isoMonthOf(end) === start);
  const cost = costSum([row], own.map(newInMonth));
  const curve = paybackCurve(own, anchor);
  const isOpen = isoMonthOf(anchor) === start && isoMonthOf(anchor + 1) === start;
  return {
    channel,
    product,
    start,
    curve,
    cost,
    costMonths: null,
    isOpen,
    month: monthFor(curve, cost, margin),
  };
}
