import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { type ProjectedYear, PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { NOW_COLUMN, quotient, stagesSum } from "./balance-formulas.ts";
import { annualSalesCell } from "./balance-inputs.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { type BalancePlaces, fiveYearSales, runOf } from "./balance-places.ts";
import { liveCell, liveMoney } from "../page/live-cells.ts";
import { peopleUnit } from "./balance-years.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { aside, money, num, text } from "../page/grid.ts";

/** The column (from 0) at which the table beside the coming years begins. */
const ASIDE_COLUMN = 7;
const KINDS: readonly ProjectionKind[] = ["static", "migration", "retentionOnly"];

/**
 * Lays out, right of the table of coming years, what year 5 is in each of the three models, so that none is read alone.
 */
export function putModels(page: BalancePage, places: BalancePlaces): void {
  const { sheet, words, context } = page;
  const { projections } = context.analysis;
  if (projections === null) return;
  sheet.put(places.table.header - 1, ASIDE_COLUMN, [
    [aside(words.say(T.models), "section")],
    [
      aside(words.say(T.model), "headerOpen"),
      text("", "header"),
      text("", "header"),
      text(words.say(T.modelActive), "header"),
      text(words.say(T.modelMultiple), "header"),
      text(words.say(T.modelSales), "header"),
    ],
    ...outlookLine(page),
    ...KINDS.flatMap((kind) => {
      const last = projections[kind][PROJECTION_YEARS - 1];
      return last ? [modelLine(page, places, { kind, last })] : [];
    }),
    ...[O.modelsWhy, O.modelsNote].map((note) => [aside(words.say(note), "aside")]),
  ]);
}

/** The line of the 見通し above the three, so that no 試算 is read without it; none where there is no 見通し. */
function outlookLine({ words, context, metrics }: BalancePage): Cell[][] {
  const last = metrics.outlook.outlook?.rows[PROJECTION_YEARS - 1];
  if (!last) return [];
  const { balance, annualSales } = context.analysis;
  const of = { year: PROJECTION_YEARS };
  const sales = last.cumulativeSales.line;
  return [
    [
      aside(words.say(O.said), "label"),
      text(""),
      text(""),
      about(num(last.active.line, peopleUnit(balance.total.activeNow)), "outlookActive", of),
      about(num(salesMultiple(sales, annualSales), "multiple"), "outlookMultiple", of),
      about(money(sales), "outlookCumulative", of),
    ],
  ];
}

function modelLine(
  page: Page,
  places: BalancePlaces,
  { kind, last }: { readonly kind: ProjectionKind; readonly last: ProjectedYear },
): Cell[] {
  const { words, context } = page;
  const { settings, annualSales, balance } = context.analysis;
  const main = settings.projectionModel;
  const sales = fiveYearSales(places, kind, main);
  const of = (metric: MetricId) => [metric, { year: PROJECTION_YEARS, model: kind }] as const;
  const mark = kind === main ? words.say(T.modelMain) : "";
  return [
    aside(words.say(COMMON_TEXTS[kind]) + mark, "label"),
    text(""),
    text(""),
    about(
      liveCell(
        stagesSum(runOf(places, kind, main).active, NOW_COLUMN + PROJECTION_YEARS),
        last.activeTotal,
        peopleUnit(balance.total.activeNow),
      ),
      ...of("projectedActive"),
    ),
    about(
      liveCell(
        quotient(sales, annualSalesCell(places.inputs)),
        salesMultiple(last.cumulativeSales, annualSales),
        "multiple",
      ),
      ...of("annualSalesMultiple"),
    ),
    about(liveMoney(sales, last.cumulativeSales), ...of("cumulativeSales")),
  ];
}
