import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { RFM_METHOD, RFM_TEXTS as T } from "../../catalog/texts/rfm-texts.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { classRequest, type ClassRow, classTable, termsOf } from "../../core/schemes/class-table.ts";
import { seasonRequest } from "../../core/segments/season-sets.ts";
import { rfmBoard } from "../../core/schemes/rfm-board.ts";
import { rankAt, type RfmRank } from "../../core/schemes/rfm-scheme.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import { report } from "../report.ts";
import { rfmTable } from "./rfm-cells.ts";
import { putSeasons } from "./rfm-seasons.ts";
import { frequencyClass } from "./rfm-words.ts";
import { type Page, pageWidth, putHead, putMethod, putNotices } from "../page/page.ts";
import { money, num, text } from "../page/grid.ts";

const COLUMN_WIDTHS = [160, 96, 96, 96, 96, 96, 96, 30, 130, 80, 80, 120, 104, 120];
const LEGEND = 8;
const CHART_ROWS = 13;

/** What RFM shows: the ranks, and people per F class (down) and R class (across). */
interface RfmMetrics {
  readonly ranks: readonly ClassRow<RfmRank>[];
  readonly board: readonly (readonly number[])[];
}

type RfmPage = Page<RfmMetrics>;

/** RFM: everybody in one of seven ranks, by recency and purchase count. */
export const rfm = report({
  id: "rfm",
  texts: { name: T.sheetName, title: T.title, method: RFM_METHOD },
  asks(meta, settings) {
    const terms = termsOf(meta, settings);
    return [classRequest("rfm", terms), seasonRequest("rfm", terms)];
  },
  metrics: (analysis): RfmMetrics => ({
    ranks: classTable(analysis.facts, "rfm", termsOf(analysis.facts.meta, analysis.settings)),
    board: rfmBoard(analysis),
  }),
  widths: COLUMN_WIDTHS,
  put(page) {
    let row = putHead(page, sentence(page));
    row = putBoard(page, row + 1);
    row = putNotices(page, row);
    putMethod(page, row);
  },
  json: ({ ranks }) => ({
    ranks: ranks.map((row) => ({ rank: row.class, customers: row.customers, sales: majorOf(row.sales) })),
  }),
  cells: { CPM_RFM: ({ metrics }, language) => rfmTable(metrics.ranks, language) },
});

function sentence({ context, metrics: { ranks }, words }: RfmPage): string {
  const { reach, settings } = context.analysis;
  const lostAfter = settings.rfmDays[settings.rfmDays.length - 1] ?? 0;
  const of = (...names: RfmRank[]) => ranks.filter((row) => names.includes(row.class));
  const loyal = of("loyal");
  const lostFrom = reach.dataStart + lostAfter + 1;
  const none = { days: words.count(lostAfter), date: words.day(lostFrom) };
  // Somebody from before a gap in the history may be lost already.
  const noneYet = sumOf(of("lost"), "customers") === 0 && lostFrom > reach.anchor;
  const point = words.say(sumOf(loyal, "customers") === 0 ? T.sentenceNoLoyal : T.sentence, {
    total: words.count(sumOf(ranks, "customers")),
    loyal: words.count(sumOf(loyal, "customers")),
    loyalRate: words.percent(ratio(sumOf(loyal, "customers"), sumOf(ranks, "customers"))),
    loyalSales: words.percent(ratio(sumOf(loyal, "sales"), sumOf(ranks, "sales"))),
    leaving: words.count(sumOf(of("atRisk", "wavering", "defecting"), "customers")),
  });
  return noneYet ? point + words.say(T.sentenceNoLost, none) : point;
}

const rankStyle = (rank: RfmRank): Style => `rank-${rank}`;

/** The 6 × 6 board at the left, the seven ranks and their chart at the right; gives the next row. */
function putBoard(page: RfmPage, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.board), "section")]]);
  sheet.put(row, LEGEND, [[text(words.say(T.ranks), "section")]]);
  sheet.put(row + 1, 0, [boardHeader(page), ...boardLines(page)]);
  for (let line = 0; line < 8; line++) sheet.rowHeights[row + 2 + line] = 32;
  const legendEnd = putSeasons(page, sheet.put(row + 1, LEGEND, legendLines(page)), LEGEND);
  putChart(page, row + 1, legendEnd + 1);
  return legendEnd + CHART_ROWS + 2;
}

function boardHeader({ context, words }: Page): Cell[] {
  const { rfmDays } = context.analysis.settings;
  const upTo = rfmDays.map((n) => text(words.say(T.days, { n }), "headerCenter"));
  const last = rfmDays[rfmDays.length - 1] ?? 0;
  return [
    text(words.say(T.corner), "headerLeft"),
    ...upTo,
    text(words.say(T.daysOver, { n: last }), "headerCenter"),
  ];
}

function boardLines({ context, words, metrics: { board, ranks } }: RfmPage): Cell[][] {
  const { settings: limits } = context.analysis;
  const total = sumOf(ranks, "customers");
  // People large enough to read, their share behind.
  const cell = (people: number, rank: RfmRank): Cell => {
    const share = people === 0 ? "" : ` (${words.percent(ratio(people, total))})`;
    return text(`${words.count(people)}${share}`, rankStyle(rank));
  };
  return board.map((row, f) => [
    text(frequencyClass(f, { words, limits }), "label"),
    ...row.map((people, r) =>
      about(cell(people, rankAt(limits, r, f)), "rfmCustomers", { set: { kind: "board", f, r } }),
    ),
  ]);
}

function legendLines({ words, metrics: { ranks } }: RfmPage): Cell[][] {
  const all = { customers: sumOf(ranks, "customers"), sales: sumOf(ranks, "sales") };
  const header = [COMMON_TEXTS.people, COMMON_TEXTS.share, T.lifetimeSales, T.salesShare, T.perPerson];
  return [
    [text(words.say(T.rank), "headerLeft"), ...header.map((one) => text(words.say(one), "header"))],
    ...ranks.map((row) => [
      text(words.say(RANK_NAMES[row.class]), rankStyle(row.class)),
      ...groupCells(row, all, {
        set: { kind: "class", scheme: "rfm", is: row.class },
        style: "number",
      }),
    ]),
    [
      text(words.say(COMMON_TEXTS.total), "totalLabel"),
      ...groupCells(all, all, { set: { kind: "everybody" }, style: "total" }),
    ],
  ];
}

type Group = Pick<ClassRow, "customers" | "sales">;

/** People, their share, sales, their share, and sales per person, of a rank or of all. */
function groupCells(
  group: Group,
  all: Group,
  { set, style }: { readonly set: CustomerSet; readonly style: Style },
): Cell[] {
  return [
    about(num(group.customers, "count", style), "rfmCustomers", { set }),
    about(num(ratio(group.customers, all.customers), "rate", style), "rfmShare", { set }),
    about(money(group.sales, style), "rfmSales", { set }),
    about(num(ratio(group.sales, all.sales), "rate", style), "rfmSalesShare", { set }),
    about(money(ratio(group.sales, group.customers), style), "rfmSalesPerPerson", { set }),
  ];
}

function putChart(page: Page, tableRow: number, row: number): void {
  const { sheet, words } = page;
  const ranks = { row: tableRow + 1, rows: 7, columns: 1 };
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: { ...ranks, column: LEGEND },
    series: [
      {
        name: words.say(COMMON_TEXTS.people),
        values: { ...ranks, column: LEGEND + 1 },
        kind: "column",
        color: PALETTE.accent,
        axis: "left",
      },
    ],
    leftAxis: words.say(COMMON_TEXTS.people),
    place: { row, column: 0, width: pageWidth(page) - 4, height: CHART_ROWS * 21 - 12 },
  });
}
