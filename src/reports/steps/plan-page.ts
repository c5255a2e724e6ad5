import { TAB_COLORS } from "../../catalog/look.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import {
  OTHER_STARTS,
  PLAN_COLUMNS,
  PLAN_STATES,
  PLAN_TEXTS as T,
  type PlanColumnId,
  STOP_NAMES,
} from "../../catalog/texts/step-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { MOST_STEP_DAYS, type StepStart } from "../../core/steps/step-plan.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { paragraph, text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";
import { startWords } from "./plan-words.ts";

/** 配信計画 as it is first written. */
export interface PlanPage {
  readonly model: ReportModel;
  /** The rows to be filled in, counted from 0. */
  readonly rows: { readonly first: number; readonly count: number };
  /** What may be entered in a column, and the sentence for anything else. */
  readonly rules: readonly { readonly column: number; readonly rule: CellRule; readonly help: string }[];
}

const WIDTHS: Readonly<Record<PlanColumnId, number>> = {
  state: 80,
  name: 240,
  start: 180,
  days: 80,
  segment: 280,
  stops: 180,
};
const COLUMNS = Object.keys(PLAN_COLUMNS) as readonly PlanColumnId[];

/** Rows to be filled in, the examples among them [count]. */
const ROWS = 20;
/** The last order that is offered; others may be written. */
const MOST_OFFERED = 10;

interface Example {
  readonly name: Text;
  readonly start: StepStart;
  readonly days: number;
  readonly stops: Text;
}

/** Ready to be switched on. */
const EXAMPLES: readonly Example[] = [
  { name: T.exampleSecond, start: { from: "order", k: 1 }, days: 21, stops: STOP_NAMES.purchase },
  { name: T.exampleShipped, start: { from: "shipped" }, days: 7, stops: STOP_NAMES.never },
  { name: T.exampleBirthday, start: { from: "birthday" }, days: 0, stops: STOP_NAMES.never },
];

/** 配信計画 with three examples that are switched off, and empty rows below them. */
export function planPage(spoken: Pick<ReportContext, "language" | "currency">): PlanPage {
  const words = wordsOf(spoken);
  const sheetName = words.say(T.sheetName);
  const widths = COLUMNS.map((column) => WIDTHS[column]);
  const sheet = titledGrid(widths, sheetName);
  let row = paragraph(sheet, 1, text(words.say(T.hint), "sentence"));
  for (const hint of [T.hintSegment, T.hintStops, T.noSend])
    row = paragraph(sheet, row, text(words.say(hint), "note"));
  const titles = COLUMNS.map((column) => text(words.say(PLAN_COLUMNS[column]), "headerLeft"));
  const first = sheet.put(row, 0, [titles]);
  const lines = Array.from({ length: ROWS }, (_, i) => line(EXAMPLES[i], spoken, words));
  sheet.put(first, 0, lines);
  const said = { id: "stepPlans", sheetName, tabColor: TAB_COLORS.list, frozenRows: first };
  return { model: plainModel(sheet, said), rows: { first, count: ROWS }, rules: rulesIn(words, spoken) };
}

function line(
  example: Example | undefined,
  { language }: Pick<ReportContext, "language">,
  words: Words,
): Cell[] {
  const input = (value: string): Cell => text(value, "inputText");
  if (example === undefined) return COLUMNS.map(() => input(""));
  return [
    input(words.say(PLAN_STATES.off)),
    input(words.say(example.name)),
    input(startWords(example.start, language)),
    { value: example.days, unit: "count", style: "input" },
    input(""),
    input(words.say(example.stops)),
  ];
}

function rulesIn(words: Words, { language }: Pick<ReportContext, "language">): PlanPage["rules"] {
  const states = Object.values(PLAN_STATES).map((state) => words.say(state));
  const orders = Array.from({ length: MOST_OFFERED }, (_, i) =>
    startWords({ from: "order", k: i + 1 }, language),
  );
  const starts = [...orders, ...OTHER_STARTS.map(([name]) => words.say(name))];
  const at = (column: PlanColumnId): number => COLUMNS.indexOf(column);
  const helpDays = words.say(T.helpDays, { most: MOST_STEP_DAYS });
  return [
    { column: at("state"), rule: { kind: "list", values: states }, help: words.say(T.helpState) },
    { column: at("start"), rule: { kind: "list", values: starts }, help: words.say(T.helpStart) },
    { column: at("days"), rule: { kind: "between", least: 0, most: MOST_STEP_DAYS }, help: helpDays },
  ];
}
