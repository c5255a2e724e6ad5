import { PALETTE } from "../../catalog/look.ts";
import { SUBSCRIPTION_TEXTS as T } from "../../catalog/texts/subscription-texts.ts";
import { chartPlace } from "../page/page.ts";
import { TABLE_HEAD } from "../page/table.ts";
import { SURVIVAL_COLUMN } from "./delivery-table.ts";
import { MOST_SHOWN, type SubscriptionPage } from "./subscription-page.ts";

/** Rows the chart takes at the usual 21 px. */
const CHART_ROWS = 13;

/** Deliveries that are drawn: those before which enough subscriptions can be judged. */
const drawn = ({ metrics }: SubscriptionPage): number => Math.min(metrics.all.average?.k ?? 0, MOST_SHOWN);

/** How many rows the chart takes; none where it would have no two points. */
export const chartRows = (page: SubscriptionPage): number => (drawn(page) < 2 ? 0 : CHART_ROWS);

/** 継続率 by delivery. @param table the row of the table of deliveries */
export function putChart(page: SubscriptionPage, row: number, table: number): void {
  if (chartRows(page) === 0) return;
  const { sheet, words } = page;
  const column = (at: number) => ({ row: table + TABLE_HEAD, rows: drawn(page), column: at, columns: 1 });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: column(0),
    series: [
      {
        ...{ name: words.say(T.axisRate), values: column(SURVIVAL_COLUMN) },
        ...{ kind: "line", color: PALETTE.accent, axis: "left" },
      },
    ],
    leftAxis: words.say(T.axisRate),
    leftMaximum: 1,
    place: chartPlace(page, row, CHART_ROWS),
  });
}
