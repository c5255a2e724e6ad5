import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf, FILES, fileOf, headers, type MadeOrder, madeOrders } from "../support/made-files.ts";
import type { ReadShop } from "../support/read-orders.ts";

/** What befell an order after its sale. */
interface Fate {
  readonly kind: "sold" | "partly" | "whole" | "off" | "offThenPaidBack" | "adjusted";
  /** Share of the amount that is given back. */
  readonly share: number;
  readonly days: number;
  /** The status on the row of the refund, in any language. */
  readonly said: string;
}

const fate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constantFrom("sold", "sold", "partly", "whole", "off", "offThenPaidBack", "adjusted"),
  share: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  days: fc.nat({ max: 40 }),
  said: fc.constantFrom("返品", "返金済み", "キャンセル", "refunded", "Storniert", "Remboursé", "完了", ""),
});

interface Row extends MadeOrder {
  readonly status: string;
  readonly product: string;
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The rows of an order, and what of it is a purchase. */
function rowsOf(order: MadeOrder, { kind, share, days, said }: Fate): { rows: Row[]; net: number } {
  const sale = { ...order, status: "完了", product: "石けん" };
  const back = (amount: number, status: string): Row => ({
    ...sale,
    ...{ date: later(order.date, days), amount: -amount, status },
  });
  const part = Math.max(1, Math.round(order.amount * share));
  switch (kind) {
    case "sold":
      return { rows: [sale], net: order.amount };
    case "partly":
      return { rows: [sale, back(part, said)], net: order.amount - part };
    case "whole":
      return { rows: [sale, back(order.amount, said)], net: 0 };
    case "off":
      return { rows: [{ ...sale, status: "キャンセル" }], net: 0 };
    case "offThenPaidBack":
      return { rows: [{ ...sale, status: "返品" }, back(order.amount, said)], net: 0 };
    case "adjusted":
      return {
        rows: [sale, { ...back(part, "完了"), date: order.date, product: "クーポン値引" }],
        net: order.amount - part,
      };
  }
}

const refundFiles = (kinds: readonly Fate["kind"][], hasStrays: boolean) =>
  fc
    .record({
      orders: madeOrders(),
      names: headers,
      fates: fc.array(
        fate.filter(({ kind }) => kinds.includes(kind)),
        { minLength: 16, maxLength: 16 },
      ),
      hasStatus: fc.boolean(),
      strays: hasStrays
        ? fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 2 })
        : fc.constant<number[]>([]),
    })
    .chain(({ orders, names, fates, hasStatus, strays }) => {
      const made = orders.map((order, i) => {
        const { kind, ...how } = fates[i] ?? fates[0]!;
        // Without a column of statuses nothing can say that an order is off.
        return {
          order,
          ...rowsOf(order, { ...how, kind: hasStatus || !kind.startsWith("off") ? kind : "sold" }),
        };
      });
      const first = orders[0]!;
      const lone = strays.map((amount, i) => ({
        ...first,
        id: `Z${i}`,
        amount: -amount,
        status: "返品",
        product: "",
      }));
      const rows = [...made.flatMap((one) => one.rows), ...lone];
      const truth = made.flatMap(({ order, net }) => (net > 0 ? [{ ...order, amount: net }] : []));
      const header = { ...names, product: "商品名", ...(hasStatus ? { status: "ステータス" } : {}) };
      return fc
        .shuffledSubarray(rows, { minLength: rows.length })
        .map((shuffled) => ({ files: [fileOf(header, shuffled)], truth, lone: lone.length }));
    });

const isTold = (shop: ReadShop): boolean => shop.notices.includes("unknown-statuses");
const ALL = ["sold", "partly", "whole", "off", "offThenPaidBack", "adjusted"] as const;

describe("files with rows of a negative amount", () => {
  it("net them into their orders whatever their status says, in any order of rows", () => {
    const ends = endsOf("negative rows", refundFiles(ALL, true), isTold);
    expect(ends.silent).toBe(0);
    expect(ends.right).toBeGreaterThan(FILES / 2);
  });

  it("that are adjustments and partial refunds are not stopped", () => {
    expect(endsOf("sound negative rows", refundFiles(["sold", "partly", "adjusted"], false))).toMatchObject({
      right: FILES,
    });
  });
});
