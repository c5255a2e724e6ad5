import { BALANCE_TEXTS as T, COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { ProjectionKind } from "../../core/analysis.ts";
import { peopleNow } from "../../core/cpm/projection.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { type BalancePlaces, MOVES_COLUMNS, runOf } from "./balance-places.ts";
import { peopleRows, salesCells } from "./balance-run.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { num, paragraph, text } from "../page/grid.ts";

/**
 * Lays out the workings at the foot of the sheet, which the formulas above refer to: the projections that the table
 * does not show, and the shares that move.
 */
export function putWorkings(page: Page, places: BalancePlaces): void {
  const { sheet, words, context } = page;
  if (context.analysis.assumptions === null) return;
  const { workings } = places;
  const main = context.analysis.settings.projectionModel;
  sheet.put(workings.title, 0, [[text(words.say(T.workings), "section")]]);
  paragraph(sheet, workings.title + 1, text(words.say(T.workingsNote), "note"));
  putLapsed(page, places);
  putRun(page, places, main === "static" ? "migration" : "static");
  putRun(page, places, "retentionOnly");
  putMoves(page, workings.moves);
}

/** The lapsed people by stage, of which the table above shows the sum only. */
function putLapsed(page: Page, places: BalancePlaces): void {
  const { sheet, words, context } = page;
  const { balance, projections, settings } = context.analysis;
  const main = settings.projectionModel;
  const figures = {
    label: (stage: number) => words.say(T.stageLapsed, { stage: `F${stage}` }),
    now: peopleNow(balance).lapsed,
    years: projections?.[main] ?? [],
    unit: peopleUnit(balance.total.activeNow),
  };
  const [, ...header] = yearsHeader(page, words.say(T.now));
  sheet.put(places.workings.lapsed, 0, [
    [text(words.say(COMMON_TEXTS[main]) + words.say(T.modelMainAbove), "headerLeft"), ...header],
    ...peopleRows(runOf(places, main, main), "lapsed", figures),
  ]);
}

function putRun(page: Page, places: BalancePlaces, kind: ProjectionKind): void {
  const { sheet, words, context } = page;
  const { balance, projections, settings } = context.analysis;
  const { other, retentionOnly } = places.workings;
  const years = projections?.[kind] ?? [];
  const run = runOf(places, kind, settings.projectionModel);
  const unit = peopleUnit(balance.total.activeNow);
  const now = peopleNow(balance);
  const label = (text_: typeof T.stageActive | typeof T.stageLapsed) => (stage: number) =>
    words.say(text_, { stage: `F${stage}` });
  const [, ...header] = yearsHeader(page, words.say(T.now));
  sheet.put(kind === "retentionOnly" ? retentionOnly : other, 0, [
    [text(words.say(COMMON_TEXTS[kind]), "headerLeft"), ...header],
    ...peopleRows(run, "active", { label: label(T.stageActive), now: now.active, years, unit }),
    ...(kind === "retentionOnly"
      ? []
      : peopleRows(run, "lapsed", { label: label(T.stageLapsed), now: now.lapsed, years, unit })),
    [text(words.say(T.salesRow), "totalLabel"), text("", "total"), ...salesCells(run, years, "total")],
  ]);
}

/** Of the kept, and of the returned, of each stage: the shares that stand in each stage a year later [ratio]. */
function putMoves(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const moves = context.analysis.assumptions?.moves;
  if (!moves) return;
  const block = (title: string, rows: readonly (readonly number[])[]): Cell[][] => [
    [text(title, "headerOpen"), ...STAGES.map(() => text("", "header"))],
    [
      text(words.say(T.movesFrom), "headerLeft"),
      ...STAGES.map((stage) => text(words.say(T.movesTo, { stage: `F${stage}` }), "header")),
    ],
    ...rows.map((shares, i) => [
      text(`F${i + 1}`, i === 4 ? "goldLabel" : "label"),
      ...shares.map((share) => about(num(share, "rate"), "movedShare", { stage: i + 1 })),
    ]),
  ];
  sheet.put(row, MOVES_COLUMNS.kept - 1, block(words.say(T.movesKept), moves.kept));
  sheet.put(row, MOVES_COLUMNS.returned - 1, block(words.say(T.movesReturned), moves.returned));
}
