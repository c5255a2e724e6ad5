import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdCost, clashOf, costSum } from "../../../src/core/ltv/ad-costs.ts";

const row = (more: Partial<AdCost>): AdCost => ({
  ...{ row: 1, month: null, channel: "", product: "", cpo: null, spend: null },
  ...more,
});
const cpo = (month: string | null, amount: number) => row({ month, cpo: amount });
const spend = (month: string | null, amount: number) => row({ month, spend: amount });
const months = (...customers: number[]) =>
  customers.map((people, i) => ({ month: `2024-0${i + 1}`, customers: people }));

describe("what new customers cost", () => {
  it("is what was typed, whoever came", () => {
    expect(costSum([cpo(null, 300_000)], months(4, 6))).toEqual({
      cost: 3_000_000,
      customers: 10,
      cpo: 300_000,
    });
    expect(costSum([cpo("2024-02", 250_000)], months(4, 6))).toEqual({
      cost: 1_500_000,
      customers: 6,
      cpo: 250_000,
    });
    expect(costSum([cpo("2024-02", 250_000)], [])).toEqual({ cost: 0, customers: 0, cpo: 250_000 });
  });

  it("is a sum divided by those who came: of all months, or of those that have a row", () => {
    expect(costSum([spend(null, 5_000_000)], months(4, 6, 10))).toMatchObject({
      customers: 20,
      cpo: 250_000,
    });
    const two = [spend("2024-01", 1_000_000), spend("2024-03", 1_800_000)];
    expect(costSum(two, months(4, 6, 10))).toEqual({ cost: 2_800_000, customers: 14, cpo: 200_000 });
  });

  it("counts what was spent on nobody, and has no answer where nobody came at all", () => {
    const two = [spend("2024-01", 1_000_000), spend("2024-02", 600_000)];
    expect(costSum(two, [{ month: "2024-01", customers: 4 }])).toMatchObject({ customers: 4, cpo: 400_000 });
    expect(costSum(two, [])).toEqual({ cost: 1_600_000, customers: 0, cpo: null });
    expect(costSum([], months(4))).toBeNull();
  });

  it("is of a month its own row, and of every other that of all months", () => {
    // 4 × 300,000 + 6 × 100,000 + 10 × 300,000
    const rows = [cpo(null, 300_000), cpo("2024-02", 100_000)];
    expect(costSum(rows, months(4, 6, 10))).toEqual({ cost: 4_800_000, customers: 20, cpo: 240_000 });
    expect(costSum([cpo(null, 300_000), spend("2024-02", 900_000)], months(4, 6))?.cost).toBe(2_100_000);
  });

  it("lies between the dearest and the cheapest month", () => {
    const some = fc.array(fc.tuple(fc.nat({ max: 900_000 }), fc.integer({ min: 1, max: 500 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(some, (all) => {
        const rows = all.map(([amount], i) => cpo(`2024-0${i + 1}`, amount));
        const found = costSum(rows, months(...all.map(([, people]) => people)))?.cpo ?? NaN;
        const amounts = all.map(([amount]) => amount);
        expect(found).toBeGreaterThanOrEqual(Math.min(...amounts) - 1e-6);
        expect(found).toBeLessThanOrEqual(Math.max(...amounts) + 1e-6);
      }),
    );
  });
});

describe("rows that are at odds", () => {
  const march = row({ row: 4, month: "2024-03", channel: "楽天市場", spend: 100 });

  it("are two of the same month, channel and product", () => {
    expect(clashOf({ ...march, cpo: 5, spend: null }, [march])).toEqual({ kind: "twice", other: 4 });
    for (const other of [{ month: "2024-04" }, { channel: "Yahoo" }, { product: "石けん" }, { channel: "" }])
      expect(clashOf({ ...march, ...other }, [march])).toBeNull();
  });

  it("are a sum of all months beside one of them, in either order, but not a cost per head", () => {
    const sum = { ...march, row: 9, month: null };
    expect(clashOf(sum, [march])).toEqual({ kind: "overlap", other: 4 });
    expect(clashOf(march, [sum])).toEqual({ kind: "overlap", other: 9 });
    const typed = { ...sum, cpo: 5, spend: null };
    expect(clashOf(march, [typed])).toBeNull();
    expect(clashOf(typed, [march])).toBeNull();
    expect(clashOf({ ...sum, channel: "" }, [march])).toBeNull();
  });
});
