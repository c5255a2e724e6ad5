import type { MonthRow } from "./monthly-history.ts";
import { ratio } from "../values/share.ts";

/** Whether, and how far ahead, the customer base led this shop's sales; both null = まだ判断できません. */
export interface Lead {
  /** Months compared [count]. */
  readonly months: number;
  /** After how many months sales moved most alike [months, 3 to 12]; and how alike [correlation, 0.6 to 1]. */
  readonly lead: number | null;
  readonly correlation: number | null;
}

/** With fewer months [count], or a lower correlation, a lead may be chance. */
const FEWEST_MONTHS = 60;
const LEAST_CORRELATION = 0.6;
/** Shorter leads share months with what they would foretell. */
const LEADS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const LONGEST_LEAD = 12;
const YEAR = 12;
/** A year's change of 稼働顧客 looks back over two years of purchases. */
const MONTHS_BEHIND = 23;

/**
 * Does the customer base lead sales here? Correlates the year's change of 稼働顧客 with the year's change of three
 * months' sales 3 to 12 months later, over the same months for every lead. It says nothing of cause.
 *
 * @param rows the monthly history, oldest first
 * @returns a lead only with at least 60 months and a correlation of at least 0.6; equals go to the shorter lead
 *
 * @example
 * // sales do after five months what 稼働顧客 did; of three months together the last one counts, so that is six
 * const wave = (month) => 1_000 + 300 * Math.sin(month / 3);
 * const row = { unfinished: false, fullMonth: true };
 * const months = Array.from({ length: 100 }, (_, month) => month);
 * leadOf(months.map((m) => ({ ...row, activeCustomers: wave(m), monthSales: wave(m - 5) }))).lead //=> 6
 */
export function leadOf(rows: readonly MonthRow[]): Lead {
  const months = rows.filter(({ unfinished }) => !unfinished);
  const x = months.map((_, m) => activeChange(months, m));
  const y = months.map((_, m) => salesChange(months, m));
  const used = months.flatMap((_, m) => {
    const all = [x[m], ...LEADS.map((lead) => y[m + lead])];
    return m + LONGEST_LEAD < months.length && all.every((value) => typeof value === "number") ? [m] : [];
  });
  const best = used.length < FEWEST_MONTHS ? null : strongest(x, y, used);
  return { months: used.length, lead: best?.lead ?? null, correlation: best?.correlation ?? null };
}

type Changes = readonly (number | null)[];

function strongest(x: Changes, y: Changes, used: readonly number[]) {
  let best: { readonly lead: number; readonly correlation: number } | null = null;
  for (const lead of LEADS) {
    const found = correlation(
      used.map((m) => x[m] ?? 0),
      used.map((m) => y[m + lead] ?? 0),
    );
    if (found !== null && found >= LEAST_CORRELATION && found > (best?.correlation ?? 0)) {
      best = { lead, correlation: found };
    }
  }
  return best;
}

/** 稼働顧客 against a year before; null where the month 23 before is no full month of data. */
function activeChange(months: readonly MonthRow[], m: number): number | null {
  if (!months[m - MONTHS_BEHIND]?.fullMonth) return null;
  return change(months[m]?.activeCustomers, months[m - YEAR]?.activeCustomers);
}

/** Sales of three months against those a year before. */
function salesChange(months: readonly MonthRow[], m: number): number | null {
  if (!months[m - YEAR - 2]?.fullMonth) return null;
  return change(threeMonths(months, m), threeMonths(months, m - YEAR));
}

function threeMonths(months: readonly MonthRow[], m: number): number {
  return months.slice(m - 2, m + 1).reduce((sum, row) => sum + row.monthSales, 0);
}

function change(now: number | undefined, before: number | undefined): number | null {
  const times = ratio(now ?? 0, before ?? 0);
  return times === null ? null : times - 1;
}

/**
 * Pearson's correlation of paired values; null where one of them never varies.
 *
 * @example
 * correlation([1, 2, 3], [2, 4, 6]) //=> 1
 * @example
 * correlation([1, 2, 3], [5, 5, 5]) //=> null
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - mx, (y[i] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return ratio(xy, Math.sqrt(xx * yy));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
