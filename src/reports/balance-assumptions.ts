import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import type { Assumption } from "../core/projection.ts";
import type { Page } from "./frame.ts";
import { aside, money, num, text } from "./grid.ts";
import type { Words } from "./context.ts";

/** Where the tables beside the coming years begin. */
export const ASIDE_COLUMN = 7;

/** What every stage is assumed to do each year, with every filled-in rate marked; gives the next row. */
export function putAssumptions(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { assumptions } = context.analysis;
  if (assumptions === null) return row;
  const header = [T.keptRate, T.returnRate, T.salesPerRetained, T.salesPerReturned];
  return (
    sheet.put(row, ASIDE_COLUMN, [
      [aside(words.say(T.assumptions), "section")],
      [
        aside(words.say(COMMON_TEXTS.stage), "headerOpen"),
        ...header.map((one) => text(words.say(one), "header")),
        aside(words.say(T.filledMark), "headerOpen"),
        text("", "header"),
        text("", "header"),
      ],
      ...assumptions.stages.map((stage) => assumptionLine(stage, words)),
    ]) + 1
  );
}

function assumptionLine(stage: Assumption, words: Words): Cell[] {
  return [
    aside(`F${stage.stage}`, "label"),
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
  return items.length === 0 ? "" : `* ${items.join(words.say(COMMON_TEXTS.listComma))}`;
}
