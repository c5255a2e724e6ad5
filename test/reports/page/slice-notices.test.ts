import { describe, expect, it } from "vitest";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { noticeLines } from "../../../src/reports/page/page.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const analysis = analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 });
const bought = (when: "ever" | "first"): Slice => ({
  segments: [
    { name: "石けんの人", conditions: [{ field: "product", test: "bought", values: ["石けん"], when }] },
  ],
});

/** What is said of a slice before its numbers are read. */
const notices = (slice: Slice | null): string[] =>
  noticeLines({ open: [], analysis, slice }, wordsOf({ language: "ja", currency: "JPY" }));

describe("people chosen by what they bought", () => {
  it.each<[string, Slice | null, boolean]>([
    ["by their rank now", { customers: { rfmRank: ["loyal"] } }, true],
    ["by their stage now", { customers: { stage: ["5"] } }, true],
    ["by what they ever bought", bought("ever"), true],
    ["by their first purchase", bought("first"), false],
    ["by who they are", { customers: { sex: ["女性"] } }, false],
    ["by nothing", null, false],
  ])("%s: the first notice says that rates contain the choice", (_, slice, says) => {
    expect(notices(slice)[0]?.startsWith("基点日までの購入で選んだ顧客です。") ?? false).toBe(says);
  });

  it("have it in the head of every sheet, too", () => {
    const context = { ...contextOf(analysis), slice: { customers: { rfmRank: ["loyal"] } } } as const;
    for (const id of ["customerBalanceSheet", "summary"] as const)
      expect(textOf(reportModel(id, context).rows[2]?.[0] ?? { value: "" })).toContain(
        "購入で選んだ顧客のため",
      );
  });
});
