import { describe, expect, it } from "vitest";
import type { Area, Cell, ReportModel } from "../../src/catalog/report-model.ts";
import { contextOf, reportModel, textOf } from "../support/report-cells.ts";
import { analyse, type Row } from "../support/shop.ts";
import { WORKED_ANCHOR } from "../support/worked-example.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const modelOf = (rows: readonly Row[], anchor = WORKED_ANCHOR): ReportModel =>
  reportModel("customerBalanceSheet", contextOf(analyse(rows, anchor)));

const inside = (row: number, column: number) => (area: Area) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The cells of a report that are muted while an input is changed, and all others. */
function parted(model: ReportModel): { muted: Cell[]; others: Cell[] } {
  const areas = model.muted?.areas ?? [];
  const [muted, others]: [Cell[], Cell[]] = [[], []];
  model.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => (areas.some(inside(row, column)) ? muted : others).push(cell)),
  );
  return { muted, others };
}

const isLiveNumber = ({ value }: Cell): boolean =>
  typeof value === "object" && value !== null && typeof value.shows === "number";

describe("what turns grey on 顧客BS while a yellow cell is changed", () => {
  const model = modelOf(WORKED_ROWS);
  const { muted, others } = parted(model);
  const trial = model.rows.findIndex(([first]) => textOf(first).startsWith("試算："));
  const below = parted({ ...model, rows: model.rows.map((row, i) => (i < trial ? [] : row)) }).others;

  it("is below the outlook every number that no formula computes, but the assumptions themselves and what the formulas rest on", () => {
    const fixed = below.filter(({ value }) => typeof value === "number");
    const left = fixed.filter(({ style }) => style !== "input" && style !== "mutedNumber");
    expect(new Set(left.map(({ about }) => about?.metric))).toEqual(
      new Set(["movedShare", "projectedSurvival", "outlookActive", "outlookCumulative", "outlookMultiple"]),
    );
    expect(muted.filter(({ value }) => typeof value === "number").length).toBeGreaterThan(50);
  });

  it("is no number that follows the yellow cells", () => {
    expect(muted.filter(isLiveNumber)).toEqual([]);
    expect(others.filter(isLiveNumber).length).toBeGreaterThan(50);
  });

  it("is nothing where there is no projection, and so no yellow cell", () => {
    expect(modelOf([["A", "2024-03-01", 100, "1"]], "2024-03-31").muted).toBeUndefined();
  });
});
