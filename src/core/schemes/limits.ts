import { DEFAULT_THRESHOLDS } from "../cpm/stages.ts";
import type { ClassLimits } from "../settings.ts";

/** The limits of a shop that sets none: days, purchases [count], amounts in whole units (definitions.md 4.1, 6, 7.2, 8). */
export const DEFAULT_LIMITS: ClassLimits = {
  stageThresholds: DEFAULT_THRESHOLDS,
  rfmDays: [30, 60, 120, 180, 360],
  rfmPurchases: [2, 3, 5, 7, 10],
  rfmAmounts: [5_000, 10_000, 20_000, 50_000, 100_000],
  rfmRanks: ["CCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"],
  rfmScoring: "limits",
  rfmBins: 5,
  nurtureDays: [120, 360],
  nurturePurchases: [2, 3, 6],
  cpmTenureDays: [90, 210],
  cpmActiveDays: 240,
  cpmAmount: 70_000,
};
