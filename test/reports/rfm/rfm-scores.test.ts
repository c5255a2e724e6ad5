import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { rfm } from "../../../src/reports/rfm/rfm-report.ts";
import { contextOf, cutCells, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";

const sheetOf = (rows: readonly Row[], settings: Partial<AnalysisSettings>, language: "ja" | "en" = "ja") =>
  rfm.model(contextOf(analyse(rows, "2024-03-31", settings), language));
const saidIn = (...args: Parameters<typeof sheetOf>) =>
  sheetOf(...args)
    .rows.flat()
    .map(textOf);

const QUINTILE = { rfmScoring: "quintile" } as const;
const ALIKE: readonly Row[] = ["A", "B", "C"].map((customer): Row => [customer, "2024-03-01", 100]);

describe("scores on the RFM sheet", () => {
  it("are there only where the shop wants them", () => {
    expect(saidIn(WORKED_ROWS, {}).filter((one) => one === "1点")).toEqual([]);
    expect(saidIn(WORKED_ROWS, QUINTILE)).toEqual(expect.arrayContaining(["1点", "チャンピオン"]));
  });

  it("say in one sentence that nothing divides people who are all alike", () => {
    const said = saidIn(ALIKE, QUINTILE);
    expect(said).toContain("R・F・Mとも全員の値が同じなので、点数では分けられません。");
    expect(said).not.toContain("チャンピオン");
  });

  it("say how many are left where there are few values", () => {
    // F is 1 for all but D (2): w/N = 0 and 3/4, so scores 1 and 4. R: one day for all but D. M: 100 and 300.
    const rows: readonly Row[] = [...ALIKE, ["D", "2024-03-02", 100], ["D", "2024-03-03", 200]];
    expect(saidIn(rows, QUINTILE)).toContain(
      "使われた点数は、Rが2段階、Fが2段階、Mが2段階です。同じ値の人は必ず同じ点数です。値の種類が少ない項目では、段階も少なくなります。",
    );
  });

  it("have no groups unless there are five", () => {
    const said = saidIn(WORKED_ROWS, { ...QUINTILE, rfmBins: 4 });
    expect(said).toContain("11グループは、「設定」のスコアの段階が5のときに出ます。");
    expect(said).not.toContain("チャンピオン");
    expect(said).toContain("4点");
    expect(said).not.toContain("5点");
  });

  it("leave the seven ranks as they are", () => {
    const ranks = (settings: Partial<AnalysisSettings>) =>
      sheetOf(WORKED_ROWS, settings)
        .rows.flat()
        .filter(({ about }) => about?.set?.kind === "class" && about.set.scheme === "rfm")
        .map(shownBy);
    expect(ranks(QUINTILE)).toEqual(ranks({}));
    expect(ranks({})).toHaveLength(35);
  });

  it.each(LANGUAGES)("are cut nowhere, and every number of a group is explained: %s", (language) => {
    const model = sheetOf(WORKED_ROWS, { rfmScoring: "rPackage" }, language);
    expect(cutCells(model, "JPY")).toEqual([]);
    const cells = model.rows.flat();
    expect(cells.filter((cell) => typeof shownBy(cell) === "number" && !cell.about)).toEqual([]);
    const groups = cells.filter(({ about }) => about?.set?.kind === "class" && about.set.scheme === "score");
    expect(groups).toHaveLength(11 * 5);
    const people = groups.filter(({ about }) => about?.metric === "classCustomers").map(shownBy);
    expect(people.reduce<number>((sum, one) => sum + Number(one), 0)).toBe(14);
  });
});
