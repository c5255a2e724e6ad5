import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import type { Cell, Style, Unit } from "../catalog/report-model.ts";
import { mainProjection, projectedSurvival } from "../core/analysis.ts";
import { type ProjectedYear, salesMultiple } from "../core/projection.ts";
import { STAGES } from "../core/stages.ts";
import { putAssumptions } from "./balance-assumptions.ts";
import { CHART_ROWS, putChart } from "./balance-chart.ts";
import { putModels } from "./balance-models.ts";
import { putRange } from "./balance-range.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";
import type { Page } from "./frame.ts";
import { HEADER_HEIGHT, money, num, text } from "./grid.ts";

/** The chart, the next five years beside their assumptions and the three models, then the range; gives the next row. */
export function putProjection(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const years = mainProjection(context.analysis);
  if (years === null) return row;
  const model = words.say(COMMON_TEXTS[context.analysis.settings.projectionModel]);
  sheet.put(row, 0, [[text(words.say(T.projection, { model }), "section")]]);
  const tableRow = row + CHART_ROWS + 2;
  const lines = projectionLines(page, years);
  sheet.put(tableRow - 1, 0, [[text(words.say(T.byYear), "section")]]);
  sheet.rowHeights[tableRow] = HEADER_HEIGHT;
  const end = sheet.put(tableRow, 0, [
    yearsHeader(page, words.say(T.now)),
    ...lines.map((line) => line.cells),
  ]);
  putModels(page, putAssumptions(page, tableRow - 1));
  const range = putRange(page, end + 1);
  const at = (id: string) => tableRow + 1 + lines.findIndex((line) => line.id === id);
  putChart(page, row + 1, { years: tableRow, sales: at("sales"), active: at("active"), range: range.sales });
  return range.next;
}

interface Line {
  readonly id: string;
  readonly cells: Cell[];
}

function projectionLines(page: Page, years: readonly ProjectedYear[]): Line[] {
  const people = peopleUnit(page.context.analysis.balance.total.activeNow);
  return [...peopleLines(page, years, people), ...salesLines(page, years), survivalLine(page, years)];
}

/** A row: its label, today's figure ("" = none) and a figure a year. */
function line(
  id: string,
  label: string,
  figures: readonly (number | null | "")[],
  unit: Unit,
  style: Style = "number",
): Line {
  const cell = (figure: number | null | ""): Cell => {
    if (figure === "") return text("", style);
    return unit === "money" ? money(figure, style) : num(figure, unit, style);
  };
  return { id, cells: [text(label, style === "total" ? "totalLabel" : "label"), ...figures.map(cell)] };
}

function peopleLines({ words, context }: Page, years: readonly ProjectedYear[], unit: Unit): Line[] {
  const { stages, total } = context.analysis.balance;
  const active = [total.activeNow, ...years.map((year) => year.activeTotal)];
  const lapsed = [total.lapsedNow, ...years.map((year) => year.lapsedTotal)];
  const stageLine = (stage: number, i: number): Line => {
    const figures = [stages[i]?.activeNow ?? 0, ...years.map((year) => year.active[i] ?? 0)];
    return line(`F${stage}`, words.say(T.stageActive, { stage: `F${stage}` }), figures, unit);
  };
  return [
    ...STAGES.map(stageLine),
    line("active", words.say(T.activeTotal), active, unit, "total"),
    line("lapsed", words.say(T.lapsedTotal), lapsed, unit),
  ];
}

function salesLines({ words, context }: Page, years: readonly ProjectedYear[]): Line[] {
  const { balance, annualSales } = context.analysis;
  const sales = years.map((year) => year.sales);
  const cumulative = years.map((year) => year.cumulativeSales);
  const multiples = (amounts: readonly number[]) =>
    amounts.map((amount) => salesMultiple(amount, annualSales));
  return [
    line("sales", words.say(T.salesRow), [balance.annualSales, ...sales], "money", "total"),
    line("cumulative", words.say(T.cumulative), ["", ...cumulative], "money"),
    line("yearMultiple", words.say(T.yearMultiple), ["", ...multiples(sales)], "multiple"),
    line("multiple", words.say(T.multiple), ["", ...multiples(cumulative)], "multiple"),
  ];
}

function survivalLine({ words, context }: Page, years: readonly ProjectedYear[]): Line {
  const rates = years.map(({ year }) => projectedSurvival(context.analysis, year));
  return line("survival", words.say(T.survival), [1, ...rates], "rate");
}
