import type { AskedMonthly, MonthRecord } from "../../reports/monthly/schedule.ts";

export type { AskedMonthly };

/** The schedule of the file as the page shows it. */
export interface ShownSchedule extends Pick<AskedMonthly, "name" | "day" | "hour"> {
  /** null = no mail is sent. */
  mail: string | null;
  /** The next day, ISO. */
  next: string;
  /** True = it was set up with the account of whoever asks. */
  mine: boolean;
  /** True while reports are being made by it. */
  running: boolean;
}

/** How a run of a month ended, as the page shows it. */
export interface ShownRecord extends Pick<MonthRecord, "outcome" | "startedAt"> {
  sentences: string[];
}

export interface MonthlyState {
  /** null = the file has none. */
  schedule: ShownSchedule | null;
  /** True once there are reports, without which nothing says how they are to be made. */
  ready: boolean;
  /** What is wrong with the schedule now and what to do, a sentence each. */
  advice: string[];
  /** The last runs, the latest first. */
  records: ShownRecord[];
}

/** Calls about 毎月ひとりでに; only the bundle with its scopes answers them. */
export interface MonthlyCalls {
  monthly: { args: object; answer: MonthlyState };
  /** Sets it up for the account of whoever asks, once a file. */
  monthlySet: { args: AskedMonthly; answer: MonthlyState };
  /** Ends it, whoever set it up; reports and what is under way stay as they are. */
  monthlyStop: { args: object; answer: MonthlyState };
}
