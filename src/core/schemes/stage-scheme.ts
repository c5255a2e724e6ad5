import { GOLD_STAGE, STAGES } from "../cpm/stages.ts";
import { windowsOf } from "../cpm/windows.ts";
import type { Scheme } from "./scheme.ts";

/** F1 … F5 for those who bought in the current year, and with `-lapsed` behind it for those who did not. */
export type StageClass = `F${(typeof STAGES)[number]}` | `F${(typeof STAGES)[number]}-lapsed`;

const DOWN = [...STAGES].reverse();

/** Stage and status (definitions.md 4.1): lapsed = no purchase in the year up to the day. */
export const STAGE_SCHEME: Scheme<StageClass> = {
  classes: [
    ...DOWN.map((stage) => `F${stage}` as const),
    ...DOWN.map((stage) => `F${stage}-lapsed` as const),
  ],
  away: DOWN.map((stage) => `F${stage}-lapsed` as const),
  reads: ["stageThresholds"],
  axes: ({ anchor, limits }) => [
    { of: "purchases", at: anchor, lowerEnds: limits.stageThresholds },
    { of: "idleDays", at: anchor, lowerEnds: [anchor - windowsOf(anchor).previousEnd] },
  ],
  classOf([reached = 0, lapsed = 0]) {
    const stage = STAGES[reached - 1] ?? (reached > 0 ? GOLD_STAGE : STAGES[0]);
    return lapsed > 0 ? `F${stage}-lapsed` : `F${stage}`;
  },
};
