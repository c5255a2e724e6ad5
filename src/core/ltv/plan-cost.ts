import type { Analysis } from "../analysis.ts";
import { windowsOf } from "../cpm/windows.ts";
import { type AdCostRow, adCostsRequest } from "../facts/ad-costs.ts";
import { valueCohorts } from "../facts/cohort-requests.ts";
import { rowsOf } from "../facts/tables.ts";
import type { CostSum } from "./ad-costs.ts";
import { rowsByValue } from "./mature.ts";
import { costOf } from "./payback-lines.ts";

/** What a new customer cost by 広告費, as 事業計画 begins with it, or why it has no such number. */
export type PlanCost =
  /** By the rows of the whole shop; by those of every channel that new customers came from. */
  | { readonly kind: "shop" | "channels"; readonly cost: CostSum }
  /** The rows of the whole shop are of months in which nobody began. */
  | { readonly kind: "nobody" }
  /** No row is of the whole shop, and these channels have none; "" = no channel, null = all rarer ones, [] = no channel is known. */
  | { readonly kind: "missing"; readonly channels: readonly (string | null)[] }
  /** There is no row. */
  | { readonly kind: "none" };

/** Facts with `valueCohorts` of the first channel and what `adCostsRequest` names. */
type Source = Pick<Analysis, "facts">;

/** Facts → what a new customer cost. */
export function planCost({ facts }: Source): PlanCost {
  if (facts.meta.slice !== null) return { kind: "none" };
  const rows = rowsOf(facts, adCostsRequest(facts.meta)).filter(({ costs }) => costs.length > 0);
  if (rows.length === 0) return { kind: "none" };
  const whole = rows.find(({ channel, product }) => channel + product === "");
  if (whole === undefined) return mixOf(newByChannel(facts), rows);
  const cost = costOf(whole);
  return cost === null || cost.customers === 0 ? { kind: "nobody" } : { kind: "shop", cost };
}

/** People by a channel. */
type ByChannel = readonly (readonly [channel: string | null, people: number])[];

/** Those of the current year's months by their first channel. */
function newByChannel(facts: Source["facts"]): ByChannel {
  const { previousEnd } = windowsOf(facts.meta.anchor);
  const values = [...rowsByValue(rowsOf(facts, valueCohorts(facts.meta, "firstChannel")))];
  return values.flatMap(([channel, cohorts]) => {
    const people = cohorts.reduce((sum, one) => sum + (one.end > previousEnd ? one.customers : 0), 0);
    return people === 0 ? [] : [[channel, people] as const];
  });
}

/** Each channel's people at its own CPO. */
function mixOf(channels: ByChannel, rows: readonly AdCostRow[]): PlanCost {
  const known = channels.map(([channel, people]) => ({ channel, people, cpo: cpoOf(channel, rows) }));
  const missing = known.flatMap(({ channel, cpo }) => (cpo === null ? [channel] : []));
  if (missing.length > 0 || known.length === 0) return { kind: "missing", channels: missing };
  const customers = known.reduce((sum, { people }) => sum + people, 0);
  const cost = known.reduce((sum, { people, cpo }) => sum + people * (cpo ?? 0), 0);
  return { kind: "channels", cost: { cost, customers, cpo: cost / customers } };
}

/** A channel's CPO; null = no row has it, or nobody is behind it. */
function cpoOf(channel: string | null, rows: readonly AdCostRow[]): number | null {
  const own = channel ? rows.find((row) => row.channel === channel && row.product === "") : undefined;
  const cost = own === undefined ? null : costOf(own);
  return cost === null || cost.customers === 0 ? null : cost.cpo;
}

/** That CPO [minor units]; null = 広告費 does not say it. */
export const planCpo = (cost: PlanCost): number | null => ("cost" in cost ? cost.cost.cpo : null);
