import { TAB_COLORS } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { ROW_STATES } from "../../catalog/texts/filled-texts.ts";
import {
  OTHER_STARTS,
  PLAN_COLUMNS,
  PLAN_TEXTS as T,
  type PlanColumnId,
  STOP_NAMES,
} from "../../catalog/texts/step-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { MOST_STEP_DAYS, type StepStart } from "../../core/steps/step-plan.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { type FilledPage, filledPage, stateRule } from "../page/filled-page.ts";
import { text } from "../page/grid.ts";
import { startWords } from "./plan-words.ts";

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
export function planPage(spoken: Pick<ReportContext, "language" | "currency">): FilledPage {
  const words = wordsOf(spoken);
  return filledPage({
    id: "stepPlans",
    sheetName: words.say(T.sheetName),
    tabColor: TAB_COLORS.list,
    hints: [T.hint, T.hintSegment, T.hintStops, T.noSend].map((hint) => words.say(hint)),
    columns: COLUMNS.map((column) => ({
      ...{ title: words.say(PLAN_COLUMNS[column]), width: WIDTHS[column] },
      holds: column === "days" ? undefined : "words",
    })),
    lines: Array.from({ length: ROWS }, (_, i) => line(EXAMPLES[i], spoken, words)),
    rules: rulesIn(words, spoken),
  });
}

function line(
  example: Example | undefined,
  { language }: Pick<ReportContext, "language">,
  words: Words,
): Cell[] {
  const input = (value: string): Cell => text(value, "inputText");
  if (example === undefined) return COLUMNS.map(() => input(""));
  return [
    input(words.say(ROW_STATES.off)),
    input(words.say(example.name)),
    input(startWords(example.start, language)),
    { value: example.days, unit: "count", style: "input" },
    input(""),
    input(words.say(example.stops)),
  ];
}

function rulesIn(words: Words, { language }: Pick<ReportContext, "language">): FilledPage["rules"] {
  const orders = Array.from({ length: MOST_OFFERED }, (_, i) =>
    startWords({ from: "order", k: i + 1 }, language),
  );
  const starts = [...orders, ...OTHER_STARTS.map(([name]) => words.say(name))];
  const at = (column: PlanColumnId): number => COLUMNS.indexOf(column);
  const helpDays = words.say(T.helpDays, { most: MOST_STEP_DAYS });
  return [
    { column: at("state"), ...stateRule(language) },
    { column: at("start"), rule: { kind: "list", values: starts }, help: words.say(T.helpStart) },
    { column: at("days"), rule: { kind: "between", least: 0, most: MOST_STEP_DAYS }, help: helpDays },
  ];
}
