import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, ReportModel } from "../../../src/catalog/report-model.ts";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import type { Analysis } from "../../../src/core/analysis.ts";
import { behindOf } from "../../../src/reports/explain/explain-behind.ts";
import { managementReports } from "../../../src/reports/index.ts";
import { managementCopy } from "../../../src/reports/management/management-copy.ts";
import { FEW_ANCHOR, fewReturned } from "../../support/few-returned.ts";
import { computed } from "../../support/grid-values.ts";
import { ANCHORS, rowsOf, shopOrders } from "../../support/random-shop.ts";
import { contextOf, cutCells, cutHeaders, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

const SETTINGS = { minSample: 1 };
const few = (returned: number): Analysis => analyse(fewReturned(returned), FEW_ANCHOR, SETTINGS);

function copyOf(analysis: Analysis, least = 5, language: "ja" | "en" = "ja"): ReportModel[] {
  const made = managementCopy(contextOf(analysis, language), managementReports(), {
    least,
    date: "2024-04-05",
    before: null,
  });
  return [...made.models];
}

const sheetOf = (models: readonly ReportModel[], id: string): ReportModel => {
  const found = models.find((model) => model.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** A line of the table of stages as a record of what stands below its headers. */
function stageLine(model: ReportModel, label: string): Record<string, unknown> {
  const top = model.rows.findIndex((cells) => textOf(cells[1]) === "購入回数");
  const line = model.rows.slice(top).find((cells) => textOf(cells[0]) === label) ?? [];
  return Object.fromEntries((model.rows[top] ?? []).map((header, i) => [textOf(header), shownBy(line[i]!)]));
}

const stages = (returned: number, least = 5) => {
  const model = sheetOf(copyOf(few(returned), least), "customerBalanceSheet");
  return (label: string) => stageLine(model, label);
};

describe("people who came back", () => {
  it("are told where they are five", () => {
    const line = stages(5);
    expect(line("F1")).toMatchObject({ 復帰: 5, 前年離脱: 14, 現在離脱: 17 });
    expect(line("F1")["復帰率"]).toBeCloseTo(5 / 14, 12);
    expect(line("合計")).toMatchObject({ 復帰: 5, 現在稼働: 34 });
  });

  it("are told where there are none", () => {
    const line = stages(0);
    expect(line("F1")).toMatchObject({ 復帰: 0, 復帰率: 0, 前年離脱: 9 });
    expect(line("合計")).toMatchObject({ 復帰: 0, 現在稼働: 29 });
  });

  it("are under five where they are four, with their rate and their sales", () => {
    const line = stages(4);
    for (const label of ["F1", "合計"])
      expect(line(label)).toMatchObject({ 復帰: "5人未満", 復帰率: "非公開", 復帰客LTV: "非公開" });
    // Nobody came back from F2, who are nobody: no answer stays no answer.
    expect(line("F2")).toMatchObject({ 復帰: 0, 復帰率: null });
  });

  it("are told by the limit of the shop: four where it is four, and everybody where it is one", () => {
    expect(stages(4, 4)("F1")).toMatchObject({ 復帰: 4 });
    expect(stages(1, 1)("F1")).toMatchObject({ 復帰: 1, 前年離脱: 10 });
    expect(stages(1, 2)("F1")).toMatchObject({ 復帰: "2人未満" });
  });

  it("cannot be worked out: each sum they are in lacks another number", () => {
    const line = stages(4);
    const [f1, all] = [line("F1"), line("合計")];
    const isHidden = (...cells: unknown[]) => cells.some((cell) => typeof cell === "string");
    // 前年離脱 − those who lapsed on (現在離脱 − 離脱 = 17 − 8).
    expect(isHidden(f1["前年離脱"], f1["現在離脱"], f1["前年稼働"], f1["維持"])).toBe(true);
    expect(isHidden(all["前年離脱"], all["現在離脱"], all["前年稼働"], all["維持"])).toBe(true);
    // 稼働 = 維持 + 復帰 + 新規: the new ones stand on the map.
    const map = sheetOf(copyOf(few(4)), "goldCustomerMap");
    const news = map.rows.flat().some((cell) => textOf(cell) === "実際 17人");
    expect(isHidden(all["現在稼働"], all["維持"]) || !news).toBe(true);
  });
});

describe("what rests on hidden people", () => {
  it("is no live table: the 試算 is left out with the reason, and nothing computes any more", () => {
    const model = sheetOf(copyOf(few(4)), "customerBalanceSheet");
    const texts = model.rows.flat().map(textOf);
    expect(texts.filter((text) => text.includes("試算（率を変えたら"))).toHaveLength(1);
    expect(model.rows.flat().filter(({ value }) => typeof value === "object" && value !== null)).toEqual([]);
    expect(model.rows.flat().filter(({ input, style }) => input ?? style?.startsWith("input"))).toEqual([]);
    expect([model.muted, model.originals]).toEqual([undefined, undefined]);
  });

  it("stays live where nobody is hidden", () => {
    const model = sheetOf(copyOf(few(0), 1), "customerBalanceSheet");
    expect(model.rows.flat().filter(({ input }) => input).length).toBe(32);
    const sheet = computed(model);
    const live = model.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell.value === "object" && cell.value !== null
          ? [[cell.value.shows, sheet.value(row, column)]]
          : [],
      ),
    );
    expect(live.length).toBeGreaterThan(100);
    for (const [shows, is] of live)
      expect(is).toEqual(typeof shows === "number" ? expect.closeTo(shows, 2) : shows);
  });

  it("is in no note, and no sentence quotes it", () => {
    for (const language of LANGUAGES)
      for (const model of copyOf(few(3), 5, language)) {
        expect(model.rows.flat().filter(({ note }) => note)).toEqual([]);
        const said = model.rows.flat().filter(({ style }) => style !== "note" && style !== "subtitle");
        for (const cell of said) expect(textOf(cell)).not.toMatch(FEW_IN_WORDS);
      }
  });
});

/** 1 to 4 people, or a part of 1 to 4 of some; 「1人平均」 is nobody's number. */
const FEW_IN_WORDS = /(^|[^\d.,])[1-4](人(?!未満|以上|平均|あたり)|名| people| person| \/ )/;

describe("one new customer among twenty-two kept ones", () => {
  const days = (n: number, name: string, on: readonly string[], amount = 1000): Row[] =>
    Array.from({ length: n }, (_, i) => on.map((day): Row => [`${name}${i}`, day, amount])).flat();
  const orders = [
    ...days(22, "kept", ["2020-05-10", "2021-05-10", "2022-05-10", "2023-05-10"]),
    ...days(40, "lost", ["2020-06-10", "2021-06-10", "2022-06-10"]),
    ...days(1, "new", ["2023-08-01"], 98_765),
  ];
  const model = sheetOf(copyOf(analyse(orders, "2024-03-31", SETTINGS)), "customerBalanceSheet");
  const numbers = (rows: ReportModel["rows"]) => rows.flat().map(shownBy);

  it("is not told by what came of a year ago's forecast: 23 active less those 22, and their money", () => {
    const told = numbers(model.rows);
    const line = (label: string) => model.rows.find(([first]) => textOf(first) === label) ?? [];
    // The 22 and their 22,000 may stand: then the 23, the year's 120,765 and what gives them away may not.
    expect(numbers([line("2023/03/31→1年後")])).toContain(22_000);
    for (const hidden of [23, 120_765, 98_765]) expect(told).not.toContain(hidden);
    expect(numbers([line("年商の何倍（累計）")]).filter((one) => typeof one === "number")).toEqual([]);
    expect(model.rows.flat().map(textOf).join("\n")).not.toMatch(/¥120,765|¥98,765|年商の0\.57/);
  });
});

describe("the outlook of four people of last year, of whom three were kept", () => {
  const orders = [
    ...["a", "b", "c"].flatMap((name): Row[] => [
      [name, "2022-04-10", 8000],
      [name, "2022-12-10", 8000],
      [name, "2023-06-10", 8000],
    ]),
    ["d", "2022-04-10", 8000] satisfies Row,
    ...Array.from({ length: 20 }, (_, i): Row => [`new${i}`, "2023-09-10", 1000]),
  ];

  it("is hidden with them: its sales a head are theirs", () => {
    const model = sheetOf(copyOf(analyse(orders, "2024-03-31", SETTINGS)), "customerBalanceSheet");
    const lines = model.rows.filter(([first]) =>
      /^(稼働顧客の見通し|売上の見通し|　幅の)/.test(textOf(first)),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const cells of lines)
      for (const cell of cells.slice(2)) expect(typeof shownBy(cell)).not.toBe("number");
  });
});

describe("in any shop", () => {
  const made = fc.record({
    orders: shopOrders,
    anchor: fc.constantFrom(...ANCHORS),
    least: fc.integer({ min: 2, max: 6 }),
  });

  /** Shops whose first purchases lie after the anchor have no analysis. */
  function copies({
    orders,
    anchor,
    least,
  }: {
    orders: Parameters<typeof rowsOf>[0];
    anchor: string;
    least: number;
  }) {
    try {
      const analysis = analyse(rowsOf(orders), anchor, SETTINGS);
      return { analysis, models: copyOf(analysis, least) };
    } catch {
      return null;
    }
  }

  it("no number that is left tells of few people, on either side", () => {
    fc.assert(
      fc.property(made, (one) => {
        const found = copies(one);
        if (!found) return;
        for (const cell of found.models.flatMap(({ rows }) => rows.flat())) {
          const { about } = cell;
          if (!about || shownBy(cell) === null || shownBy(cell) === "") continue;
          const { people, whole } = behindOf(found.analysis, about);
          const told = [people, whole].flatMap((group) => (group ? [group.count] : []));
          if (people && whole) told.push(whole.count - people.count);
          for (const n of told) expect(n === 0 || n >= one.least, JSON.stringify(about)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("every formula that is left reads numbers only, and comes to what it showed", () => {
    fc.assert(
      fc.property(made, (one) => {
        for (const model of copies(one)?.models ?? []) {
          const sheet = computed(model);
          model.rows.forEach((cells, row) =>
            cells.forEach(({ value }: Cell, column) => {
              if (typeof value !== "object" || value === null) return;
              const { shows } = value;
              const expected: unknown = typeof shows === "number" ? expect.closeTo(shows, 2) : shows;
              expect(sheet.value(row, column)).toEqual(expected);
            }),
          );
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe.each(LANGUAGES)("a copy with hidden numbers, %s", (language) => {
  it.each(copyOf(few(4), 5, language).map((model) => ({ id: model.id, model })))(
    "$id cuts no text",
    ({ model }) => {
      expect(cutCells(model, "JPY")).toEqual([]);
      expect(cutHeaders(model)).toEqual([]);
      for (const row of model.rows) expect(row).toHaveLength(model.columnWidths.length);
    },
  );
});
