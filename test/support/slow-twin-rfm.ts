/** Seven ranks by the fixed table of recency (days) and purchases. */
import { within, type TwinLedger } from "./slow-twin.ts";

export type TwinRank = "loyal" | "promising" | "new" | "atRisk" | "wavering" | "defecting" | "lost";

const LETTERS: Readonly<Record<string, TwinRank>> = {
  A: "loyal",
  B: "promising",
  C: "new",
  D: "atRisk",
  E: "wavering",
  F: "defecting",
  G: "lost",
};

/** A row per class of purchases, a letter per class of recency: ≤30, ≤60, ≤120, ≤180, ≤360, >360 days. */
const TABLE: readonly { readonly upTo: number; readonly ranks: string }[] = [
  { upTo: 1, ranks: "CCCEFG" },
  { upTo: 2, ranks: "BBBEFG" },
  { upTo: 4, ranks: "BBBEFG" },
  { upTo: 6, ranks: "AABDFG" },
  { upTo: 9, ranks: "AAADFG" },
  { upTo: Infinity, ranks: "AAADDG" },
];
const RECENCY_LIMITS = [30, 60, 120, 180, 360];

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The rank of idle days and a purchase count. */
export function twinRank(idleDays: number, purchases: number): TwinRank {
  const column = RECENCY_LIMITS.filter((limit) => idleDays > limit).length;
  const row = TABLE.find(({ upTo }) => purchases <= upTo);
  return LETTERS[row?.ranks[column] ?? ""] as TwinRank;
}

export interface TwinRfm {
  readonly rank: TwinRank;
  readonly idleDays: number;
  readonly purchases: number;
  readonly sales: number;
}

/** Every customer with a purchase up to the anchor. */
export function twinRfm(ledger: TwinLedger, anchor: string): Map<string, TwinRfm> {
  const result = new Map<string, TwinRfm>();
  for (const [id, all] of ledger) {
    const known = within(all, "", anchor);
    const last = known[known.length - 1];
    if (last === undefined) continue;
    const idleDays = daysBetween(last.day, anchor);
    const sales = known.reduce((total, { amount }) => total + amount, 0);
    result.set(id, { rank: twinRank(idleDays, known.length), idleDays, purchases: known.length, sales });
  }
  return result;
}
