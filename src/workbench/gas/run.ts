/** One execution of the bundle: what it may do, what is counted, and how failures reach it. */
import type { FileState } from "./file-state.ts";
import { looks } from "./looks.ts";
import { PendingLooks } from "./pending-looks.ts";
import { lostRight, permissionProblem, scopeProblem, type Mode } from "./permissions.ts";
import type { Realm } from "./realm.ts";

/** Something Apps Script refuses; the bundle gets it as an error of its own world. */
export class Refusal extends Error {}

export class Run {
  readonly file: FileState;
  readonly mode: Mode;
  readonly realm: Realm;
  readonly looks = new PendingLooks();

  constructor(file: FileState, mode: Mode, realm: Realm) {
    this.file = file;
    this.mode = mode;
    this.realm = realm;
  }

  /** Calls a member of a service: counted, permitted or refused, its result in the bundle's world. */
  call(className: string, member: string, body: () => unknown): unknown {
    this.endWhenKilled();
    if (this.file.counters.isDue() || !(member in looks)) this.looks.write();
    this.file.counters.count(`${className}.${member}`);
    try {
      const problem =
        permissionProblem(className, member, this.mode, this.file.canEdit) ??
        scopeProblem(className, member, this.file.scopes) ??
        lostRight(className, member, this.file.timed);
      if (problem !== null) throw new Refusal(problem);
      return this.realm.adopt(body());
    } catch (error) {
      throw error instanceof Refusal ? this.realm.exception(error.message) : error;
    }
  }

  /** A killed execution asks Google for nothing more, whatever its own code makes of the error. */
  private endWhenKilled(): void {
    const { timed } = this.file;
    if (timed.killIn !== null && --timed.killIn === 0) [timed.killed, timed.killIn] = [true, null];
    if (timed.killed) throw this.realm.exception("Exceeded maximum execution time");
  }
}
