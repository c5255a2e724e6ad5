import { readFileSync } from "node:fs";
import { SETTINGS, type Settings } from "../../src/catalog/settings/settings.ts";
import { analysisOf } from "../../src/core/analysis.ts";
import type { ShopFacts } from "../../src/core/facts/tables.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnPositions, ColumnRole } from "../../src/core/rows/column-roles.ts";
import { dayOfIso, isoOf } from "../../src/core/values/day.ts";
import { reconciliationOf } from "../../src/core/quality/reconciliation.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { asksOf } from "../../src/reports/index.ts";
import { rowsEngine, type RowsEngine } from "../../src/engines/rows-engine.ts";
import { lostIdRefusal } from "../../src/intake/id-survey.ts";
import { importCurrency } from "../../src/intake/import-currency.ts";
import { type Answers, keyOf, openQuestion, statusAnswers } from "../../src/intake/questions.ts";
import { ended, type FileRead, readFile } from "../../src/intake/read-file.ts";
import { type OrderCell, rolesInUse, rowConverter } from "../../src/intake/to-rows.ts";
import { refusalText, UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** An order file of a test. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One purchase as people would write it down; amount in whole currency units. */
export interface ReadPurchase {
  readonly order: string;
  readonly customer: string | null;
  readonly date: string;
  readonly amount: number;
}

/** What becomes of order files: refused with a sentence, asked about before anything is read, or read. */
export type Outcome =
  | { readonly kind: "refused"; readonly code: string; readonly sentence: string }
  | { readonly kind: "asked"; readonly about: readonly string[] }
  | ({ readonly kind: "read" } & ReadShop);

export interface ReadShop {
  readonly purchases: readonly ReadPurchase[];
  /** What the preview asks although something holds without an answer, by `keyOf`. */
  readonly asks: readonly string[];
  /** Rows below the headers that hold anything in a column that is read, and those that are no purchase, by reason. */
  readonly rows: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** Codes of what the reader is told. */
  readonly notices: readonly string[];
  readonly engine: RowsEngine;
}

const ZONE = dayInZone("Asia/Tokyo");
export const TODAY = dayOfIso("2026-06-30") ?? 0;

/** The settings as nobody changed them, but for the given ones. */
export function plainSettings(given: Partial<Settings> = {}): Settings {
  const fallbacks = Object.entries(SETTINGS).map(([key, { fallback }]) => [key, fallback]);
  return { ...(Object.fromEntries(fallbacks) as Settings), ...given };
}

/** A file from the folder of cases. */
export function caseFile(name: string): GivenFile {
  return { name, bytes: readFileSync(new URL(`./cases/${name}`, import.meta.url)) };
}

/** A file of text. */
export const textFile = (text: string, name = "orders.csv"): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/**
 * What becomes of files, by the ways of the import and of a run but without a spreadsheet.
 *
 * @param answers to questions about the files
 */
export function outcomeOf(
  files: readonly GivenFile[],
  settings: Partial<Settings> = {},
  answers: Answers = {},
): Outcome {
  try {
    const plain = plainSettings(settings);
    const read = files.map((file) => ({ name: file.name, file: fileRead(file, plain, answers) }));
    const about = [
      ...read.flatMap(({ file }) => openIn(file, answers)),
      ...openCurrency(read, plain, answers),
    ];
    if (about.length > 0) return { kind: "asked", about };
    return { kind: "read", ...shopOf(read, withStatuses(plain, read, answers), answers) };
  } catch (problem) {
    if (problem instanceof UnreadableFile)
      return { kind: "refused", code: problem.code, sentence: refusalText(problem, "ja").message };
    if (problem instanceof InputProblem)
      return { kind: "refused", code: problem.code, sentence: JSON.stringify(problem.values) };
    throw problem;
  }
}

/** @throws UnreadableFile */
function fileRead({ name, bytes }: GivenFile, { keepLongIds }: Settings, answers: Answers): FileRead {
  const reading = { answers, dayOfInstant: ZONE };
  const file = ended(readFile(name, bytes, reading));
  const lost = keepLongIds ? null : lostIdRefusal(file.survey.lostId, file.headers);
  if (lost !== null) throw lost;
  return file;
}

function openIn(file: FileRead, answers: Answers): string[] {
  const open = openQuestion(file.questions, answers);
  const named = file.other === null ? [] : [file.other];
  return [
    ...named,
    ...(file.hasHeader ? [] : ["header"]),
    ...file.missing,
    ...(open === null ? [] : [open.id]),
  ];
}

function openCurrency(read: readonly NamedFile[], { currency }: Settings, answers: Answers): string[] {
  const rules = { currency, homeCurrency: "JPY" };
  const said = read.map(({ file }) => file.survey.currencies);
  const { code } = importCurrency(said, rules, answers["currency"] ?? null);
  return code === null ? ["currency"] : [];
}

type NamedFile = { readonly name: string; readonly file: FileRead };

/** What was said of statuses goes to the lists of the settings. */
function withStatuses(settings: Settings, read: readonly NamedFile[], answers: Answers): Settings {
  const said = read.map(({ file }) => statusAnswers(file.questions, answers));
  return {
    ...settings,
    cancelWords: [...settings.cancelWords, ...said.flatMap(({ leaveOut }) => leaveOut)],
    goodStatuses: [...settings.goodStatuses, ...said.flatMap(({ count }) => count)],
  };
}

/** @throws InputProblem where the rows as a whole are not what they were taken for */
function shopOf(read: readonly NamedFile[], settings: Settings, answers: Answers): ReadShop {
  const columns = rolesInUse(read.map(({ file }) => file));
  const positions: ColumnPositions = Object.fromEntries(columns.map((role, i) => [role, i]));
  const cells = read.flatMap(({ name, file }) => cellsOf(name, file, columns));
  const intake = orderIntake(ZONE, positions);
  intake.add(cells, positions, 2);
  const rules = { ...settings, today: TODAY, homeCurrency: "JPY", joins: new Map<string, string>() };
  const engine = rowsEngine(intake.finish("YMD", "point"), rules);
  const question = { anchor: { kind: "default" }, today: TODAY, limits: settings } as const;
  const facts = engine.facts(question, asksOf([], settings));
  requireLossless(cells, keyColumns(columns, settings), engine, facts);
  const { notices } = analysisOf(facts, settings);
  const asks = read.flatMap(({ file }) => file.questions.map(keyOf)).filter((key) => !(key in answers));
  return {
    purchases: purchasesOf(engine),
    asks,
    rows: engine.purchases.rows.length,
    excluded: counted(engine.purchases.excluded.map(({ reason }) => reason)),
    notices: notices.map(({ code }) => code),
    engine,
  };
}

/** The columns that tell orders apart; none = every row is one. */
function keyColumns(columns: readonly ColumnRole[], { orderKey }: Settings): number[] {
  const roles: ColumnRole[] = ["orderId", "channel", ...(orderKey === "id" ? [] : ["date" as const])];
  return columns.includes("orderId") ? roles.map((role) => columns.indexOf(role)) : [];
}

/**
 * Every row is excluded once or belongs to a purchase, and データ品質 reconciles to the yen, whatever the file.
 *
 * @throws Error with what is lost
 */
function requireLossless(
  cells: readonly OrderCell[][],
  keys: readonly number[],
  { purchases }: RowsEngine,
  facts: ShopFacts,
): void {
  const out = new Set(purchases.excluded.map(({ row }) => row));
  const orderOf = (row: OrderCell[], i: number): string =>
    row[keys[0] ?? -1] ? keys.map((key) => row[key]).join("\n") : `row ${i}`;
  const standing = new Set(cells.flatMap((row, i) => (out.has(i + 2) ? [] : [orderOf(row, i)])));
  const isWhole = cells.length === purchases.rows.length && out.size === purchases.excluded.length;
  if (!isWhole || standing.size !== purchases.length) throw new Error("a row is lost or counted twice");
  const { raw, takenOff, leftOut, analysed } = reconciliationOf(facts);
  const off = [...takenOff, ...leftOut].reduce((sum, { amount }) => sum + amount, 0);
  if (raw - off !== analysed) throw new Error(`${raw} - ${off} is not ${analysed}`);
}

function cellsOf(name: string, file: FileRead, columns: ReturnType<typeof rolesInUse>): OrderCell[][] {
  const { mapping, survey, table } = file;
  const convert = rowConverter({ file: name, mapping, survey, columns });
  return table.flatMap((row, i) => {
    const cells = convert(row, i + 1);
    return cells === null ? [] : [cells];
  });
}

function purchasesOf({ purchases }: RowsEngine): ReadPurchase[] {
  return Array.from({ length: purchases.length }, (_, p) => ({
    order: purchases.orderIds[purchases.order[p] ?? -1] ?? "",
    customer: purchases.customerIds[purchases.customer[p] ?? -1] ?? null,
    date: isoOf(purchases.day[p] ?? 0),
    amount: (purchases.amount[p] ?? 0) / 100,
  }));
}

function counted(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/** Amounts by order. */
export const byOrder = (shop: ReadShop): Record<string, number> =>
  Object.fromEntries(shop.purchases.map(({ order, amount }) => [order, amount]));

/** Sales of all purchases. */
export const salesOf = (shop: ReadShop): number =>
  shop.purchases.reduce((sum, { amount }) => sum + amount, 0);

/** People with a purchase. */
export const customersOf = (shop: ReadShop): number =>
  new Set(shop.purchases.flatMap(({ customer }) => customer ?? [])).size;
