/** Reports written anew from figures that a run kept: no order is read. */
import type { Language } from "../../catalog/language.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type Anew, keptJob } from "../../reports/kept-job.ts";
import { type MadeFrom, ordersHere } from "../../reports/run-end.ts";
import type { RunProgress } from "../../reports/run-job.ts";
import { runIn } from "../../reports/run-language.ts";
import { progressOf } from "../../reports/run-steps.ts";
import { mendedFile } from "../../sheets/cleanup.ts";
import { dropParts } from "../../sheets/orders/read-parts.ts";
import { standingQuality, standingReports } from "../../sheets/report/standing-reports.ts";
import { fileForReports } from "../../sheets/report/write-report.ts";
import type { Call } from "../call.ts";
import { rememberedNow } from "../settings/settings-sheet.ts";
import { staleNow } from "./home.ts";
import { requireKept, saveJob, storedBefore, storedJob, storedLast, storeRunning } from "./stored-run.ts";

/** The same with a language; null = the file's. */
function inLanguage(
  { language: _, ...values }: MadeFrom["values"],
  language: Language | null,
): MadeFrom["values"] {
  return language === null ? values : { ...values, language };
}

/** What the last reports were made from. @throws InputProblem "no-stored-facts", "facts-outdated" */
function lastMade(call: Call): MadeFrom {
  const made = storedLast()?.from;
  if (made !== undefined) return made;
  call.run();
  throw new InputProblem("facts-outdated");
}

/**
 * Begins to bring the reports back that stood before the last run wrote others, with the settings and the anchor of then.
 * What is written now takes their place as what may come back.
 *
 * @throws InputProblem "no-undo", "facts-damaged", "facts-outdated"
 */
export function undoRun(_: object, call: Call): RunProgress {
  const [last, before] = [storedLast()?.from, storedBefore()];
  if (last === undefined || before === null) throw new InputProblem("no-undo");
  const { language = null } = call.settings.remembered().values;
  const values = inLanguage(before.from.values, language);
  const { anchor } = before.from;
  const orders = ordersHere(before.from) ?? call.settings.remembered().orders;
  const made = { ...before.from, values };
  return begun({ slot: "before", made, reports: last.written, back: { values, anchor, orders } }, call);
}

/**
 * Begins to write every report that stands in another language, of the figures that are kept.
 *
 * @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated"; "sheet-setting" for a cell of 設定 that does not fit
 */
export function translateReports({ to }: { readonly to: Language }, call: Call): RunProgress {
  const last = lastMade(call);
  const { values, anchor, orders } = rememberedNow(call.language);
  const back = { values: inLanguage(values, to), anchor, orders };
  const made = { ...last, values: inLanguage(last.values, to) };
  const reports = standingReports().map(({ id }) => id);
  return begun({ slot: "last", made, reports, back }, call);
}

/** Begins to write reports of the last run's figures. */
export const lastAnew = (reports: readonly string[], call: Call): RunProgress =>
  begun({ slot: "last", made: lastMade(call), reports }, call);

/**
 * The same of figures that a warehouse counted: nothing of now is in them.
 *
 * @throws InputProblem "table-changed" where a setting or the anchor is another one since
 */
export function tableAnew(reports: readonly string[], call: Call): RunProgress {
  if (staleNow(call) !== null) throw new InputProblem("table-changed");
  return lastAnew(reports, call);
}

function begun(of: Omit<Anew, "runId">, call: Call): RunProgress {
  dropParts(storedJob());
  const { language = call.settings.stored().language } = of.made.values;
  const run = runIn(requireKept(of.slot, of.made.facts), language);
  const notices = mendedFile(language);
  storeRunning(run, of.made.facts);
  const found = { notices, ...fileForReports(), ...standingQuality() };
  const job = keptJob({ ...of, runId: `${Date.now()}` }, run, found);
  saveJob(job);
  return progressOf(job, call.language);
}
