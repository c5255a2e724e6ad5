import type { Language } from "../catalog/language.ts";
import { isoOf } from "../core/day.ts";
import { majorOf } from "../core/money.ts";
import { InputProblem } from "../core/problem.ts";
import type { Purchases } from "../core/purchases.ts";
import { customerJson, metricsJson, qualityJson } from "../reports/metrics-json.ts";
import { fileZone } from "../sheets/file.ts";
import type { AuditRequest } from "./contract.ts";
import { remembered, settingValues } from "./file-settings.ts";
import { ordersEngine } from "./run.ts";
import { analysisOfRun, storedRun } from "./stored-run.ts";

/**
 * Everything behind the last run as other programs read it, down to the people and purchases when asked.
 *
 * @throws InputProblem "no-stored-facts" before the first run
 */
export function audit({ customers, purchases }: AuditRequest, language: Language) {
  const run = storedRun();
  const { anchor } = run.facts.meta;
  const answer = {
    anchorDate: isoOf(anchor),
    settings: settingValues(run.settings),
    quality: qualityJson(run.facts.meta),
    metrics: metricsJson(analysisOfRun(run)),
  };
  if (!customers && !purchases) return answer;
  const { orders } = remembered();
  if (orders === null) throw new InputProblem("no-stored-facts");
  const engine = ordersEngine({ orders, settings: run.settings }, fileZone(), language);
  const question = {
    anchor: { kind: "day", day: anchor },
    today: anchor,
    stageThresholds: run.settings.stageThresholds,
  } as const;
  return {
    ...answer,
    ...(customers ? { customers: engine.customers(question).map(customerJson) } : {}),
    ...(purchases ? purchaseLists(engine.purchases) : {}),
  };
}

/** Every purchase, and every row that is none, so that a reading can be checked row by row. */
function purchaseLists(purchases: Purchases) {
  return {
    purchases: Array.from({ length: purchases.length }, (_, i) => ({
      orderId: purchases.orderIds[purchases.order[i] ?? -1] ?? null,
      date: isoOf(purchases.day[i] ?? 0),
      customerId: purchases.customerIds[purchases.customer[i] ?? -1] ?? null,
      amount: majorOf(purchases.amount[i] ?? 0),
      channel: null,
    })),
    refused: purchases.excluded.map(({ row, column, reason, value }) => ({ row, column, reason, value })),
  };
}
