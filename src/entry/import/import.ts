import {
  cancelledProgress,
  type ImportJob,
  type ImportProgress,
  importResults,
  newImport,
  progressOf,
  requireAll,
  requireImport,
  rowsOf,
  withRows,
} from "../../intake/import-job.ts";
import {
  checkChunk,
  checkRequest,
  chosenBy,
  type ImportChunk,
  type ImportRequest,
} from "../../intake/import-request.ts";
import { mendedImport } from "../../sheets/report/leftovers.ts";
import { mergePlanned, openImport, planImport } from "../../sheets/orders/import-steps.ts";
import { ordersPlaces } from "../../sheets/orders/orders-sheet.ts";
import { dropReceiving, isReceiving, receiveSent } from "../../sheets/orders/receiving.ts";
import { dropImport, loadImport, saveImport } from "../../sheets/stores/import-store.ts";
import type { Call } from "../call.ts";
import { rememberMappings } from "./mappings.ts";

/** The import under way, or the last one; null = none. */
const stored = (): ImportJob | null => loadImport() as ImportJob | null;

/** @throws InputProblem "no-import" when the file knows no such import (any more) */
const importOf = (importId: string): ImportJob => requireImport(stored(), importId);

/** An import that was begun and neither merged nor cancelled. */
export function unfinishedImport({ language }: Call): ImportProgress | null {
  const job = stored();
  return job === null || job.done || !isReceiving(job.sheetId) ? null : progressOf(job, language);
}

/**
 * Begins an import in place of one that was not finished, and takes what the user said of it into the settings.
 *
 * @throws InputProblem "sheet-setting", "import-columns", "import-empty", "import-cells"
 */
export function startImport(request: ImportRequest, call: Call): ImportProgress {
  const { reportLanguage } = request;
  const { settings } = call;
  settings.takeSheet();
  // The orders sheet is called in the language of the reports, too.
  if (reportLanguage) settings.choose({ language: reportLanguage });
  const progress = startReceiving(request, call);
  const chosen = chosenBy(request, settings.now);
  if (chosen !== null) settings.choose(chosen);
  return progress;
}

/** Checks what can be checked, remembers the mappings and makes the hidden sheet that receives. */
function startReceiving(request: ImportRequest, { language, settings }: Call): ImportProgress {
  checkRequest(request, language);
  const importId = `${Date.now()}`;
  const rows = request.files.reduce((sum, file) => sum + file.rows, 0);
  const opened = openImport({ importId, rows, columns: request.columns }, () => settings.stored().language);
  const job = newImport(request, { importId, ...opened });
  try {
    rememberMappings(request.files);
    saveImport(job);
  } catch (refused) {
    dropReceiving();
    throw refused;
  }
  return progressOf(job, language);
}

/**
 * Takes one chunk. One that has arrived before is answered and not written again; where it stands follows from the
 * rows before it, so that one whose answer was lost is written in its own place again.
 *
 * @throws InputProblem "no-import", "chunk-order", "chunk-damaged", "long-cell"
 */
export function takeChunk(chunk: ImportChunk, { language }: Call): ImportProgress {
  const job = importOf(chunk.importId);
  if (job.done || chunk.number < job.next) return progressOf(job, language);
  requireReceiving(job);
  checkChunk(chunk, job);
  receiveSent(job, rowsOf(job).received, chunk.rows);
  const after = withRows(job, chunk.file, chunk.rows.length);
  saveImport(after);
  return progressOf(after, language);
}

/** @throws InputProblem "no-import" when somebody removed the sheet that received: there is no such import any more */
function requireReceiving({ importId, sheetId }: ImportJob): void {
  if (isReceiving(sheetId)) return;
  dropImport();
  importOf(importId);
}

/**
 * Brings what was received into the orders sheet, all or nothing. A merge that was cut off, or whose answer was lost,
 * is finished or answered again.
 *
 * @throws InputProblem "no-import", "import-incomplete", "import-cells", "order-ids-shared"
 */
export function mergeImport({ importId }: { importId: string }, call: Call): ImportProgress {
  const { language } = call;
  importOf(importId);
  const mended = mendedImport(language);
  if (stored() === null) return cancelledProgress(importId, language, mended);
  const job = importOf(importId);
  if (!job.done) mergeReceived(job, call);
  const done = importOf(importId);
  // The orders sheet is what the next report is made from.
  const orders = ordersPlaces();
  if (orders !== null) call.settings.chooseOrders(orders);
  return progressOf(done, language);
}

function mergeReceived(job: ImportJob, { settings }: Call): void {
  requireAll(job);
  requireReceiving(job);
  const inFile = settings.stored().language;
  const orderKey = () => job.orderKey ?? settings.now().orderKey;
  const planned = planImport(job, { language: inFile, orderKey });
  const results = importResults(planned, job, inFile);
  saveImport({ ...job, results, done: planned.plan === null });
  mergePlanned(planned);
}

/** Takes everything back that was received; an import whose rows already stand among the orders is done. */
export function cancelImport({ importId }: { importId: string }, { language }: Call): ImportProgress {
  const mended = mendedImport(language);
  const job = stored();
  if (job?.importId !== importId) return cancelledProgress(importId, language, mended);
  if (job.done) return progressOf(job, language);
  dropReceiving();
  dropImport();
  return cancelledProgress(importId, language, mended);
}
