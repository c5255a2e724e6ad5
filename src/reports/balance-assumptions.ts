import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import type { Assumption } from "../core/projection.ts";
import type { Page } from "./frame.ts";
import { aside, HEADER_HEIGHT, money, num, text } from "./grid.ts";
import type { Words } from "./context.ts";

/** What every stage is assumed to do each year, with every filled-in rate marked; gives the next row. */
export function putAssumptions(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { assumptions } = context.analysis;
  if (assumptions === null) return row;
  const header = [T.keptRate, T.returnRate, T.salesPerRetained, T.salesPerReturned];
  sheet.put(row, 0, [[text(words.say(T.assumptions), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  return (
    sheet.put(row + 1, 0, [
      [
        text(words.say(COMMON_TEXTS.stage), "headerLeft"),
        ...header.map((one) => text(words.say(one), "header")),
        aside(words.say(T.filledMark), "headerOpen"),
      ],
      ...assumptions.stages.map((stage) => assumptionLine(stage, words)),
    ]) + 1
  );
}

function assumptionLine(stage: Assumption, words: Words): Cell[] {
  return [
    text(`F${stage.stage}`),
    num(stage.retention, "rate"),
    num(stage.reactivation, "rate"),
    money(stage.salesPerRetained),
    money(stage.salesPerReturned),
    aside(filledWords(stage, words)),
  ];
}

function filledWords({ filled }: Assumption, words: Words): string {
  const items = [
    filled.retention ? words.say(T.keptRate) : "",
    filled.reactivation ? words.say(T.returnRate) : "",
    filled.salesPerRetained ? words.say(T.salesPerRetained) : "",
    filled.salesPerReturned ? words.say(T.salesPerReturned) : "",
  ].filter((item) => item !== "");
  return items.length === 0 ? "" : words.say(T.filledBy, { items: items.join("・") });
}
