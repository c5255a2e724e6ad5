import type { Text } from "../language.ts";

/** The days a number is counted in: W0, W1, everything older, or all up to the anchor. */
export type WindowName = "current" | "previous" | "older" | "lifetime";

/** A number the reports show: its name on the sheets, what it is in a sentence, and how it is computed. */
export interface MetricEntry {
  readonly label: Text;
  readonly meaning: Text;
  /** In words; null = it is a count or a sum, and its meaning says all. */
  readonly formula: Text | null;
  readonly over: readonly WindowName[];
}
