import type { Notice } from "../quality/notice.ts";
import type { MetaFacts } from "../facts/meta.ts";
import type { ShopFacts } from "../facts/tables.ts";
import { majorOf } from "../values/money.ts";
import { MOST_CONFLICTS } from "./order-conflicts.ts";
import { TOLD_SHARE, unreadableShare } from "./unreadable.ts";

/**
 * What comes before everything else: rows that are lost because they cannot be read, or contradict one another, amounts
 * of another currency or unit, and sums or orders that count twice.
 *
 * @example
 * const twinOrders = { orders: 3, id: "#10011", other: "10011" };
 * dataNotices({ meta: { excluded: [] }, quality: { twinOrders } })
 * //=> [{ code: "twin-orders", values: { orders: 3, id: "#10011", other: "10011" } }]
 */
export function dataNotices({ quality, meta: { excluded } }: ShopFacts): Notice[] {
  const { unreadable, conflicts, fractions, sumLines, twinOrders } = quality;
  const notices: (Notice | false | null | undefined)[] = [
    unreadable &&
      unreadableShare(unreadable) > TOLD_SHARE && {
        code: "unreadable-rows",
        values: {
          ...{ rows: unreadable.rows, all: unreadable.ofRows, sales: majorOf(unreadable.amount) },
          ...example(excluded, unreadable.dates * 2 >= unreadable.rows),
        },
      },
    conflicts &&
      conflicts.orders > conflicts.ofOrders * MOST_CONFLICTS && {
        code: "customer-conflicts",
        values: { orders: conflicts.orders, all: conflicts.ofOrders, id: conflicts.example },
      },
    conflicts?.totals &&
      conflicts.totals.orders > conflicts.ofOrders * MOST_CONFLICTS && {
        code: "total-conflicts",
        values: { orders: conflicts.totals.orders, all: conflicts.ofOrders, id: conflicts.totals.example },
      },
    fractions && {
      code: "amounts-with-fractions",
      values: { purchases: fractions.purchases, all: fractions.all, amount: `${fractions.amount}` },
    },
    sumLines && {
      code: "sum-lines",
      values: { orders: sumLines.orders, all: sumLines.all, id: sumLines.example },
    },
    twinOrders && { code: "twin-orders", values: { ...twinOrders } },
  ];
  return notices.filter((notice): notice is Notice => Boolean(notice));
}

/** Where one of the rows stands, and what stands in it: a filled cell where there is any. */
function example(excluded: MetaFacts["excluded"], ofDates: boolean) {
  const mine = excluded.find(({ reason }) => reason === (ofDates ? "badDate" : "badAmount"))?.examples ?? [];
  const shown = mine.find(({ value }) => value !== "") ?? mine[0];
  const file = shown?.file ? ` (${shown.file})` : "";
  return { row: shown?.fileRow ?? shown?.row ?? 0, value: shown?.value ?? "", file };
}
