import type { Day } from "../values/day.ts";
import type { MonthCounts } from "../facts/months.ts";

/** One month of 定点観測 as a run recorded it; it is never written over. */
export interface RecordedMonth {
  /** What the counts rest on besides the orders (stage limits, cleaning rules, filter); other bases are other records. */
  readonly basis: string;
  /** 1 for the first record of a month, one more each time its counts came out otherwise. */
  readonly version: number;
  /** Day of the run that recorded it. */
  readonly recordedOn: Day;
  /** Counts and sums only; every rate is computed from them. */
  readonly month: MonthCounts;
}

/** What a run found of a month: `gone` = recorded before, and no longer in the data. */
export type MonthStanding = "new" | "changed" | "same" | "gone";

/** The record after a run. */
export interface RecordedHistory {
  /** Every version of every month, by basis, then anchor, then version. */
  readonly rows: readonly RecordedMonth[];
  /** How each month of this run's basis stands, oldest first. */
  readonly standings: readonly { readonly anchor: Day; readonly standing: MonthStanding }[];
}

/** What a run brings. */
export interface HistoryRun {
  readonly basis: string;
  readonly day: Day;
  /** Finished months only: one that still grows would be a new version at every run. */
  readonly months: readonly MonthCounts[];
}

/**
 * Adds a run to the record. A month whose counts differ from its latest version (an old order was refunded, an older
 * file imported) becomes a new version with the day of the run; one that is equal, or gone, stays as it is.
 *
 * @param stored rows of earlier runs, in any order
 *
 * @example
 * const none = { base: [], kept: [], dormant: [], returned: [], newCustomers: 1, newWithSecond: 0 };
 * const march = { anchor: 89, ...none, annualSales: 500, monthSales: 500 };
 * const first = recordHistory([], { basis: "", day: 95, months: [march] });
 * const refunded = { ...march, annualSales: 400, monthSales: 400 };
 * recordHistory(first.rows, { basis: "", day: 96, months: [refunded] }).rows.map((row) => [row.version, row.recordedOn])
 * //=> [[1, 95], [2, 96]]
 */
export function recordHistory(stored: readonly RecordedMonth[], run: HistoryRun): RecordedHistory {
  const latest = new Map(latestVersions(stored, run.basis).map((row) => [row.month.anchor, row]));
  const standings = new Map<Day, MonthStanding>();
  for (const anchor of latest.keys()) standings.set(anchor, "gone");
  const added: RecordedMonth[] = [];
  for (const month of run.months) {
    const before = latest.get(month.anchor);
    const standing = before === undefined ? "new" : isSame(before.month, month) ? "same" : "changed";
    standings.set(month.anchor, standing);
    if (standing === "same") continue;
    added.push({
      basis: run.basis,
      version: (before?.version ?? 0) + 1,
      recordedOn: run.day,
      month: countsOf(month),
    });
  }
  return {
    rows: sorted([...stored, ...added]),
    standings: [...standings].sort(([a], [b]) => a - b).map(([anchor, standing]) => ({ anchor, standing })),
  };
}

/**
 * The latest version of each month of a basis, oldest month first.
 *
 * @example
 * const [first, second] = [1, 2].map((version) => ({ basis: "", version, month: { anchor: 89 } }));
 * latestVersions([second, first], "").map(({ version }) => version) //=> [2]
 */
export function latestVersions(rows: readonly RecordedMonth[], basis: string): RecordedMonth[] {
  const latest = new Map<Day, RecordedMonth>();
  for (const row of rows) {
    if (row.basis !== basis) continue;
    if (row.version > (latest.get(row.month.anchor)?.version ?? 0)) latest.set(row.month.anchor, row);
  }
  return [...latest.values()].sort((a, b) => a.month.anchor - b.month.anchor);
}

/** What is recorded of a month: what its next years would be computed from is not. */
function countsOf({ anchor, base, kept, dormant, returned, ...rest }: MonthCounts): MonthCounts {
  const { newCustomers, newWithSecond, annualSales, monthSales } = rest;
  return { anchor, base, kept, dormant, returned, newCustomers, newWithSecond, annualSales, monthSales };
}

/** Whole numbers all through, so equal means equal. */
function isSame(a: MonthCounts, b: MonthCounts): boolean {
  return figures(a).join() === figures(b).join();
}

const figures = (month: MonthCounts): number[] => Object.values(countsOf(month)).flat() as number[];

function sorted(rows: readonly RecordedMonth[]): RecordedMonth[] {
  return [...rows].sort(
    (a, b) => compareTexts(a.basis, b.basis) || a.month.anchor - b.month.anchor || a.version - b.version,
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
