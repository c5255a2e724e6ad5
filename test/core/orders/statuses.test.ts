import { describe, expect, it } from "vitest";
import { statusReader } from "../../../src/core/orders/statuses.ts";
import { RULES } from "../../support/shop.ts";
import { shopFactsOf, outcome, type WideRow } from "../../support/wide-shop.ts";

const read = statusReader(RULES);
const row = (cells: WideRow): WideRow => ({ customer: "A", date: "2024-01-05", amount: 10, ...cells });

describe("what a status means", () => {
  it.each([
    ...[
      "キャンセル",
      "ｷｬﾝｾﾙ済",
      "キャンセル確定",
      "注文取消",
      "取り消し",
      "取消し済",
      "返品",
      "返金済み",
      "決済エラー",
    ],
    ...[
      "決済失敗",
      "与信NG",
      "与信ＮＧ",
      "受取拒否",
      "返送",
      "無効",
      "不成立",
      "Cancelled",
      "CANCELED",
      "refunded",
    ],
    ...[
      "Voided",
      "void",
      "failed",
      "Payment failed",
      "declined",
      "expired",
      "chargeback",
      "wc-failed",
      "trash",
    ],
    ...["rejected", "Card declined", "notified: cancelled", "wonder cancelled", "nonstop cancelled"],
  ])("%s is off", (status) => {
    expect(read(status).decision).toBe("cancelled");
  });

  it.each([
    ...[
      "",
      "  ",
      "一部返品",
      "キャンセル不可",
      "キャンセル待ち",
      "キャンセル確定待ち",
      "取消待ち",
      "返品待ち",
      "返品希望",
    ],
    ...[
      "返品依頼",
      "キャンセル申請",
      "キャンセル却下",
      "返品拒否",
      "返品期限切れ",
      "キャンセル期限前",
      "返品なし",
    ],
    ...[
      "キャンセル無し",
      "未返品",
      "未キャンセル",
      "返品交換",
      "Partially_refunded",
      "Not cancelled",
      "non-refunded",
    ],
    ...["Refunded: requested", "cancelled (reversed)", "chargeback won", "returned, void, reshipped"],
  ])("%s is kept", (status) => {
    expect(read(status).decision).toBe("counts");
  });

  it.each([
    ...[
      "発送済",
      "発送済み",
      "ＰＡＩＤ",
      "Paid",
      "wc-completed",
      "wc-processing",
      "Partially-Fulfilled",
      "partially_paid",
    ],
    ...["新規受付", "楽天処理中", "入金済み", "発送完了", "出荷済み", "完了", "delivered", "Shipped"],
  ])("%s is known to count", (status) => {
    expect(read(status)).toMatchObject({ decision: "counts", word: expect.any(String) as string });
  });

  it.each([
    ...[
      "Refund",
      "returned",
      "abandoned",
      "draft",
      "pending",
      "on-hold",
      "返金",
      "入金待ち",
      "completed order",
      "closed",
    ],
    ...[
      "発送済の予定",
      "unpaid",
      "Return rejected",
      "refund failed",
      "delivery failed",
      "Cancellation declined",
    ],
    ...["return expired", "not paid"],
  ])("%s is unknown", (status) => {
    expect(read(status)).toEqual({ decision: "unknown", word: null });
  });

  it("closed is good at Shopify, out at Magento, unknown elsewhere", () => {
    const means = (channel: string) => read("Closed", channel).decision;
    expect(["Shopify", "ｓｈｏｐｉｆｙ 本店", "Magento", "Adobe Commerce", "EC", ""].map(means)).toEqual([
      ...(["counts", "counts", "cancelled", "cancelled", "unknown", "unknown"] as const),
    ]);
  });

  it("is decided by the lists of the rules", () => {
    const own = statusReader({ cancelWords: ["保留", "ng"], keepWords: ["Part"], goodStatuses: ["OK"] });
    expect(["保留中", "NG", "shipping", "ＯＫ", "part 保留", "返品", "失効"].map((one) => own(one))).toEqual([
      { decision: "cancelled", word: "保留" },
      { decision: "cancelled", word: "ng" },
      { decision: "unknown", word: null },
      { decision: "counts", word: "OK" },
      { decision: "counts", word: "Part" },
      { decision: "unknown", word: null },
      { decision: "unknown", word: null },
    ]);
  });
});

describe("the statuses of a shop", () => {
  const rows = [
    row({ orderId: "1", status: "発送済み", channel: "Shopify" }),
    row({ orderId: "2", status: "closed", channel: "Shopify", amount: 20 }),
    row({ orderId: "3", status: "closed", channel: "Magento", amount: 40 }),
    row({ orderId: "4", status: "closed", channel: "", amount: 80 }),
    row({ orderId: "5", status: "pending", channel: "", amount: 160 }),
    row({ orderId: "5", status: "返品", channel: "", amount: -60 }),
  ];

  it("are decided row by row, by the channel where it matters", () => {
    expect(outcome(rows)).toEqual({
      bought: [
        ["A", 10],
        ["A", 20],
        ["A", 80],
        ["A", 100],
      ],
      excluded: ["4 cancelled 40"],
    });
  });

  it("are listed with what is done with them; the unknown ones are told with rows and money", () => {
    const { quality } = shopFactsOf(rows);
    const line = (status: string, effect: string, amount: number, word: string | null) => ({
      ...{ status, effect, amount, word, rows: 1 },
    });
    const unknown = [line("pending", "unknown", 16_000, null), line("closed", "unknown", 8_000, null)];
    expect(quality.statuses.first).toEqual([
      unknown[0],
      unknown[1],
      line("closed", "cancelled", 4_000, "closed"),
      line("closed", "counts", 2_000, "closed"),
      line("発送済み", "counts", 1_000, "発送済"),
      line("返品", "netted", -6_000, "返品"),
    ]);
    expect(quality.unknownStatuses).toEqual({ statuses: 2, rows: 2, amount: 24_000, most: unknown });
  });
});
