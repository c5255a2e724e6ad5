import { expect, it } from "vitest";
import type { CustomerSet } from "../../../src/core/segments/customer-sets.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { offeredSegment } from "../../../src/reports/segments/offered-segment.ts";
import { setMeaning, setName } from "../../../src/reports/page/set-words.ts";
import { countedPeople } from "../../support/counted-people.ts";
import { contextOf, reportModel } from "../../support/report-cells.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

/*
 * 600 people with one to three orders of one or two of 130 products and 30 channels, the first ones bought most, and lines
 * and orders that name none: drawn by a fixed sequence (Park and Miller's), of which no number matters here.
 */
function shopRows(): WideRow[] {
  let seed = 12_345;
  const below = (n: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  return Array.from({ length: 600 }, (_, i) => i).flatMap((i) =>
    Array.from({ length: 1 + below(3) }, (_, k) => k).flatMap((k) => {
      const date = isoOf(day("2022-01-05") + below(300) + 200 * k);
      const channel = below(9) === 0 ? "" : `店${Math.min(below(30), below(60))}`;
      return Array.from({ length: 1 + below(2) }, (): WideRow => ({
        ...{ customer: `C${i}`, date, orderId: `${i}-${k}`, channel, amount: 1000 },
        productName: below(9) === 0 ? "" : `品${Math.min(below(130), below(200))}`,
      }));
    }),
  );
}

const engine = wideShop(shopRows());
const question = {
  anchor: { kind: "day", day: day("2024-03-31") },
  today: RULES.today,
  limits: SETTINGS,
} as const;
const analysed = (some: Partial<AnalysisSettings> = {}) => {
  const settings = { ...SETTINGS, ...some };
  return analysisOf(engine.facts(question, asksOf(REPORTS, settings)), settings);
};

/** Whether a set is of all that do not stand by themselves (null), or of what has no name (""). */
function isOf(set: CustomerSet, name: string | null): boolean {
  if (set.kind === "pivot") return set.parts.some(({ is }) => is === name);
  return (set.kind === "goods" || set.kind === "begun") && set.name === name;
}

const PRODUCTS_BY_CHANNEL = { crossRows: "firstProduct", crossColumns: "firstChannel" } as const;

it.each([
  // Of 商品リピート率 buyers, repeaters, their rate, those with one; of 入口商品 people and F2; by product and channel on the others.
  ["products", {}, 8],
  ["ltv", {}, 4],
  ["retentionCohorts", {}, 2],
  // A row and a column, each with its sum, and the cell that is both; of classes a column with a cell a class.
  ["crossTable", PRODUCTS_BY_CHANNEL, 30],
  ["crossTable", { crossRows: "rfm", crossColumns: "firstChannel" }, 4],
] as const)(
  "rows その他 of %s, and those without a name, have as many people on their lists as they count: %o",
  (report, settings, fewest) => {
    const cells = reportModel(report, contextOf(analysed(settings))).rows.flat();
    for (const name of [null, ""]) {
      const others = cells.flatMap((cell) => {
        const { about } = cell;
        return about?.set && isOf(about.set, name) ? [{ cell, about, set: about.set }] : [];
      });
      expect(others.length).toBeGreaterThanOrEqual(fewest);
      for (const { cell, about, set } of others) {
        const listed = engine.list(question, checkedSet(JSON.parse(JSON.stringify(set)))).length;
        expect([about.metric, set, listed]).toEqual([about.metric, set, countedPeople(cell, about)]);
      }
    }
  },
);

it.each([
  [
    "ja",
    "「その他（上位100以外）」を買った人",
    "「その他（上位20以外）」から始めた人",
    "その他（上位8以外）",
  ],
  ["en", "Bought “Others (beyond 100)”", "Began with “Others (beyond 20)”", "Others (beyond 8)"],
] as const)("they are called what they are in %s", (language, bought, began, channels) => {
  const naming = { words: wordsOf({ language, currency: "JPY" }), limits: SETTINGS };
  const goods = { kind: "goods", by: "product", name: null, did: "bought" } as const;
  const begun = {
    ...({ kind: "begun", by: "channel", name: null } as const),
    ...{ start: 19_000, end: 19_800, within: null },
  };
  const part = { axis: "firstChannel", is: null, beyond: 8 } as const;
  expect(setName(goods, naming)).toBe(bought);
  expect(setName(begun, naming)).toContain(began);
  expect(setMeaning({ ...begun, by: "sex" }, naming)).toContain(
    language === "ja" ? "性別「その他" : "Others",
  );
  expect(setName({ kind: "pivot", parts: [part], people: 7 }, naming)).toBe(channels);
  expect(setMeaning({ kind: "pivot", parts: [part], people: 7 }, naming)).toContain(channels);
});

it.each([
  [
    "ja",
    "「商品名のない明細」を買った人",
    "「（空欄）」から始めた人",
    "条件では「商品名のない明細」を選べません。",
  ],
  [
    "en",
    "Bought “Lines that name none”",
    "Began with “(blank)”",
    "Conditions cannot say “Lines that name none”",
  ],
] as const)("those without a name are called so in %s", (language, bought, began, unsayable) => {
  const naming = { words: wordsOf({ language, currency: "JPY" }), limits: SETTINGS };
  const goods = { kind: "goods", by: "product", name: "", did: "bought" } as const;
  const begun = {
    ...({ kind: "begun", by: "channel", name: "" } as const),
    ...{ start: 19_000, end: 19_800, within: null },
  };
  expect(setName(goods, naming)).toBe(bought);
  expect(setName(begun, naming)).toContain(began);
  const { segmentNote } = offeredSegment(goods, { slice: null, language, limits: SETTINGS });
  expect(segmentNote).toContain(unsayable);
});

it("a page's part of クロス集計 is checked", () => {
  const others = { axis: "firstChannel", is: null, beyond: 8 } as const;
  const of = (part: object) => checkedSet({ kind: "pivot", parts: [part], people: 7 });
  expect(of({ ...others, more: 1 })).toEqual({ kind: "pivot", parts: [others], people: 7 });
  // Classes have no others, and so many stand by themselves on no side.
  for (const wrong of [{ axis: "rfm" }, { beyond: 9 }, { beyond: undefined }, { is: 3 }])
    expect(() => of({ ...others, ...wrong })).toThrow("request-refused");
});
