import { shownDay } from "../../core/values/day.ts";
import { type MailParts, mailTold, mailWords } from "../../reports/monthly/mail-words.ts";
import { MOST_TRIES, type MonthRun } from "../../reports/monthly/month-run.ts";
import { type Schedule, withRecord } from "../../reports/monthly/schedule.ts";
import { bothTold, type Told } from "../../reports/monthly/told.ts";
import { meetingCopy } from "../../reports/management/meeting-copy.ts";
import { messageOf } from "../../sheets/refusals.ts";
import { fileLink, sendMail } from "../../sheets/monthly/mail.ts";
import { loadFigures } from "../../sheets/stores/figures-store.ts";
import type { Call } from "../call.ts";
import { saveSchedule } from "./stored-schedule.ts";

/** The last step: the mail, where one is wanted, and the record of the month. Kept before it leaves, it leaves once at most. */
export function endMonth(run: MonthRun, schedule: Schedule, call: Call): Schedule {
  const { startedAt, outcome, told } = run;
  const mailed = schedule.mail === null ? null : mail(schedule.mail, run, { schedule, call });
  return withRecord(schedule, { startedAt, outcome, told: mailed ? bothTold(told, mailed) : told });
}

function mail(to: string, run: MonthRun, { schedule, call }: { schedule: Schedule; call: Call }): Told {
  if (run.mailing) return mailTold("mailUnsure", { to });
  if (run.tries > MOST_TRIES) return mailTold("mailRefused", { to, why: run.why || "Google" });
  try {
    const words = mailWords(schedule, run, { ...partsOf(run, call), url: fileLink() });
    saveSchedule({ ...schedule, run: { ...run, mailing: true } });
    sendMail({ to, ...words });
    return mailTold("mailed", { to });
  } catch (thrown) {
    return mailTold("mailRefused", { to, why: messageOf(thrown) });
  }
}

function partsOf({ outcome }: MonthRun, call: Call): Omit<MailParts, "url"> {
  if (outcome === "stopped") return { summary: null, anchor: "" };
  const context = call.context();
  const least = call.settings.now().maskBelow;
  const { text } = meetingCopy(context, {
    kept: loadFigures(),
    least,
    today: call.today(),
    textOnly: true,
  });
  return { summary: text, anchor: shownDay(context.analysis.facts.meta.anchor) };
}
