import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import { EXCLUSIONS } from "../catalog/metrics/segments.ts";
import { sliceTitle } from "../catalog/texts/slice-texts.ts";
import { type Analysis, mainProjection } from "../core/analysis.ts";
import { retention } from "../core/cpm/balance.ts";
import { isoOf } from "../core/values/day.ts";
import type { ExcludedFacts } from "../core/facts.ts";
import { majorOf } from "../core/values/money.ts";
import { salesMultiple } from "../core/cpm/projection.ts";
import { isSmallSample } from "../core/values/share.ts";
import { wordsOf } from "../reports/context.ts";
import { noticeText } from "../reports/page/frame.ts";
import type { ExcludedRows, ReportLink, RunResult } from "./contract.ts";
import type { StoredRun } from "./stored-run.ts";

/** The summary of a finished run for the sidebar. */
export function runResult(
  run: StoredRun,
  analysis: Analysis,
  written: { readonly links: readonly ReportLink[]; readonly notices: readonly string[] },
  language: Language,
): RunResult {
  const { balance, goldMap, annualSales } = analysis;
  const fiveYears = mainProjection(analysis)?.[4]?.cumulativeSales ?? null;
  const share = retention(balance.total);
  const words = wordsOf({ language, currency: run.settings.currency });
  return {
    anchorDate: isoOf(analysis.facts.meta.anchor),
    madeAt: run.madeAt.replace(/\//g, "-").replace(" ", "T"),
    currency: run.settings.currency,
    activeCustomers: balance.total.activeNow,
    retention: share.denominator === 0 ? null : share,
    goldSurvivalRate: goldMap.goldSurvivalRate,
    fiveYearSales: fiveYears === null ? null : majorOf(fiveYears),
    fiveYearSalesBand: band(analysis),
    annualSalesMultiple: fiveYears === null ? null : salesMultiple(fiveYears, annualSales),
    smallSample: smallSample(analysis),
    ...(run.slice ? { slice: sliceTitle(run.slice, language) } : {}),
    reports: [...written.links],
    notices: [...written.notices, ...analysis.notices.map((notice) => noticeText(notice, words))],
    excluded: analysis.facts.meta.excluded.map((one) => excludedRows(one, language)),
  };
}

function band({ range }: Analysis): { low: number; high: number } | null {
  const [low, high] = [range?.low[4], range?.high[4]];
  return low && high ? { low: majorOf(low.cumulativeSales), high: majorOf(high.cumulativeSales) } : null;
}

/** 残存率 is 参考値 when any of its five denominators is small. */
function smallSample({ balance, goldMap, settings }: Analysis) {
  return {
    retention: isSmallSample(retention(balance.total), settings.minSample),
    goldSurvivalRate: goldMap.steps.some(({ share }) => share.denominator < settings.minSample),
  };
}

function excludedRows({ reason, rows, amount, examples }: ExcludedFacts, language: Language): ExcludedRows {
  const words = ({ row, value }: { row: number; value: string }) =>
    value === ""
      ? say(ENTRY_TEXTS.exampleBlank, language, { row })
      : say(ENTRY_TEXTS.example, language, { row, value });
  return {
    reason,
    label: say(EXCLUSIONS[reason], language),
    rows,
    amount: majorOf(amount),
    examples: examples.map(words),
  };
}
