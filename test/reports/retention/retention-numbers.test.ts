import { describe, expect, it } from "vitest";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { retention } from "../../../src/reports/retention/retention-report.ts";
import { reportModel, shownBy } from "../../support/report-cells.ts";
import { contextWith, ROWS } from "../../support/retention-shop.ts";

describe("a number of it", () => {
  const explained = (metric: string, since: number, anchor = "2023-04-30") => {
    const context = contextWith(ROWS, anchor);
    const cell = reportModel("retentionCohorts", context)
      .rows.flat()
      .find(
        ({ about }) =>
          about?.metric === metric && about.set?.kind === "cohortMonth" && about.set.since === since,
      );
    if (cell?.about === undefined) throw new Error(metric);
    const one = { cell, about: cell.about, written: shownBy(cell), now: null };
    const found = explanation(context, one, { sheet: "S", cell: "A1" });
    return { ...found, said: Object.fromEntries(found.lines.map(({ label, value }) => [label, value])) };
  };

  it("of a share has both sides, its interval, and the lists of those who bought, of all, and of those who did not", () => {
    const { said, lists } = explained("cohortMonthRate", 1);
    expect(said).toMatchObject({
      分子: "2023/01/01〜2023/01/31に初回購入・1か月後の2023/02に購入 2人",
      分母: "2023/01/01〜2023/01/31に初回購入 4人",
      計算: "2人 ÷ 4人 = 50.0%",
    });
    expect(lists.map(({ customers }) => customers)).toEqual([2, 4, 2]);
    expect(lists.map(({ set }) => set.kind)).toEqual(["cohortMonth", "cohort", "rest"]);
  });

  it("of orders and sales has its people", () => {
    expect(explained("cohortMonthOrders", 1)).toMatchObject({ shows: "3", lists: [{ customers: 2 }] });
    expect(explained("cohortMonthSales", 3)).toMatchObject({ shows: "¥4,000", lists: [{ customers: 1 }] });
  });

  it("of a month that goes on says so", () => {
    const { notes, shows } = explained("cohortMonthCustomers", 3, "2023-04-15");
    expect([shows, notes.includes("この月はまだ終わっていません。2023/04/15までの数字です。")]).toEqual([
      "1",
      true,
    ]);
    expect(explained("cohortMonthCustomers", 3).notes.join()).not.toContain("まだ終わっていません");
  });
});

it("the JSON has an entry a month up to that of the anchor, sums in whole units, and says whether the last goes on", () => {
  const json = (anchor: string) => retention.json?.(contextWith(ROWS, anchor));
  const january = {
    cohort: "2023-01",
    from: "2023-01-01",
    to: "2023-01-31",
    customers: 4,
    countsOldAsNew: true,
  };
  expect(json("2023-03-31")).toEqual([
    { ...january, active: [4, 2, 0], orders: [4, 3, 0], sales: [6100, 1000, 0], isOpen: false },
    {
      ...{ cohort: "2023-02", from: "2023-02-01", to: "2023-02-28", customers: 1, countsOldAsNew: true },
      ...{ active: [1, 1], orders: [1, 1], sales: [900, 100], isOpen: false },
    },
  ]);
  expect(json("2023-02-01")).toEqual([
    { ...january, active: [4, 1], orders: [4, 1], sales: [6100, 200], isOpen: true },
  ]);
});
