import { RFM_TEXTS } from "../../catalog/texts/rfm-texts.ts";
import { SEASON_NAMES, SEASON_TEXTS as T } from "../../catalog/texts/season-texts.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { SEASONS } from "../../core/segments/season-sets.ts";
import { HEADER_HEIGHT, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { hasSeasons, seasonCell } from "../page/season-cell.ts";

/** Ranks of people who seem to have left. */
const LEAVING = ["defecting", "lost"] as const;

/** 季節客 among those who seem to have left, below the ranks; nothing where there is nobody. Gives the next row. */
export function putSeasons(page: Page, row: number, column: number): number {
  const { sheet, words, context } = page;
  const groups = LEAVING.map((is) => ({ kind: "class", scheme: "rfm", is }) as const);
  if (!hasSeasons(context.analysis, groups)) return row;
  const lines = groups.map((among): Cell[] => [
    text(words.say(RANK_NAMES[among.is]), `rank-${among.is}`),
    ...SEASONS.map((season) => seasonCell(context.analysis, { season, among }, "number")),
  ]);
  const header = SEASONS.map((season) => text(words.say(SEASON_NAMES[season]), "header"));
  sheet.rowHeights[row + 2] = HEADER_HEIGHT;
  return sheet.put(row + 1, column, [
    [text(words.say(T.title), "section")],
    [text(words.say(RFM_TEXTS.rank), "headerLeft"), ...header],
    ...lines,
    [text(words.say(T.advice), "aside")],
  ]);
}
