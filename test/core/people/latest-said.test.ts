import { describe, expect, it } from "vitest";
import { latestSaid } from "../../../src/core/people/latest-said.ts";
import { day } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const ROWS: readonly WideRow[] = [
  { customer: "A", date: "2024-01-10", orderId: "O1", amount: 300, sex: "yes" },
  { customer: "A", date: "2024-02-10", orderId: "O2", amount: 300, sex: "no" },
  { customer: "A", date: "2024-03-10", orderId: "O3", amount: 300, sex: "" },
  { customer: "B", date: "2024-02-01", orderId: "O4", amount: 300, sex: "" },
  { customer: "C", date: "2024-02-20", orderId: "O6", amount: 500, sex: "no" },
  { customer: "C", date: "2024-02-20", orderId: "O5", amount: 300, sex: "yes" },
  { customer: "D", date: "2024-02-20", orderId: "O8", amount: 300, sex: "yes" },
  { customer: "D", date: "2024-02-20", orderId: "O7", amount: 300, sex: "no" },
  { customer: "E", date: "2024-03-01", orderId: "O9", amount: 300, sex: "yes" },
];

/** What each customer said last up to a day: "-" = nothing, "." = no purchase by then. */
function said(until: string, rows: readonly WideRow[] = ROWS): string {
  const { purchases } = wideShop(rows);
  const column = purchases.rows.words.sex!;
  const words = latestSaid(purchases, column, day(until));
  const text = (code: number) => (code === -2 ? "." : (column.texts[code] ?? "-"));
  const all = purchases.customerIds.map((id, code) => `${id} ${text(words[code] ?? -2)}`);
  return all.sort().join(", ");
}

describe("what a customer's purchases said last", () => {
  it.each([
    [
      "the latest that says any; of one day the dearer one, then the later ID",
      "2024-03-31",
      "A no, B -, C no, D yes, E yes",
    ],
    ["the day itself counts, the day after does not", "2024-02-20", "A no, B -, C no, D yes, E ."],
    ["an earlier word where the later one is still to come", "2024-02-09", "A yes, B -, C ., D ., E ."],
  ])("%s", (_, until, is) => {
    expect(said(until)).toBe(is);
    expect(said(until, [...ROWS].reverse())).toBe(is);
  });

  it("is of several lines that differ the same, wherever they stand", () => {
    const line = { customer: "A", date: "2024-01-10", orderId: "O1", amount: 300 };
    const lines = ["", "yes", "no"].map((sex) => ({ ...line, sex }));
    expect(said("2024-03-31", lines)).toBe("A no");
    expect(said("2024-03-31", [...lines].reverse())).toBe("A no");
  });
});
