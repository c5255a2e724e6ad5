/** What the time triggers of 毎月ひとりでに do. */
import { dueDay, monthCome } from "../../core/monthly/schedule.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { MOST_TRIES, type MonthRun, newMonthRun, stopped } from "../../reports/monthly/month-run.ts";
import type { Schedule } from "../../reports/monthly/schedule.ts";
import { stopTold, thrownMailed, thrownTold, writtenTold } from "../../reports/monthly/stop-words.ts";
import { bothTold } from "../../reports/monthly/told.ts";
import { madeNow, todayIn } from "../../sheets/file.ts";
import { withLock, writing } from "../../sheets/lock.ts";
import { forgetNoFile, hasFile, noteNoFile } from "../../sheets/monthly/schedule-store.ts";
import {
  armNext,
  dropNext,
  dropTriggers,
  hasDaily,
  isRightLost,
  isRightRefused,
} from "../../sheets/monthly/triggers.ts";
import { attempt, endOf, messageOf } from "../../sheets/refusals.ts";
import { type Call, callIn } from "../call.ts";
import { storedJob } from "../run/stored-run.ts";
import { type Doing, MONTH_ACTS, stoppedBy } from "./acts.ts";
import { endMonth } from "./mail-step.ts";
import { saveSchedule, storedSchedule } from "./stored-schedule.ts";

/** Until the next step [ms]: Google starts it within a minute or so after. */
const SOON = 60_000;
/** Until it is looked again whether somebody else's work is over [ms]. */
const LATER = 600_000;

/**
 * What a time trigger does: nothing on most days; else one step of the month's reports, the next one being ordered before
 * this one begins, so that what Google cuts off is gone on with.
 */
export function monthlyTick(): void {
  if (isRightLost()) return withoutRight();
  if (!hasFile()) return noteNoFile();
  const schedule = storedSchedule();
  if (schedule === null || !hasDaily(schedule.triggerId)) return dropTriggers();
  if (schedule.run === null && !isDue(schedule)) return dropNext();
  armNext(SOON);
  forgetNoFile();
  try {
    const { run } = writing(oneStep);
    if (run === null) dropNext();
    else if (run.at === "start" && run.waits > 0) armNext(LATER);
  } catch (thrown) {
    // Somebody else works in the file: the next step tries again.
    if (!(thrown instanceof InputProblem && thrown.code === "busy")) throw thrown;
  }
}

const isDue = (schedule: Schedule): boolean => todayIn(schedule.zone) >= dueDay(schedule);

/** The schedule of a month whose reports are begun. */
function begun(schedule: Schedule): Schedule & { readonly run: MonthRun } {
  const { zone, day, run } = schedule;
  if (run !== null) return { ...schedule, run };
  return {
    ...schedule,
    begun: monthCome(todayIn(zone), day),
    run: newMonthRun(madeNow(zone), Date.now()),
  };
}

/** Does a step and keeps how the schedule stands then; before that, that it was begun. */
function oneStep(): Pick<Schedule, "run"> {
  const stored = storedSchedule();
  // Stopped while this waited for the file.
  if (stored === null || !hasDaily(stored.triggerId)) return { run: null };
  const schedule = begun(stored);
  const call = callIn(schedule.language);
  const run = { ...schedule.run, tries: schedule.run.tries + 1 };
  const anchor = run.anchor ?? call.settings.remembered().anchor;
  saveSchedule({ ...schedule, run: { ...run, anchor } });
  const after = stepAfter({ ...run, anchor }, schedule, call);
  saveSchedule(after);
  return after;
}

function stepAfter(run: MonthRun, schedule: Schedule, call: Call): Schedule {
  if (run.at === "mail") return endMonth(run, { ...schedule, run }, call);
  const written = writtenTold(storedJob()?.links.length ?? 0);
  const doing = { run, schedule, call, written };
  if (run.tries > MOST_TRIES) return { ...schedule, run: stuck(doing) };
  try {
    return { ...schedule, run: MONTH_ACTS[run.at](doing) };
  } catch (thrown) {
    return { ...schedule, run: afterThrown(thrown, doing) };
  }
}

/** What may pass is tried again; what does not, or a right that is gone, stops the month. */
function afterThrown(thrown: unknown, doing: Doing): MonthRun {
  const { run, schedule, written } = doing;
  const { name, language } = schedule;
  if (isRightRefused(thrown)) return stoppedBy("right", { name }, doing);
  const { problem, by } = endOf(thrown);
  if (by !== "problem") return { ...run, why: messageOf(thrown) };
  const mailed = [...thrownMailed(problem, null, language), ...written[language]];
  return stopped(run, bothTold(thrownTold(problem, null), written), mailed);
}

/** The mail does not repeat what Google said. */
function stuck({ run, schedule, written }: Doing): MonthRun {
  const told = (why: string) => bothTold(stopTold("stuck", { n: MOST_TRIES, why }), written);
  return stopped(run, told(run.why || GOOGLE), told(GOOGLE)[schedule.language]);
}

const GOOGLE = "Google";

/** The month is given up where something was to be done: the reason is kept, and mailed, as far as the account still may. */
function withoutRight(): void {
  attempt(() => withLock(giveUp));
  attempt(dropNext);
}

function giveUp(): void {
  const stored = storedSchedule();
  if (stored === null || (stored.run === null && !isDue(stored))) return;
  const schedule = begun(stored);
  const written = writtenTold(storedJob()?.links.length ?? 0);
  const run = stoppedBy("right", { name: schedule.name }, { run: schedule.run, schedule, written });
  saveSchedule(endMonth(run, { ...schedule, run }, callIn(schedule.language)));
}
