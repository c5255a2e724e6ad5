import { kpiRequests } from "../../src/core/kpi/kpi.ts";
import { stepsRequest } from "../../src/core/kpi/purchase-steps.ts";
import { day, type Row, RULES, SETTINGS, shop } from "./shop.ts";

/** A shop with the tables that KPI asks for. */
export function kpiShop(rows: readonly Row[], anchor: string) {
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const facts = shop(rows).facts(question, (meta) => [stepsRequest(meta.anchor), ...kpiRequests(meta)]);
  return { facts };
}
