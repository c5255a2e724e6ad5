import { TRACK_TEXTS as T } from "../../catalog/texts/track-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Text } from "../../catalog/language.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { type Backtest, type BacktestYear, type Nearer, type TrackRecord } from "../../core/cpm/backtest.ts";
import type { ProjectionModel } from "../../core/settings.ts";
import { about } from "../page/about.ts";
import type { InputPlaces } from "./balance-inputs.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { mutedTitle } from "./balance-muted.ts";
import { putTrackChart } from "./balance-track-chart.ts";
import { peopleUnit } from "./balance-years.ts";
import type { Words } from "../context.ts";
import { type Page } from "../page/page.ts";
import { HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";

/**
 * Lays out 実績との照合: what the projection would have said in earlier years, beside what the people known then really
 * bought. Gives the next row.
 */
export function putTrackRecord(page: BalancePage, row: number, inputs: InputPlaces): number {
  const { sheet, words, metrics } = page;
  const record = metrics.trackRecord;
  sheet.put(row, 0, [[mutedTitle(page, inputs, words.say(T.title))]]);
  const years = record.backtests.flatMap((backtest) => backtest.years.map((year) => ({ backtest, year })));
  if (years.length === 0) return paragraph(sheet, row + 1, text(words.say(T.none), "note")) + 1;
  const next = paragraph(sheet, row + 1, text(verdict(record, words), "label"));
  sheet.rowHeights[next] = HEADER_HEIGHT;
  const end = sheet.put(next, 0, [
    header(words),
    ...years.map(({ backtest, year }) => line(page, backtest, year)),
  ]);
  const below = putTrackChart(page, end, { first: next + 1, backtests: record.backtests });
  return paragraph(sheet, below, text(words.say(T.note), "note")) + 1;
}

/** The sentence that says which of the two models lay nearer to what came. */
const verdict = ({ nearer }: TrackRecord, words: Words): string =>
  nearerWords(nearer.sales, "sales", words) + nearerWords(nearer.active, "active", words);

function nearerWords(nearer: Nearer, figure: "sales" | "active", words: Words): string {
  const what = words.say(figure === "sales" ? T.sales : T.active);
  if (nearer === null) return figure === "sales" ? words.say(T.nearerUnknown) : "";
  if (nearer === "equal") return words.say(T.nearerEqual, { what });
  return words.say(T.nearer, { what, model: words.say(COMMON_TEXTS[nearer]) });
}

function header(words: Words): Cell[] {
  const models = [T.static, T.miss, T.migration, T.miss];
  const right = (one: Text): Cell => text(words.say(one), "header");
  return [
    text(words.say(T.when), "headerLeft"),
    ...[T.actualSales, ...models].map(right),
    ...[T.activeGroup, T.actual, ...models].map(right),
  ];
}

const MODELS: readonly ProjectionModel[] = ["static", "migration"];

function line({ words, context }: Page, { anchor }: Backtest, year: BacktestYear): Cell[] {
  const { actual } = year;
  const unit = peopleUnit(context.analysis.balance.total.activeNow);
  const of = (metric: MetricId, cell: Cell, rest: Pick<About, "model"> = {}): Cell =>
    about(cell, metric, { ...rest, year: year.year, month: anchor, people: actual.active });
  return [
    text(words.say(T.rewind, { day: words.day(anchor), n: year.year })),
    of("actualThen", money(actual.sales)),
    ...MODELS.flatMap((model) => [
      of("projectedThen", money(year[model].sales), { model }),
      of("missOfProjection", missCell(year[model].miss.sales.share), { model }),
    ]),
    text(""),
    of("actualThen", num(actual.active, unit)),
    ...MODELS.flatMap((model) => [
      of("projectedThen", num(year[model].active, unit), { model }),
      of("missOfProjection", missCell(year[model].miss.active.share), { model }),
    ]),
  ];
}

/** How far a projection lay above (+) or below (−) what came [ratio]; null = nothing came. */
const missCell = (share: number | null): Cell => num(share, "change");
