/** Every place of the data's start × every empty end of the year × windows with and without purchases. */
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import type { NoticeCode } from "../../../src/core/quality/notice.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { analyse, day, type Row } from "../../support/shop.ts";

const ANCHOR = "2024-03-31"; // Y(1) = 2023-03-31, Y(2) = 2022-03-31, Y(3) = 2021-03-31
const STARTS = [
  "2020-06-01",
  "2021-03-31",
  "2021-04-01",
  "2022-03-31",
  "2022-04-01",
  "2022-05-01",
  "2022-05-02",
  "2022-09-30",
  "2022-10-01",
  "2023-03-23",
  "2023-03-31",
  "2023-04-01",
  "2023-04-02",
  "2024-01-01",
  "2024-03-25",
];
const ENDS = [ANCHOR, "2024-02-29", "2024-02-28", "2023-04-01", "2023-02-15", "2022-03-01"];
/** Days in the middle of older years, of W1 and of W0 on which somebody may have bought, too. */
const BETWEEN = [
  [],
  ["2021-12-01"],
  ["2022-12-01"],
  ["2023-12-01"],
  ["2021-12-01", "2022-12-01", "2023-12-01"],
];
/** Who buys: one person all of it, everybody once, or two people in turns. */
const BUYERS = [() => "A", (i: number) => `P${i}`, (i: number) => (i % 2 === 0 ? "A" : "B")];

interface Case {
  readonly name: string;
  readonly analysis: Analysis;
  readonly codes: ReadonlySet<NoticeCode>;
}

function cases(): Case[] {
  const all: Case[] = [];
  for (const start of STARTS)
    for (const end of ENDS)
      for (const between of BETWEEN)
        for (const [who, buyer] of BUYERS.entries()) {
          if (end < start) continue;
          const days = [start, ...between.filter((one) => start < one && one < end), end];
          const rows = days.map((date, i): Row => [buyer(i), date, 100, String(i)]);
          const analysis = analyse(rows, ANCHOR, { minSample: 1 });
          const codes = new Set(analysis.notices.map(({ code }) => code));
          all.push({ name: `${days.join(" ")}, buyers ${who}`, analysis, codes });
        }
  return all;
}

/** The first says more, or the two cannot both be true. */
const NEVER_TOGETHER: readonly (readonly [NoticeCode, NoticeCode])[] = [
  ["current-year-incomplete", "previous-year-incomplete"],
  ["current-year-incomplete", "no-dormant-history"],
  ["current-year-incomplete", "projection-without-returns"],
  ["current-year-incomplete", "no-previous-year"],
  ["current-year-incomplete", "all-new"],
  ["current-year-incomplete", "new-may-be-old"],
  ["current-year-incomplete", "next-year-above-this"],
  ["current-year-incomplete", "filled-in"],
  ["no-dormant-history", "short-dormant-history"],
  ["no-previous-year", "projection-without-returns"],
  ["no-previous-year", "next-year-above-this"],
  ["no-previous-year", "filled-in"],
  ["all-new", "no-previous-year"],
  ["all-new", "short-dormant-history"],
  ["all-new", "projection-without-returns"],
  ["one-customer", "all-new"],
  ["one-customer", "no-previous-year"],
  ["no-current-purchases", "tail-empty"],
  ["no-current-purchases", "all-new"],
];

describe("notices that apply together", () => {
  const shops = cases();

  it("never say what another one says better, nor contradict it", () => {
    expect(shops.length).toBeGreaterThan(400);
    for (const { name, codes } of shops)
      for (const pair of NEVER_TOGETHER)
        expect(pair.every((code) => codes.has(code)) ? [name, ...pair] : null).toBeNull();
  });

  it("hold for the numbers beside them", () => {
    for (const { name, analysis, codes } of shops) {
      const { balance, projections } = analysis;
      const { base, dormant, activeNow } = balance.total;
      const projected = projections !== null;
      const says = (code: NoticeCode) => codes.has(code);
      const holds: Partial<Record<NoticeCode, boolean>> = {
        "current-year-incomplete": !projected,
        "no-dormant-history": dormant === 0,
        "projection-without-returns": projected && dormant === 0,
        "short-dormant-history": dormant > 0,
        "no-previous-year": base === 0 && !projected,
        "no-current-purchases": activeNow === 0,
        "all-new": base === 0 && dormant === 0 && balance.newCustomers === analysis.facts.meta.customers,
        "next-year-above-this": (projections?.static[0]?.sales ?? 0) > balance.annualSales,
      };
      for (const [code, true_] of Object.entries(holds))
        expect({ name, code, holds: !says(code as NoticeCode) || true_ }).toEqual({
          name,
          code,
          holds: true,
        });
    }
  });

  it("say why there is no projection, and name the day that the headlines name", () => {
    const reasons: NoticeCode[] = [
      "current-year-incomplete",
      "previous-year-incomplete",
      "no-previous-year",
      "all-new",
      "one-customer",
    ];
    for (const { name, analysis, codes } of shops) {
      if (analysis.projections === null)
        expect({ name, said: reasons.some((code) => codes.has(code)) }).toEqual({ name, said: true });
      const { retention } = analysis.headlines;
      const early = analysis.notices.find(({ code }) => /^(current|previous)-year-incomplete$/.test(code));
      const history = retention.withheld?.code === "history";
      expect({ name, day: early?.values["from"] }).toEqual({
        name,
        day: history ? retention.withheld?.values["date"] : undefined,
      });
      if (history) expect(String(early?.values["from"]) > isoOf(day(ANCHOR)), name).toBe(true);
    }
  });
});
