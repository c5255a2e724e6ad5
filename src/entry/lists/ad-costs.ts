import { shownCurrency } from "../../catalog/currency.ts";
import { monthOfDay } from "../../core/ltv/ad-costs.ts";
import { type AdCostAnswer, madeAdCosts, standingAdCosts } from "../../reports/ad-costs/ad-cost-answer.ts";
import { adCostPage } from "../../reports/ad-costs/ad-cost-page.ts";
import { givenRows } from "../../reports/ad-costs/given-rows.ts";
import { readAdCosts } from "../../reports/ad-costs/read-ad-costs.ts";
import type { KeptRun } from "../../reports/kept-run.ts";
import { readAdCostSheet, writeAdCostSheet } from "../../sheets/pages/ad-costs-sheet.ts";
import { attempt } from "../../sheets/refusals.ts";
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
function lastRun(call: Call): KeptRun | null {
  let run: KeptRun | null = null;
  attempt(() => (run = call.run()));
  return run;
}

/** In the language and the currency of the last run, before the first in those of the page and the file. */
function written(rows: AdCostRequest["rows"], { settings, language, today, locale }: Call) {
  const { currency, language: ofReports } = settings.stored();
  const { used } = settings.remembered();
  const showing = {
    language: used === null ? language : ofReports,
    currency: shownCurrency(currency, used?.currency ?? null, locale()),
  };
  const page = adCostPage({ ...showing, month: monthOfDay(today()), rows: givenRows(rows) });
  return writeAdCostSheet(page, showing);
}
