/** What of 顧客BS does not follow the yellow cells: it turns grey while one of them was changed. */
import { liveSentence } from "../../catalog/formula.ts";
import type { Area, Cell, ReportModel } from "../../catalog/report-model.ts";
import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Page } from "../page/page.ts";
import { text } from "../page/grid.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import { byInputs, changedWhen, type InputPlaces } from "./balance-inputs.ts";
import type { UpperPlaces } from "./balance-places.ts";

/**
 * The parts below the 試算 that stay as they were: this year's sales, what happened last year and the track records.
 *
 * @param facts rows of the stage table and the track records, which stand under each other
 *
 * @example
 * // without a projection there are no yellow cells to change
 * mutedParts({ columnWidths: [90, 90], context: { analysis: { assumptions: null } } }, {}, { row: 40, rows: 9 }) //=> {}
 */
export function mutedParts(
  { columnWidths, context }: Page,
  { table, inputs }: UpperPlaces,
  facts: Pick<Area, "row" | "rows">,
): Pick<ReportModel, "muted"> {
  if (context.analysis.assumptions === null) return {};
  const salesNow = { row: table.sales, column: NOW_COLUMN, rows: 1, columns: 1 };
  const areas = [salesNow, { column: 0, columns: columnWidths.length, ...facts }];
  return { muted: { areas, when: changedWhen(inputs) } };
}

/**
 * The title of such a part; where an assumption was changed it says what the part belongs to.
 *
 * @example
 * const page = { context: { analysis: { assumptions: null } }, words: {} };
 * mutedTitle(page, { row: 40 }, "ランク別の実績") //=> { value: "ランク別の実績", unit: "text", style: "section" }
 */
export function mutedTitle({ words, context }: Page, inputs: InputPlaces, title: string): Cell {
  if (context.analysis.assumptions === null) return text(title, "section");
  const original = byInputs(inputs, "", words.say(T.originalOnly));
  return { value: liveSentence(`${title}{original}`, { original }), unit: "text", style: "section" };
}
