/** What a cell function is given, before it is understood. */
import type { FunctionEntry, FunctionParameter } from "../../catalog/function-parameters.ts";
import { isDate } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";

/**
 * The arguments of a function, blank ones as not given.
 *
 * @throws InputProblem "argument-cells" for several cells where one belongs, "argument-date" for a date where a word or a
 *   number belongs
 *
 * @example
 * const entry = { parameters: [{ name: "days", takes: "number" }, { name: "updated", takes: "any" }] };
 * [checkedArguments(entry, [365, "x"]), checkedArguments(entry, [" "])] //=> [[365, "x"], [undefined, undefined]]
 */
export const checkedArguments = (
  { parameters }: Pick<FunctionEntry, "parameters">,
  given: readonly unknown[],
): unknown[] => parameters.map((parameter, i) => checked(parameter, given[i]));

function checked({ name, takes }: FunctionParameter, value: unknown): unknown {
  if (takes === "any" || takes === "cells") return value;
  if (typeof value === "string" && value.trim() === "") return undefined;
  if (Array.isArray(value) && takes !== "part") throw new InputProblem("argument-cells", { argument: name });
  if (isDate(value) && takes !== "when") throw new InputProblem("argument-date", { argument: name });
  return value;
}
