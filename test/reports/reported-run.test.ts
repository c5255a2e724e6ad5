import { describe, expect, it } from "vitest";
import { settingsOf } from "../../src/catalog/settings/setting-values.ts";
import type { Slice } from "../../src/core/slices/slices.ts";
import { slicedFacts } from "../../src/engines/sliced-facts.ts";
import { runAsks } from "../../src/reports/index.ts";
import { reportContext } from "../../src/reports/reported-run.ts";
import { day, RULES, SETTINGS } from "../support/shop.ts";
import { lineShop, SLICED_ANCHOR, SLICED_LINES } from "../support/sliced-shop.ts";

const engine = lineShop(SLICED_LINES);
const settings = settingsOf({ annualSalesOverride: 99_000 }, "ja");
const inChannel = (name: string): Slice => ({ orders: { channel: [name] } });

/** Annual sales in whole units: of the sheets, of the whole shop on 比較, and of its slices. */
function annualSales(slice: Slice | null, compare: readonly Slice[]) {
  const question = {
    ...{ today: RULES.today, limits: SETTINGS },
    anchor: { kind: "day", day: day(SLICED_ANCHOR) },
  } as const;
  const sliced = slicedFacts(engine, question, { slice, compare, asks: runAsks(settings) });
  const monthly = { rows: [], standings: [], basis: "", first: true };
  const words = { open: [], adCosts: null, source: "注文", madeAt: "2026/11/22 14:30", zone: "Asia/Tokyo" };
  const { analysis, comparison } = reportContext({ ...sliced, ...words, monthly, settings }, null);
  return {
    sheets: analysis.annualSales / 100,
    whole: comparison.whole.annualSales / 100,
    slices: comparison.slices.map((one) => one.analysis && one.analysis.annualSales / 100),
  };
}

describe("what the reports are made of", () => {
  it("is the whole shop with what was typed of it, and on 比較 without: its columns are computed alike", () => {
    const found = annualSales(null, [inChannel("本店"), inChannel("楽天市場")]);
    expect(found).toEqual({ sheets: 99_000, whole: 13_000, slices: [8000, 5000] });
  });

  it("is a slice, beside which 比較 still has the whole shop; a column that nobody bought in stays empty", () => {
    const found = annualSales(inChannel("楽天市場"), [inChannel("本店"), inChannel("ヤフー")]);
    expect(found).toEqual({ sheets: 5000, whole: 13_000, slices: [8000, null] });
  });
});
