/** The three boards, one below the other at the left; what belongs beside them at the right. */
import { RFM_TEXTS as T } from "../../catalog/texts/rfm-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { BoardAxis, BoardPlace } from "../../core/schemes/rfm-board.ts";
import { rankAt } from "../../core/schemes/rfm-scheme.ts";
import { ratio } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { text } from "../page/grid.ts";
import { putAdvice, putLegend, putShares } from "./rfm-legend.ts";
import { type Board, BOARD_HEIGHT, rankStyle, type RfmPage } from "./rfm-page.ts";
import { amountClass, frequencyClass, recencyHeads } from "./rfm-words.ts";

/** How a board is read: its title, its axes, and the colour of a cell. */
interface BoardPlan {
  readonly board: Board;
  readonly title: Text;
  readonly corner: Text;
  readonly down: BoardAxis;
  readonly across: BoardAxis;
  readonly style: (people: number, d: number, a: number) => Style;
}

/** Puts the three boards with what belongs beside them; gives the next row. */
export function putBoards(page: RfmPage, row: number): number {
  const { context, metrics } = page;
  const { rf, rm, fm } = metrics.boards;
  const rank = (_: number, f: number, r: number) => rankStyle(rankAt(context.analysis.settings, r, f));
  const legend = putLegend(page, row);
  const ranks = { board: rf, title: T.board, corner: T.corner, down: "f", across: "r", style: rank } as const;
  let next = Math.max(putBoard(page, row, ranks), legend) + 1;
  putAdvice(page, next);
  const heat = (board: Board) => (people: number) => heatStyle(people, Math.max(...board.flat()));
  const recent = { board: rm, title: T.boardRm, corner: T.cornerRm, down: "m", across: "r" } as const;
  next = putBoard(page, next, { ...recent, style: heat(rm) }) + 1;
  putShares(page, next, row);
  const often = { board: fm, title: T.boardFm, corner: T.cornerFm, down: "m", across: "f" } as const;
  return putBoard(page, next, { ...often, style: heat(fm) }) + 1;
}

function putBoard(page: RfmPage, row: number, plan: BoardPlan): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(plan.title), "section")]]);
  for (let line = 0; line < plan.board.length; line++) sheet.rowHeights[row + 2 + line] = BOARD_HEIGHT;
  const heads = axisWords(page, plan.across).map((head) => text(head, "headerCenter"));
  const header = [text(words.say(plan.corner), "headerLeft"), ...heads];
  return sheet.put(row + 1, 0, [header, ...boardLines(page, plan)]);
}

function boardLines(page: RfmPage, { board, down, across, style }: BoardPlan): Cell[][] {
  const names = axisWords(page, down);
  return board.map((line, d) => [
    text(names[d] ?? "", "label"),
    ...line.map((people, a) => {
      const place: BoardPlace = { [down]: d, [across]: a };
      const cell = text(peopleText(page, people), style(people, d, a));
      return about(cell, "classCustomers", { set: { kind: "board", ...place } });
    }),
  ]);
}

/** People large enough to read, their share behind. */
function peopleText({ words, context }: RfmPage, people: number): string {
  const share = words.percent(ratio(people, context.analysis.facts.meta.customers));
  return words.count(people) + (people === 0 ? "" : ` (${share})`);
}

/** What the classes of an axis are called, by the limits in force. */
function axisWords({ context, words }: RfmPage, axis: BoardAxis): string[] {
  const { settings: limits } = context.analysis;
  if (axis === "r") return recencyHeads(limits, words);
  const [lowerEnds, name] =
    axis === "f" ? [limits.rfmPurchases, frequencyClass] : [limits.rfmAmounts, amountClass];
  return [...lowerEnds, 0].map((_, k) => name(k, { words, limits }));
}

const HEATS = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"] as const;

/**
 * The tint of a cell, by its people compared with those of the fullest cell; an empty cell has none.
 *
 * @example
 * [0, 1, 20, 21, 100].map((people) => heatStyle(people, 100))
 * //=> ["centred", "heat-1", "heat-1", "heat-2", "heat-5"]
 */
export const heatStyle = (people: number, most: number): Style =>
  HEATS[Math.ceil((people * HEATS.length) / most) - 1] ?? "centred";
