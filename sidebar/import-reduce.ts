import type { ImportProgress } from "../src/entry/contract.ts";
import { needsLook } from "./import-readiness.ts";
import type { UnreadableFile } from "../src/intake/unreadable.ts";
import type { ChosenFile, FileStep, ImportState, OrderFile } from "./import-state.ts";

/** Everything that can happen to the chosen files and to an import under way. */
export type ImportAction =
  | { type: "importChosen"; files: readonly { name: string; size: number }[] }
  /** A file turned out to be several, which stand in its place. */
  | { type: "importDivided"; id: number; files: readonly { name: string; size: number }[] }
  | { type: "importReading"; id: number; bytes: number }
  | { type: "importRead"; id: number; file: OrderFile }
  | { type: "importRefused"; id: number; refusal: UnreadableFile }
  | { type: "importRemapped"; id: number; file: OrderFile }
  | { type: "importFold"; id: number; open: boolean }
  | { type: "importRemoved"; id: number }
  /** All files that could not be read are taken off the list, by name. */
  | { type: "importBadLeftOut" }
  | { type: "importCurrency"; currency: string }
  | { type: "importLeft" }
  | { type: "importStarted" }
  | { type: "importCut"; chunks: number }
  /** Cancelled before anything was sent. */
  | { type: "importStopped" }
  | { type: "importProgress"; progress: ImportProgress }
  | { type: "importCancelling" };

/** The import after something happened. Pure. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case "importChosen":
      return chosen(state, action.files);
    case "importDivided":
      return divided(state, action.id, action.files);
    case "importReading":
      return stepped(state, action.id, { kind: "reading", bytes: action.bytes });
    case "importRead":
      return read(state, action.id, action.file);
    case "importRefused":
      return stepped(state, action.id, { kind: "refused", refusal: action.refusal });
    case "importRemapped":
      return stepped(state, action.id, { kind: "read", file: action.file, busy: true });
    case "importFold":
      return changed(state, action.id, () => ({ open: action.open }));
    case "importRemoved":
      return { ...state, files: state.files.filter(({ id }) => id !== action.id) };
    case "importBadLeftOut":
      return badLeftOut(state);
    case "importCurrency":
      return { ...state, currency: action.currency };
    case "importLeft":
      return { ...state, files: [], ended: "not", leftOut: [], currency: null };
    case "importStarted":
      return { ...state, chunks: 0, progress: null, cancelling: false, ended: "not" };
    case "importCut":
      return { ...state, chunks: action.chunks };
    case "importStopped":
      return { ...state, cancelling: false, ended: "cancelled" };
    case "importProgress":
      return progressed(state, action.progress);
    case "importCancelling":
      return { ...state, cancelling: true };
  }
}

function chosen(state: ImportState, files: readonly { name: string; size: number }[]): ImportState {
  let { lastId } = state;
  const all = [...state.files];
  for (const { name, size } of files) {
    const distinct = distinctName(name, all);
    all.push({ id: ++lastId, name: distinct, size, step: { kind: "reading", bytes: 0 }, open: false });
  }
  const leftOut = state.files.length > 0 ? state.leftOut : [];
  return { ...state, files: all, lastId, leftOut, result: null, ended: "not" };
}

function divided(
  state: ImportState,
  id: number,
  parts: readonly { name: string; size: number }[],
): ImportState {
  const at = state.files.findIndex((file) => file.id === id);
  if (at < 0) return state;
  const [before, after] = [state.files.slice(0, at), state.files.slice(at + 1)];
  const { files, lastId } = chosen({ ...state, files: [...before, ...after] }, parts);
  return { ...state, files: [...before, ...files.slice(before.length + after.length), ...after], lastId };
}

function badLeftOut(state: ImportState): ImportState {
  const [bad, good] = [true, false].map((isBad) =>
    state.files.filter(({ step }) => (step.kind === "refused") === isBad),
  );
  const names = bad?.map(({ name }) => name) ?? [];
  return { ...state, files: good ?? [], leftOut: [...state.leftOut, ...names] };
}

/** Two shops' exports may have one name: the second is numbered, so that rows tell which they came from. */
function distinctName(name: string, files: readonly ChosenFile[]): string {
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  let distinct = name;
  for (let n = 2; files.some((file) => file.name === distinct); n++) distinct = `${stem} (${n})${ending}`;
  return distinct;
}

function changed(
  state: ImportState,
  id: number,
  change: (file: ChosenFile) => Partial<ChosenFile>,
): ImportState {
  const files = state.files.map((file) => (file.id === id ? { ...file, ...change(file) } : file));
  return { ...state, files };
}

function stepped(state: ImportState, id: number, step: FileStep): ImportState {
  return changed(state, id, () => ({ step }));
}

/** A file that was read shows its preview where it needs a look or is the only one; a folded one stays folded. */
function read(state: ImportState, id: number, file: OrderFile): ImportState {
  const first = (one: ChosenFile) =>
    one.step.kind === "reading" && (state.files.length === 1 || needsLook(file));
  return changed(state, id, (one) => ({
    step: { kind: "read", file, busy: false },
    open: one.open || first(one),
  }));
}

function progressed(state: ImportState, progress: ImportProgress): ImportState {
  if (progress.state === "receiving" || progress.state === "merging") return { ...state, progress };
  const over = { ...state, progress: null, cancelling: false, unfinished: null };
  if (progress.state === "cancelled") return { ...over, ended: "cancelled" };
  return { ...over, files: [], currency: null, ended: "done", result: progress.result };
}
