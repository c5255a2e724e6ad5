import type { Scheme } from "./scheme.ts";

/** A nurture segment. */
export type NurtureSegment = "loyal" | "repeat" | "firstRepeat" | "new" | "dormant" | "lost";

const BY_PURCHASES = ["new", "firstRepeat", "repeat", "loyal"] as const;

/** 育成セグメント: by the last purchase first, then by the number of purchases (definitions.md 8). */
export const NURTURE_SCHEME: Scheme<NurtureSegment> = {
  classes: ["loyal", "repeat", "firstRepeat", "new", "dormant", "lost"],
  away: ["dormant", "lost"],
  reads: ["nurtureDays", "nurturePurchases"],
  axes: ({ anchor, limits }) => [
    { of: "idleDays", at: anchor, lowerEnds: limits.nurtureDays.map((days) => days + 1) },
    { of: "purchases", at: anchor, lowerEnds: limits.nurturePurchases },
  ],
  classOf([idle = 0, bought = 0]) {
    if (idle > 0) return idle > 1 ? "lost" : "dormant";
    return BY_PURCHASES[bought] ?? "loyal";
  },
};
