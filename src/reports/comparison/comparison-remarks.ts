import { COMPARISON_TEXTS as T } from "../../catalog/texts/comparison-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Analysis } from "../../core/analysis.ts";
import type { NoticeCode } from "../../core/quality/notice.ts";
import { choosesByOutcome } from "../../core/slices/outcome.ts";
import type { ComparedColumn } from "./comparison-table.ts";
import { noticeText, type Page, putPoint } from "../page/page.ts";
import { paragraph, text } from "../page/grid.ts";

/** What may be true of one slice and not of the shop: how far its orders reach, and what that does to its rates. */
const OF_A_SLICE: ReadonlySet<NoticeCode> = new Set([
  "current-year-incomplete",
  "previous-year-incomplete",
  "no-dormant-history",
  "short-dormant-history",
  "no-previous-year",
  "no-current-purchases",
  "tail-empty",
]);

/** What has to be known of each slice before its figures are believed; gives the next row. */
export function putRemarks(page: Page, row: number, columns: readonly ComparedColumn[]): number {
  const { sheet, words } = page;
  const lines = columns.flatMap((column) => remarksOf(page, column));
  let next = sheet.put(row, 0, [[text(words.say(T.remarks), "section")]]);
  if (lines.length === 0) next = paragraph(sheet, next, text(words.say(COMMON_TEXTS.noNotices), "note"));
  for (const line of lines) next = putPoint(page, next, line);
  return next + 1;
}

function remarksOf(page: Page, { name, slice, analysis }: ComparedColumn): string[] {
  const { words, context } = page;
  if (analysis === null) return [words.say(T.empty, { slice: name })];
  const { customers, slice: facts } = analysis.facts.meta;
  const unpriced = facts?.unpricedRows ?? 0;
  const remarks = [
    slice &&
      customers < context.settings.minSample &&
      words.say(T.few, { slice: name, n: words.count(customers) }),
    slice && choosesByOutcome(slice) && words.say(T.outcome, { slice: name }),
    unpriced > 0 && words.say(T.unpriced, { slice: name, n: words.count(unpriced) }),
    ...noticesOf(page, name, analysis),
  ];
  return remarks.filter((remark) => typeof remark === "string");
}

function noticesOf({ words }: Page, name: string, { notices }: Analysis): string[] {
  return notices
    .filter(({ code }) => OF_A_SLICE.has(code))
    .map((notice) => words.say(T.notice, { slice: name, notice: noticeText(notice, words) }));
}
