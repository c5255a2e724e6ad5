import { about, longText } from "./estimate-words.ts";
import { count, shortName } from "./format.ts";
import { customerFiles, importObstacle, isFromOtherSheet, readFiles, rowsIn } from "./import-readiness.ts";
import { obstacle } from "./readiness.ts";
import type { State, Writing } from "./state.ts";
import type { Say } from "./say.ts";

/** What the one main button does now. */
export type MainAct = "import" | "merge" | "resume" | "create" | "warehouse";

/**
 * What the main button does: the chosen files come first, then what was left in the middle; where a warehouse counted the
 * reports and no sheet holds orders, these are made anew from there.
 */
export function mainAct(state: State): MainAct {
  const { imports, unfinished } = state;
  if (imports.files.length > 0) return "import";
  if (imports.unfinished?.state === "merging") return "merge";
  if (unfinished) return "resume";
  return isOfTable(state) ? "warehouse" : "create";
}

function isOfTable({ result, orders }: State): boolean {
  return result?.table !== undefined && (orders === null || orders.problems.length > 0);
}

/** True where the main button would bring nothing in: none of the chosen files was read, or none yet. */
export const bringsNothing = (state: State): boolean =>
  mainAct(state) === "import" && readFiles(state.imports).length === 0;

/** The main button's words. */
export function mainText(state: State, say: Say): string {
  const act = mainAct(state);
  if (act === "merge") return say("importResume");
  if (act === "resume" && state.unfinished?.question) return say("createAnyway");
  if (act === "warehouse") return say("warehouseAgain");
  if (act !== "import") return say(act);
  if (state.imports.unfinished) return say("importResume");
  if (bringsNothing(state)) return say("importNothing");
  const files = readFiles(state.imports);
  return say("importStart", { files: files.length, rows: count(rowsIn(files), state.language) });
}

/** How things stand, in one line above the main button. */
export function statusText(state: State, say: Say): string {
  if (state.phase === "opening") return say("opening");
  if (state.phase === "running") return runningText(state, say);
  if (state.phase === "importing") return importingText(state, say);
  if (state.trouble) return say("trouble");
  const act = mainAct(state);
  if (act === "merge") return say("statusImportUnfinished");
  return act === "import" ? importText(state, say) : formText(state, say);
}

function runningText({ cancelling, progress, orders }: State, say: Say): string {
  const long = orders?.long;
  if (cancelling) return say("cancelling");
  if (!progress) return say("starting");
  const { label, done } = progress;
  return long && done === 0 ? say("statusRunningLong", { label, total: about(long.total, say) }) : label;
}

function importingText({ imports: { cancelling, progress } }: State, say: Say): string {
  if (cancelling) return say("importCancelling");
  return progress ? progress.label : say("importPreparing");
}

function importText(state: State, say: Say): string {
  const { imports } = state;
  const inTheWay = importObstacle(state);
  if (inTheWay) return say(inTheWay.says, { file: shortName(inTheWay.file?.name ?? "") });
  if (imports.ended === "cancelled") return say("statusImportCancelled");
  if (customerFiles(imports).length > 0) return say("statusImportCustomers");
  return say(isFromOtherSheet(state) ? "statusImportOther" : "statusImportReady");
}

const DONE = {
  start: "statusDone",
  remake: "statusRemade",
  undo: "statusUndone",
  translate: "statusTranslated",
  resultStart: "statusDone",
  resultAnew: "statusRemade",
} as const satisfies Record<Writing, string>;

function formText(state: State, say: Say): string {
  if (state.unfinished) return say(state.unfinished.question ? "statusQuestion" : "statusUnfinished");
  if (state.inspecting) return say("ordersInspecting");
  if (state.ended === "cancelled") return say("statusCancelled");
  if (isOfTable(state)) return say(state.ended === "done" ? DONE[state.writing] : "statusTable");
  const inTheWay = obstacle(state);
  if (inTheWay) return say(inTheWay.says);
  if (state.slices.changed) return say("statusSliced");
  if (state.ended === "done") return say(DONE[state.writing]);
  if (state.orders?.long) return longText(state.orders.long, say);
  return say(state.imports.ended === "done" ? "statusImportDone" : "statusReady");
}

/** How far the work under way has come; null = nothing to show. */
export function progressOf({ phase, progress, imports }: State): { done: number; total: number } | null {
  if (phase === "running") return progress;
  const sent = imports.progress;
  // Bringing the rows together is the last part of all.
  if (phase === "importing" && sent && imports.chunks > 0) {
    return { done: Math.min(sent.next, imports.chunks), total: imports.chunks + 1 };
  }
  return null;
}

/** Share of the chosen files' bytes that were read; null while none is being read. */
export function readShare({ imports }: State): number | null {
  if (!imports.files.some(({ step }) => step.kind === "reading")) return null;
  const total = imports.files.reduce((sum, { size }) => sum + size, 0);
  const read = imports.files.reduce(
    (sum, { step, size }) => sum + (step.kind === "reading" ? step.bytes : size),
    0,
  );
  return total === 0 ? 0 : read / total;
}
