import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { SEASON_METRICS } from "../../../src/catalog/metrics/metrics-season.ts";
import { SEASON_MEANINGS, SUGGESTED_TEXTS } from "../../../src/catalog/texts/season-texts.ts";
import { CHANCE_OF_MAYBE, LONGEST_SEASON } from "../../../src/core/segments/seasons.ts";
import { metricsJson, type ReportId } from "../../../src/reports/index.ts";
import { setName } from "../../../src/reports/page/set-words.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { contextOf, cutCells, cutHeaders, reportModel, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

/** As of 31 March 2024: two of December, one of whom came last December; one of November, two years; one of all the year. */
const SHOP: readonly Row[] = [
  ...["2020-12-01", "2021-12-10", "2022-12-20"].map((date): Row => ["lost", date, 100]),
  ...["2021-12-01", "2022-12-10", "2023-09-20"].map((date): Row => ["none", date, 100]),
  ...["2021-09-10", "2022-09-20", "2023-09-01"].map((date): Row => ["defecting", date, 100]),
  ...["2021-11-10", "2022-11-20"].map((date): Row => ["maybe", date, 100]),
];
const analysis = analyse(SHOP, "2024-03-31");
const nobody = analyse([["A", "2024-03-01", 100]], "2024-03-31");

/** The texts of the rows that name such people. */
const linesOf = (id: ReportId, of = analysis, language: "ja" | "en" = "ja") =>
  reportModel(id, contextOf(of, language)).rows.map((row) =>
    row.map((cell) => textOf(cell).trim()).filter((one) => one !== ""),
  );

describe("季節客 beside those who seem to have left", () => {
  it("stand on RFM, by rank", () => {
    const lines = linesOf("rfm");
    const at = lines.findIndex((line) => line.includes("季節を待っている人"));
    expect(lines.slice(at + 1, at + 4).map((line) => line.slice(-3))).toEqual([
      ["ランク", "季節客", "季節客かも"],
      ["浮気・不満顧客", "1", "0"],
      ["離反顧客", "1", "1"],
    ]);
  });
  it("stand below those who lapsed on 顧客BS", () => {
    const lines = linesOf("customerBalanceSheet");
    expect(lines).toContainEqual(["うち季節客", "1", "季節の前に案内を"]);
    expect(lines).toContainEqual(["うち季節客かも", "1", "偶然の人もいます"]);
  });
  it("stand nowhere where there is nobody", () => {
    const texts = [...linesOf("rfm", nobody), ...linesOf("customerBalanceSheet", nobody)].flat();
    expect(texts.filter((one) => one.includes("季節"))).toEqual([]);
  });
  it("are counted in the JSON", () => {
    expect(metricsJson(contextOf(analysis))["seasonal"]).toEqual({ customers: 2, maybe: 1 });
    expect(metricsJson(contextOf(nobody))["seasonal"]).toEqual({ customers: 0, maybe: 0 });
  });
  it("are called by both", () => {
    const naming = { words: wordsOf({ language: "ja", currency: "JPY" }), limits: analysis.settings };
    const among = { kind: "class", scheme: "rfm", is: "lost" } as const;
    expect(setName({ kind: "season", season: "maybe", among }, naming)).toBe("離反顧客のうち季節客かも");
  });
});

describe.each(LANGUAGES)("their lines, %s", (language) => {
  it.each(["rfm", "customerBalanceSheet"] as const)("fit %s", (id) => {
    const model = reportModel(id, contextOf(analysis, language));
    expect(cutHeaders(model)).toEqual([]);
    expect(cutCells(model, "JPY")).toEqual([]);
  });
  it("say the limits they are counted by", () => {
    const { seasonalCustomers, maybeSeasonalCustomers } = SEASON_METRICS;
    const texts = [
      seasonalCustomers.meaning,
      maybeSeasonalCustomers.meaning,
      ...Object.values(SEASON_MEANINGS),
    ];
    for (const one of [...texts, ...Object.values(SUGGESTED_TEXTS).map(({ meaning }) => meaning)])
      expect(one[language]).toContain(String(LONGEST_SEASON));
    const { numerator, denominator } = CHANCE_OF_MAYBE;
    for (const days of [numerator, denominator])
      expect(maybeSeasonalCustomers.meaning[language]).toContain(String(days));
  });
});
