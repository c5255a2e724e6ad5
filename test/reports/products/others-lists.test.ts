import { expect, it } from "vitest";
import { METRICS } from "../../../src/catalog/metrics/metrics.ts";
import type { About, Cell } from "../../../src/catalog/report-model.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { setMeaning, setName } from "../../../src/reports/page/set-words.ts";
import { contextOf, reportModel } from "../../support/report-cells.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

/*
 * 600 people with one to three orders of one or two of 130 products and 30 channels, the first ones bought most: drawn by a
 * fixed sequence (Park and Miller's), of which no number matters here.
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
      const channel = `店${Math.min(below(30), below(60))}`;
      return Array.from({ length: 1 + below(2) }, (): WideRow => ({
        ...{ customer: `C${i}`, date, orderId: `${i}-${k}`, channel, amount: 1000 },
        productName: `品${Math.min(below(130), below(200))}`,
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
const analysis = analysisOf(engine.facts(question, asksOf(REPORTS, SETTINGS)), SETTINGS);

/** The people that a cell counts: those above the line of a share of people, those below that of what each bought. */
function counted(cell: Cell, { metric, share }: About): unknown {
  if (!share) return cell.value;
  return /share/i.test(METRICS[metric].kind) ? share.numerator : share.denominator;
}

it.each([
  // Of 商品リピート率 buyers, repeaters, their rate, those with one; of 入口商品 people and F2; by product and channel on the others.
  ["products", 8],
  ["ltv", 4],
  ["retentionCohorts", 2],
] as const)("rows その他 of %s have as many people on their lists as they count", (report, fewest) => {
  const cells = reportModel(report, contextOf(analysis)).rows.flat();
  const others = cells.flatMap((cell) => {
    const { about } = cell;
    const set = about?.set;
    const isOthers = (set?.kind === "goods" || set?.kind === "begun") && set.name === null;
    return about && set && isOthers ? [{ cell, about, set }] : [];
  });
  expect(others.length).toBeGreaterThanOrEqual(fewest);
  for (const { cell, about, set } of others) {
    const listed = engine.list(question, checkedSet(JSON.parse(JSON.stringify(set)))).length;
    expect([about.metric, set, listed]).toEqual([about.metric, set, counted(cell, about)]);
    expect(listed).toBeGreaterThan(0);
  }
});

it.each([
  ["ja", "「その他（上位100以外）」を買った人", "「その他（上位20以外）」から始めた人"],
  ["en", "Bought “Others (beyond 100)”", "Began with “Others (beyond 20)”"],
] as const)("they are called what they are in %s", (language, bought, began) => {
  const naming = { words: wordsOf({ language, currency: "JPY" }), limits: SETTINGS };
  const goods = { kind: "goods", by: "product", name: null, did: "bought" } as const;
  const begun = {
    kind: "begun",
    by: "channel",
    name: null,
    start: 19_000,
    end: 19_800,
    within: null,
  } as const;
  expect(setName(goods, naming)).toBe(bought);
  expect(setName(begun, naming)).toContain(began);
  expect(setMeaning({ ...begun, by: "sex" }, naming)).toContain(
    language === "ja" ? "性別「その他" : "Others",
  );
});
