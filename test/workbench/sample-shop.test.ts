import { beforeAll, describe, expect, it } from "vitest";
import { sampleShop } from "../../src/workbench/sample-shop.ts";
import {
  hiddenLossMonths,
  peak,
  shopHistory,
  twinHistory,
  twinRows,
  type ShopMonth,
} from "../support/shop-history.ts";
import { twinBalance, twinLedger } from "../support/slow-twin.ts";

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const LAST = "2026-03-31";

describe.each(SEEDS)("the sample shop's story, seed %i", (seed) => {
  let history: ShopMonth[] = [];
  beforeAll(() => {
    // Both windows lie inside the data from 2024-03-31 on.
    history = shopHistory(sampleShop(seed), "2024-03-31", LAST);
  });
  it("loses retention for at least six months in which annual sales still rise", () => {
    expect(hiddenLossMonths(history)).toBeGreaterThanOrEqual(6);
  });
  it("loses active customers before it loses sales", () => {
    const [people, sales] = [peak(history, "activeCustomers"), peak(history, "annualSales")];
    expect(people).toBeLessThan(sales);
  });
  it("ends with fewer sales than at the best month", () => {
    const sales = history.map((month) => month.annualSales);
    expect(sales[sales.length - 1]).toBeLessThan(Math.max(...sales) * 0.99);
  });
  it("has a mail-order shop's rates: retention 35 to 65 %, F2 25 to 45 %", () => {
    history.forEach(({ retentionRate, f2ConversionRate }) => {
      expect(retentionRate).toBeGreaterThan(0.35);
      expect(retentionRate).toBeLessThan(0.65);
      expect(f2ConversionRate).toBeGreaterThan(0.25);
      expect(f2ConversionRate).toBeLessThan(0.45);
    });
  });
});

it("the core's months are those of the slow twin", () => {
  const [ours, twins] = [shopHistory, twinHistory].map((history) =>
    history(sampleShop(7), "2024-03-31", LAST),
  );
  expect(ours).toEqual(twins);
});

describe("the sample shop's table", () => {
  const table = sampleShop(1);
  const [header = [], ...rows] = table;
  const column = (name: string): string[] => rows.map((row) => row[header.indexOf(name)] ?? "");

  it("is the same for the same seed and another one for another", () => {
    expect(sampleShop(1)).toEqual(table);
    expect(sampleShop(2)).not.toEqual(table);
  });
  it("has about 3,000 customers and 10,000 orders, every row as long as the header", () => {
    expect(new Set(column("顧客ID")).size).toBeGreaterThan(2700);
    expect(new Set(column("顧客ID")).size).toBeLessThan(3300);
    expect(new Set(column("注文番号")).size).toBeGreaterThan(9000);
    expect(new Set(column("注文番号")).size).toBeLessThan(11000);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
  });
  it("runs from the first to the last day of four years", () => {
    const days = twinRows(table)
      .map(({ day }) => day)
      .sort();
    expect([days[0], days[days.length - 1]]).toEqual(["2022-04-01", "2026-03-31"]);
  });
  it("multiplies quantity and price in every row", () => {
    const [pieces, price, amount] = [column("数量"), column("単価"), column("金額")];
    amount.forEach((value, i) => expect(Number(value)).toBe(Number(pieces[i]) * Number(price[i])));
  });
  it("keeps every address at example.com", () => {
    expect(column("メールアドレス").filter((mail) => mail !== "" && !mail.endsWith("@example.com"))).toEqual(
      [],
    );
  });
  it("holds the handful of dirty rows it promises", () => {
    const [status, amount] = [column("注文ステータス"), column("金額").map(Number)];
    expect(status.filter((text) => text === "キャンセル")).toHaveLength(2);
    expect(amount.filter((value) => value < 0)).toHaveLength(2);
    expect(amount.filter((value) => value === 0)).toHaveLength(1);
    expect(column("顧客ID").filter((id) => id === "")).toHaveLength(2);
    expect(column("注文日").filter((date) => Number.isNaN(Date.parse(date)))).toEqual(["2023/13/45"]);
    expect(new Set(rows.map((row) => row.join("\t"))).size).toBe(rows.length - 1);
  });
  it("has a subscription beside single orders: each order of one kind, deliveries numbered one by one", () => {
    const [kinds, numbers, ids] = [column("注文種別"), column("定期回数"), column("定期ID")];
    expect(new Set(kinds)).toEqual(new Set(["通常", "定期"]));
    expect(kinds.map((kind) => kind === "定期")).toEqual(numbers.map((number) => number !== ""));
    expect(ids.map((id) => id !== "")).toEqual(numbers.map((number) => number !== ""));
    const bySubscription = new Map<string, Set<number>>();
    ids.forEach((id, i) => {
      if (id !== "") bySubscription.set(id, (bySubscription.get(id) ?? new Set()).add(Number(numbers[i])));
    });
    expect(bySubscription.size).toBeGreaterThan(300);
    for (const own of bySubscription.values()) expect(Math.max(...own)).toBe(own.size);
  });
  it("has people at every stage, and keeps them better the higher the stage", () => {
    const { stages } = twinBalance(twinLedger(twinRows(table)), LAST);
    stages.forEach((stage) => expect(stage.base).toBeGreaterThanOrEqual(30));
    const rates = stages.map((stage) => stage.retentionRate ?? 0);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
  });
});
