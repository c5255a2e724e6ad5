/** What a local file knows of time and accounts: what tests move, and what a person plays. */
import type { LostRight, SentMail } from "./gas/timed.ts";

/** A trigger that fired. */
export interface Fired {
  /** [ms] */
  readonly at: number;
  readonly handler: string;
  readonly owner: string;
  /** What Google would tell the account of it; null = it ended well. */
  readonly error: string | null;
}

/** A trigger of any account. */
export interface ListedTrigger {
  readonly id: string;
  readonly handler: string;
  readonly owner: string;
  /** [ms]; null = it has fired. */
  readonly next: number | null;
}

export interface Times {
  /** [ms] */
  now(): number;
  /** Stops the clock at an instant [ms]; null = it goes by the machine again. */
  set(at: number | null): void;
  /** Lets time pass up to an instant [ms]: what is due fires in its order. */
  passUntil(until: number): Fired[];
  /** When the next trigger fires [ms]; null = none will. */
  next(): number | null;
  triggers(): readonly ListedTrigger[];
  mails(): readonly SentMail[];
  /** Who works in the file from now on. */
  as(account: string): void;
  /** An account loses a right, or (null) gives it again. */
  lose(account: string, right: LostRight | null): void;
  /** Whether time triggers are given no file. */
  hideFile(hidden: boolean): void;
  /** Google kills an execution at the nth service call from now on [count, 1 = the next one]; null = it does not. */
  killAt(nth: number | null): void;
}
