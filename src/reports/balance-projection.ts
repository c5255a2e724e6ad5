import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import { CURRENCIES } from "../catalog/currency.ts";
import { PALETTE } from "../catalog/look.ts";
import type { Cell, ChartSeries, Style, Unit } from "../catalog/report-model.ts";
import { mainProjection, type ProjectionKind, projectedSurvival } from "../core/analysis.ts";
import { type ProjectedYear, PROJECTION_YEARS, salesMultiple } from "../core/projection.ts";
import type { RangeYear } from "../core/range.ts";
import { STAGES } from "../core/stages.ts";
import type { Page } from "./frame.ts";
import { pageWidth } from "./frame.ts";
import { aside, money, num, text } from "./grid.ts";

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 15;

/** The chart, the table of the next five years and, beside it, the three models; gives the next row. */
export function putProjection(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const years = mainProjection(context.analysis);
  if (years === null) return row;
  const model = words.say(COMMON_TEXTS[context.analysis.settings.projectionModel]);
  sheet.put(row, 0, [[text(words.say(T.projection, { model }), "section")]]);
  const tableRow = row + 1 + CHART_ROWS;
  const lines = projectionLines(page, years);
  const end = sheet.put(tableRow, 0, [headerLine(page), ...lines.map((line) => line.cells)]);
  putModels(page, tableRow);
  putChart(
    page,
    row + 1,
    tableRow,
    lines.map((line) => line.id),
  );
  return end + 1;
}

function headerLine({ words }: Page): Cell[] {
  const years = Array.from({ length: PROJECTION_YEARS }, (_, i) =>
    text(words.say(T.year, { n: i + 1 }), "header"),
  );
  return [text("", "headerLeft"), text(words.say(T.now), "header"), ...years];
}

interface Line {
  readonly id: string;
  readonly cells: Cell[];
}

function projectionLines(page: Page, years: readonly ProjectedYear[]): Line[] {
  const people = peopleUnit(page.context.analysis.balance.total.activeNow);
  return [
    ...peopleLines(page, years, people),
    ...salesLines(page, years),
    survivalLine(page, years),
    ...rangeLines(page, people),
  ];
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

function rangeLines({ words, context }: Page, people: Unit): Line[] {
  const { range } = context.analysis;
  if (range === null) return [];
  const rangeLine = (
    id: string,
    label: string,
    years: readonly RangeYear[],
    name: keyof RangeYear,
  ): Line => ({
    id,
    cells: [
      text(label, "muted"),
      text("", "muted"),
      ...years.map((year) =>
        name === "activeTotal"
          ? num(year.activeTotal, people, "mutedNumber")
          : money(year[name], "mutedNumber"),
      ),
    ],
  });
  return [
    rangeLine("activeLow", words.say(T.rangeActiveLow), range.low, "activeTotal"),
    rangeLine("activeHigh", words.say(T.rangeActiveHigh), range.high, "activeTotal"),
    rangeLine("salesLow", words.say(T.rangeSalesLow), range.low, "sales"),
    rangeLine("salesHigh", words.say(T.rangeSalesHigh), range.high, "sales"),
    rangeLine("cumulativeLow", words.say(T.rangeCumulativeLow), range.low, "cumulativeSales"),
    rangeLine("cumulativeHigh", words.say(T.rangeCumulativeHigh), range.high, "cumulativeSales"),
  ];
}

/** Whole people in a shop of some size; one decimal where fractions would hide what happens. */
function peopleUnit(active: number): Unit {
  return active < 100 ? "decimal" : "people";
}

/** The three projections beside the table, so that none is read alone. */
function putModels(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const { projections, settings, annualSales, balance } = context.analysis;
  if (projections === null) return;
  const kinds: readonly ProjectionKind[] = ["static", "migration", "retentionOnly"];
  sheet.put(row, 7, [
    [
      aside(words.say(T.models), "headerOpen"),
      text("", "header"),
      text("", "header"),
      text(words.say(T.modelActive), "header"),
      text(words.say(T.modelMultiple), "header"),
      text(words.say(T.modelSales), "header"),
    ],
    ...kinds.map((kind) => {
      const last = projections[kind][PROJECTION_YEARS - 1];
      const mark = kind === settings.projectionModel ? words.say(T.modelMain) : "";
      return [
        aside(`${words.say(COMMON_TEXTS[kind])} ${mark}`.trim(), "label"),
        text(""),
        text(""),
        num(last?.activeTotal ?? null, peopleUnit(balance.total.activeNow)),
        num(last ? salesMultiple(last.cumulativeSales, annualSales) : null, "multiple"),
        money(last?.cumulativeSales ?? null),
      ];
    }),
  ]);
}

function putChart(page: Page, row: number, tableRow: number, ids: readonly string[]): void {
  const { sheet, words, context } = page;
  const at = (id: string) => tableRow + 1 + ids.indexOf(id);
  const area = (line: number) => ({ row: line, column: 1, rows: 1, columns: 1 + PROJECTION_YEARS });
  const series = (
    id: string,
    name: string,
    kind: "column" | "line",
    color: string,
    axis: "left" | "right",
    dashed = false,
  ): ChartSeries => ({
    name,
    values: area(at(id)),
    kind,
    color,
    axis,
    dashed,
  });
  const range = context.analysis.range !== null;
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: area(tableRow),
    series: [
      series("sales", words.say(T.chartSales), "column", "#99D5CF", "left"),
      ...(range ? [series("salesLow", words.say(T.chartLow), "line", PALETTE.muted, "left", true)] : []),
      ...(range ? [series("salesHigh", words.say(T.chartHigh), "line", PALETTE.muted, "left", true)] : []),
      series("active", words.say(T.chartActive), "line", PALETTE.accent, "right"),
    ],
    leftAxis: words.say(T.axisSales, { sign: CURRENCIES[context.currency]?.sign ?? context.currency }),
    rightAxis: words.say(T.axisActive),
    place: { row, column: 0, width: pageWidth(page) - 4, height: CHART_ROWS * 21 - 12 },
  });
}
