import type { Language } from "../../catalog/language.ts";
import { rowPrinter } from "../../core/merge/row-print.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { fileZone } from "../../sheets/file.ts";
import { type Beside, besideWords, mendLeftovers } from "../../sheets/report/leftovers.ts";
import { finishMerges, IMPORT, readyToMerge } from "../../sheets/orders/merge-sheet.ts";
import { requireRoomFor } from "../../sheets/orders/import-room.ts";
import { columnsOf, ORDER_FIELDS } from "../../sheets/orders/order-fields.ts";
import { type OrdersSheet, ordersSheet, requireEditable } from "../../sheets/orders/orders-sheet.ts";
import { planMerge, type PlannedMerge } from "../../sheets/orders/plan-merge.ts";
import { dropValue } from "../../sheets/stores/properties.ts";
import { dropReceiving, isReceiving, openReceiving, receive } from "../../sheets/orders/receiving.ts";
import type { ImportChunk, ImportProgress, ImportRequest } from "../contract.ts";
import { fileSettings, remember, remembered } from "../settings/file-settings.ts";
import { checkChunk, checkRequest, requireAll } from "./import-checks.ts";
import {
  cancelledProgress,
  type ImportJob,
  importOf,
  importResults,
  loadImport,
  progressOf,
  rowsOf,
  saveImport,
} from "./import-job.ts";
import { settingsNow, takeSheetSettings } from "../settings/settings-sheet.ts";
import {
  rememberCurrency,
  rememberMappings,
  rememberReportLanguage,
  rememberStatuses,
} from "./import-answers.ts";

/** An import that was begun and neither merged nor cancelled. */
export function unfinishedImport(language: Language): ImportProgress | null {
  const job = loadImport();
  return job === null || job.done || !isReceiving(job.sheetId) ? null : progressOf(job, language);
}

/**
 * Begins an import in place of one that was not finished, and takes what the user said of it into the settings.
 *
 * @throws InputProblem "sheet-setting", "import-columns", "import-empty", "import-cells"
 */
export function startImport(request: ImportRequest, language: Language): ImportProgress {
  takeSheetSettings(language);
  if (request.reportLanguage) rememberReportLanguage(request.reportLanguage);
  const progress = startReceiving(request, language);
  if (request.statuses) rememberStatuses(request.statuses, language);
  if (request.currency) rememberCurrency(request.currency);
  return progress;
}

/** Checks what can be checked, remembers the mappings and makes the hidden sheet that receives. */
function startReceiving(request: ImportRequest, language: Language): ImportProgress {
  checkRequest(request, language);
  requireEditable(ordersSheet());
  const notices = besideInBoth(mendLeftovers());
  dropReceiving();
  const fields = ORDER_FIELDS.filter((field) => field === "print" || request.columns.includes(field));
  const rows = request.files.reduce((sum, file) => sum + file.rows, 0);
  requireRoomFor(rows, fields, ordersSheet());
  rememberMappings(request.files);
  const importId = `${Date.now()}`;
  const job: ImportJob = {
    importId,
    files: request.files.map(({ name, rows: count }) => ({ name, rows: count })),
    fields,
    places: fields.map((field) => (field === "print" ? -1 : request.columns.indexOf(field))),
    ...(request.orderKey && { orderKey: request.orderKey }),
    sheetId: openReceiving(importId, { rows, fields, language: sheetLanguage() }),
    next: 0,
    received: request.files.map(() => 0),
    results: null,
    done: false,
    ...(notices.ja.length > 0 && { notices }),
  };
  try {
    saveImport(job);
  } catch (refused) {
    dropReceiving();
    throw refused;
  }
  return progressOf(job, language);
}

const besideInBoth = (beside: readonly Beside[]) => ({
  ja: besideWords(beside, "ja"),
  en: besideWords(beside, "en"),
});

/** Names stand in the file's language. */
const sheetLanguage = (): Language => fileSettings().language;

/**
 * Takes one chunk. One that has arrived before is answered and not written again; where it stands follows from the
 * rows before it, so that one whose answer was lost is written in its own place again.
 *
 * @throws InputProblem "no-import", "chunk-order", "chunk-damaged", "long-cell"
 */
export function takeChunk(chunk: ImportChunk, language: Language): ImportProgress {
  const job = importOf(chunk.importId);
  if (job.done || chunk.number < job.next) return progressOf(job, language);
  if (!isReceiving(job.sheetId)) return lost();
  checkChunk(chunk, job);
  const print = rowPrinter(columnsOf(job.fields));
  const rows = chunk.rows.map((sent) => {
    const cells = job.places.map((place) => sent[place] ?? "");
    cells[cells.length - 1] = print(cells);
    return cells;
  });
  receive(job.sheetId, rowsOf(job).received, rows, job.fields);
  const received = job.received.map((count, file) => count + (file === chunk.file ? rows.length : 0));
  const after = { ...job, received, next: job.next + 1 };
  saveImport(after);
  return progressOf(after, language);
}

/** Somebody removed the sheet that received. */
function lost(): never {
  dropValue(IMPORT);
  throw new InputProblem("no-import");
}

/**
 * Brings what was received into the orders sheet, all or nothing. A merge that was cut off, or whose answer was lost,
 * is finished or answered again.
 *
 * @throws InputProblem "no-import", "import-incomplete", "import-cells", "order-ids-shared"
 */
export function mergeImport(importId: string, language: Language): ImportProgress {
  importOf(importId);
  const beside = mendLeftovers();
  if (loadImport() === null) return cancelledProgress(importId, language, beside);
  const job = importOf(importId);
  if (!job.done) mergeReceived(job, language);
  const done = importOf(importId);
  chooseOrders(ordersSheet());
  return progressOf(done, language);
}

function mergeReceived(job: ImportJob, language: Language): void {
  requireAll(job);
  if (!isReceiving(job.sheetId)) lost();
  const inFile = sheetLanguage();
  const orders = ordersSheet();
  requireEditable(orders);
  const orderKey = job.orderKey ?? settingsNow(language).orderKey;
  const planned = planMerge(job, orders, { zone: fileZone(), language: inFile, orderKey });
  saveImport({ ...job, results: resultsOf(planned, job, orders, inFile) });
  if (planned.plan === null) {
    saveImport({ ...job, results: resultsOf(planned, job, orders, inFile), done: true });
    dropReceiving();
    return;
  }
  readyToMerge(planned.sheetId, planned.plan);
  finishMerges();
}

function resultsOf(planned: PlannedMerge, job: ImportJob, orders: OrdersSheet | null, language: Language) {
  const { plan, sheetId } = planned;
  const place = { sheetId: orders?.sheetId ?? sheetId, name: orders?.name ?? plan?.name ?? "" };
  return importResults(planned, { job, ...place }, language);
}

/** The orders sheet is what the next report is made from. */
function chooseOrders(orders: OrdersSheet | null): void {
  if (orders === null) return;
  const { sheetId, names, positions } = orders;
  const { print: _, ...columns } = positions;
  const chosen = {
    sheetId,
    headerRow: 1,
    headers: names.map((name) => name.trim()),
    columns,
    dateOrder: "YMD",
  } as const;
  remember({ ...remembered(), orders: chosen });
}

/** Takes everything back that was received; an import whose rows already stand among the orders is done. */
export function cancelImport(importId: string, language: Language): ImportProgress {
  const beside = mendLeftovers();
  const job = loadImport();
  if (job?.importId !== importId) return cancelledProgress(importId, language, beside);
  if (job.done) return progressOf(job, language);
  dropReceiving();
  dropValue(IMPORT);
  return cancelledProgress(importId, language, beside);
}
