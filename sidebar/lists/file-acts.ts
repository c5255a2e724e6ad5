import type { Digest } from "../../src/exports/hash.ts";
import { filesOf } from "../../src/exports/files.ts";
import { recordedRows } from "./campaign-acts.ts";
import type { Desk } from "./desk.ts";
import { fileName } from "./file-name.ts";
import { calledOf } from "./list-names.ts";
import { listWords } from "./list-say.ts";
import { choicesOf, targetNamed } from "./targets.ts";

/** The browser's own. */
export const digest: Digest = (bytes) => crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);

/**
 * Makes the target's files from the people read, once the user said so; a single one is saved at once. A campaign is recorded
 * before: its files hold the people of the record.
 */
export async function saveFiles(desk: Desk): Promise<void> {
  const { target: id, form, people } = desk.state();
  const target = targetNamed(id ?? "");
  if (target === undefined || desk.rows === null) return;
  desk.dispatch({ type: "asked", waiting: "files" });
  const { turn } = desk.state();
  const kept = await recordedRows(desk);
  if (kept === null || desk.state().turn !== turn) return;
  const { rows } = kept;
  const name = fileName(target.id, calledOf(desk.state()), people?.anchor ?? "");
  try {
    const made = await filesOf(target, rows, { ...choicesOf(form), name, digest });
    desk.files = made.files;
    const { written, lacking, tooLong, cut } = made;
    const names = made.files.map((file) => file.name);
    const without = new Set(lacking.map(({ row }) => row)).size;
    const counts = { people: written, without, tooLong: tooLong.length, cut };
    desk.dispatch({
      type: "made",
      turn,
      made: { kind: "files", names, ...counts, recorded: kept.said.recorded, notices: kept.said.notices },
    });
  } catch (error) {
    return desk.dispatch({ type: "failed", turn, trouble: unmade(desk, error) });
  }
  if (desk.files.length === 1) saveAgain(desk, 0);
}

function unmade(desk: Desk, error: unknown) {
  const say = listWords(desk.language());
  const failure = {
    code: "file",
    message: say("fileFailed"),
    hint: say("fileFailedHint"),
    details: [String(error)],
  };
  return { kind: "answered" as const, failure };
}

/** So long the browser may take to read a file after the click [ms]. */
const READING_MS = 60_000;

/** Saves one of the files made, as the browser saves any download. */
export function saveAgain(desk: Desk, at: number): void {
  const file = desk.files[at];
  if (file === undefined) return;
  const bytes = file.bytes as Uint8Array<ArrayBuffer>;
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}
