import { sameText } from "../../catalog/language.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import type { Beside, CrossBase } from "../../core/cross/cross.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { baseWords } from "../page/cross-set-words.ts";
import { aside, num, text } from "../page/grid.ts";
import { chartPlace } from "../page/page.ts";
import { rateAxisEnd } from "../page/rate-axis.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { LONGEST_TOLD } from "../products/product-words.ts";
import { goodsName, type GoodsPage, nameCell, periodOf, setOf } from "./cross-page.ts";

/** Rows the chart takes at the usual 21 px, its bars, and lines of the table [count]. */
const CHART_ROWS = 13;
const MOST_DRAWN = 10;
const MOST_LINES = 20;
const RATE_COLUMN = 4;

/** How many rows the chart takes; none where there are no two products to draw. */
export const chartRows = (base: CrossBase): number =>
  base.beside.length < 2 || base.row.buyers === 0 ? 0 : CHART_ROWS;

/** What the buyers of the base bought beside it, as columns. @param table the row of the table's title */
export function putChart(
  page: GoodsPage,
  base: CrossBase,
  rows: { readonly chart: number; readonly table: number },
): void {
  if (chartRows(base) === 0) return;
  const { sheet, words } = page;
  const drawn = base.beside.slice(0, MOST_DRAWN);
  const column = (at: number) => ({
    row: rows.table + TABLE_HEAD,
    rows: drawn.length,
    column: at,
    columns: 1,
  });
  sheet.charts.push({
    title: words.say(T.chartTitle, { base: baseWords(base.choice, words, LONGEST_TOLD), n: drawn.length }),
    categories: column(0),
    series: [
      {
        ...{ name: words.say(T.axisRate), values: column(RATE_COLUMN) },
        ...{ kind: "column", color: PALETTE.accent, axis: "left" },
      },
    ],
    leftAxis: words.say(T.axisRate),
    ...rateAxisEnd(drawn.map(({ share }) => rateOf(share))),
    place: chartPlace(page, rows.chart, CHART_ROWS),
  });
}

/** The table of a base; gives the next row. */
export function putBeside(page: GoodsPage, row: number, base: CrossBase): number {
  const { words } = page;
  const said = { base: baseWords(base.choice, words, LONGEST_TOLD), people: words.count(base.row.buyers) };
  const title = words.say(T.besideTitle, said) + (base.isChosen ? "" : words.say(T.besideDefault));
  const heads = [T.ofBuyers, T.also, T.baseBuyers, T.rate, T.interval, T.usual, T.lift];
  const header = [
    text(words.say(goodsName(page)), "headerLeft"),
    ...heads.map((one) => text(words.say(one), "header")),
    text("", "headerLeft"),
  ];
  const lines = base.beside.slice(0, MOST_LINES).map((one) => line(page, base, one));
  return putTable(page, row, { title, header, lines }) + 1;
}

function line(page: GoodsPage, { choice, row }: CrossBase, { to, share, ofAll, lift }: Beside): Cell[] {
  const { words, context, metrics } = page;
  const of = { ...periodOf(page), set: setOf(choice, to.name) };
  const named = { ...periodOf(page), line: sameText(to.name) };
  const whole = { ...periodOf(page), set: setOf(choice, null) };
  const own = { ...periodOf(page), set: setOf({ ...metrics.choice, base: [to.name], match: "any" }, null) };
  const small = isSmallSample(share, context.settings.minSample);
  return [
    nameCell(to.name),
    about(num(to.buyers, "count"), "crossBuyers", own),
    about(num(share.numerator, "count"), "crossAlso", of),
    about(num(row.buyers, "count"), "crossBuyers", whole),
    about(num(rateOf(share), "rate"), "crossRate", of),
    { ...text(intervalText(share, words), "number"), tells: [{ metric: "crossRate", ...of }] },
    about(num(rateOf(ofAll), "rate"), "crossOfAll", { ...named, share: ofAll }),
    about(num(lift, "multiple"), "crossLift", named),
    aside(small ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}
