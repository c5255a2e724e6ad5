import { COMMON_TEXTS, MAP_TEXTS as T } from "../catalog/report-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import { PALETTE } from "../catalog/look.ts";
import { isSmallSample, rateOf } from "../core/share.ts";
import type { Page } from "./frame.ts";
import { num, text } from "./grid.ts";
import { stepName } from "./map-words.ts";
import { intervalText } from "./stage-words.ts";

const CHART_ROWS = 13;

/** The survival box by box with the counts behind each step, and its chart beside; gives the next row. */
export function putSteps(page: Page, row: number): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.steps), "section")]]);
  const header = [T.box, T.survival, T.survivalPeople, T.step, T.rate, T.numerator, T.denominator];
  const end = sheet.put(row + 1, 0, [
    [
      text(words.say(T.box), "headerLeft"),
      ...header.slice(1, 3).map((one) => text(words.say(one), "header")),
      text(words.say(T.step), "header"),
      ...header.slice(4).map((one) => text(words.say(one), "header")),
      text("", "header"),
    ],
    ...boxLines(page),
  ]);
  const chartColumn = 8;
  sheet.charts.push({
    title: words.say(T.survivalTitle),
    categories: { row: row + 2, column: 0, rows: 6, columns: 1 },
    series: [
      {
        name: words.say(T.survival),
        values: { row: row + 2, column: 1, rows: 6, columns: 1 },
        kind: "column",
        color: PALETTE.accent,
        axis: "left",
      },
    ],
    leftAxis: words.say(T.survival),
    place: { row, column: chartColumn, width: 552, height: CHART_ROWS * 21 },
  });
  return Math.max(putWithReturns(page, end), row + CHART_ROWS + 1);
}

function boxLines({ words, context }: Page): Cell[][] {
  const { goldMap, settings } = context.analysis;
  const names = ["F1", "F2", "F3", "F4", "F5", words.say(T.continued)];
  return names.map((name, i) => {
    const step = goldMap.steps[i - 1];
    const small = step && isSmallSample(step.share, settings.minSample);
    return [
      text(name, i >= 4 ? "goldLabel" : "label"),
      num(goldMap.survival[i] ?? null, "rate"),
      num(goldMap.people[i] ?? null, "decimal"),
      text(step ? stepName(step.id, words) : words.say(T.newCustomersActual), "number"),
      step ? num(rateOf(step.share), "rate") : text("", "number"),
      step ? num(step.share.numerator, "count") : text("", "number"),
      step ? num(step.share.denominator, "count") : text("", "number"),
      text(
        step
          ? `${intervalText(step.share, words)}${small ? ` ${words.say(COMMON_TEXTS.smallSample)}` : ""}`
          : "",
        "note",
      ),
    ];
  });
}

function putWithReturns({ sheet, words, context }: Page, row: number): number {
  const { survivalWithReturns } = context.analysis.goldMap;
  return (
    sheet.put(row, 0, [
      [text(words.say(T.survivalWithReturns), "muted"), num(survivalWithReturns, "rate", "mutedNumber")],
    ]) + 1
  );
}
