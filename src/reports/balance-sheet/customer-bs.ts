import { BALANCE_METHOD, BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import { HEADLINE_TEXTS as H } from "../../catalog/texts/headline-texts.ts";
import { cellName, type LivePart, liveSentence, quoted } from "../../catalog/formula.ts";
import type { Cell, Formula, ReportModel } from "../../catalog/report-model.ts";
import { f2Conversion, reactivation, retention, salesPerActive } from "../../core/cpm/balance.ts";
import type { Withheld } from "../../core/cpm/headlines.ts";
import { type Analysis, mainProjection } from "../../core/analysis.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import type { Share } from "../../core/values/share.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import { byInputs, originalAreas } from "./balance-inputs.ts";
import { type BalancePlaces, upperPlaces, workingRows } from "./balance-places.ts";
import { balanceTable } from "./balance-cells.ts";
import { balanceJson } from "./balance-json.ts";
import { balanceAsks, type BalanceMetrics, balanceMetrics, type BalancePage } from "./balance-metrics.ts";
import { putProjection } from "./balance-projection.ts";
import { liveCell, liveMoney } from "../page/live-cells.ts";
import { putStages } from "./balance-stages.ts";
import { putTrackRecord } from "./balance-track.ts";
import { putWorkings } from "./balance-workings.ts";
import { CARD_SPANS, mutedParts } from "./balance-muted.ts";
import { type Card, CARD_LINES, putCards } from "../page/cards.ts";
import { about, ofStage } from "../page/about.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { report } from "../report.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { money, num, textPixels } from "../page/grid.ts";
import { liveAmount, livePeople } from "../page/live-words.ts";
import { numberText } from "../page/words.ts";
import { rateNote, shareText } from "../page/stage-words.ts";
import { withheldAboveTables, withheldNote } from "../page/headline-words.ts";

/** Pixels: labels, today and five years, then the rest of the stage table, with the three models' sums among them. */
const LABEL_WIDTH = 150;
const YEAR_WIDTH = 90;
const BEFORE_SUM = [94, 76, 94, 78, 78];
const AFTER_SUM = [70, 122];

const LAST_COLUMN = NOW_COLUMN + PROJECTION_YEARS;

/** 顧客BS: customers as an asset, five years ahead. */
export const customerBalanceSheet = report({
  id: "customerBalanceSheet",
  texts: { name: T.sheetName, title: T.title, method: BALANCE_METHOD },
  asks: balanceAsks,
  metrics: balanceMetrics,
  widths,
  put(page) {
    const start = CONTENT_ROW + CARD_LINES + 1;
    const { next, ...upper } = upperPlaces(start, page.metrics.band !== null);
    const facts = mainProjection(page.context.analysis) === null ? start : next;
    let row = putStages(page, facts);
    row = putTrackRecord(page, row, upper.inputs);
    const muted = mutedParts(page, upper, { row: facts, rows: row - facts - 1 });
    row = putNotices(page, row);
    // What refers to the workings at the end comes after everything that decides where they stand.
    const places = { ...upper, workings: workingRows(putMethod(page, row) + 1) };
    putHead(page, sentence(page, places));
    putCards(page.sheet, CONTENT_ROW, cards(page, places), CARD_SPANS);
    putProjection(page, start, places);
    putWorkings(page, places);
    return { ...muted, ...originalsOf(page, places) };
  },
  json: (metrics, { analysis }) => balanceJson(analysis, metrics),
  cells: {
    CPM_ACTIVE: ({ analysis }) => analysis.balance.total.activeNow,
    CPM_BS: ({ analysis }, language) => balanceTable(analysis, language),
  },
});

/** The values beside the yellow cells are not to be changed by accident: going back to the original needs them. */
function originalsOf({ words, context }: Page, { inputs }: BalancePlaces): Pick<ReportModel, "originals"> {
  if (context.analysis.assumptions === null) return {};
  return { originals: { areas: originalAreas(inputs), label: words.say(T.originalsGuarded) } };
}

/** The columns of the years are as wide as the largest sum; at most 1,400 px in all below a thousand million yen. */
function widths(context: ReportContext, { band }: BalanceMetrics): number[] {
  const { analysis } = context;
  const largest = Math.max(
    analysis.balance.annualSales,
    mainProjection(analysis)?.[4]?.cumulativeSales ?? 0,
    band?.high[4]?.cumulativeSales ?? 0,
  );
  const year = Math.max(YEAR_WIDTH, Math.ceil(textPixels(wordsOf(context).money(largest)) * 1.1) + 12);
  return [LABEL_WIDTH, ...Array.from({ length: 6 }, () => year), ...BEFORE_SUM, year, ...AFTER_SUM];
}

/** The point in one sentence; what the assumptions move is computed on the sheet. */
function sentence(page: BalancePage, places: BalancePlaces): string | Formula {
  const { context, words } = page;
  const { analysis } = context;
  const last = mainProjection(analysis)?.[4];
  const { withheld } = analysis.headlines.fiveYearSales;
  if (withheld || !last) return sentenceNow(page, withheld);
  const { table } = places;
  return liveSentence(T.sentence[context.language], {
    now: livePeople(cellName(table.activeTotal, NOW_COLUMN), analysis.balance.total.activeNow, words),
    later: livePeople(cellName(table.activeTotal, LAST_COLUMN), last.activeTotal, words),
    sales: liveAmount(cellName(table.cumulative, LAST_COLUMN), last.cumulativeSales, { ...context, words }),
    multiple: multiplePart(analysis, places),
    band: bandPart(page, places),
  });
}

/** What is so today, and why there is no more to say. */
function sentenceNow({ context, words }: Pick<Page, "context" | "words">, withheld: Withheld | null): string {
  const { balance, reach } = context.analysis;
  return words.say(reach.covers === "partOfCurrent" ? T.sentencePart : T.sentenceNow, {
    start: words.day(reach.dataStart),
    now: words.count(balance.total.activeNow),
    sales: words.money(balance.annualSales),
    reason: withheld ? withheldAboveTables("fiveYearSales", withheld, words) : "",
  });
}

function multiplePart(analysis: Analysis, { table }: BalancePlaces): LivePart {
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales ?? 0;
  const multiple = salesMultiple(sales, analysis.annualSales);
  const cell = cellName(table.multiple, LAST_COLUMN);
  return {
    expression: `IF(ISNUMBER(${cell}),TEXT(${cell},"0.00"),"—")`,
    shows: multiple === null ? "—" : numberText(multiple, 2),
  };
}

/** The band is not computed on the sheet: where an assumption was changed it says what it belongs to. */
function bandPart({ metrics: { band }, words }: BalancePage, { inputs }: BalancePlaces): LivePart {
  if (band === null) return { expression: '""', shows: "" };
  const shows = words.say(T.sentenceBand, {
    years: band.years,
    low: words.money(band.low[4]?.cumulativeSales ?? 0),
    high: words.money(band.high[4]?.cumulativeSales ?? 0),
  });
  const mark = byInputs(inputs, "", words.say(T.originalOnly));
  return { expression: `${quoted(shows)}&${mark.expression}`, shows };
}

function cards(page: BalancePage, places: BalancePlaces): Card[] {
  const { words, context } = page;
  const { balance, settings } = context.analysis;
  const { total } = balance;
  const rate = (figure: RateFigure, share: Share): Pick<Card, "value" | "note"> => {
    const { value, withheld } = context.analysis.headlines[figure];
    const counts = withheld
      ? withheldNote(figure, withheld, words)
      : rateNote(share, settings.minSample, words);
    return { value: RATE_ABOUTS[figure](num(value, "rate")), note: counts };
  };
  return [
    fiveYearCard(page, places),
    {
      label: words.say(T.active),
      value: about(activeCell(page, places), "activeCustomers", ofStage("active", 0)),
      note: words.say(T.activeNote),
      name: "CPM_BS_ACTIVE",
    },
    {
      label: words.say(T.retention),
      ...rate("retention", retention(total)),
      name: "CPM_BS_RETENTION",
    },
    { label: words.say(T.reactivation), ...rate("reactivation", reactivation(total)) },
    { label: words.say(T.f2), ...f2SoFar(page, rate("f2", f2Conversion(balance))) },
    {
      label: words.say(T.annualLtv),
      value: about(money(salesPerActive(total)), "annualSalesPerActiveCustomer", ofStage("active", 0)),
      note: partOfYear(page, words.say(T.annualLtvNote)),
    },
    {
      label: words.say(T.annualSales),
      value: about(money(balance.annualSales), "annualSales", ofStage("active", 0)),
      note: partOfYear(page, annualSalesNote(page)),
      name: "CPM_BS_ANNUAL_SALES",
    },
  ];
}

type RateFigure = "retention" | "reactivation" | "f2";

/** What a card's rate says when it is asked to explain itself. */
const RATE_ABOUTS: Readonly<Record<RateFigure, (cell: Cell) => Cell>> = {
  retention: (cell) => about(cell, "retentionRate", ofStage("kept", 0)),
  reactivation: (cell) => about(cell, "reactivationRate", ofStage("returned", 0)),
  f2: (cell) => about(cell, "f2ConversionRate", { set: { kind: "newWithSecond" } }),
};

/** F2転換率 of less than a year is low: that stands in place of its interval. */
function f2SoFar({ context, words }: Page, card: Pick<Card, "value" | "note">): Pick<Card, "value" | "note"> {
  const { reach, headlines, balance } = context.analysis;
  if (reach.covers !== "partOfCurrent" || headlines.f2.withheld) return card;
  return { ...card, note: `${shareText(f2Conversion(balance), words)}\n${words.say(H.f2SoFar)}` };
}

/** Sums of less than a year say so. */
function partOfYear({ context, words }: Page, note: string): string {
  const { covers, dataStart } = context.analysis.reach;
  if (covers !== "partOfCurrent") return note;
  return `${note}\n${words.say(H.partOfYear, { start: words.day(dataStart) })}`;
}

function annualSalesNote({ context, words }: Page): string {
  const { balance, settings, annualSales } = context.analysis;
  const orders = words.say(T.annualSalesNote, { orders: words.count(balance.annualOrders) });
  if (settings.annualSalesOverride === null) return orders;
  return `${orders} ${words.say(T.annualSalesTyped, { typed: words.money(annualSales) })}`;
}

/** Today's active customers: of the table where there is one, so that a changed assumption shows here, too. */
function activeCell({ context }: Page, { table }: BalancePlaces): Cell {
  const { activeNow } = context.analysis.balance.total;
  if (mainProjection(context.analysis) === null) return num(activeNow, "count");
  return liveCell(cellName(table.activeTotal, NOW_COLUMN), activeNow, "count");
}

function fiveYearCard(page: BalancePage, places: BalancePlaces): Card {
  const { words, metrics, context } = page;
  const { analysis } = context;
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales;
  const card = { label: words.say(T.fiveYears), name: "CPM_BS_FIVE_YEAR_SALES" };
  const { withheld } = analysis.headlines.fiveYearSales;
  if (withheld || sales === undefined) {
    const none = about(money(null), "cumulativeSales", { year: PROJECTION_YEARS });
    return { ...card, value: none, note: withheld ? withheldNote("fiveYearSales", withheld, words) : "" };
  }
  const multiple = { multiple: multiplePart(analysis, places) };
  const note = liveSentence(T.fiveYearsNote[context.language] + (metrics.band ? "\n{band}" : ""), {
    ...multiple,
    band: cardBand(page, places),
  });
  const value = liveMoney(cellName(places.table.cumulative, LAST_COLUMN), sales);
  return { ...card, value: about(value, "cumulativeSales", { year: PROJECTION_YEARS }), note };
}

function cardBand({ metrics: { band }, words }: BalancePage, { inputs }: BalancePlaces): LivePart {
  const limits = {
    low: words.money(band?.low[4]?.cumulativeSales ?? 0),
    high: words.money(band?.high[4]?.cumulativeSales ?? 0),
  };
  return byInputs(inputs, words.say(T.fiveYearsBand, limits), words.say(T.fiveYearsBandOriginal, limits));
}
