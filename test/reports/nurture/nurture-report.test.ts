import { describe, expect, it } from "vitest";
import { nurture } from "../../../src/reports/nurture/nurture-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextFor = (settings: Partial<typeof SETTINGS> = {}, rows: readonly Row[] = WORKED_ROWS) =>
  contextOf(analyse(rows, WORKED_ANCHOR, settings));
const peopleOf = (settings?: Partial<typeof SETTINGS>) => {
  const rows = nurture.json?.(contextFor(settings)) as { segment: string; customers: number }[];
  return Object.fromEntries(rows.map(({ segment, customers }) => [segment, customers]));
};
const linesOf = (...of: Parameters<typeof contextFor>) =>
  nurture.model(contextFor(...of)).rows.map((row) => row.map(textOf));

describe("育成セグメント of the worked example", () => {
  it("has the people that definitions.md 5.4 names: C09; C03 C06; C01 C02 C04 C08 C11 C13; C05 C07 C10 C12 C14", () => {
    expect(peopleOf()).toEqual({ loyal: 1, repeat: 2, firstRepeat: 0, new: 0, dormant: 6, lost: 5 });
  });

  it("moves a limit by a day: C08 bought exactly 121 days before, C05 366 days", () => {
    expect(peopleOf({ nurtureDays: [121, 360] })).toMatchObject({ dormant: 5, repeat: 3 });
    expect(peopleOf({ nurtureDays: [120, 366] })).toMatchObject({ dormant: 7, lost: 4 });
    expect(peopleOf({ nurtureDays: [120, 365] })).toMatchObject({ dormant: 6, lost: 5 });
  });

  it("says by which limits, and ends with this month", () => {
    const lines = linesOf({ nurtureDays: [90, 300], nurturePurchases: [2, 4, 6] });
    expect(lines.find(([name]) => name === "初回リピート顧客")?.join()).toContain("90日以内・購入2〜3回");
    expect(lines.find(([name]) => name === "離反顧客")?.join()).toContain("301日以上");
    const last = linesOf().find(([day]) => day === "2024/03/31");
    expect(last?.slice(1, 8)).toEqual(["1", "2", "0", "0", "6", "5", "14"]);
  });
});

describe("a young shop", () => {
  it("is told from when somebody can be lost", () => {
    const said = linesOf({}, [
      ["A", "2023-12-01", 100],
      ["B", "2024-02-01", 100],
    ]);
    expect(said[3]?.[0]).toContain("2024/11/26以降に現れます");
  });

  it("of one month has a sentence in the place of the chart", () => {
    const { charts } = nurture.model(contextFor({}, [["A", "2024-03-31", 100]]));
    expect(charts).toEqual([]);
    expect(
      linesOf({}, [["A", "2024-03-31", 100]])
        .flat()
        .join(),
    ).toContain("2か月分たまると");
  });
});
