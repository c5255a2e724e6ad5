import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import type { Words } from "../context.ts";
import { shownText } from "../explain/explain-words.ts";

/**
 * A sheet of a copy as text, to be handed on: a line a row as the sheet shows it, then what its numbers mean. Nothing is
 * in it that the copy does not show.
 *
 * @param model finished: its numbers of few people are hidden already
 */
export function textBlock({ rows }: ReportModel, words: Words): string {
  const shown = rows.map((cells) => cells.map((cell) => cellText(cell, words)).filter((text) => text !== ""));
  const lines = shown.filter((texts) => texts.length > 0).map((texts) => texts.join(" | "));
  const metrics = new Set(rows.flat().flatMap(({ about }) => (about ? [about.metric] : [])));
  const meanings = [...metrics].map((id) => {
    const { label, meaning } = METRICS[id];
    return words.say(T.definition, { name: words.say(label), meaning: words.say(meaning) });
  });
  return [...lines, "", words.say(T.definitions), ...meanings].join("\n");
}

function cellText(cell: Cell, words: Words): string {
  const { value } = cell;
  const shows = typeof value === "object" && value !== null ? (value.shows ?? "") : value;
  return shows === "" ? "" : shownText(cell, shows, words).replace(/\s*\n\s*/g, " ");
}
