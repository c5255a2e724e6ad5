import type { Language } from "../catalog/language.ts";
import { isoOf } from "../core/day.ts";
import type { Ledger } from "../core/ledger.ts";
import { majorOf } from "../core/money.ts";
import type { Purchases } from "../core/purchases.ts";
import type { RowsEngine } from "../engines/rows-engine.ts";
import { customerJson, metricsJson, qualityJson } from "../reports/metrics-json.ts";
import { fileZone } from "../sheets/file.ts";
import type { AuditRequest } from "./contract.ts";
import { settingValues } from "./file-settings.ts";
import { ordersEngine } from "./run.ts";
import { analysisOfRun, storedRun } from "./stored-run.ts";

/**
 * Everything behind the last run as other programs read it, down to the people and purchases when asked.
 *
 * @throws InputProblem "no-stored-facts" before the first run
 */
export function audit({ customers, purchases }: AuditRequest, language: Language) {
  const run = storedRun("last");
  const { anchor } = run.facts.meta;
  const answer = {
    anchorDate: isoOf(anchor),
    settings: settingValues(run.settings),
    quality: qualityJson(run.facts.meta),
    metrics: metricsJson(analysisOfRun(run)),
  };
  if (!customers && !purchases) return answer;
  const engine = ordersEngine({ orders: run.orders, settings: run.settings }, fileZone(), language);
  const question = {
    anchor: { kind: "day", day: anchor },
    today: anchor,
    stageThresholds: run.settings.stageThresholds,
  } as const;
  return {
    ...answer,
    ...(customers ? { customers: engine.customers(question).map(customerJson) } : {}),
    ...(purchases ? purchaseLists(engine) : {}),
  };
}

/** Every purchase as it counts, and every row that is none, so that a reading can be checked row by row. */
function purchaseLists({ ledger, purchases }: RowsEngine) {
  return {
    purchases: [...knownPurchases(ledger), ...unknownPurchases(purchases)],
    refused: purchases.excluded.map(({ row, column, reason, value }) => ({ row, column, reason, value })),
  };
}

/** Purchases of identified customers; orders of one day are one entry where the settings merge them. */
function knownPurchases(ledger: Ledger) {
  return Array.from({ length: ledger.customers }, (_, c) => c).flatMap((c) =>
    Array.from(ledger.day.subarray(ledger.start[c], ledger.start[c + 1]), (day, k) => {
      const i = (ledger.start[c] ?? 0) + k;
      const orderId = ledger.orderIds[ledger.order[i] ?? -1] ?? null;
      return purchaseJson(orderId, day, ledger.customerIds[c] ?? null, ledger.amount[i] ?? 0);
    }),
  );
}

function unknownPurchases({ length, customer, order, orderIds, day, amount }: Purchases) {
  return Array.from({ length }, (_, i) => i)
    .filter((i) => (customer[i] ?? -1) < 0)
    .map((i) => purchaseJson(orderIds[order[i] ?? -1] ?? null, day[i] ?? 0, null, amount[i] ?? 0));
}

function purchaseJson(orderId: string | null, day: number, customerId: string | null, amount: number) {
  return { orderId, date: isoOf(day), customerId, amount: majorOf(amount), channel: null };
}
