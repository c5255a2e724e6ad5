/** The one mail of a monthly run; it leaves as the account under which the schedule runs. */
import { openFile } from "../book.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export function sendMail({ to, subject, body }: Mail): void {
  MailApp.sendEmail(to, subject, body);
}

/** Where the file is opened; null where Google does not hand it over. */
export function fileLink(): string | null {
  try {
    return `https://docs.google.com/spreadsheets/d/${openFile().getId()}/edit`;
  } catch {
    return null;
  }
}
