import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { WrittenAnchor } from "../core/cpm/anchor.ts";
import type { Slice } from "../core/slices/slices.ts";

/** What a page asks of a run besides the orders. */
export interface AskedRun {
  anchor: WrittenAnchor;
  /** What the user chose; the others stay as stored in the file. */
  settings: ChosenSettings;
  /** Report ids; empty = all. */
  reports: string[];
  /** The part of the shop that the reports are made of; null = all of it. */
  slice: Slice | null;
  /** Up to four parts that stand side by side on a sheet of their own. */
  compare: Slice[];
}
