import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { YEAR_STEPS } from "../../core/facts/cohort-requests.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import { rateOf } from "../../core/values/share.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { text, textPixels } from "../page/grid.ts";

/** The steps that have a column: every one up to a year, then a year and a half and two years [days]. */
export const SHOWN_DAYS: readonly number[] = [...YEAR_STEPS, 540, 720];

/** Pixels of the column of names. */
export const NAME_WIDTH = 142;
/** Pixels: people, first order, the steps, remarks. */
const WIDTHS = { people: 65, first: 65, step: 65, remarks: 150 } as const;
/** Pixels that a cell keeps beside its text. */
const BESIDE = 7;

/** Pixels; sums that need more room have it. */
export function columnWidths(
  { language, currency }: Pick<ReportContext, "language" | "currency">,
  ltv: Ltv,
): number[] {
  const words = wordsOf({ language, currency });
  const cells = [...ltv.cohorts.month, ...ltv.cohorts.quarter].flatMap((cohort) => cohort.cells);
  const values = ltv.axes.flatMap(({ values: all }) => all.flatMap(({ curve }) => curve.cells));
  const shown = [
    ...[...cells, ...values].map((cell) => rateOf(LTV_SHARES.salesPerCustomer(cell)) ?? 0),
    ...(ltv.curve?.cells ?? []).map((cell) => rateOf(LTV_SHARES.repeatOrderValue(cell)) ?? 0),
  ];
  const widest = Math.ceil(textPixels(words.money(Math.max(0, ...shown)))) + BESIDE;
  const step = Math.max(WIDTHS.step, widest);
  const { people, first, remarks } = WIDTHS;
  return [NAME_WIDTH, people, Math.max(first, step), ...SHOWN_DAYS.map(() => step), remarks];
}

/** First column and number of columns of each card. */
export const CARD_SPANS = [
  [0, 3],
  [3, 4],
  [7, 4],
  [11, 4],
  [15, 4],
] as const;

/** The column at which the right one of the two charts begins. */
export const SECOND_CHART_COLUMN = 10;

/** Headings of some steps, each over its column. */
export const stepHeads = (days: readonly number[], words: Words): Cell[] =>
  days.map((n) => text(words.say(T.days, { n }), "header"));
