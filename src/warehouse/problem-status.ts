import type { InputProblem } from "../core/values/problem.ts";

/** Problems of how the command was used; every other one lies in the data. */
const USAGE: readonly string[] = [
  "anchor-unreadable",
  "report-unknown",
  "setting-unknown",
  "setting-value",
  "limits-overlap",
  "thresholds-order",
];

/** The status that a command ends with. */
export const statusOf = ({ code }: InputProblem): 1 | 2 => (USAGE.includes(code) ? 2 : 1);
