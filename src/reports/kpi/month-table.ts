import { KPI_HEADS, KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import { kpiCell } from "./kpi-cells.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** Every KPI at the latest month ends, oldest first; gives the next row. */
export function putMonths(page: Page<KpiMetrics>, row: number): number {
  const { sheet, words, metrics } = page;
  const { kpis, wholeYearFrom } = metrics;
  const months = kpis[0]?.trend.map(({ month }) => month) ?? [];
  const shown = months.filter((_, i) => kpis.some(({ trend }) => trend[i]?.of));
  if (shown.length === 0) {
    sheet.put(row, 0, [[text(words.say(T.months), "section")]]);
    return (
      paragraph(sheet, row + 1, text(words.say(T.noMonths, { date: words.day(wholeYearFrom) }), "note")) + 1
    );
  }
  const header = [
    text(words.say(T.month), "headerLeft"),
    ...kpis.map(({ id }) => text(words.say(KPI_HEADS[id]), "header")),
  ];
  const lines = shown.map((month) => [
    text(words.day(month)),
    ...kpis.map(({ id, trend }) => {
      const point = trend.find((one) => one.month === month);
      return kpiCell(id, point?.of ?? null, { when: "then" });
    }),
  ]);
  return putTable(page, row, { title: words.say(T.months), header, lines }) + 1;
}
