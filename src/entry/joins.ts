import type { Language } from "../catalog/language.ts";
import { InputProblem } from "../core/problem.ts";
import type { JoinsAnswer } from "./contract.ts";

/** Writes the sheet of join proposals. */
export function writeJoins(_language: Language): JoinsAnswer {
  throw new InputProblem("request-refused");
}
