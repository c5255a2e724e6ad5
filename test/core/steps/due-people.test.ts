import { describe, expect, it } from "vitest";
import { countedPlan, dueBefore, isCounted } from "../../../src/engines/due-people.ts";
import type { Question } from "../../../src/engines/engine.ts";
import type { StepPlan } from "../../../src/core/steps/step-plan.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";

const TODAY = day("2024-03-01");
const plan: StepPlan = {
  ...{ name: "mail", start: { from: "order", k: 1 }, days: 21, stops: { on: "purchase" } },
};
const question: Question = {
  anchor: { kind: "day", day: TODAY },
  today: RULES.today,
  limits: SETTINGS,
};
const order = (who: string, ago: number): Row => [who, isoOf(TODAY - ago), 1000, `${who}${ago}`];

describe("whoever was due by a plan before", () => {
  // 30 days before today the plan was due for who first bought 51 days before today and not again until then.
  const engine = shop([
    ...[order("old", 90), order("quiet", 51), order("back", 51), order("back", 10)],
    ...[
      order("soon", 51),
      order("soon", 40),
      order("edge", 51),
      order("edge", 30),
      order("now", 51),
      order("now", 0),
    ],
    order("other", 50),
  ]);

  it("is counted as of that day, with who of them bought up to today", () => {
    const asked = { plan, asked: null, day: TODAY, windowDays: 30 };
    expect(dueBefore(engine, question, asked)).toEqual({ numerator: 2, denominator: 3 });
    const lasting = { ...asked, plan: { ...plan, stops: { on: "never" } as const } };
    expect(dueBefore(engine, question, lasting)).toEqual({ numerator: 2, denominator: 5 });
  });

  it("is not known where the orders begin later", () => {
    const asked = { plan, asked: null, day: TODAY, windowDays: 80 };
    expect(dueBefore(engine, question, asked)).toBeNull();
  });

  it("is counted among whom the plan is for, as of that day", () => {
    const twice = { plan, asked: "orders>=2", day: TODAY, windowDays: 30 };
    expect(dueBefore(engine, question, twice)).toEqual({ numerator: 0, denominator: 0 });
  });
});

describe("a plan for some people", () => {
  it("whose conditions the orders cannot tell is a problem, not nobody", () => {
    const engine = shop([order("A", 10)]);
    const on = engine.stepsOn(question, TODAY);
    const counted = countedPlan(engine, question, { plan, asked: "channel=本店", shop: on });
    expect(counted).toBeInstanceOf(InputProblem);
    const known = countedPlan(engine, question, { plan, asked: "orders>=2", shop: on });
    expect(isCounted(known) && [known.found.due, known.found.off]).toEqual([[], { outside: 1, bought: 0 }]);
  });
});
