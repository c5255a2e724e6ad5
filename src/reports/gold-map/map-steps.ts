import { COMMON_TEXTS, MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { SurvivalStep } from "../../core/cpm/survival.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about, ofStage } from "../page/about.ts";
import { liveCell } from "../page/live-cells.ts";
import type { Page } from "../page/page.ts";
import { aside, num, text } from "../page/grid.ts";
import { peopleCell } from "./map-places.ts";
import { intervalText, shareText } from "../page/stage-words.ts";

const CHART_ROWS = 13;
const CHART_COLUMN = 8;

/** The survival box by box with the counts behind each step, and its chart beside; gives the next row. */
export function putSteps(page: Page, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.steps), "section")]]);
  const end = sheet.put(row + 1, 0, [
    [
      text(words.say(T.box), "headerLeft"),
      text(words.say(T.survival), "header"),
      text(words.say(T.survivalPeople), "header"),
      text(words.say(T.rate), "header"),
      text(words.say(T.counts), "header"),
      aside(words.say(T.interval), "headerOpen"),
      text("", "header"),
    ],
    ...boxLines(page),
  ]);
  putChart(page, row);
  return Math.max(putWithReturns(page, end), row + CHART_ROWS + 1);
}

function putChart({ sheet, words }: Page, row: number): void {
  const boxes = { row: row + 2, rows: 6, columns: 1 };
  sheet.charts.push({
    title: words.say(T.survivalTitle),
    categories: { ...boxes, column: 0 },
    series: [
      {
        name: words.say(T.survival),
        values: { ...boxes, column: 1 },
        kind: "column",
        color: PALETTE.accent,
        axis: "left",
      },
    ],
    leftAxis: words.say(T.survival),
    leftMaximum: 1,
    place: { row, column: CHART_COLUMN, width: 548, height: CHART_ROWS * 21 },
  });
}

function boxLines({ words, context }: Page): Cell[][] {
  const { goldMap, settings } = context.analysis;
  const peopleLeft = (people: number | null, box: number): Cell =>
    about(
      people === null ? num(null, "decimal") : liveCell(peopleCell(box), people, "decimal"),
      "survivors",
      { box },
    );
  const names = ["F1", "F2", "F3", "F4", "F5", words.say(T.continued)];
  return names.map((name, i) => {
    const step = goldMap.steps[i - 1];
    const small = step && isSmallSample(step.share, settings.minSample);
    const interval = step
      ? [intervalText(step.share, words), small ? words.say(COMMON_TEXTS.smallSample) : ""]
      : [];
    return [
      text(name, i >= 4 ? "goldLabel" : "label"),
      about(num(goldMap.survival[i] ?? null, "rate"), "goldSurvivalRate", { box: i }),
      peopleLeft(goldMap.people[i] ?? null, i),
      stepCell(step?.id, step ? num(rateOf(step.share), "rate") : text("", "number")),
      stepCell(step?.id, text(step ? shareText(step.share, words) : "", "number")),
      stepCell(step?.id, aside(interval.join(" ").trim())),
      text(""),
    ];
  });
}

/**
 * A cell about one step of the main line: F2転換率, or the retention of a stage.
 *
 * @example
 * stepCell("r3", { value: 0.5 }) //=> { value: 0.5, about: { metric: "retentionRate", stage: 3 } }
 */
export function stepCell(id: SurvivalStep["id"] | undefined, cell: Cell): Cell {
  if (id === undefined) return cell;
  if (id === "f2") return about(cell, "f2ConversionRate");
  return about(cell, "retentionRate", ofStage(Number(id.slice(1))));
}

function putWithReturns({ sheet, words, context }: Page, row: number): number {
  const { survivalWithReturns } = context.analysis.goldMap;
  return (
    sheet.put(row, 0, [
      [
        text(words.say(T.survivalWithReturns), "muted"),
        about(num(survivalWithReturns, "rate", "mutedNumber"), "survivalWithReturns"),
      ],
    ]) + 1
  );
}
