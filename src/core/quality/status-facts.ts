import { reasonCode } from "../orders/exclusions.ts";
import type { JudgedOrders } from "../orders/judged-orders.ts";
import { compareTexts } from "../values/column.ts";
import type { Listed, QualityFacts, StatusEffect, StatusFacts } from "./quality.ts";
import { byRows, listed, NOTHING } from "./word-facts.ts";

/** How many unknown statuses a sentence names [count]. */
const MOST_NAMED = 5;

/**
 * Every distinct status with what is done with its rows, and those that nothing is known of.
 *
 * @example
 * // a cancelled row, and one without a status
 * const rows = { length: 2, statuses: ["キャンセル"], status: [0, -1] };
 * const of = (row) => (row === 0 ? { decision: "cancelled", word: "キャンセル" } : { decision: "counts", word: null });
 * const judged = { rows, rowReasons: [9, 0], statuses: { of }, judge: { isNegative: () => false }, amounts: [500, 300] };
 * statusFacts(judged).statuses.first.map(({ status, effect, amount }) => [status, effect, amount])
 * //=> [["キャンセル", "cancelled", 500], ["", "counts", 300]]
 */
export function statusFacts(judged: JudgedOrders): Pick<QualityFacts, "statuses" | "unknownStatuses"> {
  if (judged.rows.statuses.length === 0) return { statuses: NOTHING, unknownStatuses: NONE_UNKNOWN };
  const facts = everyStatus(judged);
  const unknown = facts.filter(({ effect }) => effect === "unknown").sort(byRows);
  return {
    statuses: listed(facts, byRows) satisfies Listed<StatusFacts>,
    unknownStatuses: {
      statuses: unknown.length,
      rows: unknown.reduce((sum, { rows }) => sum + rows, 0),
      amount: unknown.reduce((sum, { amount }) => sum + amount, 0),
      most: unknown.slice(0, MOST_NAMED),
    },
  };
}

const NONE_UNKNOWN = { statuses: 0, rows: 0, amount: 0, most: [] };

const NO_ORDERS = new Set((["totalRow", "headerRow"] as const).map(reasonCode));

const EFFECTS: readonly StatusEffect[] = ["counts", "cancelled", "unknown", "netted"];

/** One entry a status and effect, by the status; rows that are no orders have none. */
function everyStatus({ rows, rowReasons, statuses, judge, amounts }: JudgedOrders): StatusFacts[] {
  const size = (rows.statuses.length + 1) * EFFECTS.length;
  const [counts, sums] = [new Int32Array(size), new Float64Array(size)];
  const words: (string | null)[] = new Array<string | null>(size).fill(null);
  for (let row = 0; row < rows.length; row++) {
    if (NO_ORDERS.has(rowReasons[row] ?? 0)) continue;
    const { decision, word } = statuses.of(row);
    const effect = decision !== "counts" && judge.isNegative(row) ? "netted" : decision;
    const place = ((rows.status[row] ?? -1) + 1) * EFFECTS.length + EFFECTS.indexOf(effect);
    counts[place] = (counts[place] ?? 0) + 1;
    sums[place] = (sums[place] ?? 0) + (amounts[row] || 0);
    words[place] ??= word;
  }
  const facts = Array.from(counts, (count, place) => ({
    status: rows.statuses[Math.floor(place / EFFECTS.length) - 1] ?? "",
    rows: count,
    amount: sums[place] ?? 0,
    effect: EFFECTS[place % EFFECTS.length] ?? "counts",
    word: words[place] ?? null,
  }));
  return facts.filter((one) => one.rows > 0).sort((a, b) => compareTexts(a.status, b.status));
}
