/** Cells whose number the sheet computes. */
import { live } from "../../catalog/formula.ts";
import type { Cell, Style, Unit } from "../../catalog/report-model.ts";
import { majorOf } from "../../core/values/money.ts";

/** A number, or a word in its place, that the sheet computes; null shows as 「—」. */
export const liveCell = (expression: string, shows: number | string | null, unit: Unit) =>
  ({ value: live(expression, shows ?? "—"), unit, style: "number" }) as const satisfies Cell;

/** Minor units that the sheet computes in whole currency units. */
export const liveMoney = (expression: string, minor: number, style: Style = "number"): Cell => ({
  ...liveCell(expression, majorOf(minor), "money"),
  style,
});
