import { currencyForm } from "../../catalog/currency.ts";
import { LEVER_METHOD, LEVER_TEXTS as T } from "../../catalog/texts/lever-texts.ts";
import { PALETTE } from "../../catalog/look.ts";
import { type Levers, leversOf } from "../../core/cpm/levers.ts";
import { campaignsRequest } from "../../core/facts/campaigns.ts";
import { stateRequest } from "../../core/facts/state.ts";
import { report } from "../report.ts";
import { leversTable } from "./lever-cells.ts";
import { leversJson } from "./levers-json.ts";
import { withheldAboveTables } from "../page/headline-words.ts";
import { chartPlace, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { putCosts } from "./lever-costs.ts";
import { drawnRows, LEVER_COLUMN, putLeverTables } from "./lever-tables.ts";
import { putTargets } from "./lever-targets.ts";
import { leverName } from "./lever-words.ts";
import { points } from "../page/words.ts";

const COLUMN_WIDTHS = [40, 142, 72, 142, 142, 142, 142, 142, 260];
const CHART_ROWS = 13;

/** 施策の効き目: what moving one person, and one point of every rate, brings; and what targets ask for. */
export const levers = report({
  id: "levers",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: LEVER_METHOD },
  asks: (span, _, kept) => [stateRequest(span), campaignsRequest(kept)],
  metrics: leversOf,
  widths: COLUMN_WIDTHS,
  put(page) {
    const { metrics } = page;
    let row = putHead(page, sentence(page));
    if (metrics === null) row += 1;
    else {
      putChart(page, row, drawnRows(row + CHART_ROWS + 1, metrics));
      row = putLeverTables(page, row + CHART_ROWS + 1, metrics);
    }
    row = putCosts(page, row);
    if (metrics !== null) row = putTargets(page, row);
    row = putNotices(page, row);
    putMethod(page, row);
  },
  json: (metrics, { analysis }) => leversJson(metrics, analysis),
  cells: { CPM_LEVERS: ({ metrics }, language) => leversTable(metrics, language) },
});

function sentence({ words, context, metrics }: Page<Levers | null>): string {
  const { withheld } = context.analysis.headlines.fiveYearSales;
  const reason = withheld ? withheldAboveTables("fiveYearSales", withheld, words) : "";
  if (metrics === null) return words.say(T.sentenceNone, { reason });
  if (withheld) return reason;
  const best = metrics.byPerson.find((lever) => lever.step > 0 && (lever.salesGainPerPerson ?? 0) > 0);
  if (!best) return words.say(T.sentenceNoGain);
  return words.say(best.folded ? T.sentenceFew : T.sentence, {
    lever: leverName(best, words),
    gain: words.money(best.salesGainPerPerson ?? 0),
    people: words.count(best.people),
    n: points(best.step).replace("+", ""),
  });
}

/** What moving one person by each rate brings, in the order of the table. */
function putChart(page: Page, row: number, drawn: { readonly row: number; readonly rows: number }): void {
  const { sheet, words, context } = page;
  const column = (at: number) => ({ ...drawn, column: at, columns: 1 });
  sheet.charts.push({
    title: words.say(T.chartTitle),
    categories: column(LEVER_COLUMN.name),
    series: [
      {
        name: words.say(T.perPerson),
        values: column(LEVER_COLUMN.perPerson),
        kind: "column",
        color: PALETTE.accent,
        axis: "left",
      },
    ],
    leftAxis: words.say(T.axisSales, { sign: currencyForm(context.currency).sign.trim() }),
    place: chartPlace(page, row, CHART_ROWS),
  });
}
