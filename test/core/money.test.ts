import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, minorOf } from "../../src/core/money.ts";

describe("minor units, rounded half away from zero", () => {
  it.each([
    {
      why: "a half written in decimals goes up, though its binary number lies below",
      amount: 1.005,
      minor: 101,
    },
    { why: "8.345 likewise", amount: 8.345, minor: 835 },
    { why: "a negative half goes down", amount: -1.005, minor: -101 },
    { why: "just below a half stays", amount: 1.00499, minor: 100 },
    { why: "six times 2.55 is 15.30", amount: 6 * 2.55, minor: 1530 },
    { why: "0.1 + 0.2 is 30", amount: 0.1 + 0.2, minor: 30 },
    { why: "large sums stay exact", amount: 12_345_678_901.23, minor: 1_234_567_890_123 },
  ])("$why", ({ amount, minor }) => {
    expect(minorOf(amount)).toBe(minor);
  });

  it("gives back whole cents unchanged, and mirrors at zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (minor) => {
        expect(minorOf(minor / 100)).toBe(minor);
        expect(minorOf(-minor / 100)).toBe(-minor + 0);
      }),
    );
  });
});

describe("amount texts", () => {
  it.each([
    ["¥1,234", 1234],
    ["1,234円", 1234],
    ["￥１，２３４", 1234],
    ["(1,234)", -1234],
    ["△1,234", -1234],
    ["▲500", -500],
    ["-12.5", -12.5],
    ["1234.50", 1234.5],
    ["$ 29.33", 29.33],
    ["+5", 5],
    ["0", 0],
    [".5", 0.5],
  ])("%s is %d", (text, value) => {
    expect(amountOf(text)).toBe(value);
  });

  it.each(["", "-", "abc", "1,23,4", "12 apples", "1.2.3", "¥", "--5", "2024/01/05", "NaN", "Infinity"])(
    "%j is no amount",
    (text) => {
      expect(amountOf(text)).toBeNull();
    },
  );
});
