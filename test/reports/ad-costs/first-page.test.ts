import { describe, expect, it } from "vitest";
import { firstAdCosts } from "../../../src/reports/ad-costs/first-page.ts";
import { day } from "../../support/shop.ts";

const file = {
  settings: { currency: "auto", language: "ja" },
  language: "en",
  locale: "en_GB",
  today: day("2024-03-31"),
} as const;
const LAST = { madeAt: "2024/03/31 09:00", anchor: "2024-03-31", source: "注文", currency: "JPY" };
const standing = ({ page }: ReturnType<typeof firstAdCosts>) =>
  page.model.rows.flatMap((cells) => cells.map(({ value }) => value));

describe("the first 広告費 of a file", () => {
  it("is in the language of the page and the currency of the file before the first run", () => {
    const first = firstAdCosts([], { ...file, used: null });
    expect(first.showing).toEqual({ language: "en", currency: "GBP" });
    expect(first.page.model.sheetName).toBe("Ad costs");
  });

  it("is in the language of the reports and the currency of the last run from then on", () => {
    const first = firstAdCosts([], { ...file, used: LAST });
    expect(first.showing).toEqual({ language: "ja", currency: "JPY" });
    expect(first.page.model.sheetName).toBe("広告費");
  });

  it("is in the currency that is chosen, whatever the last run was in", () => {
    const settings = { ...file.settings, currency: "EUR" };
    expect(firstAdCosts([], { ...file, settings, used: LAST }).showing.currency).toBe("EUR");
  });

  it("has examples of the present month, or the rows that are given", () => {
    expect(standing(firstAdCosts([], { ...file, used: LAST }))).toContain("2024/03");
    const rows = [
      ["月", "CPO"],
      ["2023/11", "1250"],
    ];
    const given = standing(firstAdCosts(rows, { ...file, used: LAST }));
    expect(given).toEqual(expect.arrayContaining(["2023/11", 1250]));
    expect(given).not.toContain("2024/03");
  });
});
