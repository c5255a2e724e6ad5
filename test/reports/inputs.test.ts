import { describe, expect, it } from "vitest";
import type { Language } from "../../src/catalog/language.ts";
import type { ReportId } from "../../src/reports/index.ts";
import { contextOf, reportModel } from "../support/report-cells.ts";
import { analyse } from "../support/shop.ts";
import { WORKED_ANCHOR } from "../support/worked-example.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const WORKED = analyse(WORKED_ROWS, WORKED_ANCHOR);

/** What the inputs of a report are called, in reading order. */
function labels(id: ReportId, language: Language = "ja"): string[] {
  const cells = reportModel(id, contextOf(WORKED, language)).rows.flat();
  return cells.flatMap(({ style, input }) =>
    style?.startsWith("input") ? [input?.label ?? "without a name"] : [],
  );
}

describe("the inputs of a report, where they are named alone", () => {
  it("say which figure they are, and of which stage", () => {
    const found = labels("customerBalanceSheet");
    expect(found.slice(0, 6)).toEqual([
      "F1の現在稼働",
      "F1の現在離脱",
      "F1の維持率",
      "F1の復帰率",
      "F1の維持客LTV",
      "F1の復帰客LTV",
    ]);
    expect(found.slice(-4)).toEqual(["F5の維持客LTV", "F5の復帰客LTV", "復帰を含める", "年商"]);
    expect(found).toHaveLength(5 * 6 + 2);
    expect(new Set(found).size).toBe(found.length);
    expect(labels("goldCustomerMap")).toEqual(["新規獲得"]);
  });

  it("stand to the left of the value they began with, which is guarded, and nothing else is", () => {
    const { rows, originals } = reportModel("customerBalanceSheet", contextOf(WORKED));
    const guarded = (originals?.areas ?? []).flatMap(({ row, column, rows: height, columns }) =>
      Array.from(
        { length: height * columns },
        (_, i) => `${row + Math.floor(i / columns)} ${column + (i % columns)}`,
      ),
    );
    const beside = (rows ?? []).flatMap((cells, row) =>
      cells.flatMap(({ style, value }, column) => {
        if (!style?.startsWith("input")) return [];
        expect(cells[column + 1]?.value).toBe(value);
        return [`${row} ${column + 1}`];
      }),
    );
    expect(guarded.sort()).toEqual(beside.sort());
    expect(beside).toHaveLength(5 * 6 + 2);
  });

  it("say so in English, too", () => {
    expect(labels("customerBalanceSheet", "en").slice(0, 6)).toEqual([
      "F1 active now",
      "F1 lapsed now",
      "F1 retention",
      "F1 reactivation",
      "F1 retained LTV",
      "F1 returned LTV",
    ]);
    expect(labels("goldCustomerMap", "en")).toEqual(["New customers"]);
  });
});
