/** Which people a number on a report tells of. */
import type { MetricEntry } from "../../catalog/metrics/metric-entry.ts";
import { type MetricId, METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import type { ProjectionModel } from "../../core/settings.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import {
  type CustomerYears,
  isInYearSet,
  isYearSet,
  type StageSetKind,
  type YearSet,
} from "../../core/segments/year-sets.ts";
import { bottomOf, topOf } from "../explain/explain-behind.ts";

/** A group of people by who is in it. */
export interface ToldGroup {
  readonly id: string;
  readonly has: (one: CustomerYears) => boolean;
}

/**
 * The people a number tells of: of a count those counted; of a share both sides and those of the whole who are not in the
 * part; of money those who paid it; of what is computed from rates those of every rate in it. None = it tells of nobody.
 *
 * @param main the projection that the main table of 顧客BS shows
 *
 * @example
 * // 維持率 of F3 tells of the kept, of the base, and of those who are not among the kept
 * toldGroups({ metric: "retentionRate", stage: 3 }, "static").map(({ id }) => id)
 * //=> ["kept 3", "base 3", "base 3 − kept 3"]
 */
export function toldGroups(about: About, main: ProjectionModel): ToldGroup[] {
  const metric: MetricEntry = METRICS[about.metric];
  const computed = ofComputed(about, main);
  if (computed.length > 0) return computed;
  if (metric.kind === "computed") return about.set ? groups(about.set) : [];
  const top = topOf(metric, about);
  if (top === null) return [];
  if (!("bottom" in metric)) return groups(top);
  const bottom = bottomOf(metric, top);
  if (metric.kind !== "share") return [...groups(top), ...groups(bottom)];
  return shareGroups(top, bottom);
}

/**
 * A set that is named by recency and frequency tells of people whom years do not tell apart; see `hidden-people.ts`. Groups
 * of the RFM board stand on no other sheet, so nothing but their own number gives them away.
 */
const groups = (set: CustomerSet): ToldGroup[] => (isYearSet(set) ? [group(set)] : []);

const group = (set: YearSet): ToldGroup => ({
  id: "stage" in set ? `${set.kind} ${set.stage ?? 0}` : set.kind,
  has: (one) => isInYearSet(set, one),
});

function shareGroups(top: CustomerSet, bottom: CustomerSet): ToldGroup[] {
  if (!isYearSet(top) || !isYearSet(bottom)) return [];
  const [part, whole] = [group(top), group(bottom)];
  const rest = {
    id: `${whole.id} − ${part.id}`,
    has: (one: CustomerYears) => whole.has(one) && !part.has(one),
  };
  return [part, whole, rest];
}

const ofStage = (kind: StageSetKind, stage: number): YearSet => ({ kind, stage });
const kept = (stage: number) => shareGroups(ofStage("kept", stage), ofStage("base", stage));
const returned = (stage: number) => shareGroups(ofStage("returned", stage), ofStage("dormant", stage));

/**
 * People known some years ago who bought in the current year: whom the 実績 of that day's forecast counts.
 *
 * @example
 * // known two years ago, and bought in the current year
 * const [group] = groupsSince(2);
 * [1, 0].map((older) => group.has({ older, previous: 1, current: 1 })) //=> [true, false]
 */
export function groupsSince(years: number): ToldGroup[] {
  if (years > 2) return everyStage();
  const known = ({ older, previous }: CustomerYears) => (years === 2 ? older : older + previous) > 0;
  return [{ id: `known ${years}`, has: (one) => known(one) && one.current > 0 }];
}

/** 見通し: it follows the people kept of last year's, and those who lapsed. */
const OUTLOOK: ReadonlySet<MetricId> = new Set<MetricId>([
  ...(["outlookActive", "outlookSales", "outlookCumulative", "outlookMultiple", "outlookRange"] as const),
]);

const wholeOutlook = (): ToldGroup[] => [
  ...shareGroups({ kind: "kept", stage: null }, { kind: "base", stage: null }),
  group({ kind: "lapsed", stage: null }),
];

/** 事業計画: the known people, and the new ones whose like are to be won. */
const PLANNED: ReadonlySet<MetricId> = new Set<MetricId>([
  ...(["planSales", "planActive", "planCumulative", "planMultiple", "planRange", "planGrowth"] as const),
  ...(["planGross", "planProfit", "planOneSales", "planOneActive"] as const),
]);
/** Of it what stands on new people alone. */
const WON: ReadonlySet<MetricId> = new Set<MetricId>([
  ...(["planNew", "planRepeatValue", "planOrdersPerNew", "planFirstOrder"] as const),
  ...(["planWonSales", "planWonActive", "planSpent"] as const),
]);

const won = (): ToldGroup[] => shareGroups({ kind: "newWithSecond" }, { kind: "new" });
const ofBase = (): ToldGroup[] => [group({ kind: "base", stage: null })];

/** 試算: they follow the people and rates of every stage. */
const PROJECTED: ReadonlySet<MetricId> = new Set<MetricId>([
  ...(["projectedActive", "projectedLapsed", "projectedSales", "projectedSurvival"] as const),
  ...(["cumulativeSales", "salesToAnnualSales", "annualSalesMultiple"] as const),
]);

function ofComputed({ metric, box, model, year, stage, month }: About, main: ProjectionModel): ToldGroup[] {
  if (metric === "movedShare") return moves(stage === undefined ? STAGES : [stage]);
  if (metric === "goldSurvivalRate") return steps(box ?? LAST_BOX);
  if (metric === "survivors") return [group({ kind: "new" }), ...steps(box ?? LAST_BOX)];
  if (metric === "survivalWithReturns") return [...steps(LAST_BOX), ...STAGES.slice(1).flatMap(returned)];
  if (metric === "previousYearSales" || (metric === "planGrowth" && !year)) return ofBase();
  if (WON.has(metric)) return won();
  if (PLANNED.has(metric)) return [...wholeOutlook(), ...won()];
  if (OUTLOOK.has(metric) && month === undefined)
    // With the sales above it the multiple tells annual sales, too.
    return [
      ...wholeOutlook(),
      ...(metric === "outlookMultiple" ? [group({ kind: "active", stage: null })] : []),
    ];
  if (!PROJECTED.has(metric) || (metric === "projectedSurvival" && !year)) return [];
  return [...everyStage(), ...((model ?? main) === "migration" ? moves(STAGES) : [])];
}

const LAST_BOX = 5;

/** The rates between 新規獲得 and a box: F2転換率, then the retention of F2 up to the stage before. */
function steps(box: number): ToldGroup[] {
  const f2 = box > 0 ? shareGroups({ kind: "newWithSecond" }, { kind: "new" }) : [];
  return [...f2, ...STAGES.slice(1, Math.max(box, 1)).flatMap(kept)];
}

const everyStage = (): ToldGroup[] =>
  STAGES.flatMap((stage) => [
    ...kept(stage),
    ...returned(stage),
    group(ofStage("active", stage)),
    group(ofStage("lapsed", stage)),
  ]);

/** The kept and the returned of stages by the stage they stand in a year later. */
const moves = (from: readonly number[]): ToldGroup[] =>
  (["kept", "returned"] as const).flatMap((kind) =>
    from.flatMap((stage) =>
      STAGES.map((to) => ({
        id: `${kind} ${stage} → ${to}`,
        has: (one: CustomerYears) => isInYearSet(ofStage(kind, stage), one) && one.stage === to,
      })),
    ),
  );
