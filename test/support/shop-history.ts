/** A shop's months: what the story of the sample shop is told from, by the product's core and by its slow twin. */
import { analysisOf } from "../../src/core/analysis.ts";
import { f2Conversion, retentionRate } from "../../src/core/cpm/balance.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { rateOf } from "../../src/core/values/share.ts";
import { findHeader } from "../../src/intake/columns.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { EVERYTHING, RULES, SETTINGS, day } from "./shop.ts";
import { monthEnds, twinBalance, twinGoldMap, twinLedger, type TwinRow } from "./slow-twin.ts";

export interface ShopMonth {
  readonly end: string;
  readonly retentionRate: number;
  readonly f2ConversionRate: number;
  readonly activeCustomers: number;
  /** Moving annual total. */
  readonly annualSales: number;
}

/** Rows of the sample shop's table that are orders of somebody on a real day and not cancelled. */
export function twinRows(table: Table): TwinRow[] {
  const [header = [], ...rows] = table;
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? "";
  return rows
    .filter((row) => at(row, "注文ステータス") !== "キャンセル")
    .filter((row) => !Number.isNaN(Date.parse(at(row, "注文日"))))
    .map((row) => ({
      customer: at(row, "顧客ID") || null,
      day: at(row, "注文日").replaceAll("/", "-"),
      amount: Number(at(row, "金額")) * 100,
      orderId: at(row, "注文番号"),
    }));
}

type Table = readonly (readonly string[])[];

/** The product's engine over a shop's table. */
export function shopEngine(table: Table): RowsEngine {
  const header = findHeader(table.slice(0, 5));
  if (header === null) throw new Error("the table has no header");
  const intake = orderIntake(() => 0, header.columns);
  intake.add(table.slice(header.row + 1), header.columns, header.row + 2);
  return rowsEngine(intake.finish(null), RULES);
}

/** Every month end from `from` to `to`, by the core; both windows must lie inside the data. */
export function shopHistory(table: Table, from: string, to: string): ShopMonth[] {
  const engine = shopEngine(table);
  return monthEnds(from, to).map((end) => {
    const anchor = { kind: "day", day: day(end) } as const;
    const question = { anchor, today: RULES.today, limits: SETTINGS };
    const { balance } = analysisOf(engine.facts(question, EVERYTHING), SETTINGS);
    return {
      end,
      retentionRate: retentionRate(balance.total) ?? Number.NaN,
      f2ConversionRate: rateOf(f2Conversion(balance)) ?? Number.NaN,
      activeCustomers: balance.total.activeNow,
      annualSales: balance.annualSales,
    };
  });
}

/** The same months by the slow twin. */
export function twinHistory(table: Table, from: string, to: string): ShopMonth[] {
  const ledger = twinLedger(twinRows(table));
  return monthEnds(from, to).map((end) => {
    const balance = twinBalance(ledger, end);
    return {
      end,
      retentionRate: balance.total.retentionRate ?? Number.NaN,
      f2ConversionRate: twinGoldMap(balance).f2ConversionRate ?? Number.NaN,
      activeCustomers: balance.total.activeNow,
      annualSales: balance.annualSales,
    };
  });
}

/** The longest run of months in which retention falls and annual sales rise, each against the month before. */
export function hiddenLossMonths(history: readonly ShopMonth[]): number {
  let longest = 0;
  let run = 0;
  history.forEach((month, index) => {
    const before = history[index - 1];
    const hidden =
      before !== undefined &&
      month.retentionRate < before.retentionRate &&
      month.annualSales > before.annualSales;
    run = hidden ? run + 1 : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Where in the list a number stands highest. */
export function peak(history: readonly ShopMonth[], field: "activeCustomers" | "annualSales"): number {
  const values = history.map((month) => month[field]);
  return values.indexOf(Math.max(...values));
}
