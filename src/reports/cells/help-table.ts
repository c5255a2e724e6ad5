/** What `CPM_HELP` spills. */
import {
  argumentName,
  FUNCTION_COSTS,
  type FunctionEntry,
  type FunctionParameter,
} from "../../catalog/function-parameters.ts";
import { FUNCTIONS } from "../../catalog/functions.ts";
import { type Language, say } from "../../catalog/language.ts";
import { CELL_TEXTS as T } from "../../catalog/texts/cell-texts.ts";
import { textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { foldedName } from "../page/asked-name.ts";
import { heads } from "../page/spill.ts";

/** How many names an answer offers [count]. */
const OFFERED = 3;

/**
 * All functions, a row each, or one of them, a row for each argument and answer. What a function is stands last, where
 * it may run on over the cells beside it: a function in a cell widens no column.
 *
 * @throws InputProblem "argument-function"
 *
 * @example
 * helpTable(" ltv", "en").slice(0, 2).map(([item]) => item) //=> ["Item", "CPM_LTV"]
 */
export function helpTable(asked: unknown, language: Language): string[][] {
  if (asked !== undefined) return oneFunction(functionNamed(textOf(asked)), language);
  return [
    heads([T.function, T.arguments, T.example, T.cost, T.about], language),
    ...FUNCTIONS.map((entry) => [
      entry.name,
      entry.parameters.map(({ name }) => name).join(", "),
      entry.example,
      costText(entry, language),
      say(entry.help, language),
    ]),
  ];
}

function oneFunction(entry: FunctionEntry, language: Language): string[][] {
  const argument = ({ name, help }: FunctionParameter) => [argumentName(name, language), say(help, language)];
  return [
    heads([T.item, T.about], language),
    [entry.name, say(entry.help, language)],
    ...entry.parameters.map(argument),
    [say(T.returns, language), say(entry.returns, language)],
    [say(T.none, language), say(entry.none, language)],
    [say(T.example, language), entry.example],
    [say(T.cost, language), costText(entry, language)],
  ];
}

/**
 * What a call costs, in words and numbers.
 *
 * @example
 * costText({ cost: "nothing" }, "en") //=> "the settings alone (calls of services: 6 at most)"
 */
export function costText({ cost }: Pick<FunctionEntry, "cost">, language: Language): string {
  const { about, calls, byMonth } = FUNCTION_COSTS[cost];
  return say(byMonth ? T.callsByMonth : T.calls, language, { about: say(about, language), n: calls });
}

/** @throws InputProblem "argument-function" */
function functionNamed(asked: string): FunctionEntry {
  const plain = (name: string): string =>
    foldedName(name)
      .replace(/^=?(?:cpm_)?/, "")
      .replace(/\(.*$/, "");
  const sought = plain(asked);
  const found = FUNCTIONS.find(({ name }) => plain(name) === sought);
  if (found !== undefined) return found;
  const near = FUNCTIONS.filter(({ name }) => sought !== "" && plain(name).includes(sought));
  const known = (near.length > 0 ? near : FUNCTIONS).slice(0, OFFERED).map(({ name }) => name);
  throw new InputProblem("argument-function", { value: asked, known: known.join(", ") });
}
