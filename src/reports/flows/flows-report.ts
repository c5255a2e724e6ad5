import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { FLOW_METHOD, FLOW_TEXTS as T, MOVE_NAMES } from "../../catalog/texts/flow-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { type Move, MOVES } from "../../core/schemes/flow.ts";
import { LIMIT_SCHEMES } from "../../core/schemes/schemes.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { about } from "../page/about.ts";
import { paragraph, text } from "../page/grid.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { type Flow, flowAsks, type FlowMetrics, flowMetrics, flowsOf, movedBy } from "./flow-metrics.ts";
import { flowRows } from "./flow-cells.ts";
import { calmNumber, putMatrices } from "./flow-matrix.ts";
import { flowSentence } from "./flow-sentences.ts";

/** [pixels]; the fourth has room for 初回リピート顧客. */
const COLUMN_WIDTHS = [190, 109, 109, 118, ...Array.from({ length: 8 }, () => 109)];

/** 顧客の動き: who went from which class to which, in all four schemes, between an earlier day and the anchor. */
export const flows = report({
  id: "flows",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: FLOW_METHOD },
  asks: flowAsks,
  metrics: flowMetrics,
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, flowSentence(page));
    let row = putWords(page, CONTENT_ROW);
    row = putTooEarly(page, row);
    for (const flow of inOrder(page)) row = putMatrices(page, row, flow);
    putMethod(page, putNotices(page, row));
  },
  cells: { CPM_FLOW: flowRows },
  json: ({ flows: all }) =>
    all.flatMap(({ scheme, since, until, rows }) =>
      rows.map(({ from, to, customers, sales }) => ({
        ...{ scheme, fromDate: isoOf(since), toDate: isoOf(until) },
        ...{ from, to, customers, sales: majorOf(sales) },
      })),
    ),
});

/** The movements as they are shown: the chosen scheme first, and of each scheme the latest day first. */
function inOrder({ metrics, context }: Page<FlowMetrics>): Flow[] {
  const { flowScheme } = context.analysis.settings;
  const others = LIMIT_SCHEMES.filter((scheme) => scheme !== flowScheme);
  return [flowScheme, ...others].flatMap((scheme) => flowsOf(metrics, scheme));
}

/** Puts how many moved in each of the six ways, by scheme and day: people, then their sales since; gives the next row. */
function putWords(page: Page<FlowMetrics>, row: number): number {
  if (page.metrics.flows.length === 0) return row;
  return putWordTable(page, putWordTable(page, row, "customers"), "sales");
}

function putWordTable(page: Page<FlowMetrics>, row: number, shown: "customers" | "sales"): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(shown === "customers" ? T.words : T.wordSales), "section")]]);
  const header = [
    text(words.say(T.scheme), "headerLeft"),
    text(words.say(T.since), "headerCenter"),
    ...[...MOVES.map((move) => MOVE_NAMES[move]), COMMON_TEXTS.total].map((one) =>
      text(words.say(one), "header"),
    ),
  ];
  const lines = inOrder(page).map((flow) => [
    text(words.say(SCHEME_NAMES[flow.scheme])),
    text(words.day(flow.since), "centred"),
    ...[...MOVES, null].map((move) => wordCell(flow, move, shown)),
  ]);
  return sheet.put(row + 1, 0, [header, ...lines]) + 1;
}

/** @param move null = all of them */
function wordCell(flow: Flow, move: Move | null, shown: "customers" | "sales"): Cell {
  const period = { start: flow.since + 1, end: flow.until };
  const { customers, sales } = movedBy(flow, move);
  return shown === "customers"
    ? about(calmNumber(customers, "count"), "flowMoved", { period })
    : about(calmNumber(majorOf(sales), "money"), "flowMovedSales", { period });
}

function putTooEarly({ sheet, words, metrics }: Page<FlowMetrics>, row: number): number {
  const lines = metrics.tooEarly.map((day) => words.say(T.tooEarly, { day: words.day(day) }));
  return (
    lines.reduce((next, line) => paragraph(sheet, next, text(line, "note")), row) + (lines.length > 0 ? 1 : 0)
  );
}
