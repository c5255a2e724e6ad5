import type { Analysis } from "../../core/analysis.ts";
import { flowDays } from "../../core/schemes/flow-days.ts";
import { flowRequest, type FlowRow, flowTable, type Move } from "../../core/schemes/flow.ts";
import { termsOf } from "../../core/schemes/class-table.ts";
import { LIMIT_SCHEMES, type SchemeId } from "../../core/schemes/schemes.ts";
import type { Day } from "../../core/values/day.ts";
import { sumOf } from "../../core/values/sum.ts";
import type { ReportAsks } from "../report.ts";

/** The movements of one scheme since one day. */
export interface Flow {
  readonly scheme: SchemeId;
  readonly since: Day;
  /** The anchor. */
  readonly until: Day;
  readonly rows: readonly FlowRow[];
}

/** What 顧客の動き shows: every scheme since every day. */
export interface FlowMetrics {
  readonly flows: readonly Flow[];
  /** Days before the first order, of which nothing is told. */
  readonly tooEarly: readonly Day[];
}

/** What 顧客の動き asks the facts for. */
export const flowAsks: ReportAsks = (meta, settings) => {
  const terms = termsOf(meta, settings);
  return flowDays(meta, settings).known.flatMap((since) =>
    LIMIT_SCHEMES.map((id) => flowRequest(id, terms, since)),
  );
};

/** The numbers of 顧客の動き, from the facts that `flowAsks` asked for. */
export function flowMetrics({ facts, settings }: Analysis): FlowMetrics {
  const terms = termsOf(facts.meta, settings);
  const { known, tooEarly } = flowDays(facts.meta, settings);
  const flows = known.flatMap((since) =>
    LIMIT_SCHEMES.map((scheme) => ({
      scheme,
      since,
      until: terms.anchor,
      rows: flowTable(facts, scheme, { terms, since }),
    })),
  );
  return { flows, tooEarly };
}

/**
 * The movements of one scheme, the latest day first.
 *
 * @example
 * const flows = [{ scheme: "rfm", since: 5 }, { scheme: "rfm", since: 9 }, { scheme: "cpm", since: 9 }];
 * flowsOf({ flows }, "rfm").map(({ since }) => since) //=> [9, 5]
 */
export const flowsOf = ({ flows }: FlowMetrics, scheme: SchemeId): Flow[] =>
  flows.filter((flow) => flow.scheme === scheme).sort((a, b) => b.since - a.since);

/**
 * The flow that the headline tells: of the scheme that was set, since the latest day; null = there is none yet.
 *
 * @example
 * const flows = [{ scheme: "rfm", since: 5 }, { scheme: "rfm", since: 9 }];
 * [mainFlow({ flows }, "rfm").since, mainFlow({ flows }, "cpm")] //=> [9, null]
 */
export const mainFlow = (metrics: FlowMetrics, scheme: SchemeId): Flow | null =>
  flowsOf(metrics, scheme)[0] ?? null;

/**
 * The largest movements from one class to another, the largest first; new people are left out.
 *
 * @param most [count]
 *
 * @example
 * const rows = [["new", 90], ["left", 3], ["up", 7], ["down", 5]].map(([move, customers]) => ({ move, customers }));
 * largestMoves({ rows }, 2).map(({ move }) => move) //=> ["up", "down"]
 */
export const largestMoves = ({ rows }: Flow, most: number): readonly FlowRow[] =>
  rows
    .filter(({ move }) => move !== "new" && move !== "same")
    .sort((a, b) => b.customers - a.customers)
    .slice(0, most);

/**
 * How many people moved in one way [count], and what they spent since [minor units]; null = in any way.
 *
 * @example
 * const rows = [["left", 2, 100], ["left", 3, 0], ["new", 9, 500]];
 * const flow = { rows: rows.map(([move, customers, sales]) => ({ move, customers, sales })) };
 * [movedBy(flow, "left"), movedBy(flow, null)] //=> [{ customers: 5, sales: 100 }, { customers: 14, sales: 600 }]
 */
export function movedBy(
  { rows }: Flow,
  move: Move | null,
): { readonly customers: number; readonly sales: number } {
  const mine = rows.filter((row) => move === null || row.move === move);
  return { customers: sumOf(mine, "customers"), sales: sumOf(mine, "sales") };
}
