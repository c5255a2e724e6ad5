import { rateOf } from "../values/share.ts";
import type { Day } from "../values/day.ts";
import { retentionWatch, ROUNDING } from "./early-warning.ts";
import type { MonthRow } from "./monthly-history.ts";

/** What the early warning said at a month end, and the alarm that is open then. */
export interface Alarm {
  /** 異常 (悪化 or 改善), or 傾向 where there is none; null = as usual, or too few changes to say. */
  readonly verdict: "worse" | "better" | "falling" | null;
  /** The month end at which the open alarm was raised; null = none is open. */
  readonly since: Day | null;
  /** How far 維持率 lies below the highest of the twelve month ends before `since` [ratio]; null without an alarm. */
  readonly fallSincePeak: number | null;
}

export interface WatchedMonth {
  readonly row: MonthRow;
  readonly alarm: Alarm;
}

interface Opened {
  /** Which of the rows raised it. */
  readonly row: number;
  readonly since: Day;
  /** 維持率 of the month end before: back there, the alarm is over. */
  readonly level: number;
  readonly peak: number;
}

/** An alarm ends this long after it was raised at the latest, and its peak is looked for this far before [month ends]. */
const YEAR = 12;

/**
 * The alarms of every month end, each from the data up to it; nothing is stored. 異常(悪化) raises one, further ones
 * change nothing while it lasts. An unfinished last row neither raises nor ends one.
 *
 * @param rows the monthly history, oldest first
 * @returns each row with its own
 *
 * @example
 * // fourteen month ends at 75 %, then one at 50 %
 * const row = { unfinished: false, fullPreviousYear: true };
 * const people = [75, 75, 75, 75, 75, 75, 75, 75, 75, 75, 75, 75, 75, 75, 50];
 * const rows = people.map((n, anchor) => ({ ...row, anchor, retention: { numerator: n, denominator: 100 } }));
 * alarmLog(rows)[14].alarm //=> { verdict: "worse", since: 14, fallSincePeak: 0.25 }
 */
export function alarmLog(rows: readonly MonthRow[]): WatchedMonth[] {
  let open: Opened | null = null;
  return rows.map((row, i) => {
    const verdict = row.unfinished ? null : verdictOf(rows.slice(0, i + 1));
    if (open && !row.unfinished && isOver(open, rows, i)) open = null;
    if (verdict === "worse") open ??= opened(rows, i);
    const rate = rateOf(row.retention);
    const fallSincePeak = open && rate !== null ? open.peak - rate : null;
    return { row, alarm: { verdict, since: open?.since ?? null, fallSincePeak } };
  });
}

/**
 * What was said at the latest finished month end.
 *
 * @param log of the monthly history, oldest first
 * @returns null before the first finished month
 *
 * @example
 * latestAlarm([]) //=> null
 */
export function latestAlarm(log: readonly WatchedMonth[]): Alarm | null {
  const finished = log.filter(({ row }) => !row.unfinished);
  return finished[finished.length - 1]?.alarm ?? null;
}

function verdictOf(rows: readonly MonthRow[]): Alarm["verdict"] {
  const { verdict, falling } = retentionWatch(rows);
  if (verdict === "worse") return verdict;
  if (falling) return "falling";
  return verdict === "better" ? verdict : null;
}

/** @param rows the month end that was judged 悪化 is the one at `row`; limits mean that twelve with rates precede it */
function opened(rows: readonly MonthRow[], row: number): Opened {
  const before = rows.slice(Math.max(0, row - YEAR), row).map(({ retention }) => rateOf(retention) ?? 0);
  const level = before[before.length - 1] ?? 0;
  return { row, since: rows[row]?.anchor ?? 0, level, peak: Math.max(...before) };
}

function isOver({ row, level }: Opened, rows: readonly MonthRow[], now: number): boolean {
  const retention = rows[now]?.retention;
  const rate = retention ? rateOf(retention) : null;
  return now - row >= YEAR || (rate !== null && rate >= level - ROUNDING);
}
