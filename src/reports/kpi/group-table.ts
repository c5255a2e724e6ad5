import { PALETTE } from "../../catalog/look.ts";
import { KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import type { CustomerGroups } from "../../core/kpi/kpi-years.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import type { Day } from "../../core/values/day.ts";
import { about } from "../page/about.ts";
import { num, paragraph, text } from "../page/grid.ts";
import { type Page, pageWidth } from "../page/page.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** Month ends that are shown [count]. */
const MONTHS = 24;
/** The first column right of the table. */
const CHART_COLUMN = 7;
const CHART_ROWS = 14;

/** The groups, left to right: who is in them at the anchor, and their line in the chart. */
const GROUPS = [
  { id: "once", name: T.once, set: active(1, 1), color: PALETTE.returned },
  { id: "twice", name: T.twice, set: active(2, 2), color: PALETTE.accent },
  { id: "more", name: T.more3, set: active(3, null), color: PALETTE.gold },
  { id: "resting", name: T.resting, set: { kind: "lapsed", stage: null }, color: PALETTE.muted },
] as const satisfies readonly {
  readonly id: keyof CustomerGroups;
  readonly set: CustomerSet;
  [more: string]: unknown;
}[];

function active(least: number, most: number | null) {
  return { kind: "purchases", least, most, among: "active" } as const;
}

/** 初回・2回・1年・休眠 at the latest month ends, and how they moved; gives the next row. */
export function putGroups(page: Page<KpiMetrics>, row: number): number {
  const { sheet, words, metrics, context } = page;
  const shown = metrics.years.groups.slice(-MONTHS);
  const header = [
    text(words.say(T.month), "headerLeft"),
    ...GROUPS.map(({ name }) => text(words.say(name), "header")),
    text(words.say(COMMON_TEXTS.total), "header"),
  ];
  const { anchor } = context.analysis.facts.meta;
  const lines = shown.map((groups) => groupLine(groups, anchor, words.day(groups.end)));
  sheet.put(row, 0, [[text(words.say(T.groups), "section")]]);
  const table = paragraph(sheet, row + 1, text(words.say(T.groupRule), "note"));
  const end = sheet.put(table, 0, [header, ...lines]);
  if (shown.length < 2) return end + 1;
  putChart(page, table + 1, shown.length);
  return Math.max(end, table + 1 + CHART_ROWS) + 1;
}

function groupLine(groups: CustomerGroups, anchor: Day, day: string): Cell[] {
  const { once, twice, more, resting, end } = groups;
  // Sums give one of the three away as soon as the others are known.
  const fewest = Math.min(...[once, twice, more].filter((people) => people > 0), Infinity);
  const of = ({ id, set }: (typeof GROUPS)[number]): About => {
    if (end === anchor) return { metric: "groupPeople", set };
    return { metric: "groupPeople", month: end, people: id === "resting" ? resting : fewest };
  };
  const all = once + twice + more + resting;
  return [
    text(day),
    ...GROUPS.map((group) => ({ ...num(groups[group.id], "count"), about: of(group) })),
    about(
      num(all, "count", "total"),
      "groupPeople",
      end === anchor ? { set: { kind: "everybody" } } : { month: end, people: all },
    ),
  ];
}

/** @param row the table's first line */
function putChart(page: Page<KpiMetrics>, row: number, months: number): void {
  const { sheet, words } = page;
  const area = (column: number) => ({ row, rows: months, column, columns: 1 });
  const left = pageWidth(page, CHART_COLUMN);
  sheet.charts.push({
    title: words.say(T.groupChart),
    categories: area(0),
    series: GROUPS.map(({ name, color }, i) => ({
      ...{ name: words.say(name), values: area(i + 1), color },
      ...({ kind: "line", axis: "left" } as const),
    })),
    leftAxis: words.say(T.people),
    place: { row, column: CHART_COLUMN, width: pageWidth(page) - left - 4, height: CHART_ROWS * 21 },
  });
}
