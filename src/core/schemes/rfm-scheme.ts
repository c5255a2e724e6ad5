import type { ClassLimits } from "../settings.ts";
import type { Scheme } from "./scheme.ts";

/** The seven ranks, in the order of their letters A … G. */
export const RFM_RANKS = ["loyal", "promising", "new", "atRisk", "wavering", "defecting", "lost"] as const;
/** One of the seven ranks. */
export type RfmRank = (typeof RFM_RANKS)[number];

/** The letters of the ranks, in their order, as a shop's 6 × 6 table writes them. */
export const RANK_LETTERS = "ABCDEFG";

/** RFM: the rank that a shop gives each R and F class (definitions.md 7.2). */
export const RFM_SCHEME: Scheme<RfmRank> = {
  classes: RFM_RANKS,
  away: ["lost"],
  reads: ["rfmDays", "rfmPurchases", "rfmRanks"],
  axes: ({ anchor, limits }) => [
    { of: "idleDays", at: anchor, lowerEnds: limits.rfmDays.map((days) => days + 1) },
    { of: "purchases", at: anchor, lowerEnds: limits.rfmPurchases },
  ],
  classOf: ([r = 0, f = 0], limits) => rankAt(limits, r, f),
};

/**
 * The rank of an R and an F class, counted from 0.
 *
 * @example
 * rankAt({ rfmRanks: ["CG", "AB"] }, 1, 1) //=> "promising"
 */
export function rankAt({ rfmRanks }: Pick<ClassLimits, "rfmRanks">, r: number, f: number): RfmRank {
  return RFM_RANKS[RANK_LETTERS.indexOf(rfmRanks[f]?.[r] ?? "G")] ?? "lost";
}
