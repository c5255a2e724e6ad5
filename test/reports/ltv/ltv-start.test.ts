import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import type { ReportContext } from "../../../src/reports/context.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { ltv } from "../../../src/reports/ltv/ltv-report.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { SETTINGS } from "../../support/shop.ts";
import { type Line, lineShop, slicedFacts } from "../../support/sliced-shop.ts";

/* 美容液: A and B from February 2023 on, 4,600 and 4,000, A again for 500; 石けん before it is none of theirs. */
const LINES: readonly Line[] = [
  ["A", "2023-01-05", "1", "本店", "お試し", "", 500],
  ["A", "2023-02-10", "2", "本店", "美容液", "", 4000],
  ["A", "2023-02-10", "2", "本店", "石けん", "", 600],
  ["A", "2023-03-01", "3", "本店", "お試し", "", 500],
  ["B", "2023-02-28", "4", "楽天", "美容液", "", 4000],
  ["C", "2023-01-09", "5", "楽天", "石けん", "", 600],
];

function contextFrom(ltvStart: string, lines = LINES): ReportContext {
  const settings = { ...SETTINGS, ltvStart, minSample: 1, grossMargin: 0.5 };
  const analysis = analysisOf(
    slicedFacts(lineShop(lines), null, { asks: asksOf(REPORTS, settings) }),
    settings,
  );
  const context = contextOf(analysis);
  return { ...context, settings: { ...context.settings, ...settings } };
}
const sheetOf = (start: string, lines = LINES) => {
  const { rows } = reportModel("ltv", contextFrom(start, lines));
  return rows.flat().map(textOf);
};
const answer = (start: string, ...argument: unknown[]) => {
  const { analysis } = contextFrom(start);
  return ltv.cells.CPM_LTV?.(analysis, "ja", argument);
};

describe("LTV推移 since a chosen product", () => {
  const texts = sheetOf("美容液");

  it("names it in the title, and in the sentence with what is a repeat", () => {
    expect(texts[0]).toBe("LTV推移（商品「美容液」を初めて購入した月ごとの累計購入額）");
    // (4,600 + 500 + 4,000) / 2; one of two came back.
    expect(texts).toContainEqual(
      "商品「美容液」を初めて購入した注文から数えています（あとの注文は、どの商品でもリピート）。購入を始めた人は、365日のあいだに1人平均¥4,550を購入しています（初回¥4,300＋リピート¥250）。そのうち2回目を購入した人は50.0%です。",
    );
  });

  it("says of the parts that count from the first purchase that they do, and whose the first product is", () => {
    expect(texts.filter((one) => one.startsWith("ここだけは、「LTVの起点」によらず"))).toHaveLength(2);
    expect(texts).toContain("初回商品は、起点の商品より前のものも含めた、いちばん最初の注文のものです。");
    // By first product the people are those two still: A's very first order was お試し.
    const plain = sheetOf("");
    expect(plain[0]).toBe("LTV推移（購入を始めた月ごとの累計購入額）");
    expect(
      plain.filter((one) => one.includes("起点によらず") || one.includes("いちばん最初の注文のもの")),
    ).toEqual([]);
  });

  it("offers no list of people who only began then, and says of each number from where it counts", () => {
    const about = reportModel("ltv", contextFrom("美容液"))
      .rows.flat()
      .flatMap((cell) => cell.about ?? [])
      .filter(({ metric }) => metric.startsWith("cohort") || metric.startsWith("value"));
    expect(about.filter(({ set }) => set !== undefined)).toEqual([]);
    expect(about.every(({ line }) => line?.ja.endsWith("初回＝「美容液」の初めての購入"))).toBe(true);
  });

  it("is what CPM_LTV and the JSON tell, too", () => {
    expect([answer("美容液"), answer("美容液", 365, "2023-02"), answer("", 365, "2023-01")]).toEqual([
      4550, 4550, 3100,
    ]);
    const startOf = (start: string) =>
      (ltv.json?.(contextFrom(start)) as { startProduct: unknown }).startProduct;
    expect([startOf("美容液"), startOf("")]).toEqual(["美容液", null]);
  });
});

describe("a product that nobody bought", () => {
  it("is one sentence with the way out and names that there are, and never an LTV of something else", () => {
    const texts = sheetOf("クリーム");
    expect(texts).toContain(
      "商品「クリーム」を購入した人がいないので、LTVを出せません。「設定」シートの「LTVの起点」を注文データにある商品名（「お試し」、「石けん」、「美容液」など）にするか、空欄（初回購入から）にして、レポートを作り直してください。",
    );
    expect(texts.filter((one) => one === "購入した人がいません")).toHaveLength(5);
    expect(() => answer("クリーム")).toThrow(expect.objectContaining({ code: "ltv-start" }) as Error);
  });

  it("is named short, and without examples where the sheet has no products", () => {
    const nameless = LINES.map(([who, on, id, where, , , amount]): Line => [
      who,
      on,
      id,
      where,
      "",
      "",
      amount,
    ]);
    const [sentence] = sheetOf("長".repeat(300), nameless).filter((one) => one.includes("LTVを出せません"));
    expect(sentence).toMatch(/^商品「長{39}…」を購入した人がいないので、.*商品名にするか、空欄/);
  });
});
