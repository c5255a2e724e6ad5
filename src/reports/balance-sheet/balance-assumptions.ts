import { live } from "../../catalog/formula.ts";
import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import { LEVER_TEXTS } from "../../catalog/texts/lever-texts.ts";
import type { Allowed, Cell, Formula, Input, Unit } from "../../catalog/report-model.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import { majorOf } from "../../core/values/money.ts";
import { type Assumption, peopleNow } from "../../core/cpm/projection.ts";
import {
  byInputs,
  CHANGED_COLUMN,
  changedMark,
  INPUT_NAMES,
  type InputName,
  type InputPlaces,
  inputColumn,
} from "./balance-inputs.ts";
import { about, ofStage } from "../page/about.ts";
import { allowedIn, yesOrNo } from "../page/allowed.ts";
import { type Page } from "../page/page.ts";
import { aside, HEADER_HEIGHT, paragraph, text } from "../page/grid.ts";

/**
 * Lays out the yellow cells: people, rates and money of each stage that the projection computes with. The reader may
 * change them; beside each stands its original value.
 */
export function putAssumptions(page: Page, places: InputPlaces): void {
  const { sheet, words, context } = page;
  const { assumptions } = context.analysis;
  if (assumptions === null) return;
  const { row } = places;
  sheet.put(row - 3, 0, [[text(words.say(T.assumptions), "section")]]);
  paragraph(sheet, row - 2, text(howTo(page, places), "note"));
  sheet.put(row - 1, 0, [header(page)]);
  sheet.rowHeights[row - 1] = HEADER_HEIGHT;
  sheet.put(row, 0, [
    ...assumptions.stages.map((stage, i) => stageLine(page, row + i, stage)),
    singleLine(page, row + assumptions.stages.length, {
      id: "returns",
      label: T.returnsInput,
      value: context.analysis.settings.includeReactivation ? 1 : 0,
      unit: "count",
      hint: words.say(T.returnsInputNote),
      allowed: yesOrNo(words),
    }),
    singleLine(page, row + assumptions.stages.length + 1, {
      id: "annualSales",
      label: T.annualSales,
      value: majorOf(context.analysis.annualSales),
      unit: "money",
      hint: words.say(T.annualSalesInputNote),
      allowed: allowedIn("money", words),
    }),
  ]);
}

/** The line above the cells: that they may be changed; once one was, how to take that back. */
function howTo({ words }: Page, places: InputPlaces): Formula {
  const { expression, shows } = byInputs(places, words.say(T.inputsSame), words.say(T.inputsChanged));
  return live(expression, shows);
}

const NAMES: Readonly<Record<InputName, keyof typeof T>> = {
  active: "activeNow",
  lapsed: "lapsedNow",
  retention: "keptRate",
  reactivation: "returnRate",
  salesPerRetained: "salesPerRetained",
  salesPerReturned: "salesPerReturned",
};

/** What an input is called away from its column header, with the stage in its name. */
const LABELS: Readonly<Record<InputName, Text>> = {
  active: T.activeOfStage,
  lapsed: T.lapsedOfStage,
  retention: LEVER_TEXTS.retention,
  reactivation: LEVER_TEXTS.reactivation,
  salesPerRetained: LEVER_TEXTS.salesPerRetained,
  salesPerReturned: LEVER_TEXTS.salesPerReturned,
};

const UNITS: Readonly<Record<InputName, Unit>> = {
  active: "count",
  lapsed: "count",
  retention: "rate",
  reactivation: "rate",
  salesPerRetained: "money",
  salesPerReturned: "money",
};

const METRIC_OF: Readonly<Record<InputName, MetricId>> = {
  active: "activeCustomers",
  lapsed: "lapsedCustomers",
  retention: "retentionRate",
  reactivation: "reactivationRate",
  salesPerRetained: "salesPerRetained",
  salesPerReturned: "salesPerReturned",
};

function header({ words }: Page): Cell[] {
  return [
    text(words.say(COMMON_TEXTS.stage), "headerLeft"),
    ...INPUT_NAMES.flatMap((name) => [
      text(words.say(T[NAMES[name]]), "header"),
      text(words.say(T.original), "header"),
    ]),
    text(words.say(T.changedMark), "headerCenter"),
    text(words.say(T.filledMark), "headerOpen"),
  ];
}

function stageLine(page: Page, row: number, stage: Assumption): Cell[] {
  const people = peopleNow(page.context.analysis.balance);
  const value = (name: InputName): number => {
    if (name === "active" || name === "lapsed") return people[name][stage.stage - 1] ?? 0;
    return UNITS[name] === "money" ? majorOf(stage[name]) : stage[name];
  };
  const filled = (name: InputName) => name !== "active" && name !== "lapsed" && stage.filled[name];
  const columns = INPUT_NAMES.map(inputColumn);
  const of = `F${stage.stage}`;
  const input = (name: InputName): Input => ({
    name: `${name} ${of}`,
    label: page.words.say(LABELS[name], { stage: of }),
    allowed: allowedIn(UNITS[name], page.words),
  });
  return [
    text(of, stage.stage === 5 ? "goldLabel" : "label"),
    ...INPUT_NAMES.flatMap((name) =>
      pair(input(name), { value: value(name), unit: UNITS[name], filled: filled(name) }).map((cell) =>
        about(cell, METRIC_OF[name], ofStage(stage.stage)),
      ),
    ),
    mark(row, columns),
    text(""),
  ];
}

/**
 * Two cells: an input, and on its right the original value. That has the mark * where the stage has no rate of its own
 * and the rate of all stages was taken.
 */
function pair(
  input: Input,
  { value, unit, filled = false }: { readonly value: number; readonly unit: Unit; readonly filled?: boolean },
): Cell[] {
  const marked = unit === "rate" ? "rateFilled" : "moneyFilled";
  return [
    { value, unit, style: "input", input },
    { value, unit: filled ? marked : unit, style: "mutedNumber" },
  ];
}

function mark(row: number, columns: readonly number[]): Cell {
  return { value: live(changedMark(row, columns), ""), unit: "text", style: "arrowRate" };
}

interface SingleInput {
  readonly id: string;
  readonly label: Text;
  readonly value: number;
  readonly unit: Unit;
  readonly hint: string;
  readonly allowed: Allowed;
}

/** A line below the stages with an input that is not of any stage (returns, 年商), and what it does. */
function singleLine(
  { words }: Page,
  row: number,
  { id, label, value, unit, hint, allowed }: SingleInput,
): Cell[] {
  const rest = Array.from({ length: CHANGED_COLUMN - 4 }, () => text(""));
  const cells = pair({ name: id, label: words.say(label), allowed }, { value, unit }).map((cell) =>
    id === "annualSales" ? about(cell, "annualSales") : about(cell, "returnsCounted"),
  );
  return [text(words.say(label)), ...cells, aside(hint), ...rest, mark(row, [1])];
}
