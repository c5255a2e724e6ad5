import { CELL_PROBES } from "./cell-probes.ts";
import { OUTSIDE_PROBES } from "./outside-probes.ts";
import type { Probe } from "./probe.ts";
import { SHEET_PROBES } from "./sheet-probes.ts";
import { TEXT_PROBES } from "./text-probes.ts";

/** Every probe, in the order in which they are asked and printed. */
export const PROBES: readonly Probe[] = [...CELL_PROBES, ...TEXT_PROBES, ...OUTSIDE_PROBES, ...SHEET_PROBES];
