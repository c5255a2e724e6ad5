/** The facts of the last run, kept in the file: no customer in it, readable by custom functions. */
import { checksum } from "../../core/values/checksum.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { fileId } from "../book.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import { pieces } from "./properties.ts";
import { writeStore, readStore } from "./store-sheet.ts";

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
  /** What the facts were computed from: rows, columns, settings. */
  readonly fingerprint: string;
  readonly pieces: number;
  readonly length: number;
  readonly checksum: string;
}

export interface KeptJson {
  readonly json: string;
  readonly fingerprint: string;
  /** Checksum of the text. */
  readonly sign: string;
}

/** Which run: the last finished one, or the one under way; each has a column of the store. */
export type Slot = "last" | "running";

const COLUMN: Readonly<Record<Slot, number>> = { last: 1, running: 2 };

/**
 * Stores the facts of a run in place of those before, in one call.
 *
 * @param slot a run under way is kept apart, so that one that ends early leaves the last one's figures in place
 * @param json the facts
 * @param fingerprint what they were computed from
 * @throws InputProblem "too-many-cells"
 */
export function saveFacts(slot: Slot, json: string, fingerprint: string): void {
  const parts = pieces(json, PIECE);
  const sums = { length: json.length, checksum: checksum(json) };
  const head: Head = { version: 1, file: fileId(), fingerprint, pieces: parts.length, ...sums };
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
  return { json, fingerprint: head.fingerprint, sign: head.checksum };
}

/**
 * The same where there have to be some.
 *
 * @throws InputProblem "no-stored-facts" before the first run, "facts-gone" for a run under way, "facts-damaged"
 */
export function requireFacts(slot: Slot): KeptJson {
  const stored = loadFacts(slot);
  if (stored === null) throw new InputProblem(slot === "running" ? "facts-gone" : "no-stored-facts");
  return stored;
}

/** Changes the kept text of the last finished run; where somebody damaged it, it stays as it is. */
export function changeFacts(change: (json: string) => string): void {
  const last = lastAtHand();
  if (last !== null) saveFacts("last", change(last.json), last.fingerprint);
}

/** Empties what a run under way has kept. */
export function dropRunning(): void {
  const rows = readStore(COLUMN.running)?.length ?? 0;
  if (rows < HEAD_ROWS) return;
  const blank = Array.from({ length: rows - HEAD_ROWS + 1 }, () => [""]);
  writeStore(1, (sheet) => sheet.getRange(HEAD_ROWS, COLUMN.running, blank.length, 1).setValues(blank));
}

/** Those of the last finished run; null before the first, or when somebody damaged them. */
export const factsAtHand = (): string | null => lastAtHand()?.json ?? null;

function lastAtHand(): KeptJson | null {
  try {
    return loadFacts("last");
  } catch (problem) {
    if (problem instanceof InputProblem) return null;
    throw problem;
  }
}

/** The run under way becomes the last finished one. */
export function finishFacts(): void {
  const { json, fingerprint } = requireFacts("running");
  saveFacts("last", json, fingerprint);
}
