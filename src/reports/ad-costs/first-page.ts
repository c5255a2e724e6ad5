import { shownCurrency } from "../../catalog/currency.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { isoMonthOf } from "../../core/values/day.ts";
import type { Day } from "../../core/values/day.ts";
import type { ReportContext } from "../context.ts";
import type { Remembered } from "../lists/remembered.ts";
import { adCostPage } from "./ad-cost-page.ts";
import { givenRows } from "./given-rows.ts";

/** A file that has no 広告費 yet. */
interface WithoutAdCosts extends Pick<Remembered, "used">, Pick<ReportContext, "language"> {
  /** What is chosen for its reports. */
  readonly settings: Pick<Settings, "currency" | "language">;
  readonly locale: string;
  readonly today: Day;
}

/**
 * 広告費 as a file first gets it: in the language and the currency of the last run, before the first in those of the page and
 * the file.
 *
 * @param rows a table with its header; empty = examples of the present month
 * @throws InputProblem "ad-costs-column" for a column that 広告費 does not have
 */
export function firstAdCosts(
  rows: Parameters<typeof givenRows>[0],
  { used, settings, language, locale, today }: WithoutAdCosts,
) {
  const showing = {
    language: used === null ? language : settings.language,
    currency: shownCurrency(settings.currency, used?.currency ?? null, locale),
  };
  return { page: adCostPage({ ...showing, month: isoMonthOf(today), rows: givenRows(rows) }), showing };
}
