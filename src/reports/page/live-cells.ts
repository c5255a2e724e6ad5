/** Cells whose number the sheet computes. */
import { NO_ANSWER } from "../../catalog/look.ts";
import { live } from "../../catalog/formula.ts";
import type { Cell, Style, Unit } from "../../catalog/report-model.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * A number, or a word in its place, that the sheet computes; null shows as 「—」.
 *
 * @example
 * liveCell("B2*C2", 6, "count") //=> { value: { formula: "=B2*C2", shows: 6 }, unit: "count", style: "number" }
 */
export const liveCell = (expression: string, shows: number | string | null, unit: Unit) =>
  ({ value: live(expression, shows ?? NO_ANSWER), unit, style: "number" }) as const satisfies Cell;

/**
 * Minor units that the sheet computes in whole currency units.
 *
 * @example
 * liveMoney("B2", 12_345).value //=> { formula: "=B2", shows: 123.45 }
 */
export const liveMoney = (expression: string, minor: number, style: Style = "number"): Cell => ({
  ...liveCell(expression, majorOf(minor), "money"),
  style,
});
