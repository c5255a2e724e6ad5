import { COMMON_TEXTS, MAP_TEXTS as T } from "../catalog/report-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import { promotion, reactivation, retention, type StageBalance } from "../core/balance.ts";
import { complement, isSmallSample, rateOf, type Share } from "../core/share.ts";
import { GOLD_STAGE } from "../core/stages.ts";
import type { Words } from "./context.ts";
import type { Page } from "./frame.ts";
import { blank, num, text } from "./grid.ts";
import { stageRule } from "./stage-words.ts";

/** Lines of a box: name, rule, people, base, kept, lost, dormant, returned, promoted. */
const BOX_LINES = 9;
/** Boxes stand in every second column; the last one is F5継続. */
const LAST_BOX = 12;

/** The board: boxes left to right, arrows with their rates between, the survival below each; gives the next row. */
export function putBoard(page: Page, row: number): number {
  const { sheet, words, context } = page;
  putBox(page, row, 0, newBox(page));
  context.analysis.balance.stages.forEach((stage, i) => putBox(page, row, 2 + 2 * i, stageBox(page, stage)));
  putBox(page, row, LAST_BOX, continuedBox(page));
  putArrows(page, row);
  sheet.rowHeights[row] = 26;
  sheet.rowHeights[row + 2] = 36;
  const legend = words.say(T.boardLegend, { n: words.count(context.analysis.goldMap.newCustomers) });
  sheet.put(row + BOX_LINES, 0, [[text(legend, "aside")]]);
  return putSurvival(page, row + BOX_LINES + 2);
}

function putBox({ sheet }: Page, row: number, column: number, lines: readonly Cell[]): void {
  sheet.put(
    row,
    column,
    lines.map((line) => [line]),
  );
  sheet.boxes.push({ row, column, rows: BOX_LINES, columns: 1 });
}

function newBox({ words, context }: Page): Cell[] {
  const { balance, goldMap, settings } = context.analysis;
  const simulated = settings.newCustomersOverride !== null;
  return [
    text(words.say(simulated ? T.newCustomers : T.newCustomersActual), "boxName"),
    blank,
    num(goldMap.newCustomers, "people", "cardValue"),
    text(
      simulated ? words.say(T.actual, { n: words.count(balance.newCustomers) }) : words.say(T.newNote),
      "cardNote",
    ),
  ];
}

function continuedBox({ words, context }: Page): Cell[] {
  const people = context.analysis.goldMap.people[5] ?? null;
  return [
    text(words.say(T.continued), "boxNameGold"),
    blank,
    num(people, people !== null && people < 100 ? "decimal" : "people", "cardValue"),
    text(words.say(T.continuedNote), "cardNote"),
  ];
}

function stageBox({ words, context }: Page, stage: StageBalance): Cell[] {
  const { goldMap, settings } = context.analysis;
  const kept = retention(stage);
  const lost = complement(kept);
  const back = reactivation(stage);
  const people = goldMap.people[stage.stage - 1] ?? null;
  const gold = stage.stage === GOLD_STAGE;
  const line = (share: Share) => ({ n: words.count(share.numerator), rate: words.percent(rateOf(share)) });
  return [
    text(words.say(gold ? T.goldStage : T.stageName, { n: stage.stage }), gold ? "boxNameGold" : "boxName"),
    text(stageRule(stage.stage, settings.stageThresholds, words), "cardNote"),
    num(
      people,
      people !== null && people < 100 && !Number.isInteger(people) ? "decimal" : "people",
      "cardValue",
    ),
    text(words.say(T.base, { n: words.count(stage.base) }), "cardNote"),
    text(words.say(T.kept, line(kept)), "kept"),
    text(words.say(T.lost, line(lost)), "loss"),
    text(words.say(T.dormant, { n: words.count(back.denominator) }), "cardNote"),
    text(words.say(T.returned, line(back)), "returned"),
    text(promotedText(stage, words), "cardNote"),
  ];
}

function promotedText(stage: StageBalance, words: Words): string {
  const share = promotion(stage);
  return share === null ? "" : words.say(T.promoted, { rate: words.percent(rateOf(share)) });
}

/** 新規獲得 → F1 is the same people; F1 → F2 is F2転換率; then the retention of F2 … F5. The narrowest is bold. */
function putArrows(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const { goldMap, settings } = context.analysis;
  sheet.put(row + 2, 1, [[text("→", "arrow")]]);
  goldMap.steps.forEach(({ id, share }, i) => {
    const narrow = goldMap.bottleneck?.step === id;
    const small = isSmallSample(share, settings.minSample) ? words.say(COMMON_TEXTS.smallSample) : "";
    sheet.put(row + 1, 3 + 2 * i, [
      [text(words.say(id === "f2" ? T.f2Arrow : T.retentionArrow), "cardNote")],
      [text("→", narrow ? "arrowNarrow" : "arrow")],
      [num(rateOf(share), "rate", narrow ? "bottleneck" : "arrowRate")],
      [text(narrow ? words.say(T.bottleneck) : "", "bottleneckMark")],
      [text(small, "cardNote")],
    ]);
  });
}

/** Survival and people under F1 … F5継続; gives the next row. */
function putSurvival({ sheet, words, context }: Page, row: number): number {
  const { goldMap } = context.analysis;
  sheet.put(row, 0, [[text(words.say(T.survival), "boxName")]]);
  goldMap.survival.forEach((sigma, i) => sheet.put(row, 2 + 2 * i, [[num(sigma, "rate", "cardValue")]]));
  sheet.rowHeights[row] = 34;
  sheet.headlines.push({ name: "CPM_MAP_SURVIVAL", row, column: LAST_BOX });
  return row + 2;
}
