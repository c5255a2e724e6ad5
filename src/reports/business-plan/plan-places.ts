/** Where the parts of 事業計画 that refer to each other stand; rows and columns are counted from 0. */
import { a1, cellName } from "../../catalog/formula.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import { CARD_LINES } from "../page/cards.ts";
import { CONTENT_ROW } from "../page/page.ts";

/** Labels, the two years that are over, the five to come, remarks. */
export const COLUMN = { previous: 1, current: 2, first: 3, remark: 8 } as const;

/** The column of a year of the plan. @param year 1 … 5 */
export const yearColumn = (year: number): number => COLUMN.first + year - 1;

/** The years of the plan. */
export const YEARS: readonly number[] = Array.from({ length: PROJECTION_YEARS }, (_, i) => i + 1);

/** The yellow cells of one person's numbers, in their order; each has its original on the right. */
export const SINGLES = ["cost", "margin", "repeatRate", "repeatValue", "ordersPerNew"] as const;
export type SingleName = (typeof SINGLES)[number];

const INPUTS = CONTENT_ROW + CARD_LINES + 1;

/** The block of yellow cells: title, what to do, the years, new customers, a remark on them; then one person's numbers. */
export const INPUT_ROW = {
  title: INPUTS,
  header: INPUTS + 2,
  new: INPUTS + 3,
  said: INPUTS + 4,
  seeds: INPUTS + 5,
  single: INPUTS + 6,
  firstOrder: INPUTS + 6 + SINGLES.length,
  firstYear: INPUTS + 7 + SINGLES.length,
} as const;

export const CHARTS_ROW = INPUT_ROW.firstYear + 2;
/** Rows that the charts are high, at the usual 21 px a row [count]. */
export const CHART_ROWS = 12;

const TABLE = CHARTS_ROW + CHART_ROWS;

/** The lines of the table of years. */
const LINES = [
  ...(["sales", "salesLow", "salesHigh", "knownSales", "wonSales", "growth"] as const),
  ...(["cumulative", "cumulativeLow", "cumulativeHigh", "multiple"] as const),
  ...(["active", "activeLow", "activeHigh", "knownActive", "wonActive"] as const),
  ...(["gross", "spent", "profit", "profitLow", "profitHigh", "cumulativeProfit"] as const),
] as const;
export type LineName = (typeof LINES)[number];

export const TABLE_ROW = { title: TABLE, header: TABLE + 1 } as const;

/** The row of a line of the table. */
export const lineRow = (name: LineName): number => TABLE_ROW.header + 1 + LINES.indexOf(name);

const WORKINGS = lineRow("cumulativeProfit") + 2;

/** The workings: the inputs as they are used, and one new customer year by year. */
export const WORKING_ROW = {
  title: WORKINGS,
  header: WORKINGS + 2,
  new: WORKINGS + 3,
  single: WORKINGS + 4,
  since: WORKINGS + 4 + SINGLES.length,
  onceSales: WORKINGS + 5 + SINGLES.length,
  againSales: WORKINGS + 6 + SINGLES.length,
  oneSales: WORKINGS + 7 + SINGLES.length,
  onceActive: WORKINGS + 8 + SINGLES.length,
  againActive: WORKINGS + 9 + SINGLES.length,
  oneActive: WORKINGS + 10 + SINGLES.length,
  next: WORKINGS + 12 + SINGLES.length,
} as const;

const yearCell = (row: number) => (year: number) => cellName(row, yearColumn(year));

/** The cell of a line in a year. */
export const lineCell = (name: LineName, year: number): string => yearCell(lineRow(name))(year);
/** A line from year 1 up to a year. */
export const lineUpTo = (name: LineName, year: number): string => upTo(lineRow(name), year);

/** The yellow cell of a year's new customers, and the number as it is used. */
export const newInput = yearCell(INPUT_ROW.new);
export const newUsed = yearCell(WORKING_ROW.new);
export const newUpTo = (year: number): string => upTo(WORKING_ROW.new, year);

const upTo = (row: number, year: number): string => a1({ row, column: COLUMN.first, rows: 1, columns: year });

/** One person's number: the yellow cell, its original, and as it is used. */
export const singleInput = (name: SingleName): string =>
  cellName(INPUT_ROW.single + SINGLES.indexOf(name), 1);
export const singleOriginal = (name: SingleName): string =>
  cellName(INPUT_ROW.single + SINGLES.indexOf(name), 2);
export const singleUsed = (name: SingleName): string =>
  cellName(WORKING_ROW.single + SINGLES.indexOf(name), 1);

export const FIRST_ORDER = cellName(INPUT_ROW.firstOrder, 1);
export const FIRST_YEAR = cellName(INPUT_ROW.firstYear, 1);
/** New customers and sales of the current year. */
export const NEW_NOW = cellName(INPUT_ROW.new, COLUMN.current);
export const SALES_NOW = cellName(lineRow("sales"), COLUMN.current);

/** One new customer in a year since the winning: what is bought for, and the share who buy. */
export const oneSales = yearCell(WORKING_ROW.oneSales);
export const oneActive = yearCell(WORKING_ROW.oneActive);
