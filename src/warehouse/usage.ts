import type { ProblemCode } from "../core/values/problem.ts";

/** Problems of how a command was used; every other one lies in the data. */
const USAGE: readonly ProblemCode[] = [
  "ad-costs-column",
  "anchor-unreadable",
  "campaign-name",
  "campaign-share",
  "limits-overlap",
  "no-slices",
  "report-unknown",
  "segment-after-anchor",
  "segment-ends",
  "segment-field",
  "segment-text",
  "segment-unknown",
  "segment-value",
  "setting-unknown",
  "setting-value",
  "slice-field",
  "slice-value",
  "target-unknown",
  "thresholds-order",
  "too-many-slices",
  "words-in-both",
];

/**
 * Whether a problem is one of how a command was used.
 *
 * @example
 * ["setting-value", "no-purchases"].map(isOfUsage) //=> [true, false]
 */
export const isOfUsage = (code: string): boolean => USAGE.some((one) => one === code);
