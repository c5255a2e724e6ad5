import { analysisRequests } from "../../src/core/analysis.ts";
import { planOf, planRequests } from "../../src/core/outlook/business-plan.ts";
import { day, RULES, type Row, SETTINGS, shop } from "./shop.ts";

/** A shop's facts as far as a plan asks for them, and its plan. */
export function plannedShop(rows: readonly Row[], anchor: string) {
  const question = {
    anchor: { kind: "day", day: day(anchor) } as const,
    today: RULES.today,
    limits: SETTINGS,
  };
  const facts = shop(rows).facts(question, (meta) => [
    ...analysisRequests(meta.anchor, SETTINGS),
    ...planRequests(meta),
  ]);
  return { facts, ...planOf({ facts, settings: SETTINGS }) };
}
