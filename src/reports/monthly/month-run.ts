/** A run of a month between its steps, each done by a call of its own. */
import type { WrittenAnchor } from "../../core/cpm/anchor.ts";
import type { Told } from "./told.ts";

/** What is done next: begun, a step of the reports, the plans of mails counted, the mail sent. */
export type MonthStep = "start" | "run" | "plans" | "mail";

export interface MonthRun {
  readonly at: MonthStep;
  /** Local time, e.g. `2026/12/01 06:17`. */
  readonly startedAt: string;
  /** The same [ms since 1970]. */
  readonly startedMs: number;
  /** The run of the reports; null = not begun. */
  readonly runId: string | null;
  /** What the user had chosen as anchor, which the file is to remember afterwards; null = not looked at. */
  readonly anchor: WrittenAnchor | null;
  /** How often this step was begun without coming to its end [count]. */
  readonly tries: number;
  /** Why it did not the last time; "" = nobody knows. */
  readonly why: string;
  /** How often it waited for somebody else's run or import [count]. */
  readonly waits: number;
  /** IDs of the reports that Google refused so far. */
  readonly refused: readonly string[];
  readonly outcome: "done" | "stopped";
  readonly told: Told;
  /** What the mail says of it, which holds nothing that the orders do. */
  readonly mailed: readonly string[];
  /** True from just before the mail leaves: it is never sent again. */
  readonly mailing: boolean;
}

/** So often a step is begun before the run is given up. */
export const MOST_TRIES = 5;
/** So often it is looked whether somebody else's work is over. */
export const MOST_WAITS = 24;

/** Reports that nothing is done of yet. */
export const newMonthRun = (startedAt: string, startedMs: number): MonthRun => ({
  at: "start",
  startedAt,
  startedMs,
  runId: null,
  anchor: null,
  ...{ tries: 0, why: "", waits: 0 },
  refused: [],
  outcome: "done",
  told: { ja: [], en: [] },
  mailed: [],
  mailing: false,
});

/**
 * The run once a step came to its end.
 *
 * @example
 * const { at, tries, runId } = stepped({ ...newMonthRun("2026/12/01 06:17", 0), tries: 2 }, { at: "run", runId: "r1" });
 * [at, tries, runId] //=> ["run", 0, "r1"]
 */
export const stepped = (run: MonthRun, change: Partial<MonthRun>): MonthRun => ({
  ...run,
  tries: 0,
  why: "",
  ...change,
});

/**
 * Whatever else is to be done, the run is over: only the mail is left.
 *
 * @param mailed what the mail says of it
 *
 * @example
 * const { at, outcome } = stopped(newMonthRun("2026/12/01 06:17", 0), { ja: ["止"], en: ["off"] }, ["止"]);
 * [at, outcome] //=> ["mail", "stopped"]
 */
export const stopped = (run: MonthRun, told: Told, mailed: readonly string[]): MonthRun =>
  stepped(run, { at: "mail", outcome: "stopped", told, mailed });

/** What somebody else does in a file is given so long, after that it was left lying [ms]. */
const LEFT_LYING = 3_600_000;

/**
 * True while somebody else's run or import is likely to go on.
 *
 * @param id its name: the instant it was begun
 * @param now [ms]
 *
 * @example
 * [isGoingOn("1000", 2000), isGoingOn("1000", 4_000_000), isGoingOn(null, 0)] //=> [true, false, false]
 */
export const isGoingOn = (id: string | null, now: number): boolean =>
  id !== null && now - Number(id) < LEFT_LYING;

/** A run is over long before [ms]. */
const LONG = 6 * 3_600_000;

/**
 * True for a run that came to no end for so long that its next step must have been lost.
 *
 * @param now [ms]
 *
 * @example
 * [1, 8].map((hours) => isLost({ startedMs: 0 }, hours * 3_600_000)) //=> [false, true]
 */
export const isLost = ({ startedMs }: Pick<MonthRun, "startedMs">, now: number): boolean =>
  now - startedMs > LONG;
