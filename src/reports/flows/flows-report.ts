import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { FLOW_METHOD, FLOW_TEXTS as T, MOVE_NAMES } from "../../catalog/texts/flow-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { type Move, MOVES } from "../../core/schemes/flow.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { about } from "../page/about.ts";
import { HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { report } from "../report.ts";
import { type Flow, flowAsks, type FlowMetrics, flowMetrics, movedBy } from "./flow-metrics.ts";
import { putMatrices } from "./flow-matrix.ts";
import { flowSentence } from "./flow-sentences.ts";

const COLUMN_WIDTHS = [180, ...Array.from({ length: 11 }, () => 110)];

/** 顧客の動き: who went from which class to which, in all four schemes, between an earlier day and the anchor. */
export const flows = report({
  id: "flows",
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
  json: ({ flows: all }) =>
    all.flatMap(({ scheme, since, until, rows }) =>
      rows.map(({ from, to, customers, sales }) => ({
        ...{ scheme, fromDate: isoOf(since), toDate: isoOf(until) },
        ...{ from, to, customers, sales: majorOf(sales) },
      })),
    ),
});

/** The scheme that was set first, each since the latest day first. */
function inOrder({ metrics, context }: Page<FlowMetrics>): Flow[] {
  const { flowScheme } = context.analysis.settings;
  const last = (flow: Flow) => (flow.scheme === flowScheme ? 0 : 1);
  const order = metrics.flows.map(({ scheme }) => scheme);
  return [...metrics.flows].sort(
    (a, b) => last(a) - last(b) || order.indexOf(a.scheme) - order.indexOf(b.scheme) || b.since - a.since,
  );
}

/** The six words of every scheme and day; gives the next row. */
function putWords(page: Page<FlowMetrics>, row: number): number {
  const { sheet, words } = page;
  const all = inOrder(page);
  if (all.length === 0) return row;
  sheet.put(row, 0, [[text(words.say(T.words), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  const header = [
    text(words.say(T.scheme), "headerLeft"),
    text(words.say(T.since), "header"),
    ...MOVES.map((move) => text(words.say(MOVE_NAMES[move]), "header")),
    ...SALES_TOLD.map((move) =>
      text(`${words.say(MOVE_NAMES[move])}\n${words.say(COMMON_TEXTS.sales)}`, "header"),
    ),
  ];
  return sheet.put(row + 1, 0, [header, ...all.map((flow) => wordsLine(page, flow))]) + 1;
}

/** Of whom the sales since are told. */
const SALES_TOLD = ["new", "back", "up", "down"] as const satisfies readonly Move[];

function wordsLine({ words }: Page, flow: Flow): Cell[] {
  const period = { start: flow.since + 1, end: flow.until };
  const people = MOVES.map((move) =>
    about(num(movedBy(flow, move).customers, "count"), "flowMoved", { period }),
  );
  const sales = SALES_TOLD.map((move) =>
    about(money(movedBy(flow, move).sales), "flowMovedSales", { period }),
  );
  const name = words.say(SCHEME_NAMES[flow.scheme]);
  return [text(name), text(words.day(flow.since), "centred"), ...people, ...sales];
}

function putTooEarly({ sheet, words, metrics }: Page<FlowMetrics>, row: number): number {
  const lines = metrics.tooEarly.map((day) => words.say(T.tooEarly, { day: words.day(day) }));
  return (
    lines.reduce((next, line) => paragraph(sheet, next, text(line, "note")), row) + (lines.length > 0 ? 1 : 0)
  );
}
