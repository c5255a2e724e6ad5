/** `LockService`: one execution at a time in a file. */
import type { Run } from "./run.ts";
import { strict } from "./strict.ts";

type Service = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

export class LockServiceAdapter implements Pick<Service, "getDocumentLock"> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getDocumentLock(): Lock {
    return strict<Lock>(this.run, "Lock", new LockAdapter(this.run));
  }
}

export class LockAdapter implements Pick<Lock, "tryLock" | "releaseLock"> {
  private readonly run: Run;
  private held = false;

  constructor(run: Run) {
    this.run = run;
  }

  /** Executions here never overlap, so waiting would change nothing: a lock somebody holds is refused at once. */
  tryLock(): boolean {
    if (this.held) return true;
    if (this.run.file.locked || this.run.file.lockedElsewhere) return false;
    this.held = this.run.file.locked = true;
    return true;
  }

  releaseLock(): void {
    if (this.held) this.run.file.locked = this.held = false;
  }
}
