import { DEFAULT_LIMITS } from "../../src/core/schemes/limits.ts";
import { type AnchorChoice } from "../../src/core/cpm/anchor.ts";
import type { ExcludedRow } from "../../src/core/orders/exclusions.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import type { ShopFacts } from "../../src/core/facts/tables.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { RULES } from "./shop.ts";

/** One order row by role; what is not named is a blank cell. */
export type WideRow = Readonly<Partial<Record<ColumnRole, unknown>>>;

const DAY_MS = 86_400_000;

/** Rows of a sheet that has exactly these columns; its first data row is row 2. */
export function wideRows(rows: readonly WideRow[], roles: readonly ColumnRole[]): OrderRows {
  const columns = Object.fromEntries(roles.map((role, i) => [role, i])) as ColumnPositions;
  const intake = orderIntake((date) => Math.floor(date.getTime() / DAY_MS), columns);
  const cells = rows.map((row) => roles.map((role) => row[role] ?? ""));
  intake.add(cells, columns, 2);
  return intake.finish("YMD");
}

/** The columns that any of the rows names. */
export function rolesOf(rows: readonly WideRow[]): ColumnRole[] {
  return COLUMN_ROLES.filter((role) => rows.some((row) => role in row));
}

/** The engine over rows of a sheet whose columns are those that any of them names. */
export function wideShop(rows: readonly WideRow[], rules: Partial<CleaningRules> = {}): RowsEngine {
  return rowsEngine(wideRows(rows, rolesOf(rows)), { ...RULES, ...rules });
}

/** What became of rows: purchases as customer, day of the month, amount in whole units; reason by sheet row. */
export function outcome(rows: readonly WideRow[], rules: Partial<CleaningRules> = {}) {
  const { purchases, ledger } = wideShop(rows, rules);
  const bought = Array.from({ length: ledger.customers }, (_, c) => c).flatMap((c) =>
    Array.from(ledger.amount.subarray(ledger.start[c], ledger.start[c + 1]), (minor) => [
      ledger.customerIds[c],
      minor / 100,
    ]),
  );
  const unknown = Array.from(ledger.unidentified.amount, (minor) => [null, minor / 100]);
  return { bought: [...bought, ...unknown], excluded: purchases.excluded.map(inShort) };
}

const inShort = ({ row, reason, amount }: ExcludedRow): string => `${row} ${reason} ${amount / 100}`;

/** What the engine says of the rows at a day that lies after all of them, or at an anchor. */
export function shopFactsOf(
  rows: readonly WideRow[],
  rules: Partial<CleaningRules> = {},
  anchor: AnchorChoice = { kind: "day", day: RULES.today },
): ShopFacts {
  const question = { anchor, today: RULES.today, limits: DEFAULT_LIMITS };
  return wideShop(rows, rules).facts(question, () => []);
}
