import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../catalog/report-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import type { ProjectionKind } from "../core/analysis.ts";
import { type ProjectedYear, PROJECTION_YEARS, salesMultiple } from "../core/projection.ts";
import { peopleUnit } from "./balance-years.ts";
import type { Page } from "./frame.ts";
import { ASIDE_COLUMN } from "./balance-assumptions.ts";
import { aside, money, num, text } from "./grid.ts";

const KINDS: readonly ProjectionKind[] = ["static", "migration", "retentionOnly"];

/** The three projections side by side, so that none is read alone. */
export function putModels(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const { projections } = context.analysis;
  if (projections === null) return;
  sheet.put(row, ASIDE_COLUMN, [
    [aside(words.say(T.models), "section")],
    [
      aside(words.say(T.model), "headerOpen"),
      text("", "header"),
      text("", "header"),
      text(words.say(T.modelActive), "header"),
      text(words.say(T.modelMultiple), "header"),
      text(words.say(T.modelSales), "header"),
    ],
    ...KINDS.map((kind) => modelLine(page, kind, projections[kind][PROJECTION_YEARS - 1])),
  ]);
}

function modelLine({ words, context }: Page, kind: ProjectionKind, last: ProjectedYear | undefined): Cell[] {
  const { settings, annualSales, balance } = context.analysis;
  const mark = kind === settings.projectionModel ? words.say(T.modelMain) : "";
  return [
    aside(words.say(COMMON_TEXTS[kind]) + mark, "label"),
    text(""),
    text(""),
    num(last?.activeTotal ?? null, peopleUnit(balance.total.activeNow)),
    num(last ? salesMultiple(last.cumulativeSales, annualSales) : null, "multiple"),
    money(last?.cumulativeSales ?? null),
  ];
}
