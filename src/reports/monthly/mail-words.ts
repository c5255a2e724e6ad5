/** The one mail of a run of a month. */
import { say } from "../../catalog/language.ts";
import { MONTHLY_TEXTS as T } from "../../catalog/texts/monthly-texts.ts";
import { type Told, toldIn } from "./told.ts";
import type { MonthRun } from "./month-run.ts";
import type { Schedule } from "./schedule.ts";

/** What a mail says besides how the run ended. */
export interface MailParts {
  /** Where the file is opened; null = nobody knows. */
  readonly url: string | null;
  /** The summary for management as text, in which small counts are hidden; null = none. */
  readonly summary: string | null;
  /** The anchor as it is shown. */
  readonly anchor: string;
}

/**
 * Subject and body.
 *
 * @example
 * const run = { outcome: "stopped", mailed: ["止まった理由。"] };
 * const parts = { url: "https://example.com", summary: null, anchor: "" };
 * const { subject, body } = mailWords({ name: "田中", language: "ja" }, run, parts);
 * [subject, body.split("\n")[0]] //=> ["CPM Sheets：毎月のレポートが止まりました", "止まった理由。"]
 */
export function mailWords(
  { name, language }: Pick<Schedule, "name" | "language">,
  { outcome, mailed }: Pick<MonthRun, "outcome" | "mailed">,
  { url, summary, anchor }: MailParts,
): { subject: string; body: string } {
  const subject = outcome === "done" ? T.subjectDone : T.subjectStopped;
  const body = [
    ...mailed,
    ...(url === null ? [] : ["", say(T.mailFile, language, { url })]),
    ...(summary === null ? [] : ["", summary]),
    "",
    say(T.mailFrom, language, { name }),
    say(T.mailStop, language),
  ];
  return { subject: say(subject, language, { anchor }), body: body.join("\n") };
}

/**
 * What became of the mail, in the sidebar.
 *
 * @example
 * mailTold("mailed", { to: "shop@example.com" }).ja //=> ["shop@example.com にメールを送りました。"]
 */
export const mailTold = (
  how: "mailed" | "mailUnsure" | "mailRefused",
  values: Readonly<Record<string, string>>,
): Told => toldIn((language) => [say(T[how], language, values)]);
