import { dueDay, isMissed } from "../../core/monthly/schedule.ts";
import { isoOf, shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { isLost } from "../../reports/monthly/month-run.ts";
import { type AskedMonthly, newSchedule, type Schedule } from "../../reports/monthly/schedule.ts";
import { adviceWords, stopTold } from "../../reports/monthly/stop-words.ts";
import { dropSchedule, wasNoFile } from "../../sheets/monthly/schedule-store.ts";
import { armDaily, dropTriggers, hasDaily } from "../../sheets/monthly/triggers.ts";
import { removeEverything } from "../../sheets/cleanup.ts";
import type { Call } from "../call.ts";
import { storedLast } from "../run/stored-run.ts";
import type { MonthlyState } from "./monthly-contract.ts";
import { saveSchedule, storedSchedule } from "./stored-schedule.ts";

/** How it stands with 毎月ひとりでに in this file. */
export function monthlyState(_: object, call: Call): MonthlyState {
  const schedule = storedSchedule();
  const { language } = call;
  return {
    schedule: schedule && {
      name: schedule.name,
      day: schedule.day,
      hour: schedule.hour,
      mail: schedule.mail,
      next: isoOf(dueDay(schedule)),
      mine: hasDaily(schedule.triggerId),
      running: schedule.run !== null,
    },
    ready: storedLast() !== null,
    advice: schedule === null ? [] : adviceOn(schedule, call),
    records: (schedule?.records ?? []).map(({ told, startedAt, outcome }) => ({
      startedAt,
      outcome,
      sentences: [...told[language]],
    })),
  };
}

function adviceOn(schedule: Schedule, call: Call): string[] {
  const { language } = call;
  const { name, run } = schedule;
  const noFile = wasNoFile() ? stopTold("file", {})[language] : [];
  if (run !== null && isLost(run, Date.now()))
    return [...noFile, adviceWords("goneOn", { time: run.startedAt }, language)];
  if (run !== null || !isMissed(schedule, call.today())) return [...noFile];
  return [...noFile, adviceWords("missed", { name, day: shownDay(dueDay(schedule)) }, language)];
}

/**
 * Sets it up: the trigger first, so that a schedule that stands in the file always has one.
 *
 * @throws InputProblem "monthly-exists", "monthly-mail", "no-stored-facts" before the first reports
 */
function setMonthly(asked: AskedMonthly, call: Call): MonthlyState {
  if (storedLast() === null) throw new InputProblem("no-stored-facts");
  const file = { language: call.language, zone: call.zone(), today: call.today() };
  const schedule = newSchedule(asked, storedSchedule(), file);
  dropTriggers();
  const triggerId = armDaily(schedule.hour, schedule.zone);
  saveSchedule({ ...schedule, triggerId });
  return monthlyState(asked, call);
}

/** Ends it for the file. Triggers of another account find no schedule of theirs any more and go by themselves. */
function stopMonthly(asked: object, call: Call): MonthlyState {
  dropTriggers();
  dropSchedule();
  return monthlyState(asked, call);
}

/** Everything goes, the schedule and its triggers first. */
function removeAll(_: object, { language }: Call) {
  dropTriggers();
  return removeEverything(language);
}

/** See `MonthlyCalls`; and what takes everything out of a file takes the triggers, too. */
export const MONTHLY_CALLS = {
  reads: { monthly: monthlyState },
  writes: { monthlySet: setMonthly, monthlyStop: stopMonthly, removeAll },
};
