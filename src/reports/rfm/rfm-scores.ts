/** Scores by the place among all people, and the eleven groups that they make. */
import { SCORE_GROUP_NAMES } from "../../catalog/metrics/classes.ts";
import { RFM_TEXTS as T } from "../../catalog/texts/rfm-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { BOARD_AXES } from "../../core/schemes/rfm-board.ts";
import type { Scores } from "../../core/schemes/score-board.ts";
import { ratio } from "../../core/values/share.ts";
import { paragraph, text } from "../page/grid.ts";
import { heatStyle } from "./rfm-boards.ts";
import { classLines } from "./rfm-legend.ts";
import { RIGHT, type RfmPage } from "./rfm-page.ts";

/** Puts the scores and their groups, nothing where the shop has no scores; gives the next row. */
export function putScores(page: RfmPage, row: number): number {
  const { sheet, words, metrics, context } = page;
  const { scores } = metrics;
  if (scores === null) return row;
  const { rfmBins, rfmScoring } = context.analysis.settings;
  const title = words.say(rfmScoring === "rPackage" ? T.scoresOfPackage : T.scores, { n: rfmBins });
  sheet.put(row, 0, [[text(title, "section")]]);
  const next = paragraph(sheet, row + 1, text(survived(page, scores), "label"));
  if (isUndivided(scores)) return next + 1;
  const groups = putGroups(page, next, scores);
  const lines = [scoreHead(page), ...BOARD_AXES.map((axis) => scoreLine(page, scores.people[axis], axis))];
  return Math.max(groups, sheet.put(next, 0, lines)) + 1;
}

/** How many of the scores anybody has [count]. */
const used = (people: readonly number[]): number => people.filter((count) => count > 0).length;

const isUndivided = ({ people }: Scores): boolean => BOARD_AXES.every((axis) => used(people[axis]) < 2);

/** How many scores of each axis are left where equal values are not divided. */
function survived({ words, context }: RfmPage, scores: Scores): string {
  if (isUndivided(scores)) return words.say(T.scoresEqual);
  const { r, f, m } = scores.people;
  const kept = { r: used(r), f: used(f), m: used(m) };
  const few = Object.values(kept).some((count) => count < context.analysis.settings.rfmBins);
  return words.say(T.scoresKept, kept) + (few ? words.say(T.scoresFew) : "");
}

const scoreHead = ({ words, context }: RfmPage): Cell[] => [
  text(words.say(T.scoreAxis), "headerLeft"),
  ...Array.from({ length: context.analysis.settings.rfmBins }, (_, i) =>
    text(words.say(T.score, { n: i + 1 }), "headerCenter"),
  ),
];

function scoreLine(
  { words, context }: RfmPage,
  people: readonly number[],
  axis: (typeof BOARD_AXES)[number],
): Cell[] {
  const { customers } = context.analysis.facts.meta;
  const most = Math.max(...people);
  const shown = (count: number): string =>
    words.count(count) + (count === 0 ? "" : ` (${words.percent(ratio(count, customers))})`);
  return [
    text(words.say(T[SCORE_AXES[axis]]), "label"),
    ...people.map((count) => text(shown(count), heatStyle(count, most))),
  ];
}

const SCORE_AXES = { r: "scoreR", f: "scoreF", m: "scoreM" } as const;

/** The eleven groups at the right, or why there are none; gives the next row. */
function putGroups(page: RfmPage, row: number, { groups }: Scores): number {
  const { sheet, words } = page;
  if (groups === null) return sheet.put(row, RIGHT, [[text(words.say(T.groupsNeedFive), "aside")]]);
  const lines = classLines(page, groups, {
    head: T.scoreGroup,
    scheme: "score",
    name: (group) => text(words.say(SCORE_GROUP_NAMES[group]), "label"),
  });
  return sheet.put(row, RIGHT, lines);
}
