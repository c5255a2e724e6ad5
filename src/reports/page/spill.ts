import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { RANK_NAMES } from "../../catalog/metrics/segments.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { type Analysis, mainProjection, overallRetention } from "../../core/analysis.ts";
import {
  f2Conversion,
  reactivation,
  reactivationRate,
  retention,
  retentionRate,
} from "../../core/cpm/balance.ts";
import { majorOf } from "../../core/values/money.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { complement, ratio, rateOf } from "../../core/values/share.ts";

/** What a cell function gives: a value, or rows that spill. Money in whole currency units, 「—」 for no answer. */
export type CellAnswer = string | number | (string | number)[][];

const shown = (value: number | null): string | number => value ?? NO_ANSWER;
const heads = (texts: readonly Text[], language: Language): string[] =>
  texts.map((one) => say(one, language));

/** Each cell function's answer from an analysis. */
export const CELL_ANSWERS: Readonly<Record<string, (analysis: Analysis, language: Language) => CellAnswer>> =
  {
    CPM_RETENTION: (analysis) => shown(overallRetention(analysis)),
    CPM_REACTIVATION: ({ balance }) => shown(reactivationRate(balance.total)),
    CPM_F2: ({ balance }) => shown(rateOf(f2Conversion(balance))),
    CPM_SURVIVAL: ({ goldMap }) => shown(goldMap.goldSurvivalRate),
    CPM_ACTIVE: ({ balance }) => balance.total.activeNow,
    CPM_BS: balanceTable,
    CPM_GOLDMAP: goldMapTable,
    CPM_RFM: rfmTable,
  };

function balanceTable(analysis: Analysis, language: Language): CellAnswer {
  const { total, annualSales } = { total: analysis.balance.total, annualSales: analysis.annualSales };
  return [
    heads([T.year, T.active, T.lapsed, T.sales, T.cumulative, T.multiple], language),
    [say(T.now, language), total.activeNow, total.lapsedNow, majorOf(analysis.balance.annualSales), "", ""],
    ...yearRows(mainProjection(analysis), annualSales).map((row, i) => [
      say(T.yearAhead, language, { n: i + 1 }),
      ...row.map(shown),
    ]),
  ];
}

/** The years ahead; without a projection none of them has an answer. */
function yearRows(years: ReturnType<typeof mainProjection>, annualSales: number): (number | null)[][] {
  if (years === null) return Array.from({ length: PROJECTION_YEARS }, () => [null, null, null, null, null]);
  return years.map((year) => [
    year.activeTotal,
    year.lapsedTotal,
    majorOf(year.sales),
    majorOf(year.cumulativeSales),
    salesMultiple(year.cumulativeSales, annualSales),
  ]);
}

function goldMapTable({ balance, goldMap }: Analysis, language: Language): CellAnswer {
  return [
    heads(
      [T.stage, T.base, T.kept, T.retention, T.churn, T.dormant, T.returned, T.reactivation, T.survival],
      language,
    ),
    ...balance.stages.map((stage, i) => [
      `F${stage.stage}`,
      stage.base,
      stage.kept,
      shown(retentionRate(stage)),
      shown(rateOf(complement(retention(stage)))),
      stage.dormant,
      reactivation(stage).numerator,
      shown(reactivationRate(stage)),
      shown(goldMap.survival[i] ?? null),
    ]),
  ];
}

function rfmTable({ ranks }: Analysis, language: Language): CellAnswer {
  const people = ranks.reduce((sum, row) => sum + row.customers, 0);
  return [
    heads([T.rank, T.people, T.share, T.sales], language),
    ...ranks.map((row) => [
      say(RANK_NAMES[row.rank], language),
      row.customers,
      shown(ratio(row.customers, people)),
      majorOf(row.sales),
    ]),
  ];
}
