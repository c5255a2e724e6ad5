import { SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import type { Cell, Style, Unit } from "../../catalog/report-model.ts";
import { FLOW_TEXTS as T } from "../../catalog/texts/flow-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { type FlowRow, type Move, moveOf } from "../../core/schemes/flow.ts";
import type { FlowSet } from "../../core/segments/class-sets.ts";
import { schemeOf } from "../../core/schemes/schemes.ts";
import { majorOf } from "../../core/values/money.ts";
import { sumOf } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import { blank, num, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import type { Flow } from "./flow-metrics.ts";
import { classText } from "./flow-sentences.ts";

/** How a movement looks: who left stands out, who stayed is muted; a mark says the same as the colour. */
const LOOKS: Readonly<Record<Move, { readonly style: Style; readonly unit: Unit }>> = {
  new: { style: "number", unit: "count" },
  left: { style: "lossNumber", unit: "countDown" },
  back: { style: "gainNumber", unit: "countUp" },
  up: { style: "gainNumber", unit: "countUp" },
  down: { style: "lossNumber", unit: "countDown" },
  same: { style: "mutedNumber", unit: "count" },
};

/** Which of the two numbers a matrix shows. */
type Shown = "customers" | "sales";

/** People from class to class, and below them their sales since; gives the next row. */
export function putMatrices(page: Page, row: number, flow: Flow): number {
  const next = putMatrix(page, row, { ...flow, shown: "customers" });
  return putMatrix(page, next, { ...flow, shown: "sales" });
}

function putMatrix(page: Page, row: number, { shown, ...flow }: Flow & { readonly shown: Shown }): number {
  const { words } = page;
  const days = { day: words.day(flow.since), anchor: words.day(flow.until) };
  const title = shown === "customers" ? T.people : T.sales;
  const values = { scheme: words.say(SCHEME_NAMES[flow.scheme]), ...days };
  const { classes } = schemeOf(flow.scheme);
  const header = [
    text(words.say(T.corner, days), "headerLeft"),
    ...classes.map((name) => text(classText(flow.scheme, name, words), "header")),
    text(words.say(COMMON_TEXTS.total), "header"),
  ];
  const lines = [...classes, null].map((from) => line(page, flow, { from, shown }));
  const all = [...lines, sums(page, flow, shown)];
  return putTable(page, row, { title: words.say(title, values), header, lines: all }) + 1;
}

/** The row of a class of the earlier day, with what became of its people. */
function line(
  { words }: Page,
  flow: Flow,
  { from, shown }: { readonly from: string | null; readonly shown: Shown },
): Cell[] {
  const mine = flow.rows.filter((row) => row.from === from);
  const scheme = schemeOf(flow.scheme);
  const cells = scheme.classes.map((to) => {
    const [found] = mine.filter((row) => row.to === to);
    const move = moveOf(scheme, from, to);
    return found ? numberCell(flow, { rows: [found], from: from ?? "", to, shown, move }) : blank;
  });
  const all = numberCell(flow, { rows: mine, from: from ?? "", to: null, shown });
  return [text(classText(flow.scheme, from, words)), ...cells, all];
}

function sums({ words }: Page, flow: Flow, shown: Shown): Cell[] {
  const to = schemeOf(flow.scheme).classes.map((name) =>
    numberCell(flow, { rows: flow.rows.filter((row) => row.to === name), from: null, to: name, shown }),
  );
  const all = numberCell(flow, { rows: flow.rows, from: null, to: null, shown });
  return [text(words.say(COMMON_TEXTS.total), "totalLabel"), ...to, all];
}

interface Pair extends Pick<FlowSet, "from" | "to"> {
  readonly rows: readonly FlowRow[];
  readonly shown: Shown;
  /** What the people of a pair of classes did; absent = a sum. */
  readonly move?: Move;
}

function numberCell({ scheme, since, until }: Flow, { rows, from, to, shown, move }: Pair): Cell {
  const set = { kind: "flow", scheme, since, from, to } as const;
  const isSum = from === null;
  const period = { start: since + 1, end: until };
  const look = LOOKS[move ?? "new"];
  if (shown === "customers") {
    const style = isSum ? "total" : look.style;
    return about(calmNumber(sumOf(rows, "customers"), look.unit, style), "flowCustomers", { set, period });
  }
  const style = isSum ? "total" : move === "same" ? "mutedNumber" : "number";
  return about(calmNumber(majorOf(sumOf(rows, "sales")), "money", style), "flowSales", { set, period });
}

/**
 * A number in a table with many zeros, which are muted.
 *
 * @example
 * [0, 3].map((people) => calmNumber(people, "count").style) //=> ["mutedNumber", "number"]
 */
export const calmNumber = (value: number, unit: Unit, style: Style = "number"): Cell =>
  num(value, unit, value === 0 && style !== "total" ? "mutedNumber" : style);
