import type { Cost } from "./clock.ts";
import type { ByContender } from "./contenders.ts";
import type { HistoryCost } from "./history.ts";
import type { OneReadingCost } from "./one-reading.ts";
import type { PartsCost } from "./parts.ts";
import type { SegmentCost } from "./segments.ts";
import type { SlicesCost } from "./slices.ts";

/** What was measured at one number of rows. */
export interface SizeResult {
  readonly rows: number;
  readonly rounds: number;
  readonly costs: ByContender<Cost>;
  readonly history: HistoryCost;
  readonly slices: SlicesCost;
  readonly oneReading: OneReadingCost;
  readonly parts: PartsCost;
}

/** All that one run of the bench measured. */
export interface Results {
  readonly sizes: readonly SizeResult[];
  /** The first work of a fresh process. */
  readonly cold: { readonly rows: number; readonly costs: ByContender<Cost> };
  /** The most beside the rows themselves; null with too few rows to tell, or where the system does not say. */
  readonly memory: { readonly rows: number; readonly bytesARow: ByContender<number> } | null;
  readonly segments: SegmentCost;
}
