import type { Contract, Language, RunProgress, RunRequest } from "../../src/entry/contract.ts";
import type { WrittenAnchor } from "../../src/core/cpm/anchor.ts";
import type { Trouble } from "../client.ts";
import { typedNumber } from "../format.ts";
import { obstacle } from "../readiness.ts";
import { chosenSettings } from "../settings-form.ts";
import { anchorChoice, isFormChanged } from "../state.ts";
import type { State, Writing } from "../state.ts";
import { renewLevers } from "./levers.ts";
import { inspectionOver } from "./inspect.ts";
import { show } from "./open.ts";
import { languageOf } from "./page.ts";
import { openWarehouse } from "./warehouse.ts";
import type { Page } from "./page.ts";

/** The report that is shown first: the answer. How the rows came to it stands on the sheet before. */
const SHOWN_FIRST = "customerBalanceSheet";

/**
 * Begins a run and drives it to its end, or leads to what stands in its way.
 *
 * @param shows whether the answer's sheet comes to the front; without a word only the file's first one does
 */
export async function create(page: Page, shows = isFirst(page)): Promise<void> {
  const request = await readyRequest(page);
  if (request) await write(page, "start", request, shows);
}

/**
 * Makes one report anew: of figures that a warehouse counted as they are kept; else what stands in the way of a run stands
 * in its way.
 */
export async function remake(page: Page, id: string): Promise<void> {
  const state = page.store.state();
  if (state.result?.table !== undefined)
    return isFormChanged(state) ? openWarehouse(page) : write(page, "resultAnew", { reports: [id] });
  const request = await readyRequest(page);
  if (request) await write(page, "remake", { ...request, reports: [id] });
}

/** The form as a request; null where the keyboard was sent to what stands in its way, or there is no orders sheet. */
async function readyRequest(page: Page): Promise<RunRequest | null> {
  const { state, dispatch } = page.store;
  await inspectionOver(page.store);
  const inTheWay = obstacle(state());
  if (!inTheWay) return runRequest(state());
  dispatch({ type: "focus", spot: inTheWay.spot });
  return null;
}

/** Brings the reports back that stood before the last ones. */
export const undo = (page: Page): Promise<void> => write(page, "undo", {});

/** Writes the reports that stand in another language. */
export const translate = (page: Page, to: Language): Promise<void> => write(page, "translate", { to });

/** Goes on with reports that were begun of a warehouse's result, to their end. */
export async function goOnWithResult(page: Page, progress: RunProgress): Promise<void> {
  const shows = isFirst(page);
  page.store.dispatch({ type: "warehouse", warehouse: null });
  page.store.dispatch({ type: "runStarted", writing: "resultStart" });
  await drive(page, progress, shows);
}

/** Begins to write reports, and drives that to its end. */
async function write<M extends Exclude<Writing, "resultStart">>(
  page: Page,
  method: M,
  asked: Omit<Contract[M]["args"], "language">,
  shows = false,
): Promise<void> {
  const { state, dispatch } = page.store;
  if (state().phase !== "form") return;
  dispatch({ type: "runStarted", writing: method });
  const reply = await page.call(method, { ...asked, language: languageOf(page) });
  if (reply.ok) await drive(page, reply.value, shows);
  else runFailed(page, reply.trouble);
}

/** How the reports stand, where a run ended before it wrote them all. */
async function lookAgain(page: Page): Promise<void> {
  if (page.store.state().result === null) return;
  const reply = await page.call("home", { language: languageOf(page) });
  if (reply.ok) page.store.dispatch({ type: "home", home: reply.value });
}

/** Goes on with the run that was left unfinished, or that waits for an answer: yes. */
export async function resume(page: Page): Promise<void> {
  const { unfinished, phase } = page.store.state();
  if (!unfinished || phase !== "form") return;
  const shows = isFirst(page);
  page.store.dispatch({ type: "runStarted", writing: "start" });
  await drive(page, unfinished, shows);
}

/** Gives up the run that was left unfinished. */
export async function discard(page: Page): Promise<void> {
  const { unfinished, phase } = page.store.state();
  if (!unfinished || phase !== "form") return;
  page.store.dispatch({ type: "runStarted", writing: "start" });
  page.store.dispatch({ type: "runCancelling" });
  await drive(page, unfinished, false);
}

const isFirst = (page: Page): boolean => page.store.state().result === null;

/** Asks a run to stop; it does so when the step under way has returned. */
export function cancel(page: Page): void {
  page.store.dispatch({ type: "runCancelling" });
}

/**
 * One call after the other until the add-on says the run is over, or asks something; then the answer is shown where that
 * is wanted.
 *
 * @param first where the run stands; a question in it was answered with yes
 */
async function drive(page: Page, first: RunProgress, shows: boolean): Promise<void> {
  const { state, dispatch } = page.store;
  let progress = first;
  dispatch({ type: "runProgress", progress });
  while (progress.state === "running") {
    const { runId, question } = progress;
    const run = { runId, language: languageOf(page) };
    const isAsked = question !== undefined && progress !== first;
    if (isAsked && !state().cancelling) return dispatch({ type: "runAsks", progress });
    const reply = await (state().cancelling
      ? page.call("cancel", run)
      : page.call("step", question === undefined ? run : { ...run, goOn: true }));
    if (!reply.ok) {
      runFailed(page, reply.trouble);
      return lookAgain(page);
    }
    progress = reply.value;
    dispatch({ type: "runProgress", progress });
  }
  if (progress.state === "cancelled") await lookAgain(page);
  if (shows && progress.state === "done") await showAnswer(page);
  await renewLevers(page);
}

async function showAnswer(page: Page): Promise<void> {
  const reports = page.store.state().result?.reports ?? [];
  const report = reports.find(({ id }) => id === SHOWN_FIRST) ?? reports[0];
  if (report) await show(page, report.sheetId);
}

function runFailed(page: Page, trouble: Trouble): void {
  page.store.dispatch({ type: "runFailed", trouble, resumable: isResumable(trouble) });
}

/** The answers that do not end a run: another one was in the way, or Google failed inside a step. */
const PASSING: readonly string[] = ["busy", "platform"];

function isResumable(trouble: Trouble): boolean {
  return trouble.kind !== "answered" || PASSING.includes(trouble.failure.code);
}

/** The anchor as the form says it. */
export const anchorOfForm = ({ anchor }: State): WrittenAnchor =>
  anchorChoice(anchor, typedNumber(anchor.days));

/** The form as a request; null without an orders sheet. */
export function runRequest(state: State): RunRequest | null {
  const { orders, dateOrder, slices } = state;
  if (!orders) return null;
  const { sheetId, headerRow, headers, columns } = orders;
  const anchor = anchorOfForm(state);
  const settings = chosenSettings(state.settings);
  const asked = { slice: slices.only?.slice ?? null, compare: slices.compare.map(({ slice }) => slice) };
  return { sheetId, headerRow, headers, columns, dateOrder, anchor, settings, reports: [], ...asked };
}
