import { describe, expect, it } from "vitest";
import { AD_COST_COLUMNS } from "../../../src/catalog/texts/ad-cost-texts.ts";
import type { AdCostColumn } from "../../../src/core/ltv/ad-costs.ts";
import { adCostPage } from "../../../src/reports/ad-costs/ad-cost-page.ts";
import { adCostFaultWords, costOfWords } from "../../../src/reports/ad-costs/ad-cost-words.ts";
import { monthSaid, readAdCosts } from "../../../src/reports/ad-costs/read-ad-costs.ts";
import { day } from "../../support/shop.ts";

type Cells = Partial<Record<AdCostColumn, unknown>>;

const NOTHING = { state: "", month: "", channel: "", product: "", cpo: "", spend: "" };
const read = (...rows: readonly Cells[]) => {
  const lines = rows.map((cells, i) => ({ row: 7 + i, cells: { ...NOTHING, ...cells } }));
  return readAdCosts({ name: "広告費", rows: lines });
};
const DAYS = { anchor: day("2024-03-31"), firstPurchase: day("2022-04-01") };
const faultsOf = (...rows: readonly Cells[]) => adCostFaultWords({ ...read(...rows), ...DAYS }, "ja");

describe("a row of 広告費", () => {
  it("is a cost of one customer or a sum, of whom it names; amounts become minor units", () => {
    expect(
      read(
        { cpo: 3000 },
        { state: "使う", month: "2024/03", channel: "楽天市場", spend: "５００,０００円" },
        { state: "ON", month: "2024-02-01", product: "00123", cpo: "29.5" },
        { month: "2024/3", spend: 0 },
      ).costs,
    ).toEqual([
      { row: 7, month: null, channel: "", product: "", cpo: 300_000, spend: null },
      { row: 8, month: "2024-03", channel: "楽天市場", product: "", cpo: null, spend: 50_000_000 },
      { row: 9, month: "2024-02", channel: "", product: "00123", cpo: 2950, spend: null },
      { row: 10, month: "2024-03", channel: "", product: "", cpo: null, spend: 0 },
    ]);
  });

  it("that is empty or switched off is left alone, whatever stands in it", () => {
    expect(read({}, { state: "使う" }, { state: "休止", month: "いつか", cpo: -5 })).toMatchObject({
      costs: [],
      faults: [],
    });
  });

  it("with a fault is not counted: row, column, value, rule and the way out are one sentence", () => {
    expect(faultsOf({ month: "2024/13", cpo: 3000 })).toEqual([
      "「広告費」7行目の月「2024/13」は使えません。2024/03 のように年と月を書いてください。空ならすべての月です。",
    ]);
    expect(faultsOf({ channel: "楽天市場" })).toEqual([
      "「広告費」7行目のCPO（1人あたり）が空です。CPOか広告費のどちらか一方に金額を入れてください。",
    ]);
    expect(faultsOf({ cpo: "三千円くらい" })).toEqual([
      "「広告費」7行目のCPO（1人あたり）「三千円くらい」は使えません。3000 のように金額を数字で入れてください。",
    ]);
    expect(faultsOf({ spend: -1 })[0]).toMatch(
      /^「広告費」7行目の広告費（合計）「-1」は使えません。CPOは0より/,
    );
    expect(faultsOf({ cpo: 0 })[0]).toMatch(/CPO（1人あたり）「0」は使えません。CPOは0より大きい金額/);
    expect(faultsOf({ cpo: "△500" })[0]).toMatch(/「△500」は使えません。CPOは0より/);
    expect(faultsOf({ cpo: 3000, spend: 9000 })[0]).toMatch(
      /広告費（合計）「9000」は使えません。CPOも入って/,
    );
    expect(faultsOf({ state: "はい", cpo: 3000 })[0]).toMatch(/7行目の状態「はい」は使えません。/);
    expect(read({ state: "はい", cpo: 3000 }).costs).toEqual([]);
  });

  it("may not be of the same customers as another one, nor a sum beside one of its months", () => {
    const march = { month: "2024/03", channel: "楽天市場", spend: 9000 };
    expect(faultsOf(march, { ...march, month: "2024年3月", spend: "", cpo: 30 })).toEqual([
      "「広告費」8行目（2024/03・楽天市場）は使えません。7行目も同じ月・チャネル・商品です。どちらかを消すか、状態を「休止」にしてください。",
    ]);
    expect(faultsOf(march, { ...march, month: "" })[0]).toMatch(
      /^「広告費」8行目（すべての月・楽天市場）は使えません。すべての月の合計と.*（7行目）/,
    );
    expect(faultsOf({ cpo: 5 }, { spend: 5 })[0]).toMatch(/8行目（すべての月・店全体）は使えません。7行目も/);
    expect(read(march, { ...march, state: "休止" }).faults).toEqual([]);
  });

  it("of a sheet that lost its header is not read, and that is said", () => {
    const lost = readAdCosts({ name: "広告費 2", rows: null });
    expect(adCostFaultWords({ ...lost, ...DAYS }, "ja")).toEqual([
      expect.stringMatching(/^シート「広告費 2」の見出しの行が見つからないため/),
    ]);
  });

  it("names its days where the orders do not reach it", () => {
    const fault = { row: 5, column: "month", value: "2024/04" } as const;
    const said = (kind: "afterAnchor" | "beforeData") =>
      adCostFaultWords({ ...read(), ...DAYS, faults: [{ ...fault, kind }] }, "en")[0];
    expect(said("afterAnchor")).toMatch(/row 5: Month cannot be “2024\/04”. It is after .* 2024\/03\/31/);
    expect(said("beforeData")).toMatch(/The orders begin on 2022\/04\/01/);
  });
});

it("what a row is of is said from the month down", () => {
  expect(costOfWords({ month: null, channel: "本店", product: "石けん" }, "en")).toBe(
    "all months, 本店, 石けん",
  );
  expect(costOfWords({ month: "2024-03", channel: "", product: "" }, "ja")).toBe("2024/03・店全体");
});

it("months are read as people write them, and nothing else is one", () => {
  for (const words of [
    "2024/03",
    "2024-3",
    "2024.03",
    "2024年3月",
    "202403",
    "3/2024",
    "03-2024",
    "Mar. 2024",
  ])
    expect([words, monthSaid(words)]).toEqual([words, "2024-03"]);
  for (const words of ["2024/3/15", "2024年3月15日"]) expect(monthSaid(words)).toBe("2024-03");
  for (const words of ["2024", "3月", "2024/0", "2024/13", "24/03", "来月", "20240", "2024/03/"])
    expect([words, monthSaid(words)]).toEqual([words, undefined]);
});

describe("広告費 as it is first written", () => {
  for (const language of ["ja", "en"] as const) {
    const page = (rows: readonly Record<string, string>[] = [], currency = "JPY") =>
      adCostPage({ month: "2024-02", rows, language, currency });
    const cellsOf = ({ model, rows }: ReturnType<typeof page>, state?: string) =>
      model.rows.slice(rows.first, rows.first + rows.count).map((cells, row) => {
        const values = cells.map(({ value }) => value);
        const named = Object.keys(AD_COST_COLUMNS).map((column, i) => [column, values[i]]);
        const all = Object.fromEntries(named) as Record<AdCostColumn, unknown>;
        return { row, cells: { ...all, state: all.state === "" ? "" : (state ?? all.state) } };
      });

    it(`holds examples that count once they are switched on, and not before (${language})`, () => {
      expect(readAdCosts({ name: "", rows: cellsOf(page()) })).toMatchObject({ costs: [], faults: [] });
      const on = readAdCosts({ name: "", rows: cellsOf(page(), "使う") });
      expect(on.faults).toEqual([]);
      expect(on.costs.map(({ month, cpo, spend }) => [month, cpo, spend])).toEqual([
        [null, 300_000, null],
        ["2024-02", null, 50_000_000],
        [null, 250_000, null],
      ]);
      expect(cellsOf(page([], "EUR"))[0]?.cells.cpo).toBe(30);
    });

    it(`holds given rows in their place, as they were given (${language})`, () => {
      const rows = [{ month: "2024/01", product: "00123", spend: "90000" }, { cpo: "abc" }];
      const found = readAdCosts({ name: "", rows: cellsOf(page(rows)) });
      expect(found.costs).toMatchObject([{ month: "2024-01", product: "00123", spend: 9_000_000 }]);
      expect(found.faults).toMatchObject([{ column: "cpo", value: "abc", kind: "noNumber" }]);
      expect(cellsOf(page(rows))).toHaveLength(40);
    });
  }
});
