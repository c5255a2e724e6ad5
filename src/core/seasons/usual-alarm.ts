import type { WatchedMonth } from "../history/alarm-log.ts";
import { monthOf } from "../values/day.ts";
import { type SeasonMonth, usualMove } from "./season-index.ts";

/**
 * Whether what the early warning saw at a month end goes with the seasons: 維持率 fell in a month whose sales usually lie
 * below those of the month before, or rose in one where they lie above; null = not, or nobody knows what is usual.
 *
 * @param index 季節指数 of sales
 *
 * @example
 * // January has lain below December in both of two years
 * const at = (month, low, high) => ({ month, ratios: [low, high], low, high });
 * const index = [at(1, 0.7, 0.8), ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => at(month, 0.9, 1)), at(12, 1.4, 1.5)];
 * const january = { row: { anchor: 30 }, alarm: { verdict: "worse" } };
 * [usualAlarm(january, index), usualAlarm({ ...january, alarm: { verdict: "better" } }, index)] //=> ["fall", null]
 */
export function usualAlarm(
  { row, alarm }: WatchedMonth,
  index: readonly SeasonMonth[] | null,
): "fall" | "rise" | null {
  const move = usualMove(index, monthOf(row.anchor));
  const fell = alarm.verdict === "worse" || alarm.verdict === "falling";
  if (fell) return move === "fall" ? move : null;
  return alarm.verdict === "better" && move === "rise" ? move : null;
}
