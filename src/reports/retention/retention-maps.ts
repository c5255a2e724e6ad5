/** Cohorts by months: people, shares as a heat map, orders, sales; and shares by year. */
import type { Text } from "../../catalog/language.ts";
import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { monthShare, type PooledMonth, type RetentionCell } from "../../core/retention/months.ts";
import type { Retention, RetentionCohort, RetentionYear } from "../../core/retention/retention.ts";
import { calendarMonths } from "../../core/values/day.ts";
import type { Words } from "../context.ts";
import { cohortName, marksOf } from "../ltv/ltv-heat.ts";
import { aside, blank, paragraph, text } from "../page/grid.ts";
import { type Tints, tintsOf } from "../page/heat.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";
import { beganUntil } from "./retention-answer.ts";
import { monthCell, type MonthFigure, peopleCell, peopleSoFar, pooledRate } from "./retention-cells.ts";
import { COHORTS_SHOWN, monthHeads, shownMonths } from "./retention-columns.ts";

const TITLES: Readonly<Record<MonthFigure, Text>> = {
  customers: T.customersTable,
  share: T.shareTable,
  orders: T.ordersTable,
  sales: T.salesTable,
};

/** Puts the cohorts, oldest first, counted in one way; gives the next row. */
export function putCohorts(page: Page<Retention>, row: number, figure: MonthFigure): number {
  const { words, metrics } = page;
  const cohorts = metrics.cohorts.slice(-COHORTS_SHOWN);
  const tints = tintsByMonth(page, cohorts.flatMap(complete));
  const next = putTable(page, row, {
    title: words.say(TITLES[figure]),
    header: headerOf(page, T.month),
    lines: [
      ...cohorts.map((cohort) => cohortLine(page, cohort, { figure, tints })),
      ...(figure === "share" ? allLine(page) : []),
    ],
  });
  return putNotes(page, next, figure) + 1;
}

/** A cell with the people of its cohort. */
type Counted = Pick<PooledMonth, "k" | "active" | "customers">;

const complete = ({ cells, customers }: RetentionCohort): Counted[] =>
  cells.flatMap(({ k, active, isOpen }) => (isOpen ? [] : { k, active, customers }));

/** By month, of shares. */
type MonthTints = ReadonlyMap<number, Tints<Counted>>;

function tintsByMonth(page: Page, cells: readonly Counted[]): MonthTints {
  const { minSample } = page.context.settings;
  const tintsOfMonth = (k: number): Tints<Counted> =>
    tintsOf(
      cells.filter((cell) => cell.k === k),
      monthShare,
      minSample,
    );
  return new Map(shownMonths(page).map((k) => [k, tintsOfMonth(k)]));
}

const headerOf = (page: Page, name: Text): Cell[] => [
  text(page.words.say(name), "headerLeft"),
  text(page.words.say(T.people), "header"),
  ...monthHeads(shownMonths(page), page.words),
  text("", "headerOpen"),
];

interface Line {
  readonly figure: MonthFigure;
  readonly tints: MonthTints;
}

function cohortLine(page: Page<Retention>, cohort: RetentionCohort, { figure, tints }: Line): Cell[] {
  const { words, context } = page;
  const { customers, cells } = cohort;
  const isSmall = customers < context.settings.minSample;
  const isOpen = cells[0]?.isOpen === true;
  const styleOf = ({ k, active }: RetentionCell) =>
    figure === "share"
      ? (tints.get(k)?.({ k, active, customers }) ?? "centred")
      : isSmall
        ? "mutedNumber"
        : "number";
  return [
    text(cohortName(cohort, "month", words)),
    isOpen ? peopleSoFar(cohort) : peopleCell(cohort),
    ...shownMonths(page).map((k) => {
      const cell = cells[k];
      return cell ? monthCell(figure, cell, { cohort, style: styleOf(cell), words }) : blank;
    }),
    aside(marksOf(cohort, isSmall, words), "aside"),
  ];
}

/** All cohorts together, by month those for which it is over. */
function allLine(page: Page<Retention>): Cell[][] {
  const { words, metrics } = page;
  const [first] = metrics.pooled;
  if (first === undefined) return [];
  const people = {
    ...peopleCell({ ...beganUntil(metrics, first), customers: first.customers }),
    style: "total",
  };
  const cells = shownMonths(page).map((k) => {
    const cell = metrics.pooled[k];
    return cell ? pooledRate(cell, { began: beganUntil(metrics, cell), style: "total" }) : text("", "total");
  });
  return [[text(words.say(T.everybody), "totalLabel"), people as Cell, ...cells, text("", "total")]];
}

/** What the table leaves out, and what its marks mean. */
function putNotes(page: Page<Retention>, row: number, figure: MonthFigure): number {
  const { sheet, words, metrics, context } = page;
  const { cohorts } = metrics;
  const anchor = words.day(context.analysis.facts.meta.anchor);
  const note = (next: number, one: Text, values: Parameters<Words["say"]>[1] = {}): number =>
    paragraph(sheet, next, text(words.say(one, values), "note"));
  let next = row;
  if (cohorts.some(({ cells }) => cells[cells.length - 1]?.isOpen === true))
    next = note(next, figure === "share" ? T.openShare : T.open, { anchor });
  if (figure === "share") next = note(next, T.legend);
  // What all of these tables leave out is said under the first.
  if (figure !== "customers") return next;
  if (cohorts.length > COHORTS_SHOWN)
    next = note(next, T.latestOf, { shown: COHORTS_SHOWN, all: cohorts.length });
  const months = shownMonths(page);
  const last = months[months.length - 1] ?? 0;
  const all = Math.max(0, ...cohorts.map(({ cells }) => cells.length - 1));
  return all > YEAR ? note(next, T.monthsLeft, { last, shown: months.length, all }) : next;
}

const YEAR = 12;

/** Puts shares by the year of the first purchase; gives the next row. */
export function putYears(page: Page<Retention>, row: number): number {
  const { sheet, words, metrics } = page;
  const tints = tintsByMonth(
    page,
    metrics.years.flatMap(({ cells }) => cells),
  );
  const next = putTable(page, row, {
    title: words.say(T.yearTable),
    header: headerOf(page, T.year),
    lines: metrics.years.map((year) => yearLine(page, year, tints)),
  });
  return paragraph(sheet, next, text(words.say(T.legendYear), "note")) + 1;
}

function yearLine(page: Page<Retention>, year: RetentionYear, tints: MonthTints): Cell[] {
  const { words, context } = page;
  const { anchor } = context.analysis.facts.meta;
  const { start, end, customers, cells } = year;
  const isSmall = customers < context.settings.minSample;
  const begun = calendarMonths(start, anchor);
  const months = shownMonths(page);
  const firstYoung = months.find((k) => cells[k] === undefined && k <= begun);
  return [
    text(cohortName(year, "year", words)),
    peopleCell(year),
    ...months.map((k): Cell => {
      const cell = cells[k];
      if (cell) return pooledRate(cell, { began: { start, end }, style: tints.get(k)?.(cell) ?? "centred" });
      return k === firstYoung ? text(words.say(T.soFar), "mutedNumber") : blank;
    }),
    aside(marksOf(year, isSmall, words), "aside"),
  ];
}
