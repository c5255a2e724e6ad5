/** The projection and its band, year by year, as plainly as they are written. */
import {
  DEFAULT_THRESHOLDS,
  STAGES,
  people,
  twinBalance,
  yearsBefore,
  type TwinLedger,
  type TwinPerson,
} from "./slow-twin.ts";

export type TwinModel = "static" | "migration" | "retentionOnly";

/** Everything a projection needs besides today's people, with the gaps filled in. */
export interface TwinRates {
  readonly r: readonly number[];
  readonly q: readonly number[];
  readonly vk: readonly number[];
  readonly vb: readonly number[];
  /** moves[i][j] = share of the kept of stage i+1 that stand at stage j+1 at the anchor. */
  readonly keptMoves: readonly (readonly number[])[];
  readonly backMoves: readonly (readonly number[])[];
}

export interface TwinYear {
  readonly year: number;
  readonly active: readonly number[];
  readonly activeTotal: number;
  readonly lapsedTotal: number;
  readonly sales: number;
  readonly cumulativeSales: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Observed moves of one group of people; without any, everybody moves to the stage of one more purchase. */
function moves(group: readonly TwinPerson[], stage: number, thresholds: readonly number[]): number[] {
  const next = (thresholds[stage - 1] ?? 0) + 1;
  const oneMore = thresholds.filter((limit) => next >= limit).length;
  return STAGES.map((to) =>
    group.length === 0
      ? Number(to === oneMore)
      : group.filter((c) => c.stageNow === to).length / group.length,
  );
}

/** The rates of an analysis at `anchor`, filled in; null when nobody was active the year before. */
export function twinRates(
  ledger: TwinLedger,
  anchor: string,
  thresholds = DEFAULT_THRESHOLDS,
): TwinRates | null {
  const { stages, total, annualSalesPerActiveCustomer } = twinBalance(ledger, anchor, thresholds);
  if (total.retentionRate === null) return null;
  const r = total.retentionRate;
  const vk = stages.map(
    (row) => row.salesPerRetained ?? total.salesPerRetained ?? annualSalesPerActiveCustomer ?? 0,
  );
  const all = people(ledger, anchor, thresholds);
  const kept = all.filter((c) => c.inW1 && c.inW0);
  const back = all.filter((c) => c.older && !c.inW1 && c.inW0);
  const from = (group: readonly TwinPerson[], i: number): TwinPerson[] =>
    group.filter((c) => c.stageThen === i);
  return {
    r: stages.map((row) => row.retentionRate ?? r),
    q: stages.map((row) => row.reactivationRate ?? total.reactivationRate ?? 0),
    vk,
    vb: stages.map((row, i) => row.salesPerReturned ?? total.salesPerReturned ?? vk[i] ?? 0),
    keptMoves: STAGES.map((i) => moves(from(kept, i), i, thresholds)),
    backMoves: STAGES.map((i) => moves(from(back, i), i, thresholds)),
  };
}

/** One year further: who is kept, who returns, where they stand then, what they spend. */
function nextYear(active: readonly number[], lapsed: readonly number[], rates: TwinRates, model: TwinModel) {
  const kept = active.map((a, i) => a * (rates.r[i] ?? 0));
  const back = lapsed.map((l, i) => (model === "retentionOnly" ? 0 : l * (rates.q[i] ?? 0)));
  const moved = STAGES.map((_, j) =>
    sum(
      STAGES.map(
        (_stage, i) =>
          (kept[i] ?? 0) * (rates.keptMoves[i]?.[j] ?? 0) + (back[i] ?? 0) * (rates.backMoves[i]?.[j] ?? 0),
      ),
    ),
  );
  return {
    active: model === "migration" ? moved : kept.map((k, i) => k + (back[i] ?? 0)),
    lapsed: lapsed.map((l, i) => (active[i] ?? 0) - (kept[i] ?? 0) + l - (back[i] ?? 0)),
    sales: sum(kept.map((k, i) => k * (rates.vk[i] ?? 0) + (back[i] ?? 0) * (rates.vb[i] ?? 0))),
  };
}

/** Five years from the people given, at the rates given. */
export function twinProject(
  activeNow: readonly number[],
  lapsedNow: readonly number[],
  rates: TwinRates,
  model: TwinModel,
): TwinYear[] {
  const years: TwinYear[] = [];
  let state = { active: activeNow, lapsed: lapsedNow, sales: 0 };
  let cumulativeSales = 0;
  for (let year = 1; year <= 5; year++) {
    state = nextYear(state.active, state.lapsed, rates, model);
    cumulativeSales += state.sales;
    const { active, lapsed, sales } = state;
    years.push({
      year,
      active,
      activeTotal: sum(active),
      lapsedTotal: sum(lapsed),
      sales,
      cumulativeSales,
    });
  }
  return years;
}

/** The projection at one anchor; null without a retention rate. */
export function twinProjection(
  ledger: TwinLedger,
  anchor: string,
  model: TwinModel,
  thresholds = DEFAULT_THRESHOLDS,
): TwinYear[] | null {
  const rates = twinRates(ledger, anchor, thresholds);
  const { stages } = twinBalance(ledger, anchor, thresholds);
  const [active, lapsed] = [stages.map((row) => row.activeNow), stages.map((row) => row.lapsedNow)];
  return rates === null ? null : twinProject(active, lapsed, rates, model);
}

export interface TwinBand {
  /** How many past years' rates were used (K). */
  readonly years: number;
  readonly low: readonly Pick<TwinYear, "activeTotal" | "sales" | "cumulativeSales">[];
  readonly high: readonly Pick<TwinYear, "activeTotal" | "sales" | "cumulativeSales">[];
}

/** The earliest purchase up to the anchor that no stretch of more than 366 days without one follows. */
export function twinDataStart(ledger: TwinLedger, anchor: string): string {
  const all = [...ledger.values()].flatMap((purchases) => purchases.map(({ day }) => day));
  const days = all.filter((day) => day <= anchor).sort();
  // More than 366 days between the two days.
  const isLong = (from: string, to: string): boolean => Date.parse(to) - Date.parse(from) > 367 * 86_400_000;
  const starts = days.filter((day, i) => i === 0 || isLong(days[i - 1] ?? day, day));
  return starts[starts.length - 1] ?? "9999";
}

/** The band: today's people at the rates of each past year that can be known; null below two years. */
export function twinBand(
  ledger: TwinLedger,
  anchor: string,
  model: TwinModel,
  thresholds = DEFAULT_THRESHOLDS,
): TwinBand | null {
  const dataStart = twinDataStart(ledger, anchor);
  const { stages } = twinBalance(ledger, anchor, thresholds);
  const runs: TwinYear[][] = [];
  for (let k = 0; k < 5 && dataStart <= yearsBefore(anchor, k + 2); k++) {
    const rates = twinRates(ledger, yearsBefore(anchor, k), thresholds);
    if (rates === null) break;
    const [active, lapsed] = [stages.map((row) => row.activeNow), stages.map((row) => row.lapsedNow)];
    runs.push(twinProject(active, lapsed, rates, model));
  }
  return runs.length < 2
    ? null
    : { years: runs.length, low: ends(runs, Math.min), high: ends(runs, Math.max) };
}

function ends(runs: readonly TwinYear[][], pick: (...values: number[]) => number) {
  return [0, 1, 2, 3, 4].map((t) => {
    const at = (field: "activeTotal" | "sales" | "cumulativeSales"): number =>
      pick(...runs.map((run) => run[t]?.[field] ?? Number.NaN));
    return { activeTotal: at("activeTotal"), sales: at("sales"), cumulativeSales: at("cumulativeSales") };
  });
}
