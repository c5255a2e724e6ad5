import type {
  CustomersChunk,
  CustomersTaken,
  ImportProgress,
  ImportRequest,
} from "../../src/entry/contract.ts";
import { oldestFirst } from "../../src/intake/oldest-first.ts";
import type { Outcome, Trouble } from "../client.ts";
import {
  currencyOfImport,
  customerFiles,
  importObstacle,
  isFromOtherSheet,
  isUnderstanding,
  orderFiles,
  sameFiles,
} from "../import-readiness.ts";
import type { Chunk } from "../reader.ts";
import { chooseSheet } from "./inspect.ts";
import { fileRules } from "../file-rules.ts";
import { leadsToReports } from "../going-on.ts";
import { once } from "../store.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";
import { create } from "./run.ts";

/** An import as it is sent: what it begins with, and its chunks, made when their turn comes. */
export interface ImportPlan {
  readonly request: ImportRequest;
  readonly chunks: readonly { readonly file: number; readonly rows: Chunk }[];
  /** What came in before the orders, in words. */
  readonly told: readonly string[];
}

const NOTHING: ImportPlan = { request: { files: [], columns: [] }, chunks: [], told: [] };

/** Sends the chosen files and has them brought together, or leads to what stands in the way. */
export async function importFiles(page: Page): Promise<void> {
  const { state, dispatch } = page.store;
  // A quick press uses what was just corrected.
  await once(page.store, () => !isUnderstanding(state().imports));
  const { imports, phase } = state();
  if (phase !== "form") return;
  const inTheWay = importObstacle(state());
  if (inTheWay) return dispatch({ type: "focus", spot: inTheWay.spot });
  const { unfinished } = imports;
  if (unfinished && !sameFiles(imports, unfinished)) {
    return dispatch({ type: "failed", trouble: { kind: "page", says: "importOther" } });
  }
  dispatch({ type: "importStarted" });
  const taken = await sendCustomers(page);
  if (taken === null) return;
  if (orderFiles(imports).length === 0 && !unfinished) return onlyCustomers(page, taken);
  const told = taken.map(({ says }) => says);
  const plan = { ...(await importPlan(orderFiles(imports), page, unfinished?.files)), told };
  dispatch({ type: "importCut", chunks: plan.chunks.length });
  if (state().imports.cancelling && !unfinished) return dispatch({ type: "importStopped" });
  if (unfinished) return drive(page, plan, unfinished);
  const reply = await page.call("importStart", { ...plan.request, language: languageOf(page) });
  if (reply.ok) await drive(page, plan, reply.value);
  else importFailed(page, reply.trouble);
}

/**
 * Sends the lists of customers among the chosen files, each part for good.
 *
 * @returns what became of each; null = the import ended with it, failed or cancelled
 */
async function sendCustomers(page: Page): Promise<CustomersTaken[] | null> {
  const { state, dispatch } = page.store;
  const [language, taken] = [languageOf(page), [] as CustomersTaken[]];
  const reader = page.parts.reader();
  for (const { name, file } of customerFiles(state().imports)) {
    const { header, chunks } = reader.customers(file);
    let last: CustomersTaken | null = null;
    for (const rows of chunks) {
      if (state().imports.cancelling) return (dispatch({ type: "importStopped" }), null);
      const part: CustomersChunk = {
        file: name,
        header,
        rows,
        checksum: reader.checksum(rows),
        before: last ?? NONE_YET,
      };
      const reply: Outcome<"customersChunk"> = await page.call("customersChunk", { ...part, language });
      if (!reply.ok) return (importFailed(page, reply.trouble), null);
      last = reply.value;
    }
    if (last !== null) taken.push(last);
  }
  return taken;
}

const NONE_YET = { added: 0, updated: 0, unchanged: 0, nameless: 0 };

/** No orders were chosen beside them: the orders sheet stays the one it is. */
function onlyCustomers(page: Page, taken: readonly CustomersTaken[]): void {
  const last = taken.at(-1);
  const place = last && { sheetId: last.sheetId, name: last.name };
  const notices = taken.map(({ says }) => says);
  const none = { importId: "", next: 0, rowsReceived: 0, rowsTotal: 0, files: [], label: "" };
  const result = place ? { ...place, files: [], notices } : null;
  page.store.dispatch({ type: "importProgress", progress: { ...none, state: "done", result } });
}

/** Goes on with an import whose rows have all arrived; no file is needed for it. */
export async function mergeUnfinished(page: Page): Promise<void> {
  const { imports, phase } = page.store.state();
  if (!imports.unfinished || phase !== "form") return;
  page.store.dispatch({ type: "importStarted" });
  await drive(page, NOTHING, imports.unfinished);
}

/** Takes back the import that was left unfinished. */
export async function discardImport(page: Page): Promise<void> {
  const { imports, phase } = page.store.state();
  if (!imports.unfinished || phase !== "form") return;
  page.store.dispatch({ type: "importStarted" });
  page.store.dispatch({ type: "importCancelling" });
  await drive(page, NOTHING, imports.unfinished);
}

/** Asks an import to stop; everything that was sent is taken back when the call under way has returned. */
export function cancelImport(page: Page): void {
  page.store.dispatch({ type: "importCancelling" });
}

/**
 * The request and the chunks of an import.
 *
 * @param order names of files in the order in which an earlier import began with them; absent = the newest export last
 */
async function importPlan(
  chosen: ReturnType<typeof orderFiles>,
  page: Page,
  order: readonly string[] = [],
): Promise<Omit<ImportPlan, "told">> {
  const files = oldestFirst(chosen, ({ file }) => file.survey.lastDay).sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
  );
  const reader = page.parts.reader();
  const columns = reader.columns(files.map(({ file }) => file));
  const chunks: { file: number; rows: Chunk }[] = [];
  for (const [at, { name, file }] of files.entries()) {
    const cut = await reader.chunks(name, file, columns);
    chunks.push(...cut.map((rows) => ({ file: at, rows })));
  }
  const sent = files.map(({ name, file: { survey, signature, mapping } }) => ({
    ...{ name, rows: survey.rows, signature, mapping },
  }));
  const said = files.map(({ file: { questions, answers } }) => reader.statusAnswers(questions, answers));
  const statuses = {
    count: [...new Set(said.flatMap(({ count }) => count))],
    leaveOut: [...new Set(said.flatMap(({ leaveOut }) => leaveOut))],
  };
  const isSaid = statuses.count.length + statuses.leaveOut.length > 0;
  const { languageSaid, settings } = page.store.state();
  const { chosen: currency } = currencyOfImport(page.store.state());
  const answered = {
    ...(isSaid && { statuses }),
    ...(currency !== null && { currency }),
    ...(languageSaid && { reportLanguage: settings.reportLanguage }),
  };
  return { request: { files: sent, columns, ...answered }, chunks };
}

/** One call after the other until the add-on says the import is over; where nothing is unclear the reports follow. */
async function drive(page: Page, plan: ImportPlan, first: ImportProgress): Promise<void> {
  const { dispatch } = page.store;
  let progress = first;
  dispatch({ type: "importProgress", progress });
  while (progress.state === "receiving" || progress.state === "merging") {
    const reply = await nextCall(page, plan, progress);
    if (!reply.ok) return importFailed(page, reply.trouble);
    progress = withTold(reply.value, plan.told);
    dispatch({ type: "importProgress", progress });
  }
  const isElsewhere = isFromOtherSheet(page.store.state());
  if (progress.result) await useSheet(page, progress.result.sheetId);
  // Reports of another sheet are not written over by orders that may be another shop's.
  if (!isElsewhere && leadsToReports(page.store.state())) await create(page, true);
}

function withTold(progress: ImportProgress, told: readonly string[]): ImportProgress {
  const { result } = progress;
  return result === null
    ? progress
    : { ...progress, result: { ...result, notices: [...told, ...result.notices] } };
}

type Reply = Outcome<"importChunk" | "importMerge" | "importCancel">;

function nextCall(page: Page, plan: ImportPlan, { importId, state, next }: ImportProgress): Promise<Reply> {
  const language = languageOf(page);
  if (page.store.state().imports.cancelling) return page.call("importCancel", { importId, language });
  const chunk = state === "receiving" ? plan.chunks[next] : undefined;
  if (chunk === undefined) return page.call("importMerge", { importId, language });
  const rows = chunk.rows();
  const checksum = page.parts.reader().checksum(rows);
  return page.call("importChunk", { importId, number: next, file: chunk.file, rows, checksum, language });
}

/** The orders sheet is the one to analyse from now on: a quick press of the main button waits for the look at it. */
async function useSheet(page: Page, sheetId: number): Promise<void> {
  await Promise.all([chooseSheet(page, sheetId), listSheets(page)]);
}

async function listSheets(page: Page): Promise<void> {
  const reply = await page.call("open", { language: languageOf(page) });
  if (!reply.ok) return;
  const { sheets, home } = reply.value;
  page.store.dispatch({ type: "sheets", sheets, fileRules: fileRules(reply.value), stale: home.stale });
}

function importFailed(page: Page, trouble: Trouble): void {
  // What was received stays where it is, unless somebody removed it.
  const isGone = trouble.kind === "answered" && trouble.failure.code === "no-import";
  page.store.dispatch({ type: "importFailed", trouble, resumable: !isGone });
}
