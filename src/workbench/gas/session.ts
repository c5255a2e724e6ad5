/** `Session`: who runs the add-on. */
import type { Run } from "./run.ts";
import { strict } from "./strict.ts";

type Service = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

export class SessionAdapter implements Pick<Service, "getActiveUser" | "getActiveUserLocale"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getActiveUser(): User {
    return strict<User>(this.run, "User", new UserAdapter());
  }

  getActiveUserLocale(): string {
    return this.run.file.userLocale;
  }
}

export class UserAdapter implements Pick<User, "getEmail"> {
  /** "" as Google answers a script without the scope for it. */
  getEmail(): string {
    return "";
  }
}
