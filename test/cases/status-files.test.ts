import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../src/intake/questions.ts";
import { endsOf, FILES, fileOf, headers, madeOrders } from "../support/made-files.ts";
import type { ReadShop } from "../support/read-orders.ts";

/** Statuses as shops and carts write them, by what they mean; many stand in no list of ours. */
const STANDS = [
  ...["発送済み", "完了", "入金済", "ﾊｯｿｳｽﾞﾐ", "paid", "Completed", "wc-processing", "Shipped", "DELIVERED"],
  ...[
    "お届け済",
    "梱包中",
    "Versandt",
    "Terminé",
    "Enviado",
    "Consegnato",
    "已发货",
    "배송완료",
    "出荷手配中",
  ],
  ...[
    "キャンセル不可",
    "返品なし",
    "一部返品",
    "未キャンセル",
    "partially refunded",
    "not cancelled",
    "Return rejected",
  ],
  ...["交換希望", "返品期限切れ", "refund request", "Dispute won", ""],
];
const OFF = [
  ...[
    "キャンセル",
    "ｷｬﾝｾﾙ済み",
    "返品済",
    "取り消し",
    "受注取消",
    "決済エラー",
    "Cancelled",
    "canceled by customer",
  ],
  ...["REFUNDED", "wc-failed", "Payment declined", "void", "chargeback", "Expired"],
];
const OFF_ELSEWHERE = [
  ...[
    "Storniert",
    "Annulé",
    "Anulado",
    "已取消",
    "취소",
    "Annullato",
    "破棄",
    "Отменён",
    "İptal",
    "Hủy",
    "Geannuleerd",
  ],
  ...["返金", "Remboursé", "ご注文取りやめ", "abandoned", "Bounced"],
];
const LISTED = ["ステータス", "注文ステータス", "受注ステータス", "Status", "order_status"];
const UNLISTED = ["処理区分", "Zustand", "進捗", "対応", "Vaihe"];

const statuses = (words: readonly string[]) =>
  fc
    .tuple(
      madeOrders(),
      headers,
      fc.constantFrom(...LISTED, ...UNLISTED),
      fc.infiniteStream(fc.constantFrom(...words)),
    )
    .map(([orders, names, status, drawn]) => {
      // Under a header that nobody knows one word at least has to be known.
      const first = UNLISTED.includes(status) ? "キャンセル" : null;
      const rows = orders.map((order, i) => ({
        ...order,
        status: (i === 0 ? first : null) ?? (drawn.next().value as string),
      }));
      const truth = rows.filter((row) => !OFF.includes(row.status) && !OFF_ELSEWHERE.includes(row.status));
      return { files: [fileOf({ ...names, status }, rows)], truth, rows };
    });

/** So many statuses are asked about; the notice counts the others. */
const MOST_ASKED = 8;

/** Every status that counts although it means that the order is off is asked about, and named after the run. */
function isTold(shop: ReadShop, { rows }: { rows: readonly { id: string; status: string }[] }): boolean {
  const standing = new Set(shop.purchases.map(({ order }) => order));
  const wrong = rows.filter(({ id, status }) => OFF_ELSEWHERE.includes(status) && standing.has(id));
  const isAsked = ({ status }: { status: string }) =>
    shop.asks.includes(keyOf({ id: "unknownStatus", about: status }));
  return (
    shop.notices.includes("unknown-statuses") && (shop.asks.length >= MOST_ASKED || wrong.every(isAsked))
  );
}

describe("files with a column of statuses", () => {
  it("of words in many languages are read right, or asked about", () => {
    const ends = endsOf("statuses", statuses([...STANDS, ...OFF, ...OFF_ELSEWHERE]), isTold);
    expect(ends.silent).toBe(0);
    expect(ends.told).toBeGreaterThan(0);
  });

  it("that our lists hold, or whose words keep an order, are read right without a question that waits", () => {
    const ends = endsOf("sound statuses", statuses([...STANDS, ...OFF]));
    expect(ends).toMatchObject({ right: FILES });
  });
});
