import type { Day } from "../values/day.ts";

/**
 * A campaign as it is kept (definitions.md 12.3, 12.4): what was sent to whom, and who was held back for comparison. The
 * people are everybody of its list in the group that was drawn, whatever was really sent to them.
 */
export interface Campaign {
  /** By which the groups are drawn; never changes. */
  readonly id: string;
  readonly name: string;
  readonly sentOn: Day;
  /** For how long after the day it was sent purchases count as its effect [whole days]: `windowDays + 1` days in all. */
  readonly windowDays: number;
  /** Where the list went, by the target's identifier. */
  readonly target: string;
  /** Who was asked for, in words as they were then. */
  readonly conditions: string;
  /** The day as of which its people were chosen; absent = an earlier version recorded it. */
  readonly chosenAt?: Day;
  /** What one message costs [1/100 of the currency unit]; null = not said. */
  readonly costPerContact: number | null;
  /** The share that was drawn as control [0 to 0.5]; 0 = none. */
  readonly controlShare: number;
  /** Customer IDs of those who were to get it, and of those held back. */
  readonly sent: readonly string[];
  readonly control: readonly string[];
}
