/** Cohorts by steps as a heat map: of LTV, and of those with a second purchase. */
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { CohortUnit } from "../../core/facts/cohort-requests.ts";
import type { CohortCell, LtvCohort } from "../../core/ltv/cohort-list.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { LTV_SHARES, type LtvCell } from "../../core/ltv/mature.ts";
import type { ToldMonths } from "../../core/ltv/told-ltv.ts";
import { isoOf } from "../../core/values/day.ts";
import type { Share } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { aside, blank, paragraph, text } from "../page/grid.ts";
import { type Tints, tintsOf } from "../page/heat.ts";
import type { Page } from "../page/page.ts";
import { marksText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { ltvCell } from "./ltv-cells.ts";
import { SHOWN_DAYS, stepHeads } from "./ltv-columns.ts";

/** A heat map: what it shows, of cohorts of which unit, and how it is called. */
export interface HeatMap {
  readonly figure: "ltv" | "rate";
  readonly unit: CohortUnit;
  readonly title: Text;
  /** Of a copy for management, which shows some cohorts at some steps; absent = it shows what the sheet does. */
  readonly of?: ToldMonths;
}

/** So many months are shown as such, the newest last [count]. */
const MONTHS = 24;

const UNITS: Readonly<Record<CohortUnit, Text>> = { month: T.month, quarter: T.quarter, year: T.year };

/** Puts a heat map, oldest cohort first; gives the next row. */
export function putHeatMap(page: Page<Ltv>, row: number, { figure, unit, title, of }: HeatMap): number {
  const { sheet, words, metrics } = page;
  const all = of?.cohorts ?? metrics.cohorts[unit];
  const cohorts = unit === "month" ? all.slice(-MONTHS) : all;
  const days = of?.days ?? SHOWN_DAYS;
  const shades = shadesOf(cohorts, figure, page.context.settings.minSample);
  const heads = [T.people, T.first].map((one) => text(words.say(one), "header"));
  const next = putTable(page, row, {
    title: words.say(title),
    header: [
      text(words.say(UNITS[unit]), "headerLeft"),
      ...heads,
      ...stepHeads(days, words),
      text("", "headerOpen"),
    ],
    lines: cohorts.map((cohort) => cohortLine(page, cohort, { figure, unit, shades, days })),
  });
  if (of !== undefined || cohorts.length === all.length) return next + 1;
  const values = { shown: cohorts.length, all: all.length };
  return paragraph(sheet, next, text(words.say(T.latestOf, values), "note")) + 1;
}

/** The heat map that the sheet is about, and how it is read; gives the next row. */
export function putMain(page: Page<Ltv>, row: number, { of }: Pick<HeatMap, "of">): number {
  const { sheet, words } = page;
  const next = putHeatMap(page, row, {
    figure: "ltv",
    unit: "month",
    title: T.ltvByMonth,
    ...(of && { of }),
  });
  return paragraph(sheet, next - 1, text(words.say(T.legend), "note")) + 1;
}

type Shades = Tints<LtvCell>;

interface Line extends Pick<HeatMap, "figure" | "unit"> {
  readonly shades: Shades;
  readonly days: readonly number[];
}

function cohortLine(page: Page<Ltv>, cohort: LtvCohort, { figure, unit, shades, days: steps }: Line): Cell[] {
  const { words, context } = page;
  const [first] = cohort.cells;
  const isSmall = cohort.customers < context.settings.minSample;
  const shown = steps.flatMap((days) => cohort.cells.find((cell) => cell.days === days) ?? []);
  const firstYoung = shown.findIndex(({ mature }) => !mature);
  const stepCell = (cell: CohortCell, i: number): Cell => {
    if (!cell.mature) return i === firstYoung ? text(words.say(T.soFar), "mutedNumber") : blank;
    return ltvCell(figure, cell, { ...begun, style: shades(cell) });
  };
  const begun = { ...cohort, since: page.metrics.since };
  return [
    text(cohortName(cohort, unit, words)),
    ...(first ? [ltvCell("customers", first, begun), ltvCell("first", first, begun)] : []),
    ...shown.map(stepCell),
    aside(marksOf(cohort, isSmall, words), "aside"),
  ];
}

/** What is remarked of a cohort: few people, and that known customers may be among them. */
export function marksOf(
  { countsOldAsNew }: Pick<LtvCohort, "countsOldAsNew">,
  isSmall: boolean,
  words: Words,
): string {
  const small = isSmall ? words.say(COMMON_TEXTS.smallSample) : "";
  return marksText([small, countsOldAsNew ? words.say(T.oldAsNewMark) : ""], words);
}

/** 「2024/03」「2024年1〜3月」「2024」. */
export function cohortName({ end }: Pick<LtvCohort, "end">, unit: CohortUnit, words: Words): string {
  const [year = "", month = ""] = isoOf(end).split("-");
  if (unit === "year") return year;
  if (unit === "month") return `${year}/${month}`;
  const quarter = Math.ceil(Number(month) / 3);
  return words.say(T.quarterName, { year, quarter, from: quarter * 3 - 2, to: quarter * 3 });
}

/** The tints of cells, each among those of its step. */
function shadesOf(cohorts: readonly LtvCohort[], figure: HeatMap["figure"], minSample: number): Shades {
  const share = SHARES[figure];
  const all = cohorts.flatMap(({ cells }) => cells.filter(({ mature }) => mature));
  const tints = new Map(
    SHOWN_DAYS.map((days) => [
      days,
      tintsOf<LtvCell>(
        all.filter((cell) => cell.days === days),
        share,
        minSample,
      ),
    ]),
  );
  return (cell) => tints.get(cell.days)?.(cell) ?? "centred";
}

/** What is shown of each figure. */
const SHARES: Readonly<Record<HeatMap["figure"], ShareOf>> = {
  ltv: LTV_SHARES.salesPerCustomer,
  rate: LTV_SHARES.repeatRate,
};

type ShareOf = (cell: LtvCell) => Share;
