import type { RunProgress, RunResult } from "../src/entry/contract.ts";
import type { Trouble } from "./client.ts";
import { focusOn } from "./folds.ts";
import { withoutAnswer } from "./lever-state.ts";
import { inFile, stopped } from "./state.ts";
import type { Spot, State, Writing } from "./state.ts";

/** What happens to a run. */
export type RunAction =
  | { type: "runStarted"; writing: Writing }
  | { type: "runProgress"; progress: RunProgress }
  /** Nothing goes on before the user answers. */
  | { type: "runAsks"; progress: RunProgress }
  | { type: "runCancelling" }
  | { type: "runFailed"; trouble: Trouble; resumable: boolean };

/** Where the keyboard goes once the reports are written. */
const AFTER: Readonly<Record<Writing, Spot>> = {
  start: "result",
  remake: "reports",
  undo: "result",
  translate: "settings",
  resultStart: "result",
  resultAnew: "reports",
};

/** What a run does to the page. */
export function reduceRun(state: State, action: RunAction): State {
  switch (action.type) {
    case "runStarted":
      return focusOn(
        {
          ...state,
          phase: "running",
          progress: null,
          cancelling: false,
          trouble: null,
          ended: "not",
          writing: action.writing,
          explaining: { step: "idle" },
          ...{ inputs: null, adCosts: null },
        },
        "progress",
      );
    case "runProgress":
      return progressed(state, action.progress);
    case "runAsks":
      return focusOn({ ...stopped(state), unfinished: action.progress }, "question");
    case "runCancelling":
      return { ...state, cancelling: true };
    case "runFailed":
      return runFailed(state, action.trouble, action.resumable);
  }
}

function progressed(before: State, progress: RunProgress): State {
  const state = withTaken(before, progress);
  if (progress.state === "running") return { ...state, progress };
  const over = stopped(state);
  if (progress.state === "cancelled") return focusOn({ ...over, ended: "cancelled" }, "create");
  const levers = withoutAnswer(state.levers);
  const slices = { ...state.slices, changed: false };
  const result = progress.result && withOthers(progress.result, state.result);
  const home = { result: result ?? state.result, stale: null, undo: progress.undo ?? null };
  return focusOn({ ...over, ended: "done", levers, slices, ...home }, AFTER[state.writing]);
}

/** The reports that stand and were not written now stay in the list. */
function withOthers(result: RunResult, before: RunResult | null): RunResult {
  const written = (id: string) => result.reports.find((one) => one.id === id);
  const stood = before?.reports ?? [];
  const fresh = result.reports.filter(({ id }) => !stood.some((one) => one.id === id));
  return { ...result, reports: [...stood.map((one) => written(one.id) ?? one), ...fresh] };
}

/** Ways by which the file remembers what the form says. */
const REMEMBERED: readonly Writing[] = ["start", "remake", "resultStart"];

/** What the settings sheet said instead of the form stands in the form from now on; else the file has what the form says. */
function withTaken(state: State, { taken }: RunProgress): State {
  if (taken !== undefined) return { ...state, ...inFile(taken) };
  const { settings, anchor, writing } = state;
  return REMEMBERED.includes(writing) ? { ...state, asInFile: { settings, anchor } } : state;
}

function runFailed(state: State, trouble: Trouble, resumable: boolean): State {
  const unfinished = resumable ? (state.progress ?? state.unfinished) : null;
  const asksDateOrder =
    state.asksDateOrder || (trouble.kind === "answered" && trouble.failure.code === "date-order-unknown");
  return focusOn({ ...stopped(state), unfinished, asksDateOrder, trouble }, "trouble");
}
