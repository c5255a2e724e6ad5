import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completedOrders } from "../../../src/core/orders/complete-orders.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { COLUMN_ROLES, type ColumnRole } from "../../../src/core/rows/column-roles.ts";
import type { OrderRows } from "../../../src/core/rows/order-rows.ts";
import { type Purchases, purchasesOf } from "../../../src/core/orders/purchases.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { RULES } from "../../support/shop.ts";
import { TWIN_STATUSES, type TwinLine, type TwinMoney, twinOrders } from "../../support/slow-twin-orders.ts";
import { type WideRow, wideRows } from "../../support/wide-shop.ts";

const pick = (...cells: unknown[]) => fc.constantFrom<unknown>(...cells);
const days = pick("2024-01-05", "2024-01-06", "2023-12-31", "", "", "soon", "2031-01-01", "1980-01-01");
const money = pick("", "", 0, 5, 10, 10, -5, -10, 1.005, "1,000円", "x", 1e300);

/** Cells of all kinds: dates, amounts, IDs, statuses, totals, refunds, channels. */
const anyRow: fc.Arbitrary<WideRow> = fc.record({
  date: days,
  shipDate: days,
  customer: pick("A", "A", "B", "", "合計"),
  email: pick("", "a@example.com", "test@example.com"),
  phone: pick("", "03-1234-5678"),
  buyerName: pick("", "山田", "テスト"),
  orderId: pick("1", "1", "2", "3", ""),
  channel: pick("", "", "Shopify", "Magento"),
  orderTotal: money,
  amount: money,
  unitPrice: money,
  quantity: pick("", 2),
  shipping: money,
  tax: money,
  discount: money,
  refund: money,
  status: pick("", "", "済", "キャンセル", "一部キャンセル", "closed", "pending"),
  product: pick("", "test-1", "茶", "ギフト券"),
  rowKind: pick("", "", "", "total", "header", "計"),
  file: pick("", "a.csv", "b.csv"),
});
const someRows = fc.array(anyRow, { maxLength: 12 });
/** Any columns may be missing. */
const someRoles = fc.subarray([...COLUMN_ROLES]).map((roles): ColumnRole[] => roles);
const allOrSome = fc.oneof(fc.constant<ColumnRole[]>([...COLUMN_ROLES]), someRoles);
const someRules: fc.Arbitrary<CleaningRules> = fc
  .record({
    countZeroYenOrders: fc.boolean(),
    excludeTestOrders: fc.boolean(),
    excludedItems: fc.constantFrom([], ["ギフト券"]),
    includeShipping: fc.boolean(),
    includeTax: fc.boolean(),
    dateBasis: fc.constantFrom("order", "ship"),
  })
  .map((rules) => ({ ...RULES, ...rules }));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
const purchasesIn = (rows: readonly WideRow[], roles: readonly ColumnRole[], rules: CleaningRules) => {
  const table = completedOrders(wideRows(rows, roles), rules);
  return { table, purchases: purchasesOf(table, rules) };
};

/** Everything that must not depend on how the rows stand, as plain values. */
function essence({
  purchases,
  excluded,
  cleaning,
}: {
  purchases: string[];
  excluded: string[];
  cleaning: unknown;
}) {
  return { purchases: purchases.sort(), excluded: excluded.sort(), cleaning };
}

function told(purchases: Purchases) {
  return essence({
    purchases: Array.from({ length: purchases.length }, (_, p) => purchaseText(purchases, p)),
    excluded: byReason(purchases),
    cleaning: purchases.cleaning,
  });
}

function purchaseText(all: Purchases, p: number): string {
  const customer = all.customerIds[all.customer[p] ?? -1] ?? "";
  const channel = all.channels[all.channel[p] ?? -1] ?? "";
  return [customer, isoOf(all.day[p] ?? 0), all.amount[p], channel, ...linesOf(all, p)].join(" ");
}

/** What each line of a purchase says, sorted: product, pieces and its own amount; "" = nothing. */
function linesOf({ lines, rows }: Purchases, p: number): string[] {
  const { start, row } = lines();
  const said = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? "" : value);
  const { product } = rows.words;
  return Array.from(row.subarray(start[p], start[p + 1]), (at) => {
    const name = product?.texts[product.codes[at] ?? -1] ?? "";
    return `${name}*${said(rows.quantity?.[at])}=${said(rows.amount[at])}`;
  }).sort();
}

/** Rows and amount by reason. */
function byReason({ excluded }: Purchases): string[] {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const mine = excluded.filter((row) => row.reason === reason);
    return `${reason} ${mine.length} ${sum(mine.map(({ amount }) => amount))}`;
  });
}

/** The order that each row of purchases belongs to, by what the rows say. */
function ordersOfRows({ order, words, sheetRow, length }: OrderRows, out: ReadonlySet<number>): Set<string> {
  const left = Array.from({ length }, (_, row) => row).filter((row) => !out.has(sheetRow[row] ?? 0));
  return new Set(
    left.map((row) => {
      const id = order[row] ?? -1;
      return id < 0 ? `row ${row}` : `${id} in ${words.channel?.codes[row] ?? -1}`;
    }),
  );
}

describe("whatever the cells hold", () => {
  it("no row is lost: every row is excluded once or belongs to a purchase", () => {
    fc.assert(
      fc.property(someRows, allOrSome, someRules, (rows, roles, rules) => {
        const { table, purchases } = purchasesIn(rows, roles, rules);
        const out = new Set(purchases.excluded.map(({ row }) => row));
        expect(out.size).toBe(purchases.excluded.length);
        expect(ordersOfRows(table, out).size).toBe(purchases.length);
      }),
      { numRuns: 500 },
    );
  });

  it("no money is lost: stated − taken off − excluded = bought, to the minor unit", () => {
    fc.assert(
      fc.property(someRows, allOrSome, someRules, (rows, roles, rules) => {
        const { cleaning, excluded, amount } = purchasesIn(rows, roles, rules).purchases;
        const off = Object.values(cleaning.adjustments).filter(({ takenOff }) => takenOff);
        const left =
          cleaning.rawAmount - sum(off.map((one) => one.amount)) - sum(excluded.map((row) => row.amount));
        expect(left).toBe(sum(amount));
      }),
      { numRuns: 500 },
    );
  });

  it("statuses, channels and files list every row once, and all the money", () => {
    fc.assert(
      fc.property(someRows, someRules, (rows, rules) => {
        const { table, purchases } = purchasesIn(rows, COLUMN_ROLES, rules);
        const { rawAmount, statuses, channels, files } = purchases.cleaning;
        const rowsIn = (list: readonly { rows: number }[]) => sum(list.map((one) => one.rows));
        const named = statuses.first.length > 0;
        // Totals and headers have no status that means anything.
        const none = purchases.excluded.filter(({ reason }) => /^(total|header)Row$/.test(reason));
        expect([
          named ? rowsIn(statuses.first) + none.length : table.length,
          rowsIn(channels.first),
          rowsIn(files.first),
        ]).toEqual([table.length, table.length, table.length]);
        const withStatus = rawAmount - sum(none.map(({ amount }) => amount));
        if (named) expect(sum(statuses.first.map(({ amount }) => amount))).toBe(withStatus);
        expect(sum(files.first.map(({ amount }) => amount))).toBe(rawAmount);
        expect(sum(channels.first.map(({ amount }) => amount))).toBe(sum(purchases.amount));
        expect(sum(files.first.map((file) => file.excludedRows))).toBe(purchases.excluded.length);
      }),
    );
  });

  it("row order never matters", () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, allOrSome, someRules, ([rows, other], roles, rules) => {
        expect(told(purchasesIn(other, roles, rules).purchases)).toEqual(
          told(purchasesIn(rows, roles, rules).purchases),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("sheets that share no order give together what they give as one", () => {
    fc.assert(
      fc.property(someRows, allOrSome, someRules, (rows, all, rules) => {
        // Whether a refund is an order's or a row's is said by all orders of a sheet together.
        const roles = all.filter((role) => role !== "refund");
        const isFirst = (row: WideRow) => row.orderId === "1" || !roles.includes("orderId");
        const parts = [rows.filter(isFirst), rows.filter((row) => !isFirst(row))].map(
          (part) => purchasesIn(part, roles, rules).purchases,
        );
        const whole = purchasesIn(rows, roles, rules).purchases;
        expect(parts.flatMap((part) => told(part).purchases).sort()).toEqual(told(whole).purchases);
        expect(sum(parts.map((part) => part.cleaning.rawAmount))).toBe(whole.cleaning.rawAmount);
        expect(sum(parts.map((part) => part.excluded.length))).toBe(whole.excluded.length);
      }),
    );
  });
});

const twinMoney = fc.constantFrom<TwinMoney>("", "", "", 0, 500, 1000, 1000, -500, -1000, "x");
const twinDay = fc.constantFrom(
  "2024-01-05",
  "2024-01-06",
  "2023-12-31",
  "",
  "",
  "x",
  "2031-01-01",
  "1980-01-01",
);
const twinLine: fc.Arbitrary<TwinLine> = fc.record({
  channel: fc.constantFrom("", "", "x", "y"),
  orderId: fc.constantFrom("1", "1", "2", "3", ""),
  customer: fc.constantFrom("A", "A", "A", "B", ""),
  date: twinDay,
  shipDate: twinDay,
  status: fc.oneof(fc.constantFrom("", ""), fc.constantFrom(...Object.keys(TWIN_STATUSES))),
  buyerName: fc.constantFrom("", "山田", "テスト"),
  product: fc.constantFrom("", "茶", "豆", "ギフト券"),
  quantity: fc.constantFrom("", "1", "2"),
  orderTotal: twinMoney,
  amount: twinMoney,
  shipping: twinMoney,
  tax: twinMoney,
  discount: twinMoney,
  refund: twinMoney,
});

const asRow = (line: TwinLine): WideRow =>
  Object.fromEntries(
    Object.entries(line).map(([role, cell]) => [role, typeof cell === "number" ? cell / 100 : cell]),
  );
const isBlank = (line: TwinLine): boolean => Object.values(line).every((cell) => cell === "");

it("a slow twin that was written from the definitions agrees", () => {
  fc.assert(
    fc.property(fc.array(twinLine, { maxLength: 8 }), someRules, (lines, rules) => {
      const filled = lines.filter((line) => !isBlank(line));
      const columns = COLUMN_ROLES.filter((role) => filled.some((line) => role in line));
      const { purchases } = purchasesIn(filled.map(asRow), columns, rules);
      const counts: Record<string, number> = {};
      for (const { reason } of purchases.excluded) counts[reason] = (counts[reason] ?? 0) + 1;
      const mine = { purchases: told(purchases).purchases, excluded: counts };
      const twin = twinOrders(filled, { ...rules, today: "2030-01-01", earliest: "1990-01-01" });
      expect(mine).toEqual(twin);
    }),
    { numRuns: 2000 },
  );
});
