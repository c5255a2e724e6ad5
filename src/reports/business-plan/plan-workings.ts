/** The workings of the plan: the yellow cells as they are used, and one new customer year by year. */
import type { Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import { cellName } from "../../catalog/formula.ts";
import type { Cell, Unit } from "../../catalog/report-model.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { type Expected, newCustomerYears, usualInputs } from "../../core/outlook/business-plan.ts";
import { majorOf } from "../../core/values/money.ts";
import { about } from "../page/about.ts";
import { num, paragraph, text } from "../page/grid.ts";
import { liveCell } from "../page/live-cells.ts";
import { mixedFormula, usedFormula } from "./plan-formulas.ts";
import { NEW_LIMITS, singlesOf } from "./plan-inputs.ts";
import type { PlanPage } from "./plan-metrics.ts";
import {
  FIRST_YEAR,
  NEW_NOW,
  newInput,
  singleInput,
  singleOriginal,
  type SingleName,
  SINGLES,
  WORKING_ROW,
  yearColumn,
  YEARS,
} from "./plan-places.ts";

/** Lays out the workings. */
export function putWorkings(page: PlanPage): void {
  const { sheet, words } = page;
  sheet.put(WORKING_ROW.title, 0, [[text(words.say(T.workings), "section")]]);
  paragraph(sheet, WORKING_ROW.title + 1, text(words.say(T.workingsNote), "note"));
  sheet.put(WORKING_ROW.header, 0, [
    header(page, T.year, T.usedValue),
    usedLine(page),
    ...SINGLES.map((name) => singleLine(page, name)),
    header(page, T.sinceWon, null),
    ...oneLines(page),
  ]);
}

function usedLine(page: PlanPage): Cell[] {
  const { customers } = page.metrics.plan.basis.first;
  const used = YEARS.map((year) => {
    const cell = liveCell(usedFormula(newInput(year), NEW_NOW, NEW_LIMITS), customers, "count");
    return about(cell, "planNew", { year });
  });
  return [text(page.words.say(T.new)), text(""), text(""), ...used, text("")];
}

function singleLine(page: PlanPage, name: SingleName): Cell[] {
  const { label, metric, unit, limits, original, share } = singlesOf(page)[name];
  const expression = usedFormula(singleInput(name), singleOriginal(name), limits);
  const cell = liveCell(expression, original, unit);
  return [text(page.words.say(label)), about(cell, metric, share ? { share } : {})];
}

const header = ({ words }: PlanPage, years: Text, first: Text | null): Cell[] => [
  text("", "headerLeft"),
  text(first ? words.say(first) : "", "header"),
  text("", "header"),
  ...YEARS.map((n) => text(words.say(years, { n }), "header")),
  text("", "headerOpen"),
];

/** What a line of one new customer is of. */
interface OneLine {
  readonly label: Text;
  readonly of: keyof Expected;
  readonly metric: MetricId;
}

const SALES = { of: "sales", metric: "planOneSales" } as const;
const ACTIVE = { of: "active", metric: "planOneActive" } as const;

function oneLines(page: PlanPage): Cell[][] {
  const { basis } = page.metrics.plan;
  const mixed = newCustomerYears(basis, usualInputs(basis.first));
  const fixed = (one: OneLine, years: readonly Expected[]) => fixedLine(page, one, years);
  return [
    fixed({ ...SALES, label: T.onceSales }, basis.once),
    fixed({ ...SALES, label: T.againSales }, basis.again),
    mixedLine(page, { ...SALES, label: T.oneSales }, mixed),
    fixed({ ...ACTIVE, label: T.onceActive }, basis.once),
    fixed({ ...ACTIVE, label: T.againActive }, basis.again),
    mixedLine(page, { ...ACTIVE, label: T.oneActive }, mixed),
  ];
}

const unitOf = ({ of }: OneLine): Unit => (of === "sales" ? "money" : "rate");
const valueOf = ({ of }: OneLine, one: Expected): number =>
  of === "sales" ? majorOf(one.sales) : one.active;

function fixedLine({ words }: PlanPage, line: OneLine, years: readonly Expected[]): Cell[] {
  const cells = years.map((one, i) =>
    about(num(valueOf(line, one), unitOf(line)), line.metric, { year: i + 2 }),
  );
  return [text(words.say(line.label)), text(""), text(""), text("", "number"), ...cells, text("")];
}

function mixedLine({ words }: PlanPage, line: OneLine, years: readonly Expected[]): Cell[] {
  const { onceSales, onceActive } = WORKING_ROW;
  const once = line.of === "sales" ? onceSales : onceActive;
  const cells = years.map((one, i) => {
    const column = yearColumn(i + 1);
    const later = mixedFormula(cellName(once, column), cellName(once + 1, column));
    const expression = i > 0 ? later : line.of === "sales" ? FIRST_YEAR : "1";
    const cell = liveCell(expression, valueOf(line, one), unitOf(line));
    return about({ ...cell, style: "total" }, line.metric, { year: i + 1 });
  });
  const nothing = text("", "total");
  return [text(words.say(line.label), "totalLabel"), nothing, nothing, ...cells, text("")];
}
