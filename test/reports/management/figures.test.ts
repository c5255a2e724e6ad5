import { describe, expect, it } from "vitest";
import { keptFigures, lastMeeting } from "../../../src/reports/management/figures.ts";
import { managementCopy } from "../../../src/reports/management/management-copy.ts";
import type { ReportContext } from "../../../src/reports/context.ts";
import { summary } from "../../../src/reports/summary/summary-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const shopAt = (anchor: string, rows: readonly Row[] = WORKED_ROWS): ReportContext =>
  contextOf(analyse(rows, anchor, { minSample: 1 }));

/** The line of a copy made on 1 May about what moved since one of 1 April. */
function moved(now: ReportContext, before: ReportContext): string {
  const of = { least: 1, before: null };
  const { figures } = managementCopy(before, [summary], { ...of, date: "2024-04-01" });
  const { models } = managementCopy(now, [summary], { ...of, date: "2024-05-01", before: figures });
  const texts = models[0]?.rows.flat().map(textOf) ?? [];
  return texts.find((text) => text.startsWith("前回の会議から")) ?? "";
}

describe("what moved since the last meeting", () => {
  const march = shopAt("2024-03-31");

  it("is said of each number", () => {
    // At 2024-02-29 ten people were active, at 2024-03-31 nine (C05's year went by); 70,000 are the sales of the later year.
    const line = moved(march, shopAt("2024-02-29"));
    expect(line).toContain("（2024/04/01のコピー、分析基点日 2024/02/29と比べて）");
    expect(line).toContain("稼働顧客 9人（-1人）");
    expect(line).toMatch(/年商 ¥70,000（[+-]¥[\d,]+）$/);
  });

  it("is not said against other orders or settings, or a later anchor", () => {
    const other = { ...march, monthly: { ...march.monthly, basis: "another sheet" } };
    expect(moved(march, other)).toContain("注文シート・設定・絞り込み・通貨のどれかが違うため");
    expect(moved(march, { ...march, currency: "USD" })).toContain("比べていません");
    expect(moved(shopAt("2024-02-29"), march)).toContain("分析基点日（2024/03/31）のほうが後なので");
  });
});

describe("copies that are kept", () => {
  const figures = (date: string) => ({ date, anchor: date, basis: "", figures: [] });

  it("a second copy of the day is compared with the last meeting, too", () => {
    const april = figures("2024-04-01");
    const first = keptFigures(figures("2024-05-01"), lastMeeting([april], "2024-05-01"));
    const second = keptFigures(figures("2024-05-01"), lastMeeting(first, "2024-05-01"));
    expect(lastMeeting(second, "2024-05-01")).toEqual(april);
    expect(lastMeeting(second, "2024-06-01")?.date).toBe("2024-05-01");
    expect(lastMeeting([], "2024-06-01")).toBeNull();
  });
});
