import { currencyOf } from "../catalog/currency.ts";
import type { Language } from "../catalog/language.ts";
import { wordsOfBoth } from "../core/people/with-customers.ts";
import { InputProblem } from "../core/values/problem.ts";
import { sliceWords } from "../intake/slice-words.ts";
import { sliceChoices } from "../reports/comparison/slice-choices.ts";
import { removeEverything } from "../sheets/cleanup.ts";
import { canEdit, fileLocale, fileZone, isoToday, requireEdit, userLanguage } from "../sheets/file.ts";
import { withLock } from "../sheets/lock.ts";
import { sheetCells } from "../sheets/orders/read-orders.ts";
import { putInputsBack } from "../sheets/report/put-back.ts";
import { saveUserLanguage, userLanguageChoice } from "../sheets/stores/properties.ts";
import { pageScript, showSheet } from "../sheets/ui.ts";
import { runJson } from "./run/run-json.ts";
import type { Contract, Method, Reply, SidebarState } from "./contract.ts";
import { readCustomers, takeCustomers } from "./customers/customers.ts";
import { failureOf } from "./failures.ts";
import { explainCell, levers } from "./explain/explain.ts";
import { writeCustomerList } from "./lists/explain-list.ts";
import { fileSettings, remembered } from "./settings/file-settings.ts";
import { chosenOrders } from "./run/choose-orders.ts";
import { inspectOrders } from "./run/preview.ts";
import { cancelImport, mergeImport, startImport, takeChunk, unfinishedImport } from "./import/import.ts";
import { rememberedMappings } from "./import/import-answers.ts";
import { writeJoins } from "./lists/joins.ts";
import { savedSegments } from "./lists/saved-segments.ts";
import { handover, handoverRows, writeHandover } from "./lists/handover.ts";
import { removeSegment, saveSegment, segmentPeople } from "./lists/segments.ts";
import { writeManagementCopy } from "./management/management.ts";
import { settingsNow, writeSettingsSheet } from "./settings/settings-sheet.ts";
import { dropOldParts } from "./run/read-parts.ts";
import { cancelRun, lastResult, startRun, stepRun, unfinishedRun } from "./run/run.ts";

type Calls = { readonly [M in Method]: (args: Contract[M]["args"]) => Contract[M]["answer"] };

/** Everything the sidebar may call, by name; nothing else is reachable through `cpmCall`. */
const CALLS: Calls = Object.freeze({
  open: ({ language }) => openState(language),
  parts: () => ({ script: pageScript("parts") }),
  inspect: ({ language, ...request }) => inspectOrders(request, fileZone(), language),
  sliceValues: ({ language, sheetId, ...orders }) =>
    sliceChoices(
      {
        words: wordsOfBoth(sliceWords(sheetCells(sheetId, fileZone()), orders), readCustomers(fileZone())),
        saved: savedSegments(),
      },
      language,
    ),
  start: ({ language, ...request }) => writing(() => startRun(request, language)),
  step: ({ runId, language }) => writing(() => stepRun(runId, language)),
  cancel: ({ runId, language }) => writing(() => cancelRun(runId, language)),
  show: ({ sheetId }) => {
    showSheet(sheetId);
    return null;
  },
  removeAll: ({ language }) => writing(() => removeEverything(language)),
  settingsSheet: ({ language }) => writing(() => writeSettingsSheet(language)),
  putInputsBack: ({ language }) => writing(() => putInputsBack(language)),
  joins: ({ language }) => writing(() => writeJoins(language)),
  explain: ({ language }) => explainCell(language),
  explainList: ({ language, ...request }) => writing(() => writeCustomerList(request, language)),
  levers: ({ target, language }) => levers(target, language),
  managementCopy: ({ language }) => writing(() => writeManagementCopy(language)),
  segmentPeople: ({ language }) => segmentPeople(language),
  saveSegment: ({ segment, replaces }) => writing(() => saveSegment(segment, replaces)),
  removeSegment: ({ name }) => writing(() => removeSegment(name)),
  handover: ({ language, ...request }) => handover(request, language),
  handoverRows: ({ language, ...request }) => handoverRows(request, language),
  handoverSheet: ({ language, ...request }) => writing(() => writeHandover(request, language)),
  runJson: ({ language, ...request }) => runJson(request, language),
  mappings: ({ signatures }) => rememberedMappings(signatures),
  longIds: ({ language }) => ({ keepLongIds: settingsNow(language).keepLongIds }),
  customersChunk: ({ language, ...chunk }) => writing(() => takeCustomers(chunk, language)),
  importStart: ({ language, ...request }) => writing(() => startImport(request, language)),
  importChunk: ({ language, ...chunk }) => writing(() => takeChunk(chunk, language)),
  importMerge: ({ importId, language }) => writing(() => mergeImport(importId, language)),
  importCancel: ({ importId, language }) => writing(() => cancelImport(importId, language)),
});

/** Under the file's lock, by people who may edit. */
function writing<T>(work: () => T): T {
  requireEdit();
  return withLock(work);
}

function openState(asked: Language | null): SidebarState {
  if (asked !== null) saveUserLanguage(asked);
  const language = asked ?? userLanguageChoice() ?? userLanguage();
  const [zone, locale] = [fileZone(), fileLocale()];
  const { orders, anchor } = remembered();
  const found = chosenOrders(orders, zone, language);
  dropOldParts();
  return {
    language,
    canEdit: canEdit(),
    today: isoToday(zone),
    ...found,
    anchor,
    settings: fileSettings(),
    unfinished: unfinishedRun(language),
    last: lastResult(language),
    unfinishedImport: unfinishedImport(language),
    timeZone: zone,
    homeCurrency: currencyOf(locale),
  };
}

/**
 * The sidebar's one door. A cell cannot pass a plain object, so a call from a cell is refused before anything is read.
 *
 * @param request `{ method, args }` with `method` an own key of the table above
 * @returns the answer, or the problem in words
 */
export function answer(request: unknown): Reply<Method> {
  let language: Language = "ja";
  try {
    const { method, args } = checked(request);
    language = (args as { language?: unknown }).language === "en" ? "en" : "ja";
    const call = CALLS[method] as (args: unknown) => Contract[Method]["answer"];
    return { ok: true, value: call(args) };
  } catch (thrown) {
    return { ok: false, problem: failureOf(thrown, language) };
  }
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
