import { InputProblem } from "../core/values/problem.ts";
import { removeEverything } from "../sheets/cleanup.ts";
import { writing } from "../sheets/lock.ts";
import { putInputsBack } from "../sheets/report/put-back.ts";
import { pageScript, showSheet } from "../sheets/ui.ts";
import type { Contract, Method, Reply } from "./contract.ts";
import { takeCustomers } from "./customers/customers.ts";
import { explainCell, levers } from "./explain/explain.ts";
import { failureOf } from "./failures.ts";
import { cancelImport, mergeImport, startImport, takeChunk } from "./import/import.ts";
import { rememberedMappings } from "./import/mappings.ts";
import { writeCustomerList } from "./lists/explain-list.ts";
import { handover, handoverCampaign, handoverRows, writeHandover } from "./lists/handover.ts";
import { writeJoins } from "./lists/joins.ts";
import { writePeople } from "./lists/people.ts";
import { stepCalendar } from "./lists/steps.ts";
import { removeSegment, saveSegment, segmentPeople } from "./lists/segments.ts";
import { sliceValues } from "./lists/slice-values.ts";
import { writeManagementCopy } from "./management/management.ts";
import { openState } from "./open.ts";
import { inspectOrders } from "./run/choose-orders.ts";
import { lastRun } from "./run/last-run.ts";
import { runJson } from "../reports/run-json.ts";
import { cancelRun, startRun, stepRun } from "./run/run.ts";
import { settingsNow, writeSettingsSheet } from "./settings/settings-sheet.ts";

type Calls = { readonly [M in Method]: (args: Contract[M]["args"]) => Contract[M]["answer"] };

/** Everything the sidebar may call, by name; nothing else is reachable through `cpmCall`. */
const CALLS: Calls = Object.freeze({
  open: ({ language }) => openState(language),
  parts: () => ({ script: pageScript("parts") }),
  inspect: ({ language, ...request }) => inspectOrders(request, language),
  sliceValues: ({ language, ...orders }) => sliceValues(orders, language),
  start: ({ language, ...request }) => writing(() => startRun(request, language)),
  step: ({ runId, language, ...asked }) => writing(() => stepRun(runId, language, asked)),
  cancel: ({ runId, language }) => writing(() => cancelRun(runId, language)),
  show: ({ sheetId }) => {
    showSheet(sheetId);
    return null;
  },
  removeAll: ({ language }) => writing(() => removeEverything(language)),
  settingsSheet: ({ language }) => writing(() => writeSettingsSheet(language)),
  putInputsBack: ({ language }) => writing(() => putInputsBack(language)),
  joins: ({ language }) => writing(() => writeJoins(language)),
  explain: ({ language }) => explainCell(lastRun(language)),
  explainList: ({ language, ...request }) => writing(() => writeCustomerList(request, lastRun(language))),
  levers: ({ target, language }) => levers(target, lastRun(language)),
  managementCopy: ({ language }) => writing(() => writeManagementCopy(lastRun(language))),
  segmentPeople: ({ segment, language }) => segmentPeople(lastRun(language), segment ?? null),
  saveSegment: ({ segment, replaces }) => writing(() => saveSegment(segment, replaces)),
  removeSegment: ({ name }) => writing(() => removeSegment(name)),
  handover: ({ language, ...request }) => handover(request, lastRun(language)),
  handoverRows: ({ language, ...request }) => handoverRows(request, lastRun(language)),
  handoverCampaign: ({ language, ...request }) => writing(() => handoverCampaign(request, lastRun(language))),
  handoverSheet: ({ language, ...request }) => writing(() => writeHandover(request, lastRun(language))),
  stepCalendar: ({ language }) => writing(() => stepCalendar(lastRun(language))),
  peopleSheet: ({ language, ...request }) => writing(() => writePeople(request, lastRun(language))),
  runJson: ({ language }) => runJson(lastRun(language).run()),
  mappings: ({ signatures }) => rememberedMappings(signatures),
  longIds: ({ language }) => ({ keepLongIds: settingsNow(language).keepLongIds }),
  customersChunk: ({ language, ...chunk }) => writing(() => takeCustomers(chunk, language)),
  importStart: ({ language, ...request }) => writing(() => startImport(request, language)),
  importChunk: ({ language, ...chunk }) => writing(() => takeChunk(chunk, language)),
  importMerge: ({ importId, language }) => writing(() => mergeImport(importId, language)),
  importCancel: ({ importId, language }) => writing(() => cancelImport(importId, language)),
});

/**
 * The sidebar's one door. A cell cannot pass a plain object, so a call from a cell is refused before anything is read.
 *
 * @param request `{ method, args }` with `method` an own key of the table above
 * @returns the answer, or the problem in words
 */
export function answer(request: unknown): Reply<Method> {
  const language = languageIn(request);
  try {
    const { method, args } = checked(request);
    const call = CALLS[method] as (args: unknown) => Contract[Method]["answer"];
    return { ok: true, value: call(args) };
  } catch (thrown) {
    return { ok: false, problem: failureOf(thrown, language) };
  }
}

/** Whose sentences are wanted, whatever else is sent. */
function languageIn(request: unknown) {
  const { args } = (request ?? {}) as { args?: { language?: unknown } | null };
  return args?.language === "en" ? "en" : "ja";
}

function checked(request: unknown): { method: Method; args: object } {
  const plain = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === "[object Object]";
  if (!plain(request) || !plain(request.args) || typeof request.method !== "string") {
    throw new InputProblem("request-refused");
  }
  if (!Object.prototype.hasOwnProperty.call(CALLS, request.method)) throw new InputProblem("request-refused");
  return { method: request.method as Method, args: request.args };
}
