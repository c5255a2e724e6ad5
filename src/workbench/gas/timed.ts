/** What happens in a file without anybody at it: its clock, the time triggers and mails of its accounts, and how their runs end. */
import { formatDate } from "./utilities.ts";

/** A time trigger: fires once, or every day in an hour. */
export interface TimeTrigger {
  readonly id: string;
  readonly handler: string;
  /** The account that made it: it runs as that account, and nobody else sees it. */
  readonly owner: string;
  /** When it fires next [ms]; null = it has fired and stays listed until it is deleted. */
  next: number | null;
  readonly daily: { readonly hour: number; readonly zone: string } | null;
}

/** A mail as it left. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly sender: string;
  /** [ms] */
  readonly at: number;
}

/** Which rights an account has lost: the one to the file, the one to send mails, or all, so that nothing of it runs. */
export type LostRight = "file" | "mail" | "all";

export interface TimedState {
  /** The clock [ms]; null = the machine's. */
  at: number | null;
  /** Who works in the file. */
  account: string;
  triggers: TimeTrigger[];
  readonly mails: SentMail[];
  readonly lost: Map<string, LostRight>;
  /** True = time triggers are not given the file, which nobody has tried on Google. */
  fileless: boolean;
  /** True while a time trigger runs. */
  inTrigger: boolean;
  /** Triggers made so far [count]. */
  made: number;
  /** Service calls until Google kills the execution [count]; null = it does not. */
  killIn: number | null;
  killed: boolean;
}

export const newTimed = (): TimedState => ({
  at: null,
  account: "owner",
  triggers: [],
  mails: [],
  lost: new Map(),
  fileless: false,
  inTrigger: false,
  made: 0,
  killIn: null,
  killed: false,
});

export const nowOf = ({ at }: TimedState): number => at ?? Date.now();

const HOUR = 3_600_000;
/** Google fires somewhere in the hour; here always so many minutes in [ms]. */
const INTO_HOUR = 17 * 60_000;

/**
 * When a daily trigger fires next.
 *
 * @param from [ms]
 *
 * @example
 * // Tokyo is nine hours ahead
 * nextDaily(0, { hour: 6, zone: "Asia/Tokyo" }) //=> 76_620_000
 */
export function nextDaily(from: number, { hour, zone }: NonNullable<TimeTrigger["daily"]>): number {
  let at = Math.floor(from / HOUR) * HOUR + INTO_HOUR;
  while (at <= from || Number(formatDate(at, zone, "H")) !== hour) at += HOUR;
  return at;
}

/** The trigger that fires first, up to an instant; null = none. */
export function dueTrigger({ triggers }: TimedState, until: number): TimeTrigger | null {
  const due = triggers.filter(({ next }) => next !== null && next <= until);
  return due.reduce<TimeTrigger | null>(
    (first, one) => (first === null || (one.next ?? 0) < (first.next ?? 0) ? one : first),
    null,
  );
}

/** The clock of a world whose time is not the machine's. */
export const CLOCK = `(now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) { if (args.length === 0) super(now()); else super(...args); }
    static now() { return now(); }
  };
}`;
