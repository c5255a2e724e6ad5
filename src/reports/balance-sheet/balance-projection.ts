import { a1, cellName } from "../../catalog/formula.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { mainProjection, projectedSurvival } from "../../core/analysis.ts";
import { peopleNow, type ProjectedYear, PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { about } from "../page/about.ts";
import { putAssumptions } from "./balance-assumptions.ts";
import { NOW_COLUMN, quotient, stagesSum } from "./balance-formulas.ts";
import { annualSalesCell } from "./balance-inputs.ts";
import { putModels } from "./balance-models.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { type BalancePlaces, runOf } from "./balance-places.ts";
import { peopleRows, salesCells } from "./balance-run.ts";
import { liveCell, liveMoney } from "../page/live-cells.ts";
import { trialWords } from "./balance-trial.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";
import type { Page } from "../page/page.ts";
import { HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";

/**
 * Lays out the 試算: what a changed yellow cell changes, five years ahead beside the three models, and the yellow cells;
 * nothing where there are no rates.
 */
export function putProjection(page: BalancePage, row: number, places: BalancePlaces): void {
  const { sheet, words, context } = page;
  const years = mainProjection(context.analysis);
  if (years === null) return;
  const model = words.say(COMMON_TEXTS[context.analysis.settings.projectionModel]);
  const { table } = places;
  sheet.put(row, 0, [[text(words.say(O.trial, { model }), "section")]]);
  paragraph(sheet, row + 1, text(trialWords(page, places), "sentence"));
  sheet.put(table.header - 1, 0, [[text(words.say(T.byYear), "section")]]);
  sheet.rowHeights[table.header] = HEADER_HEIGHT;
  sheet.put(table.header, 0, [
    yearsHeader(page, words.say(T.now)),
    ...peopleLines(page, places, years),
    ...salesLines(page, places, years),
    survivalLine(page, places, years),
  ]);
  putModels(page, places);
  putAssumptions(page, places.inputs);
  sheet.headlines.push({
    name: "CPM_BS_TRIAL_FIVE_YEAR_SALES",
    row: table.cumulative,
    column: NOW_COLUMN + PROJECTION_YEARS,
  });
}

/** A cell a year, made with the column that the year stands in. */
function perYear<T>(years: readonly ProjectedYear[], of: (year: ProjectedYear, column: number) => T): T[] {
  return years.map((year) => of(year, NOW_COLUMN + year.year));
}

function peopleLines(page: Page, places: BalancePlaces, years: readonly ProjectedYear[]): Cell[][] {
  const { words, context } = page;
  const { balance, settings } = context.analysis;
  const { total } = balance;
  const run = runOf(places, settings.projectionModel, settings.projectionModel);
  const unit = peopleUnit(total.activeNow);
  const now = peopleNow(balance);
  const sumLine = (
    of: "active" | "lapsed",
    figures: readonly number[],
    { label, style }: { readonly label: string; readonly style: "total" | "number" },
  ) => [
    text(label, style === "total" ? "totalLabel" : "label"),
    ...figures.map((figure, t) =>
      peopleSum(of, t, { ...liveCell(stagesSum(run[of], NOW_COLUMN + t), figure, unit), style }),
    ),
  ];
  const active = [total.activeNow, ...years.map((year) => year.activeTotal)];
  const lapsed = [total.lapsedNow, ...years.map((year) => year.lapsedTotal)];
  const named = (stage: number) => words.say(T.stageActive, { stage: `F${stage}` });
  return [
    ...peopleRows(run, "active", { label: named, now: now.active, years, unit }),
    sumLine("active", active, { label: words.say(T.activeTotal), style: "total" }),
    sumLine("lapsed", lapsed, { label: words.say(T.lapsedTotal), style: "number" }),
  ];
}

/** What a sum over all stages is about: real people today (year 0), projected ones in a later year. */
function peopleSum(of: "active" | "lapsed", year: number, cell: Cell): Cell {
  if (year === 0) return about(cell, of === "active" ? "activeCustomers" : "lapsedCustomers");
  return about(cell, of === "active" ? "projectedActive" : "projectedLapsed", { year });
}

function salesLines(
  { words, context }: Page,
  places: BalancePlaces,
  years: readonly ProjectedYear[],
): Cell[][] {
  const { balance, annualSales, settings } = context.analysis;
  const { table, inputs } = places;
  const run = runOf(places, settings.projectionModel, settings.projectionModel);
  const multiples = (metric: MetricId, row: number, of: (year: ProjectedYear) => number) =>
    perYear(years, (year, column) => {
      const quotientNow = quotient(cellName(row, column), annualSalesCell(inputs));
      const cell = liveCell(quotientNow, salesMultiple(of(year), annualSales), "multiple");
      return about(cell, metric, { year: year.year });
    });
  const none = text("", "number");
  return [
    [
      text(words.say(T.salesRow), "totalLabel"),
      about(money(balance.annualSales, "total"), "annualSales"),
      ...salesCells(run, years, "total"),
    ],
    [text(words.say(T.cumulative)), none, ...cumulativeCells(table.sales, years)],
    [
      text(words.say(T.yearMultiple)),
      none,
      ...multiples("salesToAnnualSales", table.sales, (year) => year.sales),
    ],
    [
      text(words.say(T.multiple)),
      none,
      ...multiples("annualSalesMultiple", table.cumulative, (year) => year.cumulativeSales),
    ],
  ];
}

function cumulativeCells(sales: number, years: readonly ProjectedYear[]): Cell[] {
  return years.map((year) => {
    const soFar = a1({ row: sales, column: NOW_COLUMN + 1, rows: 1, columns: year.year });
    return about(liveMoney(`SUM(${soFar})`, year.cumulativeSales), "cumulativeSales", { year: year.year });
  });
}

/**
 * The line 残存率の見込み: the share of today's active people who are still active when nobody returns; its people stand in
 * the workings.
 */
function survivalLine(
  { words, context }: Page,
  places: BalancePlaces,
  years: readonly ProjectedYear[],
): Cell[] {
  const { projectionModel } = context.analysis.settings;
  const { active } = runOf(places, "retentionOnly", projectionModel);
  const rate = ({ year }: ProjectedYear, column: number): Cell => {
    const expression = quotient(stagesSum(active, column), stagesSum(active, NOW_COLUMN));
    const cell = liveCell(expression, projectedSurvival(context.analysis, year), "rate");
    return about(cell, "projectedSurvival", { year });
  };
  return [text(words.say(T.survival)), about(num(1, "rate"), "projectedSurvival"), ...perYear(years, rate)];
}
