import { describe, expect, it } from "vitest";
import { alarmLog, type WatchedMonth } from "../../../src/core/history/alarm-log.ts";
import { retentionWatch } from "../../../src/core/history/early-warning.ts";
import { monthsOf } from "../../../src/core/history/monthly-history.ts";
import { rateOf } from "../../../src/core/values/share.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { sampleShop } from "../../../src/workbench/sample-shop.ts";
import { draws } from "../../support/month-rows.ts";
import { historyOf } from "../../support/random-shop.ts";
import { shopEngine } from "../../support/shop-history.ts";
import { day, EVERYTHING, type Row, RULES, SETTINGS } from "../../support/shop.ts";
import { monthEnds } from "../../support/slow-twin.ts";

const warns = ({ alarm: { verdict } }: WatchedMonth): boolean => verdict === "worse" || verdict === "falling";

describe("the sample shop, whose customers begin to stay away", () => {
  /** Months from the peak of 維持率 to the first 悪化 or 傾向. */
  const delays = Array.from({ length: 20 }, (_, i) => delayOf(i + 1));

  it.each(delays.map((delay, i) => ({ seed: i + 1, delay })))(
    "seed $seed warns within seven months",
    ({ delay }) => {
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(7);
    },
  );
  it("half of them warn within four", () => {
    const inOrder = [...delays].sort((a, b) => a - b);
    expect(inOrder[9]).toBeLessThanOrEqual(4);
    expect(inOrder[10]).toBeLessThanOrEqual(4);
  });
});

function delayOf(seed: number): number {
  const anchor = { kind: "day", day: day("2026-03-31") } as const;
  const question = { anchor, today: RULES.today, limits: SETTINGS };
  const facts = shopEngine(sampleShop(seed)).facts(question, EVERYTHING);
  const months = alarmLog(monthsOf(analysisOf(facts, SETTINGS)));
  const rates = months.map(({ row }) => (row.fullPreviousYear ? (rateOf(row.retention) ?? 0) : 0));
  return months.findIndex(warns) - rates.indexOf(Math.max(...rates));
}

describe("200 shops in which nothing changes", () => {
  it("are warned falsely at most 1.2 times a year", () => {
    let [judged, warned] = [0, 0];
    for (let seed = 1; seed <= 200; seed++) {
      const months = alarmLog(historyOf(flatShop(seed), "2024-12-31"));
      const rows = months.map(({ row }) => row);
      const watched = months.filter((_, i) => retentionWatch(rows.slice(0, i + 1)).verdict !== null);
      judged += watched.length;
      warned += watched.filter(warns).length;
    }
    // Seven years of month ends less the first two and the twelve changes that limits need.
    expect(judged).toBeGreaterThan(200 * 36);
    expect((12 * warned) / judged).toBeLessThanOrEqual(1.2);
  });
});

/** Seven years in which each of 250 people buys in one month of twelve, by chance alone. */
function flatShop(seed: number): Row[] {
  const draw = draws(seed * 7919);
  return monthEnds("2018-01-31", "2024-12-31").flatMap((end) =>
    Array.from({ length: 250 }, (_, c) => c).flatMap((c): Row[] =>
      draw() < 1 / 12 ? [[`C${c}`, `${end.slice(0, 8)}${10 + Math.floor(draw() * 18)}`, 100]] : [],
    ),
  );
}
