import fc from "fast-check";
import { expect } from "vitest";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { dayOf } from "../../src/core/values/day.ts";
import { InputProblem } from "../../src/core/values/problem.ts";
import { rowsEngine } from "../../src/engines/rows-engine.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** Files of a made-up shop whose amounts are in one currency or in several, and what the product makes of them. */

export const FILES = 600;
/** Of each of five currencies, 600 sound files in all. */
export const SOUND_FILES = 120;
const tokyo = dayInZone("Asia/Tokyo");
const TODAY = dayOf(2030, 1, 1) ?? 0;

/** How one currency may stand on a row: beside the amount, or in a column of its own. */
export interface Way {
  readonly code: string;
  readonly amount: (n: number) => string;
  readonly cell: string;
}

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (n: number): string => n.toLocaleString("en-US");
const beside = (code: string, ...ways: ((n: number) => string)[]): Way[] =>
  ways.map((amount) => ({ code, amount, cell: "" }));
const inColumn = (code: string, ...cells: string[]): Way[] =>
  cells.map((cell) => ({ code, amount: String, cell }));

export const YEN = [
  ...beside(
    "JPY",
    (n) => `¥${grouped(n)}`,
    (n) => `￥${grouped(n)}`,
    (n) => `${grouped(n)}円`,
  ),
  ...beside(
    "JPY",
    (n) => `${wide(String(n))}円`,
    (n) => `JPY ${n}`,
    (n) => `${n} JPY`,
  ),
  ...beside(
    "JPY",
    (n) => `￥${wide(grouped(n))}`,
    (n) => `\\${n}`,
  ),
  ...inColumn("JPY", "JPY", "jpy", "円", "日本円", "Yen (JPY)", "¥"),
];
export const DOLLAR = [
  ...beside(
    "USD",
    (n) => `$${n}.50`,
    (n) => `US$ ${n}.50`,
    (n) => `${n}.50 USD`,
    (n) => `USD${n}.50`,
  ),
  ...inColumn("USD", "USD", "usd", "US$", "US Dollar", "ドル", "米ドル"),
];
export const OTHERS = [
  ...beside(
    "EUR",
    (n) => `€${n}.50`,
    (n) => `${n}.50 €`,
    (n) => `EUR ${n}.50`,
  ),
  ...beside(
    "GBP",
    (n) => `£${n}`,
    (n) => `${n} GBP`,
  ),
  ...beside(
    "SEK",
    (n) => `${n} kr`,
    (n) => `SEK ${n}`,
  ),
  ...beside(
    "KRW",
    (n) => `₩${grouped(n)}`,
    (n) => `${n}원`,
  ),
  ...inColumn("EUR", "EUR", "€", "ユーロ"),
  ...inColumn("CNY", "CNY", "人民元", "RMB"),
  ...inColumn("SEK", "kr", "SEK"),
  // Words that no list knows are currencies of their own.
  ...inColumn("?", "XBT", "ポイント", "Zorkmid"),
];
/** Yen that nobody wrote down. */
export const UNSAID: Way = { code: "JPY", amount: String, cell: "" };

export const HEADERS = fc.constantFrom(
  ["注文番号", "注文日", "会員番号", "金額", "通貨"],
  ["Order ID", "Order date", "Customer ID", "Amount", "Currency"],
  ["order_id", "order_date", "customer_id", "order_total", "currency_code"],
);

export interface CurrencyFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly way: Way; readonly n: number }[];
}

export function tableOf({ header, rows }: CurrencyFile): string[][] {
  const hasColumn = rows.some(({ way }) => way.cell !== "");
  const cut = (cells: readonly string[]) => (hasColumn ? [...cells] : cells.slice(0, -1));
  const lines = rows.map(({ way, n }, i) =>
    cut([
      `A${i + 1}`,
      `2024-01-${String((i % 28) + 1).padStart(2, "0")}`,
      `C${i % 5}`,
      way.amount(n),
      way.cell,
    ]),
  );
  return [cut(header), ...lines];
}

interface Outcome {
  readonly kind: "read" | "stopped";
  readonly currency: string | null;
  readonly excluded: readonly string[];
  readonly purchases: number;
  readonly sales: number;
}

const STOPPED: Outcome = { kind: "stopped", currency: null, excluded: [], purchases: 0, sales: 0 };

export function outcomeOf(table: string[][], kept = "auto"): Outcome {
  const mapping = recognise(table);
  if (mapping === null) return STOPPED;
  try {
    const { columns, rows } = orderFileToRows({ name: "a.csv", rows: table }, mapping, tokyo);
    const at = Object.fromEntries(columns.map((role, i): [ColumnRole, number] => [role, i]));
    const intake = orderIntake(tokyo, at);
    intake.add(rows, at, 2);
    const rules = { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: TODAY, currency: kept };
    const { purchases, currency } = rowsEngine(intake.finish(null), rules);
    return {
      ...{ kind: "read", currency, excluded: purchases.excluded.map(({ reason }) => reason) },
      purchases: purchases.day.length,
      sales: purchases.amount.reduce((sum, amount) => sum + amount, 0),
    };
  } catch (problem) {
    if (problem instanceof InputProblem || problem instanceof UnreadableFile) return STOPPED;
    throw problem;
  }
}

export const amounts = fc.integer({ min: 1, max: 9_000 });

/** Files of one currency, each row written in one of these ways. */
export const sound = (ways: readonly Way[]): fc.Arbitrary<CurrencyFile> =>
  fc.record({
    header: HEADERS,
    rows: fc.array(fc.record({ n: amounts, way: fc.constantFrom(...ways) }), { minLength: 3, maxLength: 12 }),
  });

/** Every one of 600 files is stopped; how many were not is printed by its kind. */
export function expectStopped(kind: string, files: fc.Arbitrary<CurrencyFile>): void {
  const tally = { stopped: 0, silent: 0 };
  fc.assert(
    fc.property(files, (file) => {
      const outcome = outcomeOf(tableOf(file));
      tally[outcome.kind === "stopped" ? "stopped" : "silent"]++;
      expect(outcome.kind).toBe("stopped");
    }),
    { numRuns: FILES },
  );
  console.info(kind, tally);
  expect(tally.silent).toBe(0);
}
