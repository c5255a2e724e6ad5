import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { Area, Cell, ReportModel } from "../../catalog/report-model.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import type { Words } from "../context.ts";
import { shownText } from "../explain/explain-words.ts";

/**
 * A sheet of a copy as text, to be handed on: cards as a line each, the other rows as the sheet shows them, then what
 * its numbers mean. Nothing is in it that the copy does not show.
 *
 * @param model finished: its numbers of few people are hidden already
 *
 * @example
 * const words = { say: ({ ja }, values) => ja };
 * const rows = [[{ value: "人数" }, { value: "" }, { value: 9, unit: "count" }]];
 * textBlock({ rows, boxes: [] }, words).split("\n")[0] //=> "人数 |  | 9"
 */
export function textBlock({ rows, boxes }: ReportModel, words: Words): string {
  const shown = rows.map((cells) => cells.map((cell) => cellText(cell, words)));
  const lines = shown.flatMap((texts, row) => {
    const cards = boxes.filter((box) => box.row <= row && row < box.row + box.rows);
    if (cards.length === 0) return [rowText(texts)];
    return cards.filter((box) => box.row === row).map((box) => cardText(shown, box));
  });
  const metrics = new Set(rows.flat().flatMap(({ about }) => (about ? [about.metric] : [])));
  const meanings = [...metrics].map((id) => {
    const { label, meaning } = METRICS[id];
    return words.say(T.definition, { name: words.say(label), meaning: words.say(meaning) });
  });
  return [...lines.filter((line) => line !== ""), "", words.say(T.definitions), ...meanings].join("\n");
}

/** A row from its first cell that shows something to its last: empty cells between keep columns apart. */
function rowText(texts: readonly string[]): string {
  const filled = texts.flatMap((text, column) => (text === "" ? [] : [column]));
  return texts.slice(filled[0] ?? 0, (filled[filled.length - 1] ?? -1) + 1).join(" | ");
}

/** 「稼働顧客 | 9 | 5年後 4人（2〜10）」 */
const cardText = (shown: readonly (readonly string[])[], { row, column, rows }: Area): string =>
  shown
    .slice(row, row + rows)
    .map((texts) => texts[column] ?? "")
    .filter((text) => text !== "")
    .join(" | ");

function cellText(cell: Cell, words: Words): string {
  const { value } = cell;
  const shows = typeof value === "object" && value !== null ? (value.shows ?? "") : value;
  return shows === "" ? "" : shownText(cell, shows, words).replace(/\s*\n\s*/g, " ");
}
