import { describe, expect, it } from "vitest";
import { alarmLog } from "../../../src/core/history/alarm-log.ts";
import type { MonthRow } from "../../../src/core/history/monthly-history.ts";
import { monthRows } from "../../support/month-rows.ts";
import { historyOf } from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/** 13 rates from 50 % on whose twelve changes are +1, −1, +1 … points: a fall of more than 5.32 points is 悪化. */
const CALM = Array.from({ length: 13 }, (_, i) => (i % 2 === 0 ? 0.5 : 0.51));
/** The month end after them, 13 months after 2010-01-31. */
const FIRST = day("2011-02-28");

/** Months with these rates after the calm ones, of 1,000 people each. */
function log(rates: readonly number[], marks: (month: number) => Partial<MonthRow> = () => ({})) {
  const all = [...CALM, ...rates];
  const months = monthRows(all.length, (month) => ({
    retention: { numerator: Math.round((all[month] ?? 0) * 1000), denominator: 1000 },
    ...marks(month),
  }));
  return alarmLog(months)
    .slice(CALM.length)
    .map(({ alarm }) => alarm);
}

const sinces = (rates: readonly number[], marks?: (month: number) => Partial<MonthRow>) =>
  log(rates, marks).map(({ since }) => since);

describe("an alarm", () => {
  it("is raised by 異常(悪化), and says how far 維持率 is below the best of the twelve months before", () => {
    // 50 % before it and 51 % two months before: 44 % is a fall of 6 points, and 7 below the best.
    expect(log([0.44, 0.45])).toEqual([
      { verdict: "worse", since: FIRST, fallSincePeak: expect.closeTo(0.07, 9) },
      { verdict: null, since: FIRST, fallSincePeak: expect.closeTo(0.06, 9) },
    ]);
  });
  it("looks for the best no further back than twelve month ends", () => {
    // 60 % stands thirteen month ends before the fall, where a change to 50 % has widened nothing after it.
    const rates = [0.6, ...CALM.slice(1), 0.4];
    const months = monthRows(rates.length, (month) => ({
      retention: { numerator: Math.round((rates[month] ?? 0) * 1000), denominator: 1000 },
    }));
    // Changes −9, −1, +1, … points: mean −10 ÷ 12, ranges 8 and ten of 2, so limits 6.8 points from −0.83: −10 is out.
    expect(alarmLog(months)[13]?.alarm).toEqual({
      verdict: "worse",
      since: FIRST,
      fallSincePeak: expect.closeTo(0.11, 9),
    });
  });
  it("is over at the first month end back at the level before it, to the digit", () => {
    expect(sinces([0.44, 0.499, 0.5, 0.45])).toEqual([FIRST, FIRST, null, null]);
  });
  it("is over at the twelfth month end after it, however low 維持率 still is", () => {
    const found = sinces(Array<number>(14).fill(0.44));
    expect(found.slice(0, 12)).toEqual(Array(12).fill(FIRST));
    expect(found.slice(12)).toEqual([null, null]);
  });
  it("neither starts again nor has another level when 悪化 comes again meanwhile", () => {
    // The first fall, of 6 points, widens the limits: mean −0.46, ranges (11 · 2 + 5) ÷ 12, so 6.4 points and more is out.
    const found = log([0.44, 0.34, 0.44, 0.5]);
    expect(found.map(({ verdict }) => verdict).slice(0, 2)).toEqual(["worse", "worse"]);
    expect(found.map(({ since }) => since)).toEqual([FIRST, FIRST, FIRST, null]);
    expect(found[1]?.fallSincePeak).toBeCloseTo(0.17, 9);
  });
  it("is not raised by 改善, nor by 傾向", () => {
    expect(log([0.56])).toEqual([{ verdict: "better", since: null, fallSincePeak: null }]);
    const falls = log([0.499, 0.498, 0.497, 0.496, 0.495, 0.494]);
    // The calm months end with a fall: the fifth of these is the sixth in a row.
    expect(falls.map(({ verdict }) => verdict)).toEqual([null, null, null, null, "falling", "falling"]);
    expect(falls.map(({ since }) => since)).toEqual(Array(6).fill(null));
  });
  it("may be raised again after it is over", () => {
    const back = [0.44, 0.5, 0.4];
    const second = day("2011-04-30");
    expect(sinces(back)).toEqual([FIRST, null, second]);
  });
});

describe("an unfinished last row", () => {
  const last = (month: number) => ({ unfinished: month === CALM.length + 1 });

  it("shows the open alarm with its own 維持率, and ends none", () => {
    expect(log([0.44, 0.505], last)[1]).toEqual({
      verdict: null,
      since: FIRST,
      fallSincePeak: expect.closeTo(0.005, 9),
    });
  });
  it("raises none", () => {
    expect(log([0.5, 0.3], last)[1]).toEqual({ verdict: null, since: null, fallSincePeak: null });
  });
});

it("a month without anybody in W1 leaves the alarm open, and has no fall to tell", () => {
  const nobody = { retention: { numerator: 0, denominator: 0 } };
  expect(log([0.44, 0], (month) => (month === CALM.length + 1 ? nobody : {}))[1]).toEqual({
    verdict: null,
    since: FIRST,
    fallSincePeak: null,
  });
});

describe("the worked example", () => {
  /* 維持率 from 2022-03-31 on: 3/5 3/5 4/6 5/7 5/7 5/7 4/7 4/7 4/7 4/7 4/6 4/5 5/6 6/7, then 5/7 on 2023-05-31. The 13
     changes to 6/7 have the mean (6/7 − 3/5) ÷ 13 = 0.0198 and the ranges' mean 0.0552: the lower limit is −0.1269. */
  const months = alarmLog(historyOf(WORKED_ROWS, "2024-03-31"));
  const at = (iso: string) => months.find(({ row }) => row.anchor === day(iso))?.alarm;

  it.each([
    { end: "2023-04-30", verdict: null, since: null, fall: null },
    { end: "2023-05-31", verdict: "worse", since: day("2023-05-31"), fall: 6 / 7 - 5 / 7 },
    { end: "2023-06-30", verdict: null, since: day("2023-05-31"), fall: 6 / 7 - 4 / 7 },
    { end: "2024-03-31", verdict: null, since: day("2023-05-31"), fall: 6 / 7 - 5 / 8 },
  ])("$end", ({ end, verdict, since, fall }) => {
    const fallSincePeak: unknown = fall === null ? null : expect.closeTo(fall, 9);
    expect(at(end)).toEqual({ verdict, since, fallSincePeak });
  });
});
