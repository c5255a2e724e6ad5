import { COMMON_TEXTS } from "../catalog/report-texts.ts";
import { NOTICES } from "../catalog/notices.ts";
import { EXCLUSIONS } from "../catalog/segments.ts";
import type { Text } from "../catalog/language.ts";
import type { Cell, Formula, ReportModel } from "../catalog/report-model.ts";
import { TAB_COLORS } from "../catalog/look.ts";
import type { ExcludedFacts } from "../core/facts.ts";
import { majorOf } from "../core/money.ts";
import type { ReportContext, Words } from "./context.ts";
import { numberText } from "./words.ts";
import { type Grid, num, paragraph, text } from "./grid.ts";

/** What the parts of one sheet share while it is laid out. */
export interface Page {
  readonly context: ReportContext;
  readonly words: Words;
  readonly sheet: Grid;
  readonly columnWidths: readonly number[];
}

/** All columns together [pixels]. */
export const pageWidth = (page: Page): number => page.columnWidths.reduce((sum, width) => sum + width, 0);

/** The first row below every sheet's head. */
export const CONTENT_ROW = 5;

/** Title, the line that states anchor, windows and source, the settings line and the sentence; gives the next row. */
export function putHead(page: Page, title: Text, sentence: string | Formula): number {
  const { sheet, words } = page;
  sheet.put(0, 0, [[text(words.say(title), "title")]]);
  sheet.rowHeights[0] = 36;
  sheet.put(1, 0, [[text(subtitle(page), "subtitle")]]);
  sheet.put(2, 0, [[text(settingsLine(page), "subtitle")]]);
  paragraph(sheet, 3, sentence, "sentence", pageWidth(page));
  return CONTENT_ROW;
}

/** Rows that stay in sight while the sheet scrolls: title and sources. */
const HEAD_ROWS = 3;

function subtitle({ context, words }: Page): string {
  const { meta, patterns } = context.analysis.facts;
  const windows = patterns[0]?.windows ?? {
    anchor: meta.anchor,
    previousEnd: meta.anchor,
    olderEnd: meta.anchor,
  };
  const span = (from: number, to: number) => `${words.day(from)}–${words.day(to)}`;
  return words.say(COMMON_TEXTS.subtitle, {
    anchor: words.day(windows.anchor),
    current: span(windows.previousEnd + 1, windows.anchor),
    previous: span(windows.olderEnd + 1, windows.previousEnd),
    source: context.source,
    rows: words.count(meta.rows),
    madeAt: context.madeAt,
    madeBy: context.madeBy === "" ? "" : words.say(COMMON_TEXTS.madeBy, { who: context.madeBy }),
  });
}

function settingsLine({ context, words }: Page): string {
  const { settings } = context.analysis;
  const more = [
    context.mergeSameDayOrders ? words.say(COMMON_TEXTS.mergedDays) : "",
    context.countZeroYenOrders ? words.say(COMMON_TEXTS.zeroYen) : "",
  ];
  return words.say(COMMON_TEXTS.settings, {
    thresholds: settings.stageThresholds.join("/"),
    model: words.say(COMMON_TEXTS[settings.projectionModel]),
    returns: words.say(settings.includeReactivation ? COMMON_TEXTS.returnsIn : COMMON_TEXTS.returnsOut),
    minSample: settings.minSample,
    more: more.join(""),
  });
}

/** What has to be known before reading: the notices of the analysis. */
export function putNotices(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { notices } = context.analysis;
  let next = sheet.put(row, 0, [[text(words.say(COMMON_TEXTS.notices), "section")]]);
  if (notices.length === 0)
    next = paragraph(sheet, next, words.say(COMMON_TEXTS.noNotices), "note", pageWidth(page));
  for (const { code, values } of notices) {
    next = paragraph(
      sheet,
      next,
      `• ${words.say(NOTICES[code], valuesAsShown(values))}`,
      "label",
      pageWidth(page),
    );
  }
  return next + 1;
}

/** Values of a sentence as the sheet writes them: ISO dates with slashes, numbers with thousands separators. */
export function valuesAsShown(values: Readonly<Record<string, string | number>>): Record<string, string> {
  const shown = (value: string | number) =>
    typeof value === "number"
      ? numberText(value, 0)
      : /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? value.replace(/-/g, "/")
        : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

/** The rows that are no purchases, by reason, with amount and the first rows of each. */
export function putExcluded(
  page: Page,
  row: number,
  columns: readonly [number, number, number, number],
): number {
  const { sheet, words, context } = page;
  const { excluded } = context.analysis.facts.meta;
  let next = sheet.put(row, 0, [[text(words.say(COMMON_TEXTS.excluded), "section")]]);
  if (excluded.length === 0) {
    return paragraph(sheet, next, words.say(COMMON_TEXTS.excludedNone), "note", pageWidth(page)) + 1;
  }
  const width = Math.max(...columns) + EXAMPLE_COLUMNS;
  sheet.put(next, 0, [Array.from({ length: width }, () => text("", "headerLeft"))]);
  const put = (cells: readonly Cell[]) =>
    cells.forEach((cell, i) => sheet.put(next, columns[i] ?? 0, [[cell]]));
  put([
    text(words.say(COMMON_TEXTS.excludedReason), "headerLeft"),
    text(words.say(COMMON_TEXTS.excludedRows), "header"),
    text(words.say(COMMON_TEXTS.excludedAmount), "header"),
    text(words.say(COMMON_TEXTS.excludedExamples), "headerOpen"),
  ]);
  next++;
  for (const one of excluded) {
    put(excludedLine(one, words));
    next++;
  }
  return next + 1;
}

/** The examples run over so many columns to the right of where they begin. */
const EXAMPLE_COLUMNS = 3;

function excludedLine({ reason, rows, amount, examples }: ExcludedFacts, words: Words): Cell[] {
  const first = examples.map(({ row, value }) => `${row}: ${value === "" ? "—" : value}`);
  return [
    text(words.say(EXCLUSIONS[reason])),
    num(rows, "count"),
    num(majorOf(amount), "money"),
    { ...text(first.join("　")), foreign: true },
  ];
}

/** How the sheet is computed, last and small. */
export function putMethod(page: Page, row: number, method: readonly Text[]): number {
  const { sheet, words } = page;
  let next = sheet.put(row, 0, [[text(words.say(COMMON_TEXTS.method), "section")]]);
  for (const line of method) next = paragraph(sheet, next, words.say(line), "note", pageWidth(page));
  return next;
}

/** The finished model of a page. */
export function modelOf(page: Page, id: string, sheetName: Text): ReportModel {
  const { sheet, columnWidths, words } = page;
  return {
    id,
    sheetName: words.say(sheetName),
    tabColor: TAB_COLORS.report,
    columnWidths,
    rowHeights: sheet.rowHeights,
    frozenRows: HEAD_ROWS,
    rows: sheet.rows(),
    merges: sheet.merges,
    boxes: sheet.boxes,
    charts: sheet.charts,
    headlines: sheet.headlines,
  };
}
