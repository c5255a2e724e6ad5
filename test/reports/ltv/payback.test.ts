import { describe, expect, it } from "vitest";
import type { ReportModel } from "../../../src/catalog/report-model.ts";
import type { ReportContext } from "../../../src/reports/context.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { metricsJson } from "../../../src/reports/index.ts";
import { boughtAt, costlyContext, costRow, type CostlyShop, EVERY_COST } from "../../support/ad-costs.ts";
import { cutCells, reportModel, shownBy, textOf } from "../../support/report-cells.ts";

const TITLE = { ja: "いくらまで使えるか", en: "What a new customer may cost" };

/** The rows from the part's title to the title of the heat map, as texts. */
function partOf(model: ReportModel, language: "ja" | "en" = "ja") {
  const begin = model.rows.findIndex(([cell]) => textOf(cell).startsWith(TITLE[language]));
  const after = model.rows.slice(begin + 1);
  const end = after.findIndex(
    ([cell]) => cell?.style === "section" && !/^月ごとの広告費|^Ad costs by month/.test(textOf(cell)),
  );
  return after.slice(0, end);
}
const textsOf = (context: ReportContext, language: "ja" | "en" = "ja") =>
  partOf(reportModel("ltv", context), language).map((cells) => cells.map(textOf));
const firsts = (context: ReportContext) => textsOf(context).map(([one = ""]) => one);
const lineOf = (context: ReportContext, name: string) => {
  const cells = partOf(reportModel("ltv", context)).find(([one]) => textOf(one) === name);
  return cells?.map(shownBy) ?? [];
};
const shop = (more: Partial<CostlyShop>) => costlyContext({ ...EVERY_COST, ...more });
const ALL = { minSample: 1 };

describe("いくらまで使えるか・何か月で回収するか", () => {
  const every = shop({ settings: ALL });

  it("has the margin by days, the CPO with its people, and the month it has come back in", () => {
    const steps = (first: number, later: number) =>
      Array.from({ length: 12 }, (_, i) => (i < 2 ? first : later));
    // 本店: 2,000 for A and B, half of 1,000 each at once, half of 2,500 after 70 days; 楽天石けん: D, for a month.
    expect(lineOf(every, "本店")).toEqual(["本店", 2, 1000, ...steps(500, 1250), "約3か月", 2, "", 2000]);
    expect(lineOf(every, "楽天")).toEqual(["楽天", 1, null, ...steps(1000, 1000), "—", null, "", null]);
    expect(lineOf(every, "化粧水").slice(-4)).toEqual(["回収前", 1, "", 9999]);
    expect(lineOf(every, "楽天／石けん").slice(0, 5)).toEqual(["楽天／石けん", 1, 100, 300, null]);
    // 700 each for A and B, 600 for C and D, and 300 of March, which brought nobody: 2,900 for four.
    expect(lineOf(every, "全員").slice(15)).toEqual(["約3か月", 4, "", 2900]);
    expect(lineOf(every, "2022/05").slice(15)).toEqual(["約3か月", 2, "", 1400]);
    expect(lineOf(every, "2024/03").slice(15)).toEqual(["—", 0, "\u2003新規0人", 300]);
  });

  it("has the months of a product or a channel under its whole name, those of the shop under 全員", () => {
    const name = "青汁 大容量セット（初回限定・送料無料）";
    const rows = EVERY_COST.rows.map((row) => ({ ...row, productName: name }));
    const costs = [
      costRow(7, { month: "2022-05", cpo: 70_000 }),
      costRow(8, { month: "2022-05", product: name, cpo: 60_000 }),
      costRow(9, { month: "2022-08", product: name, cpo: 50_000 }),
    ];
    const model = reportModel("ltv", shop({ rows, costs, settings: ALL }));
    const names = partOf(model).map(([one]) => textOf(one));
    const at = names.findIndex((one) => one.startsWith("月ごとの広告費"));
    expect(names.slice(at + 2, at + 7)).toEqual(["全員", "2022/05", name, "2022/08", "2022/05"]);
    // In the table above, a long name stands on two lines in a row high enough for both.
    const product = model.rows.findIndex(
      ([one]) => one?.style === "point" && textOf(one).startsWith("青汁 大容量セット"),
    );
    expect([product > 0, model.rowHeights?.[product]]).toEqual([true, 36]);
  });

  it("says of a CPO of some months whose it is, and on whom the payback stands", () => {
    const months = [
      costRow(7, { month: "2022-05", cpo: 70_000 }),
      costRow(8, { month: "2024-02", cpo: 10_000 }),
    ];
    const some = shop({ costs: months, settings: ALL });
    // 700 for A and B of May 2022 and 100 for D of February 2024: 500 each. D has not had 360 days, C has, A and B have.
    expect(firsts(some)).toContain(
      "全員のCPO ¥500 は、広告費のある月（2022/05、2024/02）に始めた3人のものです。回収月は、このCPOを、2022/08/31までに始めて360日たった3人の粗利LTVと比べています。",
    );
    const json = (metricsJson(some) as { ltv: { payback: { lines: object[] } } }).ltv.payback;
    expect(json.lines[0]).toMatchObject({ cost: { customers: 3, months: ["2022-05", "2024-02"] } });
    const parts = (context: ReportContext) => firsts(context).filter((one) => one.includes("広告費のある月"));
    // A row of all months leaves nothing to be said; more months than three are told by the first and the last.
    expect(parts(shop({ costs: [...months, costRow(9, { cpo: 5 })], settings: ALL }))).toEqual([]);
    const many = ["2022-05", "2022-07", "2022-08", "2024-02"].map((month, i) =>
      costRow(7 + i, { month, cpo: 100 }),
    );
    expect(parts(shop({ costs: many, settings: ALL })).join()).toContain("（2022/05〜2024/02のうち4か月）");
    // 楽天石けん: D alone, who has had a month, but not ten days more than that of February's last day.
    const young = shop({
      costs: [costRow(7, { channel: "楽天", product: "石けん", month: "2024-02", cpo: 100 })],
      settings: ALL,
      anchor: "2024-03-10",
    });
    expect(parts(young)).toEqual([
      "楽天／石けんのCPO ¥1 は、広告費のある月（2024/02）に始めた1人のものです。",
    ]);
  });

  it("says in one sentence what a new customer may cost and when the CPO has come back", () => {
    expect(firsts(every)[0]).toBe(
      "新規顧客1人に使える費用（許容CPO）は、90日で回収するなら¥1,167まで、180日で回収するなら¥1,167まで、360日で回収するなら¥1,167までです。店全体のCPO ¥725 は、約3か月で回収できています。",
    );
    expect(firsts(shop({ settings: ALL, costs: [costRow(7, { cpo: 116_700 })] }))[0]).toMatch(
      /店全体のCPO ¥1,167 は、12か月の粗利では回収できていません。$/,
    );
    expect(firsts(shop({}))[0]).toBe("360日たった顧客が3人で、30人に満たないため、参考値です。");
  });

  it("shades the margin from the month on in which the cost has come back, and greys that of few people", () => {
    const styles = (context: ReportContext, name: string) =>
      partOf(reportModel("ltv", context))
        .find(([one]) => textOf(one) === name)
        ?.slice(3, 15)
        .map(({ style }) => style);
    expect(styles(every, "本店")?.slice(0, 4)).toEqual(["number", "number", "heat-2", "heat-2"]);
    expect(new Set(styles(every, "化粧水"))).toEqual(new Set(["number"]));
    expect(new Set(styles(shop({}), "本店"))).toEqual(new Set(["mutedNumber"]));
    expect(lineOf(shop({}), "本店").at(-2)).toBe("\u2003参考値");
  });

  it("without a margin, without costs or of a slice is a sentence with the way out, never an empty table", () => {
    expect(firsts(shop({ settings: { grossMargin: null } })).filter(Boolean)).toEqual([
      expect.stringMatching(/「設定」シートの「粗利率」に 40% のように/),
    ]);
    const without = firsts({ ...shop({ settings: ALL, costs: [] }), adCosts: null });
    expect(without.join("\n")).toMatch(/サイドバーの「広告費を入れる」で/);
    expect(without.join("\n")).not.toMatch(/回収月は、30日ごと/);
    expect(lineOf(shop({ settings: ALL, costs: [] }), "本店").slice(15)).toEqual(["", "", "", ""]);
    const sliced = { ...every, slice: { customers: { firstChannel: ["本店"] } } };
    expect(firsts(sliced).join("\n")).toMatch(/広告費は店全体の新規顧客のものなので/);
    expect(firsts(sliced)).toContain("全員");
    expect(firsts(sliced)).not.toContain("店全体");
    expect(lineOf(sliced, "本店")[2]).toBe("");
  });

  it("of a shop without a month of 30 days says from which anchor on there will be one", () => {
    const rows = [boughtAt("A", "2024-03-05", 500)];
    expect(firsts(shop({ rows, costs: [] })).filter(Boolean)).toEqual([
      expect.stringContaining("基点日が 2024/04/30 以降になると出ます"),
    ]);
    const later = shop({ rows, costs: [], anchor: "2024-04-30" });
    expect(lineOf(later, "全員").slice(0, 5)).toEqual(["全員", 1, "", 250, null]);
    // The day before it is not: a cohort of one unfinished month.
    expect(firsts(shop({ rows, costs: [], anchor: "2024-04-29" })).filter(Boolean)).toHaveLength(1);
  });

  it("tells rows that the orders do not know, and how many are used of which sheet as of when", () => {
    const said = firsts(every).join("\n");
    expect(said).toContain("シート「広告費」の6行（2026/11/22 14:30 の時点）");
    expect(said).toMatch(/「広告費」13行目の初回チャネル「ない店」は使えません。/);
  });

  it.each(["ja", "en"] as const)("fits its cells (%s)", (language) => {
    const context = costlyContext({ ...EVERY_COST, settings: ALL }, language);
    expect(cutCells(reportModel("ltv", context), "JPY")).toEqual([]);
    expect(textsOf(context, language).flat().join("\n")).not.toMatch(/\{\w+\}/);
  });

  it("is told to other programs in whole units, with denominators", () => {
    const { payback } = metricsJson(every)["ltv"] as { payback: { lines: object[]; months: object[] } };
    expect(payback.lines[0]).toMatchObject({
      ...{ firstChannel: null, firstProduct: null, customers: 3, paybackMonths: 3 },
      cost: { spend: 2900, customers: 4, cpo: 725 },
    });
    expect(payback.lines).toContainEqual(
      expect.objectContaining({
        firstChannel: "楽天",
        firstProduct: "石けん",
        customers: 1,
        paybackMonths: 1,
      }),
    );
    expect(payback.months[0]).toMatchObject({
      month: "2024-03",
      isOpen: false,
      cost: { customers: 0, cpo: null },
    });
    expect(metricsJson(shop({ settings: { grossMargin: null } }))["ltv"]).toMatchObject({ payback: null });
  });

  it("explains a CPO by its two sides, and a margin by how it is computed", () => {
    const cells = partOf(reportModel("ltv", every)).flat();
    const said = (metric: string, value: number) => {
      const cell = cells.find(({ about, ...one }) => about?.metric === metric && shownBy(one) === value);
      if (cell?.about === undefined) throw new Error(metric);
      const one = { cell, about: cell.about, written: value, now: null };
      return JSON.stringify(explanation(every, one, { sheet: "S", cell: "A1" }));
    };
    expect(said("cpo", 1000)).toMatch(/¥2,000 ÷ 2人 = ¥1,000.*本店|本店.*¥2,000 ÷ 2人 = ¥1,000/);
    expect(said("marginLtv", 1250)).toContain("粗利率 × LTV");
  });
});
