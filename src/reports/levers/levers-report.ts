import { CURRENCIES } from "../../catalog/currency.ts";
import { LEVER_METHOD, LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { type Levers, leversOf } from "../../core/cpm/levers.ts";
import type { ReportContext } from "../context.ts";
import { modelOf, type Page, pageWidth, putHead, putMethod, putNotices, pageOf } from "../page/frame.ts";
import { byPointRow, LEVER_COLUMN, putLeverTables } from "./lever-tables.ts";
import { putTargets } from "./lever-targets.ts";
import { leverName } from "./lever-words.ts";

const COLUMN_WIDTHS = [40, 150, 72, 142, 142, 142, 142, 142, 142, 230];
const CHART_ROWS = 13;

/** 施策の効き目: every rate moved alone by one point, ranked, and what targets ask for. */
export function leversReport(context: ReportContext): ReportModel {
  const page = pageOf(context, COLUMN_WIDTHS);
  const levers = leversOf(context.analysis);
  let row = putHead(page, T.title, sentence(page, levers));
  if (levers === null) row += 1;
  else {
    putChart(page, row, byPointRow(row + CHART_ROWS + 1, levers), levers);
    row = putLeverTables(page, row + CHART_ROWS + 1, levers);
    row = putTargets(page, row);
  }
  row = putNotices(page, row);
  putMethod(page, row, LEVER_METHOD);
  return modelOf(page, "levers", T.sheetName);
}

function sentence({ words }: Page, levers: Levers | null): string {
  if (levers === null) return words.say(T.sentenceNone);
  const best = levers.byPerson.find((lever) => lever.step > 0 && (lever.salesGainPerPerson ?? 0) > 0);
  if (!best) return words.say(T.sentenceNoGain);
  return words.say(best.people < 1 ? T.sentenceFew : T.sentence, {
    lever: leverName(best, words),
    gain: words.money(best.salesGainPerPerson ?? 0),
    people: words.people(best.people),
    month: words.people(best.peopleAMonth),
  });
}

/** What one point of each rate brings, in the order of the second table. */
function putChart(
  { sheet, words, context, ...page }: Page,
  row: number,
  first: number,
  { byPoint }: Levers,
): void {
  const column = (at: number) => ({ row: first, column: at, rows: byPoint.length, columns: 1 });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: column(LEVER_COLUMN.name),
    series: [
      {
        name: words.say(T.salesGain),
        values: column(LEVER_COLUMN.salesGain),
        kind: "column",
        color: PALETTE.accent,
        axis: "left",
      },
    ],
    leftAxis: words.say(T.axisSales, { sign: CURRENCIES[context.currency]?.sign ?? context.currency }),
    place: {
      row,
      column: 0,
      width: pageWidth({ sheet, words, context, ...page }) - 4,
      height: CHART_ROWS * 21 - 12,
    },
  });
}
