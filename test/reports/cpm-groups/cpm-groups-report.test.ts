import { describe, expect, it } from "vitest";
import { numberFormat } from "../../../src/catalog/look.ts";
import { cpmGroups } from "../../../src/reports/cpm-groups/cpm-groups-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const contextFor = (settings: Partial<typeof SETTINGS> = {}) =>
  contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR, settings));
const peopleOf = (settings?: Partial<typeof SETTINGS>) => {
  const rows = cpmGroups.json?.(contextFor(settings)) as {
    group: string;
    status: string;
    customers: number;
  }[];
  const some = rows.filter(({ customers }) => customers > 0);
  return Object.fromEntries(some.map(({ group, status, customers }) => [`${group} ${status}`, customers]));
};
const linesOf = (settings?: Partial<typeof SETTINGS>) =>
  cpmGroups.model(contextFor(settings)).rows.map((row) => row.map(textOf));

describe("CPM10群 of the worked example", () => {
  it("has the people that definitions.md 5.4 names: C01 C05 C14; C07; C02 C03 C04 C06 C08 C09 C11; C10 C12 C13", () => {
    expect(peopleOf()).toEqual({
      "first churned": 3,
      "toddler churned": 1,
      "steady active": 7,
      "steady churned": 3,
    });
  });

  // C09 has spent 40,000, C08 22,000 and C13 25,000; all three have been there for more than 210 days.
  it("takes whoever stands exactly at the amount up", () => {
    expect(peopleOf({ cpmAmount: 40_000 })).toMatchObject({ "loyal active": 1, "steady active": 6 });
    expect(peopleOf({ cpmAmount: 40_001 })).toMatchObject({ "steady active": 7 });
  });

  it("has 7 × 受注単価 where no amount is set, and says so", () => {
    // 177,000 yen in 41 purchases: 7 × 4,317.07… = 30,219.52
    const lines = linesOf({ cpmAmount: null }).flat().join();
    expect(lines).toContain("受注単価の7倍（¥30,220）");
    expect(peopleOf({ cpmAmount: null })).toMatchObject({ "loyal active": 1 });
    expect(linesOf().flat().join()).not.toContain("自動に決めています");
  });

  it("says the change on the year of the months that have one", () => {
    const lines = linesOf();
    const at = lines.findIndex(([title]) => title === "前年同月末との差（人）");
    const months = lines.findIndex(([title]) => title === "月ごとの人数（今の境目で数え直しています）");
    expect(lines.slice(months + 2, months + 14).map(([day]) => day?.slice(0, 7))).toHaveLength(12);
    // 11 people had bought by 2023-03-31, 14 by 2024-03-31
    expect(lines.slice(at).find(([day]) => day === "2024/03/31")?.[11]).toBe("3");
    // People, not a rate: three more are +3, not +300.0%.
    const cell = cpmGroups
      .model(contextFor())
      .rows.slice(at)
      .find(([day]) => textOf(day) === "2024/03/31")?.[11];
    expect(numberFormat(cell?.unit ?? "text", "JPY", "ja")).toBe("+#,##0;-#,##0;0");
  });
});
