import { expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { outlookOf } from "../../../src/core/outlook/outlook.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { runAsks } from "../../../src/reports/index.ts";
import { EVERYTHING, day, SETTINGS } from "../../support/shop.ts";
import { lineShop, SLICED_LINES } from "../../support/sliced-shop.ts";

const shop = lineShop(SLICED_LINES);

const QUESTION = {
  anchor: { kind: "day", day: day("2024-03-31") },
  today: day("2030-01-01"),
  limits: SETTINGS,
} as const;

/** What a column of 比較 shows. */
const FIGURES = ["balance", "assumptions", "projections", "goldMap", "annualSales", "notices"] as const;

const SLICES: readonly Slice[] = [
  { orders: { channel: ["楽天市場"] } },
  { orders: { product: ["クリーム"] } },
  { orders: { category: ["保湿"] } },
  { customers: { firstProduct: ["石けん"] } },
  { customers: { stage: ["2"] } },
  { customers: { rfmRank: ["defecting"] } },
  { orders: { product: ["クリーム"] }, customers: { firstProduct: ["石けん"] } },
];

it.each(SLICES)(
  "a compared slice asks for one pattern table and the outlook, and says the same: %j",
  (slice) => {
    const facts = shop.facts({ ...QUESTION, slice }, runAsks(SETTINGS).compared);
    const all = shop.facts({ ...QUESTION, slice }, EVERYTHING);
    const tables = Object.keys(facts.tables).map((key) => (JSON.parse(key) as { table: string }).table);
    expect(tables.filter((table) => table === "pattern")).toHaveLength(1);
    expect(tables.every((table) => ["pattern", "state", "known"].includes(table))).toBe(true);
    expect(all.tables).toMatchObject(facts.tables);
    const [column, sheet] = [facts, all].map((one) => analysisOf(one, SETTINGS));
    expect(outlookOf(facts)).toEqual(outlookOf(all));
    for (const figure of FIGURES) expect(column?.[figure]).toEqual(sheet?.[figure]);
  },
);
