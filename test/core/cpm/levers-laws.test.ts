import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mainProjection } from "../../../src/core/analysis.ts";
import { leversOf, type PeopleLever } from "../../../src/core/cpm/levers.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { analyse, day } from "../../support/shop.ts";
import { twinProject, twinRates } from "../../support/slow-twin-projection.ts";

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
          if (kind === "f2") continue;
          const field = fields[kind];
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
  it("are worth, a person, what two full projections of one person more and less differ by", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), models, (orders, anchor, projectionModel) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const levers = leversOf(analyse(rowsOf(orders), anchor, { projectionModel }));
        const rates = twinRates(twinOf(orders), anchor);
        fc.pre(levers !== null && rates !== null);
        const nobody = [0, 0, 0, 0, 0];
        for (const { kind, stage, salesGainPerPerson } of levers.byPerson) {
          if (kind === "f2" || stage === null) continue;
          const isKept = kind === "retention";
          const one = nobody.map((_, i) => Number(i + 1 === stage));
          const moved = (isKept ? rates.keptMoves : rates.backMoves)[stage - 1] ?? [];
          const fourYears = (active: readonly number[], lapsed: readonly number[]) =>
            twinProject(active, lapsed, rates, projectionModel)[3]?.cumulativeSales ?? NaN;
          const amount = (isKept ? rates.vk : rates.vb)[stage - 1] ?? NaN;
          const after =
            fourYears(projectionModel === "static" ? one : moved, nobody) - fourYears(nobody, one);
          expect(salesGainPerPerson).toBeCloseTo(amount + after, 5);
        }
      }),
    );
  });
  it("stand in order: worth a plan, observed, somebody to move; then falling, equals as they are listed", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(firstDay(orders) <= day(anchor));
        const analysis = analyse(rowsOf(orders), anchor);
        const levers = leversOf(analysis);
        fc.pre(levers !== null);
        const classOf = ({ folded, salesGain, filled, people }: PeopleLever) =>
          [folded, salesGain === null, filled, people === 0].map(Number).join("");
        const classes = levers.byPoint.map(classOf);
        expect(classes).toEqual([...classes].sort());
        // Gains are differences of two sums of some fifty products each: of these sums they are sure to twelve digits.
        const unsure = 1e-12 * (mainProjection(analysis)?.[4]?.cumulativeSales ?? NaN);
        const place = ({ kind, stage }: PeopleLever) =>
          ["f2", "retention", "reactivation"].indexOf(kind) * 5 + (stage ?? 0);
        levers.byPoint.forEach((one, i) => {
          const next = levers.byPoint[i + 1];
          if (next === undefined || classOf(next) !== classOf(one)) return;
          const lead = (one.salesGain ?? NaN) - (next.salesGain ?? NaN);
          // Ahead by more than rounding, or equal and listed earlier.
          if (lead <= unsure)
            expect([Math.abs(lead) <= unsure, place(one) < place(next)]).toEqual([true, true]);
        });
      }),
    );
  });
});
