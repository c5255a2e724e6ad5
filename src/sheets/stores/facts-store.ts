/** The facts of the last runs, kept in the file: no customer in them, readable by custom functions. */
import { checksum } from "../../core/values/checksum.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { fileId } from "../book.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import { pieces } from "./properties.ts";
import { readStore, storeRows, writeStore } from "./store-sheet.ts";

/** Code units per cell; Sheets takes 50,000. */
const PIECE = 45_000;
/** Before every piece, so that none starts with a character that means something to Sheets. */
const SHIELD = "|";
/** Rows before the pieces: the named cell and the head. */
const HEAD_ROWS = 2;

interface Head {
  readonly version: 1;
  /** The file it was made in; absent = an earlier version's. A copied file does not take them for its own. */
  readonly file?: string;
  /** The run that counted them; absent = an earlier version of the add-on did. */
  readonly facts?: string;
  readonly pieces: number;
  readonly length: number;
  readonly checksum: string;
}

export interface KeptJson {
  readonly json: string;
  /** The run that counted them; empty = an earlier version of the add-on did. */
  readonly facts: string;
  /** Checksum of the text. */
  readonly sign: string;
}

/** Which run: the last finished one, the one under way, or the one before the last; each has a column of the store. */
export type Slot = "last" | "running" | "before";

const COLUMN: Readonly<Record<Slot, number>> = { last: 1, running: 2, before: 3 };
const SLOTS = ["last", "running", "before"] as const;

/**
 * Stores the facts of a run in place of those before, in one call.
 *
 * @param slot a run under way is kept apart, so that one that ends early leaves the last one's figures in place
 * @param json the facts
 * @param facts the run that counted them
 * @throws InputProblem "too-many-cells"
 */
export function saveFacts(slot: Slot, json: string, facts: string): void {
  const parts = pieces(json, PIECE);
  const sums = { length: json.length, checksum: checksum(json) };
  const head: Head = { version: 1, file: fileId(), facts, pieces: parts.length, ...sums };
  const rows = [JSON.stringify(head), ...parts.map((part) => SHIELD + part)].map((text) => [text]);
  writeStore(rows.length + 1, (sheet) =>
    sheet.getRange(HEAD_ROWS, COLUMN[slot], rows.length, 1).setNumberFormat(TEXT_FORMAT).setValues(rows),
  );
}

function headOf(cell: unknown): Head {
  try {
    const head = JSON.parse(String(cell)) as Head;
    if (head.version === 1) return head;
  } catch {
    // not a head: falls through to the one answer for damage
  }
  throw new InputProblem("facts-damaged");
}

function joined(cells: readonly unknown[]): string {
  if (cells.some((cell) => typeof cell !== "string" || !cell.startsWith(SHIELD)))
    throw new InputProblem("facts-damaged");
  return cells.map((cell) => (cell as string).slice(SHIELD.length)).join("");
}

/**
 * The stored facts of a run.
 *
 * @returns null when no run has stored any
 * @throws InputProblem "facts-damaged" when someone changed them
 */
export function loadFacts(slot: Slot): KeptJson | null {
  const cells = readStore(COLUMN[slot]);
  const first = cells?.[1] ?? "";
  if (cells === null || first === "") return null;
  const head = headOf(first);
  if (head.file !== undefined && head.file !== fileId()) return null;
  const json = joined(cells.slice(HEAD_ROWS, HEAD_ROWS + head.pieces));
  if (json.length !== head.length || checksum(json) !== head.checksum)
    throw new InputProblem("facts-damaged");
  return { json, facts: head.facts ?? "", sign: head.checksum };
}

/** What is said where there are none. */
const WITHOUT = { last: "no-stored-facts", running: "facts-gone", before: "no-undo" } as const;

/**
 * The same where there have to be some.
 *
 * @throws InputProblem "no-stored-facts" before the first run, "facts-gone" for a run under way, "no-undo", "facts-damaged"
 */
export function requireFacts(slot: Slot): KeptJson {
  const stored = loadFacts(slot);
  if (stored === null) throw new InputProblem(WITHOUT[slot]);
  return stored;
}

/** Changes the kept texts of the finished runs; where somebody damaged one, it stays as it is. */
export function changeFacts(change: (json: string) => string): void {
  for (const slot of ["last", "before"] as const) {
    const kept = atHand(slot);
    if (kept !== null) saveFacts(slot, change(kept.json), kept.facts);
  }
}

/** Empties what a run under way has kept. */
export function dropRunning(): void {
  const rows = readStore(COLUMN.running)?.length ?? 0;
  if (rows < HEAD_ROWS) return;
  const blank = Array.from({ length: rows - HEAD_ROWS + 1 }, () => [""]);
  writeStore(1, (sheet) => sheet.getRange(HEAD_ROWS, COLUMN.running, blank.length, 1).setValues(blank));
}

/** Those of the last finished run; null before the first, or when somebody damaged them. */
export const factsAtHand = (): string | null => atHand("last")?.json ?? null;

function atHand(slot: Slot): KeptJson | null {
  try {
    return loadFacts(slot);
  } catch (problem) {
    if (problem instanceof InputProblem) return null;
    throw problem;
  }
}

/**
 * The run under way becomes the last finished one, by one call: it is done or not, and may be asked for again.
 *
 * @param facts the run that counted what is under way
 * @param keepsLast whether the one that was the last stays as the one before
 * @throws InputProblem "facts-gone" where nothing is under way, "facts-damaged"
 */
export function finishFacts(facts: string, keepsLast: boolean): void {
  const running = loadFacts("running");
  if (running === null && atHand("last")?.facts === facts) return;
  if (running === null) throw new InputProblem("facts-gone");
  const rows = (storeRows() ?? []).slice(HEAD_ROWS - 1).map((row) => {
    const [last, next, before] = SLOTS.map((slot) => row[COLUMN[slot] - 1] ?? "");
    return [next, "", keepsLast ? last : before];
  });
  writeStore(rows.length + 1, (sheet) =>
    sheet.getRange(HEAD_ROWS, 1, rows.length, SLOTS.length).setNumberFormat(TEXT_FORMAT).setValues(rows),
  );
}
