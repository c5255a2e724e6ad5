import type { InputProblem } from "../core/values/problem.ts";
import type { ProfileProblem } from "../engines/sql/profiles/profile.ts";

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

/** What a mapping says wrongly. */
const MAPPING: readonly string[] = ["profile-role", "profile-column", "profile-value", "profile-zone"];

export const profileStatus = ({ code }: ProfileProblem): 1 | 2 => (MAPPING.includes(code) ? 2 : 1);
