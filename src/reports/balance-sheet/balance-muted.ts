/** What of 顧客BS does not follow the yellow cells: it turns grey while one of them was changed. */
import { liveSentence } from "../../catalog/formula.ts";
import type { Area, Cell, ReportModel } from "../../catalog/report-model.ts";
import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { CARD_LINES } from "../page/cards.ts";
import { CONTENT_ROW, type Page } from "../page/page.ts";
import { text } from "../page/grid.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import { byInputs, changedWhen, type InputPlaces } from "./balance-inputs.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { BAND_LINES, type UpperPlaces } from "./balance-places.ts";

/** First column and columns of each card; the first is the answer, in sight also beside the sidebar. */
export const CARD_SPANS = [
  [0, 2],
  [2, 2],
  [4, 2],
  [6, 2],
  [8, 2],
  [10, 2],
  [12, 3],
] as const;

/** The first two cards follow the yellow cells; the others say what happened. */
function factCards(): Area {
  const [first, last] = [CARD_SPANS[2], CARD_SPANS[6]];
  return { row: CONTENT_ROW, column: first[0], rows: CARD_LINES, columns: last[0] + last[1] - first[0] };
}

/**
 * The parts that stay as they were: the facts among the cards, this year's sales, the band, what happened last year
 * and the track record.
 *
 * @param facts rows of the stage table and the track record, which stand under each other
 */
export function mutedParts(
  { columnWidths, context, metrics }: BalancePage,
  { table, band, inputs }: UpperPlaces,
  facts: Pick<Area, "row" | "rows">,
): Pick<ReportModel, "muted"> {
  if (context.analysis.assumptions === null) return {};
  const wide = { column: 0, columns: columnWidths.length };
  const bands = metrics.band === null ? [] : [{ ...wide, row: band, rows: BAND_LINES }];
  const salesNow = { row: table.sales, column: NOW_COLUMN, rows: 1, columns: 1 };
  const areas = [factCards(), salesNow, ...bands, { ...wide, ...facts }];
  return { muted: { areas, when: changedWhen(inputs) } };
}

/** The title of such a part; where an assumption was changed it says what the part belongs to. */
export function mutedTitle({ words, context }: Page, inputs: InputPlaces, title: string): Cell {
  if (context.analysis.assumptions === null) return text(title, "section");
  const original = byInputs(inputs, "", words.say(T.originalOnly));
  return { value: liveSentence(`${title}{original}`, { original }), unit: "text", style: "section" };
}
