/** What the command line asks of this room; sentences come back as they are shown. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Language, say } from "../catalog/language.ts";
import { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import { BUYER_ROLES, type ColumnPositions, type ColumnRole } from "../core/rows/column-roles.ts";
import { orderIntake } from "../core/rows/order-intake.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import type { Instant } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import { DUCKDB } from "../engines/sql/dialect.ts";
import type { ProfileWarning } from "../engines/sql/profiles/orders-look.ts";
import { NotInSql } from "../engines/sql/refusals.ts";
import { ordersOfRows } from "./duck-orders.ts";
import { duckRunner } from "./duckdb.ts";
import { type DuckMade, type DuckRun, duckReport } from "./duck-report.ts";
import { profileSentence, type Refused, refusedBy } from "./refused.ts";
import { fileAt, type GivenTable, ordersOfTable } from "./table-orders.ts";

export { PROFILE_NAMES, PROFILES_READ } from "./table-orders.ts";

/** Rows as they stand in an orders sheet. */
export interface GivenRows {
  readonly columns: readonly ColumnRole[];
  readonly rows: readonly (readonly unknown[])[];
  readonly dayOfInstant: (date: Instant) => Day;
}

/** What is counted, and how. */
export interface GivenRun extends Omit<DuckRun, "orders" | "duck" | "told"> {
  readonly orders: GivenRows | GivenTable;
  /** Hears how far the run is, in words. */
  readonly told: (sentence: string) => void;
}

/** The numbers with what they are made of, and the list; or why there is neither, with the status that a command ends with. */
export type DuckAnswer = DuckMade | Refused;

/** Counts rows, or a table, by DuckDB. */
export async function duckRun({ told, orders, ...given }: GivenRun): Promise<DuckAnswer> {
  const { language } = given;
  const tell: DuckRun["told"] = (what, done, all) =>
    told(say(SQL_TEXTS[what], language, { done: String(done), all: String(all) }));
  // What memory does not hold lies here while it is counted.
  const aside = mkdtempSync(join(tmpdir(), "cpm-sheets-"));
  const warn = ({ code, values }: ProfileWarning): void => told(profileSentence(code, language, values));
  try {
    const reached = given.list === null ? [] : BUYER_ROLES;
    const source =
      "path" in orders ? ordersOfTable({ ...orders, reached }, warn) : ordersOfRows(rowsOf(orders));
    const duck = await duckRunner({ aside });
    const made = await duckReport({ ...given, orders: source, duck, told: tell });
    made.numbers?.notices.forEach((sentence) => told(sentence));
    return made;
  } catch (thrown) {
    if (thrown instanceof NotInSql)
      return { refused: sqlSentence(thrown.code, language, thrown.values), status: 2 };
    return refusedBy(thrown, language);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The rows in columns, as the sheet that an import makes is read. */
function rowsOf({ columns, rows, dayOfInstant }: GivenRows): OrderRows {
  const positions: ColumnPositions = Object.fromEntries(columns.map((role, i) => [role, i]));
  const intake = orderIntake(dayOfInstant, positions);
  intake.add(rows, positions, 2);
  return intake.finish("YMD", "point");
}

/** One sentence of this room. */
export const sqlSentence = (
  code: keyof typeof SQL_TEXTS,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string => say(SQL_TEXTS[code], language, values);

/**
 * Reads a file of columns as a file of text, which is gone afterwards; numbers and days stand in it as DuckDB writes them.
 *
 * @param read reads the file of text
 * @returns what was read; null = DuckDB cannot read the file of columns
 */
export async function parquetAsCsv<T>(path: string, read: (csv: string) => T): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), "cpm-sheets-"));
  try {
    const csv = join(folder, basename(path).replace(/\.parquet$/i, ".csv"));
    return (await copied(path, csv)) ? read(csv) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copied(parquet: string, csv: string): Promise<boolean> {
  const duck = await duckRunner();
  const copy = `COPY (SELECT * FROM read_parquet(${fileAt(parquet)})) TO ${DUCKDB.quoted(csv)} (HEADER, DELIMITER ',')`;
  return duck.run(copy).then(
    () => true,
    () => false,
  );
}

export { answered, factsSentence } from "./facts-answers.ts";
export type { Counted } from "./counted.ts";
export { profileSentence } from "./refused.ts";
export { isOfUsage } from "./usage.ts";
export { factsReport, textFor } from "./facts-sheet.ts";
export { columnsIn, isTableName, tableNamed } from "../engines/sql/facts-sheet/table-columns.ts";
export { listTextFor } from "./list-text.ts";
