/** `MailApp`: mails leave as the account that runs the script, and are kept to be looked at. */
import { text } from "./arguments.ts";
import { Refusal, type Run } from "./run.ts";
import { nowOf } from "./timed.ts";

type Service = GoogleAppsScript.Mail.MailApp;

export class MailAppAdapter implements Pick<Service, "sendEmail"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  sendEmail(...args: unknown[]): void {
    const [to = "", subject = "", body = ""] = args.map((one) => text(one, "MailApp.sendEmail"));
    if (!/^[^@\s]+@[^@\s]+$/.test(to)) throw new Refusal(`Invalid email: ${to}`);
    const { timed } = this.run.file;
    timed.mails.push({ to, subject, body, sender: timed.account, at: nowOf(timed) });
  }
}
