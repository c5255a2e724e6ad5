import { PALETTE } from "../../catalog/look.ts";
import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import { ENTRY_DAYS, secondShare } from "../../core/products/entries.ts";
import { rateOf } from "../../core/values/share.ts";
import { chartPlace } from "../page/page.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import { drawnEntries, F2_COLUMN } from "./entry-table.ts";
import type { GoodsPage } from "./product-page.ts";

/** Rows the chart takes at the usual 21 px; bars, unless the first product of most people is ranked below. */
const CHART_ROWS = 13;
const MOST_DRAWN = 10;

/** How many rows the chart takes; none where there are no two products to draw. */
export const chartRows = (page: GoodsPage): number => (barsOf(page) < 2 ? 0 : CHART_ROWS);

/** The best ranked ones, and as many more as it takes to the first product of most people. */
function barsOf({ goods, context }: GoodsPage): number {
  const drawn = goods.ranking.slice(0, drawnEntries(goods, context.settings.minSample));
  const most = Math.max(...drawn.map(({ people }) => people));
  const largest = drawn.findIndex(({ people }) => people === most);
  return Math.min(drawn.length, Math.max(MOST_DRAWN, largest + 1));
}

/** F2転換率 of the best ranked first products. @param first the row of the first of them */
export function putChart(page: GoodsPage, row: number, first: number): void {
  const { sheet, words, goods, context } = page;
  const { days, ranking } = goods;
  if (chartRows(page) === 0 || days === null) return;
  const { minSample } = context.settings;
  const [rows, all] = [barsOf(page), drawnEntries(goods, minSample)];
  const column = (at: number) => ({ row: first, rows, column: at, columns: 1 });
  const rates = ranking.slice(0, rows).map((one) => rateOf(secondShare(one, days)));
  sheet.charts.push({
    title: words.say(all > rows ? T.chartTitleTop : T.chartTitle, { days, minSample, all, n: rows }),
    categories: column(0),
    series: [
      {
        ...{ name: words.say(T.axisRate), values: column(F2_COLUMN + ENTRY_DAYS.indexOf(days)) },
        ...{ kind: "column", color: PALETTE.accent, axis: "left" },
      },
    ],
    leftAxis: words.say(T.axisRate),
    ...rateAxisEnd(rates),
    place: chartPlace(page, row, CHART_ROWS),
  });
}
