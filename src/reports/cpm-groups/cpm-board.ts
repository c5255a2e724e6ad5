import { CPM_GROUP_NAMES } from "../../catalog/metrics/classes.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { CLASS_TEXTS } from "../../catalog/texts/class-texts.ts";
import { CPM_TEXTS as T } from "../../catalog/texts/cpm-texts.ts";
import { CPM_GROUPS, CPM_STATUSES, type CpmGroup, type CpmStatus } from "../../core/schemes/cpm-scheme.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { about } from "../page/about.ts";
import { aside, HEADER_HEIGHT, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import type { CpmMetrics } from "./cpm-metrics.ts";
import { cpmRule } from "./cpm-words.ts";

/** Pixels of a row whose cells hold two lines. */
const ROW_HEIGHT = 42;
/** Columns that the rules run over. */
const RULE_COLUMNS = 4;
const TINTS = { active: "rank-new", churned: "rank-lost" } as const;

/** The five groups down, 現役 and 離脱 across, and how a group is made; gives the next row. */
export function putCpmBoard(page: Page<CpmMetrics>, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.board), "section")]]);
  const header = [
    text(words.say(T.group), "headerLeft"),
    ...CPM_STATUSES.map((status) => text(statusText(page, status), "headerCenter")),
    aside(words.say(CLASS_TEXTS.rule), "headerOpen"),
    ...Array.from({ length: RULE_COLUMNS - 1 }, () => text("", "headerOpen")),
  ];
  const lines = CPM_GROUPS.map((group) => [
    text(words.say(CPM_GROUP_NAMES[group])),
    ...CPM_STATUSES.map((status) => boardCell(page, group, status)),
    aside(cpmRule(group, page), "aside"),
  ]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  lines.forEach((_, i) => (sheet.rowHeights[row + 2 + i] = ROW_HEIGHT));
  return sheet.put(row + 1, 0, [header, ...lines]) + 1;
}

function statusText({ context, words }: Page, status: CpmStatus): string {
  const { cpmActiveDays } = context.analysis.settings;
  return words.say(status === "active" ? T.activeHead : T.churnedHead, { days: cpmActiveDays });
}

function boardCell({ words, metrics: { rows } }: Page<CpmMetrics>, group: CpmGroup, status: CpmStatus): Cell {
  const is = `${group}-${status}` as const;
  const people = rows.find((row) => row.class === is)?.customers ?? 0;
  const share = people === 0 ? "" : `\n${words.percent(ratio(people, sumOf(rows, "customers")))}`;
  const cell = text(`${words.count(people)}${share}`, TINTS[status]);
  return about(cell, "classCustomers", { set: { kind: "class", scheme: "cpm", is } });
}
