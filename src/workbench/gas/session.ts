/** `Session`: the language of who runs the add-on. */
import type { Run } from "./run.ts";

type Service = GoogleAppsScript.Base.Session;

export class SessionAdapter implements Pick<Service, "getActiveUserLocale"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getActiveUserLocale(): string {
    return this.run.file.userLocale;
  }
}
