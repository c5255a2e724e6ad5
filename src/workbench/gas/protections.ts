/** `Protection`: protected cells and sheets, as a script sees and makes them. */
import type { Guarded } from "../book.ts";
import { a1Of, type Area } from "../engine/areas.ts";
import { mismatch, text } from "./arguments.ts";
import { enumName } from "./enums.ts";
import type { FileState } from "./file-state.ts";
import type { Obstacle, ObstacleKind } from "./obstacles.ts";
import { PROTECTED } from "./permissions.ts";
import { Refusal, type Run } from "./run.ts";
import { strict } from "./strict.ts";

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const KINDS: ReadonlySet<ObstacleKind> = new Set(["protected", "warning", "open"]);

/**
 * A new protection of cells, beside those they have. Until a script takes editors away, everybody who may edit the file
 * passes it: so Google's reference says.
 */
export function protect(run: Run, sheetId: string, area: Area): Protection {
  const made: Obstacle = { kind: "open", sheetId, area };
  run.file.obstacles = [...run.file.obstacles, made];
  return newProtection(run, made);
}

/** The protections of cells of a sheet, the oldest first; those of whole sheets are another type. */
export function protectionsOf(run: Run, sheetId: string, type: unknown): Protection[] {
  const wanted = enumName(type);
  if (wanted !== "RANGE" && wanted !== "SHEET") throw mismatch("Sheet.getProtections", type);
  return run.file.obstacles
    .filter((one) => KINDS.has(one.kind) && one.sheetId === sheetId)
    .filter(({ area }) => (area === null) === (wanted === "SHEET"))
    .map((one) => newProtection(run, one));
}

/** The protections of a sheet as a user sees them listed. */
export function guardedOn({ obstacles }: FileState, sheetId: string): Guarded[] {
  const found = obstacles.filter((one) => KINDS.has(one.kind) && one.sheetId === sheetId);
  return found.map(({ kind, area, description = "" }) => ({
    cells: area && a1Of(area),
    description,
    warns: kind === "warning",
  }));
}

function newProtection(run: Run, obstacle: Obstacle): Protection {
  const adapter = new ProtectionAdapter(run, obstacle);
  adapter.self = strict<Protection>(run, "Protection", adapter);
  return adapter.self;
}

export class ProtectionAdapter implements Pick<
  Protection,
  "getDescription" | "setDescription" | "setWarningOnly" | "remove"
> {
  self!: Protection;
  private readonly run: Run;
  private obstacle: Obstacle;

  constructor(run: Run, obstacle: Obstacle) {
    this.run = run;
    this.obstacle = obstacle;
  }

  getDescription(): string {
    return this.obstacle.description ?? "";
  }

  setDescription(description: string): Protection {
    return this.change({ description: text(description, "Protection.setDescription") });
  }

  setWarningOnly(warningOnly: boolean): Protection {
    return this.change({ kind: warningOnly ? "warning" : "open" });
  }

  remove(): void {
    this.put([]);
  }

  private change(part: Partial<Obstacle>): Protection {
    const changed = { ...this.obstacle, ...part };
    this.put([changed]);
    this.obstacle = changed;
    return this.self;
  }

  /** Something else takes the protection's place, unless it is not this user's to change. */
  private put(next: readonly Obstacle[]): void {
    if (this.obstacle.kind === "protected") throw new Refusal(PROTECTED);
    const { file } = this.run;
    file.obstacles = file.obstacles.flatMap((one) => (one === this.obstacle ? next : [one]));
  }
}
