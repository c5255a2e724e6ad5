import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Retention } from "../../core/retention/retention.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { text, textPixels } from "../page/grid.ts";
import type { Page } from "../page/page.ts";

/** The months that have a column if there is room, a year in any case; those of a year are 0 … 12. */
const YEAR = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MONTHS = [...YEAR, 18, 24];

/** Pixels: the name, people, a month, remarks; and the widest that a sheet is. */
const WIDTHS = { name: 142, people: 72, month: 72, remarks: 142 } as const;
const WIDEST = 1400;
/** Pixels that a cell keeps beside its text. */
const BESIDE = 8;

/** Pixels of a name in its column. */
export const NAME_ROOM = WIDTHS.name - BESIDE;

/** Cohorts that stand in the tables by month, the newest last [count]. */
export const COHORTS_SHOWN = 36;

/** Pixels; sums that need more room have it, and later months then no column. */
export function columnWidths(
  { language, currency }: Pick<ReportContext, "language" | "currency">,
  { cohorts }: Retention,
): number[] {
  const words = wordsOf({ language, currency });
  const cells = cohorts.slice(-COHORTS_SHOWN).flatMap((cohort) => cohort.cells);
  const pixels = cells.map(({ sales, isOpen }) => textPixels(words.money(sales) + (isOpen ? "*" : "")));
  const widest = Math.ceil(Math.max(0, ...pixels)) + BESIDE;
  const { name, people, remarks } = WIDTHS;
  const month = Math.max(WIDTHS.month, widest);
  const room = Math.floor((WIDEST - name - people - remarks) / month);
  const shown = MONTHS.slice(0, Math.max(YEAR.length, room));
  return [name, people, ...shown.map(() => month), remarks];
}

/** The months that have a column on a page. */
export const shownMonths = ({ columnWidths: all }: Pick<Page, "columnWidths">): readonly number[] =>
  MONTHS.slice(0, all.length - 3);

/** First column and number of columns of each card. */
export const CARD_SPANS = [
  [0, 3],
  [3, 4],
  [7, 4],
  [11, 4],
] as const;

/** Headings of months, each over its column. */
export const monthHeads = (months: readonly number[], words: Words): Cell[] =>
  months.map((n) => text(monthName(n, words), "header"));

/** 「初回の月」「3か月後」 */
export const monthName = (n: number, words: Words): string =>
  n === 0 ? words.say(T.firstMonth) : words.say(T.monthHead, { n });
