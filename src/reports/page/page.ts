import { withOlder } from "../../catalog/texts/erase-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { NOTICE_BETWEEN, NOTICE_ITEMS, NOTICES } from "../../catalog/problems/notices.ts";
import { live, quoted } from "../../catalog/formula.ts";
import { QUALITY_TEXTS } from "../../catalog/texts/quality-texts.ts";
import type { About, Cell, Chart, Formula, ReportModel } from "../../catalog/report-model.ts";
import { TAB_COLORS } from "../../catalog/look.ts";
import { SLICE_TEXTS, sliceKind, sliceTitle } from "../../catalog/texts/slice-texts.ts";
import type { Notice } from "../../core/quality/notice.ts";
import { choosesByOutcome } from "../../core/slices/outcome.ts";
import type { Slice } from "../../core/slices/slices.ts";
import { minorOf } from "../../core/values/money.ts";
import { total } from "../../core/values/sum.ts";
import { windowsOf } from "../../core/cpm/windows.ts";
import { type ReportContext, type ReportTexts, type Words, wordsOf } from "../context.ts";
import { chartsWithGaps } from "./chart-numbers.ts";
import { putNote } from "./notes.ts";
import { putTitleRow } from "./plain-sheet.ts";
import { numberText } from "./words.ts";
import { type Grid, grid, LOOSE_HEIGHT, lowHeaders, type Paragraph, paragraph, text } from "./grid.ts";

/** What the parts of one sheet share while it is laid out; `M` is what its report computed. */
export interface Page<M = unknown> {
  readonly context: ReportContext;
  readonly metrics: M;
  readonly texts: ReportTexts;
  readonly words: Words;
  readonly sheet: Grid;
  readonly columnWidths: readonly number[];
  /** In a copy for management the fewest people a number may tell of [count, ≥ 1]; null = everybody's may be told. */
  readonly least: number | null;
}

/**
 * An empty sheet of a report.
 *
 * @param columnWidths pixels, one per column
 */
export function pageOf<M>(
  context: ReportContext,
  columnWidths: readonly number[],
  of: Pick<Page<M>, "texts" | "metrics" | "least">,
): Page<M> {
  return { context, words: wordsOf(context), sheet: grid(columnWidths), columnWidths, ...of };
}

/**
 * The first columns together, without a number all of them [pixels].
 *
 * @example
 * const page = { columnWidths: [100, 50] };
 * [pageWidth(page), pageWidth(page, 1)] //=> [150, 100]
 */
export const pageWidth = ({ columnWidths }: Pick<Page, "columnWidths">, columns?: number): number =>
  total(columnWidths.slice(0, columns));

/**
 * Where a chart stands that is as wide as the sheet.
 *
 * @param rows how many it takes at the usual 21 px
 *
 * @example
 * chartPlace({ columnWidths: [100, 50] }, 7, 10) //=> { row: 7, column: 0, width: 146, height: 198 }
 */
export const chartPlace = (page: Page, row: number, rows: number): Chart["place"] => ({
  ...{ row, column: 0, width: pageWidth(page) - 4, height: rows * 21 - 12 },
});

const SENTENCE_ROW = 3;

/** The first row below every sheet's head. */
export const CONTENT_ROW = 5;

/**
 * The head of a report and the line that says what of the data was left out; gives the next row.
 *
 * @param tells the numbers that the sentence mentions
 */
export function putHead(page: Page, sentence: string | Formula, tells: readonly About[] = []): number {
  const next = putTitle(page, sentence, tells);
  page.sheet.put(next - 1, 0, [[qualityLine(page)]]);
  return next;
}

/** Title, the line that states anchor, windows and source, the settings line and the sentence; gives the next row. */
export function putTitle(page: Page, sentence: string | Formula, tells: readonly About[] = []): number {
  putSources(page);
  putSettingsLine(page);
  paragraph(page.sheet, SENTENCE_ROW, { ...text(sentence, "sentence"), tells });
  page.sheet.rowHeights[SENTENCE_ROW] ??= LOOSE_HEIGHT;
  page.sheet.rowHeights[CONTENT_ROW - 1] = LOOSE_HEIGHT;
  return CONTENT_ROW;
}

/** Title, and the line that states anchor, windows and source: by it a sheet of ours is known. */
export function putSources(page: Page): void {
  const { sheet, words, texts } = page;
  putTitleRow(sheet, words.say(texts.title));
  const { erasedOn, language } = page.context;
  const line = subtitle(page);
  sheet.put(1, 0, [[text(erasedOn === null ? line : withOlder(line, erasedOn, language), "subtitle")]]);
}

/** How many rows were left out, with a link to データ品質 where this run wrote it. */
function qualityLine(page: Page): Cell {
  const shows = leftOutText(page);
  const { qualitySheetId } = page.context;
  if (qualitySheetId === null) return text(shows, "link");
  const link = live(`HYPERLINK(${quoted(`#gid=${qualitySheetId}`)},${quoted(shows)})`, shows);
  return { value: link, unit: "text", style: "link" };
}

/**
 * How many rows were left out, and their amount.
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const analysis = { facts: { meta: { excluded: [{ rows: 3, amount: 50_000 }] } } };
 * leftOutText({ context: { analysis }, words: { say, count: String, money: () => "¥500" } })
 * //=> "データ品質：除外 3行・¥500"
 */
export function leftOutText({ context, words }: Pick<Page, "context" | "words">): string {
  const { excluded } = context.analysis.facts.meta;
  const rows = excluded.reduce((sum, one) => sum + one.rows, 0);
  const amount = excluded.reduce((sum, one) => sum + one.amount, 0);
  return words.say(rows === 0 ? QUALITY_TEXTS.linkNone : QUALITY_TEXTS.link, {
    rows: words.count(rows),
    amount: words.money(amount),
  });
}

/** Rows that stay in sight while the sheet scrolls: title and sources. */
const HEAD_ROWS = 3;

function subtitle({ context, words }: Page): string {
  const { meta } = context.analysis.facts;
  const windows = windowsOf(meta.anchor);
  const span = (from: number, to: number) => `${words.day(from)}–${words.day(to)}`;
  return words.say(COMMON_TEXTS.subtitle, {
    anchor: words.day(windows.anchor),
    current: span(windows.previousEnd + 1, windows.anchor),
    previous: span(windows.olderEnd + 1, windows.previousEnd),
    source: context.source,
    rows: words.count(meta.rows),
    madeAt: context.madeAt,
  });
}

/** The line of a slice is long: it is small and may take two lines. */
function putSettingsLine(page: Page): void {
  const { sheet } = page;
  const line = settingsLine(page);
  if (page.context.slice === null) sheet.put(2, 0, [[text(line, "subtitle")]]);
  else paragraph(sheet, 2, text(sliceLine(page, page.context.slice) + line, "note"));
}

/** Which part of the shop this is, which kind of filter made it, and what of the settings it cannot use. */
export function sliceLine({ context, words }: Page, slice: Slice): string {
  const { annualSalesOverride, newCustomersOverride } = context.settings;
  const typed = annualSalesOverride !== null || newCustomersOverride !== null;
  const line = words.say(SLICE_TEXTS.line, {
    slice: sliceTitle(slice, context.language),
    kind: words.say(sliceKind(slice)),
  });
  const outcome = choosesByOutcome(slice) ? words.say(SLICE_TEXTS.outcomeShort) : "";
  return line + outcome + (typed ? words.say(SLICE_TEXTS.typedUnused) : "");
}

/** The settings that decide what the numbers mean. */
export function settingsLine({ context, words }: Page): string {
  const { settings } = context.analysis;
  const more = [
    context.settings.mergeSameDayOrders ? words.say(COMMON_TEXTS.mergedDays) : "",
    context.settings.countZeroYenOrders ? words.say(COMMON_TEXTS.zeroYen) : "",
  ];
  return words.say(COMMON_TEXTS.settings, {
    thresholds: settings.stageThresholds.join("/"),
    model: words.say(COMMON_TEXTS[settings.projectionModel]),
    returns: words.say(settings.includeReactivation ? COMMON_TEXTS.returnsIn : COMMON_TEXTS.returnsOut),
    minSample: settings.minSample,
    more: more.join(""),
  });
}

/** Everything to know before believing a number, in words: how its people were chosen, what the orders leave open, the notices. */
export function noticeLines(
  { open, analysis, slice }: Pick<ReportContext, "open" | "analysis" | "slice">,
  words: Pick<Words, "say" | "money">,
): string[] {
  return [
    ...(slice && choosesByOutcome(slice) ? [words.say(SLICE_TEXTS.outcome)] : []),
    ...open.map((sentence) => words.say(sentence)),
    ...analysis.notices.map((notice) => noticeText(notice, words)),
  ];
}

/** What has to be known before reading. */
export function putNotices(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const lines = noticeLines(context, words);
  let next = sheet.put(row, 0, [[text(words.say(COMMON_TEXTS.notices), "section")]]);
  if (lines.length === 0) next = paragraph(sheet, next, text(words.say(COMMON_TEXTS.noNotices), "note"));
  for (const line of lines) next = putPoint(page, next, line);
  return next + 1;
}

/** A sentence of a list; gives the next row. */
export function putPoint({ sheet, words }: Page, row: number, sentence: string): number {
  return paragraph(sheet, row, pointOf(sentence, words));
}

/**
 * A sentence as one of a list.
 *
 * @example
 * const words = { say: ({ ja }, { sentence }) => ja.replace("{sentence}", sentence) };
 * pointOf("人数が少ない。", words) //=> { value: "・人数が少ない。", unit: "text", style: "point" }
 */
export const pointOf = (sentence: string, words: Words): Paragraph =>
  text(words.say(COMMON_TEXTS.point, { sentence }), "point");

/** Values of notices that are money. */
const MONEY_VALUES = ["sales", "annualSales"];

/**
 * A notice in words; what is money in it is money of the file's currency.
 *
 * @example
 * noticeText({ code: "one-customer", values: {} }, { say: ({ ja }) => ja }) //=> "顧客が1人だけです。率は参考になりません。"
 */
export function noticeText(
  { code, values, items = [] }: Notice,
  words: Pick<Words, "say" | "money">,
): string {
  const shown = (one: Notice["values"]): Record<string, string> => {
    const all = valuesAsShown(one);
    for (const name of MONEY_VALUES) {
      const value = one[name];
      if (typeof value === "number") all[name] = words.money(minorOf(value));
    }
    return all;
  };
  const item = NOTICE_ITEMS[code];
  const list = item ? items.map((one) => words.say(item, shown(one))).join(words.say(NOTICE_BETWEEN)) : "";
  return words.say(NOTICES[code], { ...shown(values), items: list });
}

/**
 * Values of a sentence as the sheet writes them: ISO dates with slashes, numbers with thousands separators.
 *
 * @example
 * valuesAsShown({ date: "2024-03-31", rows: 1_234, id: "#1" }) //=> { date: "2024/03/31", rows: "1,234", id: "#1" }
 */
export function valuesAsShown(values: Readonly<Record<string, string | number>>): Record<string, string> {
  const shown = (value: string | number) =>
    typeof value === "number"
      ? numberText(value, 0)
      : /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? value.replace(/-/g, "/")
        : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

/** How the sheet is computed, last and small. @param values what its sentences mention besides the smallest sample */
export function putMethod(page: Page, row: number, values: Readonly<Record<string, number>> = {}): number {
  const { sheet, words, texts, context } = page;
  const { minSample } = context.settings;
  let next = sheet.put(row, 0, [[text(words.say(COMMON_TEXTS.method), "section")]]);
  for (const line of texts.method) next = putNote(sheet, next, words.say(line, { minSample, ...values }));
  return next;
}

/** The finished model of a page. */
export function modelOf(page: Page, id: string): ReportModel {
  const { sheet, columnWidths, words, texts } = page;
  const charts = chartsWithGaps(sheet, words);
  for (const row of lowHeaders(sheet)) delete sheet.rowHeights[row];
  return {
    id,
    sheetName: words.say(texts.name),
    tabColor: TAB_COLORS.report,
    columnWidths,
    rowHeights: sheet.rowHeights,
    frozenRows: HEAD_ROWS,
    rows: sheet.rows(),
    merges: sheet.merges,
    boxes: sheet.boxes,
    charts,
    headlines: sheet.headlines,
  };
}
