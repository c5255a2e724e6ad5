import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { begunPeople, type BegunSet } from "../../../src/core/segments/begun-sets.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { setName } from "../../../src/reports/page/set-words.ts";
import { wideShop } from "../../support/wide-shop.ts";
import { contextOf, reportModel, shownBy } from "../../support/report-cells.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type Line, lineShop } from "../../support/sliced-shop.ts";

const QUESTION = {
  anchor: { kind: "day", day: day("2024-03-31") },
  today: RULES.today,
  limits: SETTINGS,
} as const;
const analyse = (shop: RowsEngine): Analysis =>
  analysisOf(shop.facts(QUESTION, asksOf(REPORTS, SETTINGS)), SETTINGS);

/* 2023-03-31 is a year before the anchor, so that January is mature; A came back after 31 days, B after 32. */
const LINES: readonly Line[] = [
  ["A", "2023-01-05", "1", "本店", "石けん", "洗顔", 1000],
  ["A", "2023-02-05", "2", "楽天", "美容液", "保湿", 1000],
  ["B", "2023-01-06", "3", "本店", "石けん", "洗顔", 1000],
  ["B", "2023-02-07", "4", "本店", "石けん", "洗顔", 1000],
  ["C", "2023-01-07", "5", "楽天", "石けん", "洗顔", 1000],
  ["D", "2023-01-07", "6", "楽天", "美容液", "保湿", 1000],
  ["E", "2023-12-07", "7", "楽天", "石けん", "洗顔", 1000], // not yet a year
];
const begun = (more: Partial<BegunSet>): BegunSet => ({
  ...{ kind: "begun", by: "product", name: "石けん", within: null },
  ...{ start: day("2023-01-01"), end: day("2023-03-31") },
  ...more,
});

describe("people by what they began with, by hand", () => {
  const shop = lineShop(LINES);
  const listed = (set: BegunSet) =>
    shop
      .list(QUESTION, set)
      .map(({ customerId }) => customerId)
      .sort()
      .join("");

  it("are listed by the goods and the channel of the first purchase, and by how soon the second came", () => {
    expect(listed(begun({}))).toBe("ABC");
    expect(listed(begun({ by: "channel", name: "楽天" }))).toBe("CD");
    expect(listed(begun({ by: "category", name: "保湿" }))).toBe("D");
    expect([30, 60].map((within) => listed(begun({ within })))).toEqual(["", "AB"]);
    expect([30, 60].map((within) => begunPeople(analyse(shop), begun({ within })))).toEqual([0, 2]);
  });

  it("stand behind the rows of LTV推移, with lists of both sides of a rate", () => {
    const context = contextOf(analyse(shop));
    const cells = reportModel("ltv", context).rows.flat();
    const cell = cells.find(({ about }) => about?.set?.kind === "begun" && about.set.within === 365);
    if (!cell?.about) throw new Error("no rate of those who began with something");
    const one = { cell, about: cell.about, written: shownBy(cell), now: null };
    const { lists } = explanation(context, one, { sheet: "LTV推移", cell: "A1" });
    expect(lists.map(({ label }) => label)).toEqual([
      "「石けん」から始めた人（2023/01/01〜2023/03/31に初回購入・365日以内に2回目） 2人",
      "「石けん」から始めた人（2023/01/01〜2023/03/31に初回購入） 3人",
    ]);
  });
});

it("people by who they are are listed from their row of LTV推移", () => {
  const order = (customer: string, date: string, sex: string) => ({
    ...{ customer, date, amount: 1000, orderId: `${customer}${date}`, sex },
  });
  const shop = wideShop([
    order("A", "2023-01-05", "女性"),
    order("A", "2023-02-05", "女性"),
    order("B", "2023-01-06", "女性"),
    order("C", "2023-01-07", "男性"),
  ]);
  const context = contextOf(analyse(shop));
  const sets = reportModel("ltv", context)
    .rows.flat()
    .flatMap(({ about }) => (about?.set?.kind === "begun" ? [about.set] : []));
  const women = sets.filter(
    ({ by, name, within }, i) =>
      by === "sex" &&
      name !== "男性" &&
      sets.findIndex((one) => one.name === name && one.within === within) === i,
  );
  expect(women.map(({ within }) => within)).toEqual([null, 365]);
  expect(women.map((set) => shop.list(QUESTION, set).map(({ customerId }) => customerId))).toEqual([
    ["A", "B"],
    ["A"],
  ]);
  expect(setName(women[1] ?? begun({}), { words: wordsOf(context), limits: SETTINGS })).toBe(
    "性別「女性」（2023/01/01〜2023/03/31に初回購入・365日以内に2回目）",
  );
});

it("a page's set is checked", () => {
  const set = begun({ within: 365 });
  expect(checkedSet({ ...set, more: 1 })).toEqual(set);
  for (const name of [null, ""]) expect(checkedSet({ ...set, name })).toEqual({ ...set, name });
  for (const wrong of [{ name: 3 }, { by: "rfm" }, { within: 7 }, { start: 0.5 }])
    expect(() => checkedSet({ ...set, ...wrong })).toThrow("request-refused");
});

describe("whatever was bought", () => {
  const line = fc.record({
    who: fc.constantFrom("A", "B", "C", "D"),
    on: fc.nat({ max: 900 }),
    order: fc.nat({ max: 3 }),
    product: fc.constantFrom("a", "b", "c", ""),
    channel: fc.constantFrom("x", "y", ""),
    amount: fc.constantFrom(100, 200, 0, -100),
  });

  it("each row of LTV推移, リテンション and 商品 lists as many people as it counts", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        (drawn, mergeSameDayOrders) => {
          const lines = drawn.map(({ who, on, order, product, channel, amount }): Line => {
            const date = isoOf(day("2021-06-01") + on);
            return [who, date, `${who}${date}${order}`, channel, product, "", amount];
          });
          fc.pre(lines.some(([, , , , , , amount]) => Number(amount) > 0));
          const shop = lineShop(lines, { mergeSameDayOrders });
          if (shop.ledger.customers === 0) return;
          const context = contextOf(analyse(shop));
          const cells = (["ltv", "retentionCohorts", "products"] as const).flatMap((id) =>
            reportModel(id, context).rows.flat(),
          );
          for (const { about, value } of cells) {
            if (about?.set?.kind !== "begun") continue;
            const counted = begunPeople(context.analysis, about.set);
            if (about.share && about.set.within !== null) expect(counted).toBe(about.share.numerator);
            expect(shop.list(QUESTION, about.set)).toHaveLength(counted);
            if (about.metric === "cohortCustomers") expect(counted).toBe(value);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
