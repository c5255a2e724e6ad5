import { describe, expect, it } from "vitest";
import { rfm } from "../../../src/reports/rfm/rfm-report.ts";
import { type Language, LANGUAGES } from "../../../src/catalog/language.ts";
import { RANK_ADVICE } from "../../../src/catalog/texts/advice-texts.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import type { BoardAxis } from "../../../src/core/schemes/rfm-board.ts";
import { heatStyle } from "../../../src/reports/rfm/rfm-boards.ts";
import { cellsIn, contextOf, cutCells, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

const SIX = [0, 1, 2, 3, 4, 5];

const YOUNG: readonly Row[] = [
  ["A", "2023-12-01", 100],
  ["B", "2024-02-01", 100],
];
const sentenceOf = (rows: readonly Row[]) =>
  rfm
    .model(contextOf(analyse(rows, "2024-03-31")))
    .rows.slice(0, 5)
    .flat()
    .map(textOf)
    .join("\n");

const sheetOf = (rows: readonly Row[], language: Language = "ja") =>
  rfm.model(contextOf(analyse(rows, "2024-03-31"), language));

/** The people of each cell of a board, row by row, by the axes of their sets. */
function boardOf(rows: readonly Row[], down: BoardAxis, across: BoardAxis): number[][] {
  const cells = sheetOf(rows)
    .rows.flat()
    .flatMap((cell) => {
      const set = cell.about?.set;
      return set?.kind === "board" && set[down] !== undefined && set[across] !== undefined
        ? [{ cell, set }]
        : [];
    });
  const at = (d: number, a: number) => cells.filter(({ set }) => set[down] === d && set[across] === a);
  return SIX.map((d) =>
    SIX.map((a) => {
      const [one, another] = at(d, a);
      if (one === undefined || another !== undefined) throw new Error(`no one cell ${d} ${a}`);
      return parseInt(textOf(one.cell).replace(/,/g, ""), 10);
    }),
  );
}

describe("the three boards", () => {
  // A: 121 days, 1 purchase, 4,999.99; B: 60 days, 2 purchases, 5,000 in all; C: today, 1 purchase, 150,000; D: bought later.
  const SHOP: readonly Row[] = [
    ["A", "2023-12-01", 4999.99],
    ["B", "2024-01-01", 2000],
    ["B", "2024-01-31", 3000],
    ["C", "2024-03-31", 150000],
    ["D", "2024-04-01", 700],
  ];
  const with1 = (...places: [number, number][]) =>
    SIX.map((d) => SIX.map((a) => (places.some(([x, y]) => x === d && y === a) ? 1 : 0)));

  it("hold everybody once, by R, F and M", () => {
    expect(boardOf(SHOP, "f", "r")).toEqual(with1([0, 3], [1, 1], [0, 0]));
    expect(boardOf(SHOP, "m", "r")).toEqual(with1([0, 3], [1, 1], [5, 0]));
    expect(boardOf(SHOP, "m", "f")).toEqual(with1([0, 0], [1, 1], [5, 0]));
  });

  it.each([
    [4999.99, 0],
    [5000, 1],
    [9999, 1],
    [10000, 2],
    [19999, 2],
    [20000, 3],
    [49999, 3],
    [50000, 4],
    [99999.99, 4],
    [100000, 5],
    [0.01, 0],
  ])("%d in all is class %d of M", (amount, m) => {
    expect(boardOf([["A", "2024-03-31", amount]], "m", "r")).toEqual(with1([m, 0]));
  });

  it("say nobody of whom they tint, and tint most where most are", () => {
    expect([0, 1, 20, 21, 99, 100].map((people) => heatStyle(people, 100))).toEqual([
      ...["centred", "heat-1", "heat-1", "heat-2", "heat-5", "heat-5"],
    ]);
  });
});

describe("the RFM sheet", () => {
  it.each(LANGUAGES)("cuts nothing off, advises each rank, and draws shares: %s", (language) => {
    const model = sheetOf(YOUNG, language);
    expect(cutCells(model, "JPY")).toEqual([]);
    const said = model.rows.flat().map(textOf);
    for (const advice of Object.values(RANK_ADVICE)) expect(said).toContain(advice[language]);
    const [chart] = model.charts;
    const drawn = chart?.series.map(({ values }) => cellsIn(model, values).map(({ about }) => about?.metric));
    expect(drawn).toEqual([Array(7).fill("classShare"), Array(7).fill("classSalesShare")]);
  });
});

describe("商品別RFM", () => {
  const textsOf = (slice: Slice | null) =>
    rfm
      .model({ ...contextOf(analyse(YOUNG, "2024-03-31")), slice })
      .rows.flat()
      .map(textOf);

  it.each([
    ["products", { orders: { product: ["石けん"] } }],
    ["a category", { orders: { category: ["茶"], channel: ["本店"] } }],
  ] as const)("is what RFM is called where it is of %s, as our own reading", (_, slice) => {
    const said = textsOf(slice);
    expect(said[0]).toBe("商品別RFM（RFMi）");
    expect(said).toContainEqual(expect.stringContaining("当製品の解釈"));
  });

  it.each([null, { orders: { channel: ["本店"] } }, { customers: { firstProduct: ["石けん"] } }])(
    "is not what it is called of %j",
    (slice) => {
      const said = textsOf(slice);
      expect(said[0]).toBe("RFM分析（7つのランク）");
      expect(said.filter((one) => one.includes("RFMi"))).toEqual([]);
    },
  );
});

describe("from when somebody can be lost", () => {
  it("is said while nobody can be: 361 days after the orders begin", () => {
    expect(sentenceOf(YOUNG)).toContain("2024/11/26以降に現れます");
  });

  it("is not said where somebody from before a gap in the orders is lost already", () => {
    expect(sentenceOf([["Z", "2020-05-01", 100], ...YOUNG])).not.toContain("以降に現れます");
  });
});
