import type { Language } from "../../catalog/language.ts";
import { LAST_DAY, LAST_HOUR, monthCome, type MonthlyDay } from "../../core/monthly/schedule.ts";
import type { Day } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { MonthRun } from "./month-run.ts";
import type { Told } from "./told.ts";

/** 毎月ひとりでに as somebody asks for it. */
export interface AskedMonthly {
  /** Under which it runs, as the others know it. */
  name: string;
  /** Of the month, 1 to 28. */
  day: number;
  /** 0 to 23, in the file's zone. */
  hour: number;
  /** Where the result goes; "" = nowhere. */
  mail: string;
}

/** How a run of a month ended. */
export interface MonthRecord {
  /** Local time, e.g. `2026/12/01 06:17`. */
  readonly startedAt: string;
  readonly outcome: "done" | "stopped";
  readonly told: Told;
}

/** 毎月ひとりでに as the file keeps it. */
export interface Schedule extends MonthlyDay {
  readonly name: string;
  readonly hour: number;
  /** null = nowhere. */
  readonly mail: string | null;
  /** Of the mails. */
  readonly language: Language;
  /** The file's zone when it was set up: by it the day is told, also where the file cannot be asked. */
  readonly zone: string;
  /** The trigger it runs by, which only one account has. */
  readonly triggerId: string;
  /** What is under way; null = nothing. */
  readonly run: MonthRun | null;
  /** The last runs, the latest first. */
  readonly records: readonly MonthRecord[];
}

const MOST_NAME = 60;
const MOST_RECORDS = 12;

/** One address, as mail addresses are typed by people: no spaces, no list. */
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/;

/**
 * A schedule that begins with the next coming of its day.
 *
 * @param before the one that the file has; null = none
 * @throws InputProblem "monthly-exists", "monthly-mail", "request-refused" for a name, day or hour that no page sends
 *
 * @example
 * const asked = { name: " 田中 ", day: 3, hour: 6, mail: "" };
 * const { name, mail, begun } = newSchedule(asked, null, { language: "ja", zone: "Asia/Tokyo", today: 19_785 });
 * // 2024-03-03: this month's run is the next one's
 * [name, mail, begun] //=> ["田中", null, "2024-03"]
 */
export function newSchedule(
  asked: AskedMonthly,
  before: Pick<Schedule, "name"> | null,
  { today, ...file }: { readonly language: Language; readonly zone: string; readonly today: Day },
): Omit<Schedule, "triggerId"> {
  if (before !== null) throw new InputProblem("monthly-exists", { name: before.name });
  const [name, mail] = [asked.name, asked.mail].map((typed) => typed.trim()) as [string, string];
  const { day, hour } = asked;
  const fits = isWhole(day, 1, LAST_DAY) && isWhole(hour, 0, LAST_HOUR);
  if (!fits || name === "" || name.length > MOST_NAME) throw new InputProblem("request-refused");
  if (mail !== "" && !ADDRESS.test(mail)) throw new InputProblem("monthly-mail", { value: mail });
  const begun = monthCome(today, day);
  return { ...file, name, day, hour, begun, mail: mail === "" ? null : mail, run: null, records: [] };
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

/**
 * The schedule after a run: nothing is under way, and what came of it stands first.
 *
 * @example
 * withRecord({ run: {}, records: [{ startedAt: "1" }] }, { startedAt: "2" })
 * //=> { run: null, records: [{ startedAt: "2" }, { startedAt: "1" }] }
 */
export const withRecord = (schedule: Schedule, record: MonthRecord): Schedule => ({
  ...schedule,
  run: null,
  records: [record, ...schedule.records].slice(0, MOST_RECORDS),
});
