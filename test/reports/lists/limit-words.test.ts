import { describe, expect, it } from "vitest";
import { LimitProblem } from "../../../src/core/schemes/limit-faults.ts";
import { partWords, withPeople } from "../../../src/reports/lists/limit-words.ts";
import { failureWords } from "../../../src/reports/page/failure-words.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";

describe("a part of the grid in words", () => {
  it.each([
    [
      { idleDays: { from: 121, below: 361 } },
      "最後の購入から121〜360日",
      "121 to 360 days since the last purchase",
    ],
    [{ purchases: { from: 3, below: 4 } }, "購入3回", "a purchase count of 3"],
    [{ purchases: { from: 1000, below: Infinity } }, "購入1,000回以上", "a purchase count of 1,000 or more"],
    [
      { sales: { from: 500_000, below: 1_000_000 } },
      "累計の購入金額5,000〜9,999",
      "lifetime sales of 5,000 to 9,999",
    ],
    [
      { tenureDays: { from: 90, below: 210 } },
      "初回から最後の購入まで90〜209日",
      "90 to 209 days from first to last purchase",
    ],
  ])("%j", (part, ja, en) => {
    expect(partWords(part, "ja")).toBe(ja);
    expect(partWords(part, "en")).toBe(en);
  });
});

it("a problem with limits names the people of now, and does without them where nobody counted", () => {
  const part = { purchases: { from: 2, below: 4 } };
  const values = {
    where: "設定 nurturePurchases（育成：購入回数）",
    value: "2,4,2",
    rule: "2,3,6 のような2以上の小さい順の整数3つ",
  };
  const problem = new LimitProblem("limits-overlap", values, { part, people: null });
  const engine = shop([
    ["A", "2024-03-01", 10],
    ["A", "2024-03-02", 10],
    ["B", "2024-03-02", 10],
  ]);
  const anchor = { kind: "day", day: day("2024-03-31") } as const;
  const question = { anchor, today: RULES.today, limits: SETTINGS };
  expect(failureWords(withPeople(problem, { engine, question }), null, "ja").message).toBe(
    "設定 nurturePurchases（育成：購入回数）の「2,4,2」は小さい順ではなく、購入2〜3回の人（2024/03/31時点で1人）が2つの区分に入ってしまいます。",
  );
  expect(failureWords(problem, null, "en").message).toBe(
    'With "2,4,2" in 設定 nurturePurchases（育成：購入回数）, which does not rise, people with a purchase count of 2 to 3 would be in two classes.',
  );
});
