import { type AdCostAnswer, madeAdCosts, standingAdCosts } from "../../reports/ad-costs/ad-cost-answer.ts";
import { firstAdCosts } from "../../reports/ad-costs/first-page.ts";
import { readAdCosts } from "../../reports/ad-costs/read-ad-costs.ts";
import { readAdCostSheet, writeAdCostSheet } from "../../sheets/pages/ad-costs-sheet.ts";
import type { Call } from "../call.ts";
import type { AdCostRequest } from "./list-contract.ts";

/** 広告費 as a run reads it; null = the file has none. */
export function adCostsNow() {
  const sheet = readAdCostSheet();
  return sheet && readAdCosts(sheet);
}

/**
 * Writes 広告費 where the file has none; else says what the next run will do with it.
 *
 * @throws InputProblem "ad-costs-column" for given rows with a column that is none of ours, "too-many-cells"
 */
export function adCostSheet({ rows }: AdCostRequest, call: Call): AdCostAnswer {
  const sheet = readAdCostSheet();
  if (sheet === null) return madeAdCosts(written(rows, call), call.language);
  const costs = readAdCosts(sheet);
  const { grossMargin } = call.settings.now();
  const last = lastRun(call)?.adCosts ?? null;
  return standingAdCosts({ place: sheet, costs, last, grossMargin }, call.language);
}

/** Null before the first run, and where it cannot be read any more. */
function lastRun(call: Call) {
  try {
    return call.run();
  } catch {
    return null;
  }
}

function written(rows: AdCostRequest["rows"], { settings, language, today, locale }: Call) {
  const { used } = settings.remembered();
  const file = { used, settings: settings.stored(), language, locale: locale(), today: today() };
  const { page, showing } = firstAdCosts(rows, file);
  return writeAdCostSheet(page, showing);
}
