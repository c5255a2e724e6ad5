import { narrowestStep } from "../../core/analysis.ts";
import { COMMON_TEXTS, MAP_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { promotion, reactivation, retention, type StageBalance } from "../../core/cpm/balance.ts";
import { complement, isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import { GOLD_STAGE } from "../../core/cpm/stages.ts";
import type { Words } from "../context.ts";
import { liveSentence } from "../../catalog/formula.ts";
import { liveCell } from "../page/live-cells.ts";
import { about, ofStage } from "../page/about.ts";
import { allowedIn } from "../page/allowed.ts";
import type { Page } from "../page/page.ts";
import { liveCount } from "../page/live-words.ts";
import { stepCell } from "./map-steps.ts";
import {
  BOARD_ROW,
  BOX_LINES,
  boxColumn,
  CONTINUED,
  newCustomersNow,
  peopleNow,
  SURVIVAL_ROW,
} from "./map-places.ts";
import { blank, LOOSE_HEIGHT, num, text } from "../page/grid.ts";
import { stageRule } from "../page/stage-words.ts";

/** The board: boxes left to right, arrows with their rates between, the survival below each; gives the next row. */
export function putBoard(page: Page): number {
  const { sheet, words, context } = page;
  const { balance, goldMap } = context.analysis;
  putBox(page, 0, newBox(page));
  balance.stages.forEach((stage, i) => putBox(page, boxColumn(i), stageBox(page, stage)));
  putBox(page, boxColumn(CONTINUED), continuedBox(page));
  putArrows(page, BOARD_ROW);
  for (const line of [0, 1, 2]) sheet.rowHeights[BOARD_ROW + line] = LOOSE_HEIGHT;
  const n = liveCount(newCustomersNow(balance), goldMap.newCustomers, words);
  const legend = liveSentence(T.boardLegend[context.language], { n });
  sheet.put(BOARD_ROW + BOX_LINES, 0, [[{ ...text(legend, "aside"), tells: [{ metric: "newCustomers" }] }]]);
  return putSurvival(page);
}

function putBox({ sheet }: Page, column: number, lines: readonly Cell[]): void {
  sheet.put(
    BOARD_ROW,
    column,
    lines.map((line) => [line]),
  );
  sheet.boxes.push({ row: BOARD_ROW, column, rows: BOX_LINES, columns: 1 });
}

/** 新規獲得: an input, so that everybody can try another number. */
function newBox({ words, context }: Page): Cell[] {
  const { balance, goldMap } = context.analysis;
  return [
    text(words.say(T.newCustomers), "boxName"),
    text(words.say(T.newInput), "cardNote"),
    about(
      {
        value: goldMap.newCustomers,
        unit: "people",
        style: "inputValue",
        input: {
          name: "newCustomers",
          label: words.say(T.newCustomers),
          allowed: allowedIn("people", words),
        },
      },
      "simulatedNew",
    ),
    about(text(words.say(T.actual, { n: words.count(balance.newCustomers) }), "cardNote"), "newCustomers"),
    text(words.say(T.newNote), "cardNote"),
  ];
}

function continuedBox(page: Page): Cell[] {
  const { words } = page;
  return [
    text(words.say(T.continued), "boxNameGold"),
    blank,
    people(page, CONTINUED),
    text(words.say(T.continuedNote), "cardNote"),
  ];
}

/** The people left at a box, by the number of new customers on the sheet. */
function people({ context }: Page, box: number): Cell {
  const { goldMap, balance } = context.analysis;
  const left = goldMap.people[box] ?? null;
  if (left === null) return about(num(null, "people", "cardValue"), "survivors", { box });
  const fraction = left < 100 && !Number.isInteger(left);
  const unit = fraction ? "decimal" : "people";
  return about({ ...liveCell(peopleNow(balance, box), left, unit), style: "cardValue" }, "survivors", {
    box,
  });
}

function stageBox(page: Page, stage: StageBalance): Cell[] {
  const { words, context } = page;
  const { settings } = context.analysis;
  const kept = retention(stage);
  const lost = complement(kept);
  const back = reactivation(stage);
  const gold = stage.stage === GOLD_STAGE;
  const promoted = text(promotedText(stage, words), "cardNote");
  const of = (metric: MetricId, cell: Cell) => about(cell, metric, ofStage(stage.stage));
  const line = (share: Share) => ({ n: words.count(share.numerator), rate: words.percent(rateOf(share)) });
  return [
    text(words.say(gold ? T.goldStage : T.stageName, { n: stage.stage }), gold ? "boxNameGold" : "boxName"),
    text(stageRule(stage.stage, settings.stageThresholds, words), "cardNote"),
    people(page, stage.stage - 1),
    of("baseCustomers", text(words.say(T.base, { n: words.count(stage.base) }), "cardNote")),
    of("retentionRate", text(words.say(T.kept, line(kept)), "kept")),
    of("churnRate", text(words.say(T.lost, line(lost)), "loss")),
    of("dormantCustomers", text(words.say(T.dormant, { n: words.count(back.denominator) }), "cardNote")),
    of("reactivationRate", text(words.say(T.returned, line(back)), "returned")),
    gold ? promoted : of("promotionRate", promoted),
  ];
}

function promotedText(stage: StageBalance, words: Words): string {
  const share = promotion(stage);
  return share === null ? "" : words.say(T.promoted, { rate: words.percent(rateOf(share)) });
}

/** Which step is the narrowest rests on every one of them. */
const ALL_STEPS: readonly About[] = [{ metric: "goldSurvivalRate", box: CONTINUED }];

/** 新規獲得 → F1 is the same people; F1 → F2 is F2転換率; then the retention of F2 … F5. The narrowest is bold. */
function putArrows(page: Page, row: number): void {
  const { sheet, words, context } = page;
  const { goldMap, settings } = context.analysis;
  sheet.put(row + 2, 1, [[text("→", "arrow")]]);
  const narrowest = narrowestStep(context.analysis);
  goldMap.steps.forEach(({ id, share }, i) => {
    const narrow = narrowest?.step === id;
    const small = isSmallSample(share, settings.minSample) ? words.say(COMMON_TEXTS.smallSample) : "";
    sheet.put(row + 1, 3 + 2 * i, [
      [text(words.say(id === "f2" ? T.f2Arrow : T.retentionArrow), "cardNote")],
      [text("→", narrow ? "arrowNarrow" : "arrow")],
      [stepCell(id, num(rateOf(share), "rate", narrow ? "bottleneck" : "arrowRate"))],
      [{ ...text(narrow ? words.say(T.bottleneck) : "", "bottleneckMark"), tells: ALL_STEPS }],
      [text(small, "cardNote")],
    ]);
  });
}

/** The survival under F1 … F5継続; gives the next row. */
function putSurvival({ sheet, words, context }: Page): number {
  const { goldMap, headlines } = context.analysis;
  const small = headlines.goldSurvival.withheld && goldMap.goldSurvivalRate !== null;
  sheet.put(SURVIVAL_ROW, 0, [
    [text(words.say(T.survival), "boxName")],
    [text(small ? words.say(COMMON_TEXTS.smallSample) : "", "cardNote")],
  ]);
  goldMap.survival.forEach((sigma, i) =>
    sheet.put(SURVIVAL_ROW, boxColumn(i), [
      [about(num(sigma, "rate", "cardValue"), "goldSurvivalRate", { box: i })],
    ]),
  );
  sheet.rowHeights[SURVIVAL_ROW] = 34;
  sheet.headlines.push({ name: "CPM_MAP_SURVIVAL", row: SURVIVAL_ROW, column: boxColumn(CONTINUED) });
  return SURVIVAL_ROW + 2;
}
