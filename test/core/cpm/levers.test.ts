import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mainProjection } from "../../../src/core/analysis.ts";
import { type Levers, leversOf } from "../../../src/core/cpm/levers.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { twinProject, twinRates } from "../../support/slow-twin-projection.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31";

function leversFor(rows: readonly Row[], settings: Partial<AnalysisSettings> = {}): Levers {
  const levers = leversOf(analyse(rows, ANCHOR, settings));
  if (levers === null) throw new Error("no projection");
  return levers;
}

const SIGNS = {
  f2: "f2",
  retention: "r",
  reactivation: "q",
  salesPerRetained: "VK",
  salesPerReturned: "VB",
} as const;
type Named = { readonly kind: keyof typeof SIGNS; readonly stage: number | null };
const name = ({ kind, stage }: Named) => `${SIGNS[kind]}${stage ?? ""}`;
const tableOf = <T extends Named, V>(list: readonly T[], of: (one: T) => V) =>
  Object.fromEntries(list.map((one) => [name(one), of(one)]));
/** Yen to one decimal. */
const yen = (minor: number | null) => (minor === null ? null : Math.round(minor / 10) / 10);

describe("the worked example's levers, static, one point", () => {
  const levers = leversFor(WORKED_ROWS);

  it("give five years' sales", () => {
    expect(tableOf(levers.byPoint, (one) => yen(one.salesGain))).toEqual({
      ...{ r1: 282.2, r2: 650.8, r3: 0, r4: 0, r5: 2189.8 },
      ...{ q1: 317.4, q2: 1380.5, q3: 0, q4: 0, q5: 1000.5 },
    });
  });
  it("move a hundredth of the active for 維持率, of the lapsed for 復帰率", () => {
    expect(tableOf(levers.byPoint, (one) => Number(one.people.toFixed(4)))).toEqual({
      ...{ r1: 0.01, r2: 0.03, r3: 0, r4: 0, r5: 0.03 },
      ...{ q1: 0.02, q2: 0.02, q3: 0, q4: 0, q5: 0.01 },
    });
  });
  it("take no step where the rate is 100 %", () => {
    expect(levers.byPoint.filter((one) => one.step === 0).map(name)).toEqual(["r3", "r4"]);
  });
  it("rank by sales for one point; filled-in q3 … q5 come last, though q5 gives 1,000", () => {
    const ranking = ["r5", "q2", "r2", "q1", "r1", "r3", "r4", "q5", "q3", "q4"];
    expect(levers.byPoint.map(name)).toEqual(ranking);
    expect(levers.byPoint.filter((one) => one.filled).map(name)).toEqual(["q5", "q3", "q4"]);
  });
  it("rank by sales per person moved", () => {
    // 2,189.8 ÷ 0.03, 1,380.5 ÷ 0.02, 282.2 ÷ 0.01, 650.8 ÷ 0.03, 317.4 ÷ 0.02; nobody stands behind r3 and r4.
    const perPerson = levers.byPerson.map(
      (one) => one.salesGainPerPerson && one.salesGainPerPerson / 100_000,
    );
    expect(levers.byPerson.map(name)).toEqual(["r5", "q2", "r1", "r2", "q1", "r3", "r4", "q5", "q3", "q4"]);
    [72.993, 69.025, 28.22, 21.693, 15.87].forEach((n, i) => expect(perPerson[i]).toBeCloseTo(n, 2));
    expect(perPerson.slice(5, 7)).toEqual([null, null]);
  });
  it("rank by 残存率: 1/6 is 2/3 · 1/2 · 1 · 1 · 1/2", () => {
    // One point of f2: 0.01 · 1/4; of r2 and of r5: 0.01 · 2/3 · 1/2; r3 and r4 stand at 100 %; r1 is no step of it.
    expect(levers.bySurvival.map(name)).toEqual(["r2", "r5", "f2", "r3", "r4"]);
    const gains = levers.bySurvival.map((one) => one.survivalGain ?? NaN);
    [0.01 / 3, 0.01 / 3, 0.0025, 0, 0].forEach((gain, i) => expect(gains[i]).toBeCloseTo(gain, 12));
    // Of the three new customers, and with no place in a projection without new customers.
    expect(levers.bySurvival[2]).toMatchObject({ people: 0.03, salesGain: null, salesGainPerPerson: null });
  });
  it("count real new customers for F2転換率, whatever number the map simulates", () => {
    const simulated = leversFor(WORKED_ROWS, { newCustomersOverride: 300 });
    expect(simulated.bySurvival).toEqual(levers.bySurvival);
  });
  it("give 1 % more money apart, filled-in amounts last", () => {
    expect(tableOf(levers.money, (one) => yen(one.salesGain))).toEqual({
      ...{ VK1: 140, VK2: 174.4, VK3: 1000, VK4: 0, VK5: 774.4 },
      ...{ VB1: 160, VB2: 0, VB3: 0, VB4: 0, VB5: 137.6 },
    });
    expect(levers.money.map(name)).toEqual([
      "VK3",
      "VK5",
      "VK2",
      "VB1",
      "VK1",
      "VK4",
      "VB5",
      "VB2",
      "VB3",
      "VB4",
    ]);
    expect(levers.money[0]).toMatchObject({ amount: 1_000_000, filled: false });
    expect(levers.money[0]?.step).toBeCloseTo(10_000, 6);
  });
});

describe("what is no lever", () => {
  const kinds = (levers: Levers) => [...levers.byPoint, ...levers.money].map(({ kind }) => kind);

  it("a return, where returns are left out of the projection", () => {
    const left = kinds(leversFor(WORKED_ROWS, { includeReactivation: false }));
    expect(left).not.toContain("reactivation");
    expect(left).not.toContain("salesPerReturned");
  });
  it("a return, where nobody could have returned", () => {
    const rows: Row[] = [
      ["A", "2022-05-01", 100],
      ["A", "2023-05-01", 100],
    ];
    expect(kinds(leversFor(rows))).not.toContain("reactivation");
  });
  it("F2転換率, where nobody was won", () => {
    const rows: Row[] = [
      ["A", "2022-05-01", 100],
      ["A", "2023-05-01", 100],
    ];
    expect(leversFor(rows).bySurvival).toEqual([]);
  });
  it("anything, without a projection", () => {
    expect(leversOf(analyse([["A", "2024-03-01", 100]], ANCHOR))).toBeNull();
  });
});

describe("equals", () => {
  it("stand earlier stage first, though their sums round apart", () => {
    // One of three F1 was kept, at 1,000. F2 (two people) and F3 (one) bring nothing of their own, so both go on with 1/3
    // and 1,000: one person more kept gives either of them 1,000 · Σ (0.34333^t − 0.33333^t) / 0.01.
    const rows: Row[] = [
      ...["A", "B", "C"].map((who): Row => [who, "2022-06-01", 1000]),
      ["A", "2023-06-01", 1000],
      ...["2023-05-01", "2023-06-01"].map((at): Row => ["D", at, 1000]),
      ...["2023-05-01", "2023-06-01", "2023-07-01"].map((at): Row => ["E", at, 1000]),
    ];
    const { byPerson, byPoint } = leversFor(rows);
    expect(byPerson.map(name)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
    expect(byPoint.map(name)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
  });
});

describe("closed forms", () => {
  // 100 people in F1 now, of ten a year ago six were kept at 10,000 each: r1 = 60 %, and 100 · 10,000 · Σ r^t a sum.
  const rows: Row[] = [
    ...Array.from({ length: 100 }, (_, i): Row => [`N${i}`, "2023-06-01", 500]),
    ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-06-01", 500]),
    ...Array.from({ length: 6 }, (_, i): Row => [`B${i}`, "2023-06-01", 10_000]),
  ];
  it("one point of 維持率: Σ 0.61^t − Σ 0.6^t = 1.4319990401 − 1.38336", () => {
    const r1 = leversFor(rows).byPoint.find((one) => name(one) === "r1");
    expect(r1?.salesGain).toBeCloseTo(4_863_904.01, 1);
    expect(r1?.people).toBeCloseTo(1, 12);
    expect(r1?.salesGainPerPerson).toBeCloseTo(4_863_904.01, 1);
  });
  it("a step of less than a point near 100 %", () => {
    // 199 of 200 kept: half a point is left.
    const near: Row[] = [
      ["X", "2022-06-01", 1],
      ...Array.from({ length: 199 }, (_, i): Row[] => [
        [`B${i}`, "2022-06-01", 1],
        [`B${i}`, "2023-06-01", 1],
      ]).flat(),
    ];
    const r1 = leversFor(near).byPoint.find((one) => name(one) === "r1");
    expect(r1?.step).toBeCloseTo(0.005, 12);
    expect((r1?.rate ?? 0) + (r1?.step ?? 0)).toBe(1);
  });
});

describe("levers of any shop", () => {
  const models = fc.constantFrom("static" as const, "migration" as const);

  it("gain what two full projections of the slow twin differ by, and never step down or above 100 %", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), models, (orders, anchor, projectionModel) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const analysis = analyse(rowsOf(orders), anchor, { projectionModel });
        const levers = leversOf(analysis);
        const rates = twinRates(twinOf(orders), anchor);
        fc.pre(levers !== null && rates !== null);
        const [active, lapsed] = [
          analysis.balance.stages.map((one) => one.activeNow),
          analysis.balance.stages.map((one) => one.lapsedNow),
        ];
        const sales = (moved: typeof rates) =>
          twinProject(active, lapsed, moved ?? rates, projectionModel)[4]?.cumulativeSales ?? NaN;
        const fields = { retention: "r", reactivation: "q" } as const;
        for (const { kind, stage, rate, step, salesGain } of levers.byPoint) {
          const field = fields[kind as "retention" | "reactivation"];
          const raised = rates[field].map((value, i) => (i + 1 === stage ? value + step : value));
          expect(rate).toBeCloseTo(rates[field][(stage ?? 0) - 1] ?? NaN, 12);
          expect(salesGain).toBeCloseTo(sales({ ...rates, [field]: raised }) - sales(rates), 4);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(0.01);
          expect(rate + step).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it("stand in order: observed before filled-in, then falling, equals as they are listed", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const analysis = analyse(rowsOf(orders), anchor);
        const levers = leversOf(analysis);
        fc.pre(levers !== null);
        const filled = levers.byPoint.map((one) => Number(one.filled));
        expect(filled).toEqual([...filled].sort());
        // Gains are differences of two sums of some fifty products each: of these sums they are sure to twelve digits.
        const unsure = 1e-12 * (mainProjection(analysis)?.[4]?.cumulativeSales ?? NaN);
        const place = ({ kind, stage }: Named) => (kind === "retention" ? 0 : 5) + (stage ?? NaN);
        levers.byPoint.forEach((one, i) => {
          const next = levers.byPoint[i + 1];
          if (next === undefined || next.filled !== one.filled) return;
          const lead = (one.salesGain ?? NaN) - (next.salesGain ?? NaN);
          // Ahead by more than rounding, or equal and listed earlier.
          if (lead <= unsure)
            expect([Math.abs(lead) <= unsure, place(one) < place(next)]).toEqual([true, true]);
        });
      }),
    );
  });
});
