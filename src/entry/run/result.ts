import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { EXCLUSIONS } from "../../catalog/metrics/segments.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { Analysis } from "../../core/analysis.ts";
import { retention } from "../../core/cpm/balance.ts";
import type { HeadlineFigure } from "../../core/cpm/headlines.ts";
import { isoOf } from "../../core/values/day.ts";
import type { ExcludedFacts } from "../../core/facts/meta.ts";
import { majorOf } from "../../core/values/money.ts";
import { salesMultiple } from "../../core/cpm/projection.ts";
import { type ProjectionRange, projectionRange } from "../../core/cpm/range.ts";
import { wordsOf } from "../../reports/context.ts";
import { noticeLines } from "../../reports/page/frame.ts";
import { withheldNote } from "../../reports/page/headline-words.ts";
import type { ExcludedRows, ReportLink, RunResult } from "../contract.ts";
import type { StoredRun } from "./stored-run.ts";

/** The summary of a finished run for the sidebar. */
export function runResult(
  run: StoredRun,
  analysis: Analysis,
  written: { readonly links: readonly ReportLink[]; readonly notices: readonly string[] },
  language: Language,
): RunResult {
  const { balance, headlines, annualSales } = analysis;
  const words = wordsOf({ language, currency: run.settings.currency });
  const { retention: kept, goldSurvival, fiveYearSales: sales } = headlines;
  const why = (figure: HeadlineFigure) => {
    const { withheld } = headlines[figure];
    return withheld && withheldNote(figure, withheld, words);
  };
  return {
    anchorDate: isoOf(analysis.facts.meta.anchor),
    madeAt: run.madeAt.replace(/\//g, "-").replace(" ", "T"),
    currency: run.settings.currency,
    activeCustomers: balance.total.activeNow,
    retention: kept.withheld ? null : retention(balance.total),
    goldSurvivalRate: goldSurvival.value,
    fiveYearSales: sales.withheld ? null : majorOf(sales.value),
    fiveYearSalesBand: sales.withheld ? null : band(projectionRange(analysis)),
    annualSalesMultiple: sales.withheld ? null : salesMultiple(sales.value, annualSales),
    withheld: {
      retention: why("retention"),
      goldSurvivalRate: why("goldSurvival"),
      fiveYearSales: why("fiveYearSales"),
    },
    ...(run.slice ? { slice: sliceTitle(run.slice, language) } : {}),
    reports: [...written.links],
    notices: [...written.notices, ...noticeLines({ open: run.open, analysis }, words)],
    excluded: analysis.facts.meta.excluded.map((one) => excludedRows(one, language)),
  };
}

function band(range: ProjectionRange | null): { low: number; high: number } | null {
  const [low, high] = [range?.low[4], range?.high[4]];
  return low && high ? { low: majorOf(low.cumulativeSales), high: majorOf(high.cumulativeSales) } : null;
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
