/** The steps of a run of a month, each done by an execution of its own. */
import type { AskedRun } from "../../reports/asked-run.ts";
import { doneTold, plansFailedTold, plansTold } from "../../reports/monthly/done-words.ts";
import { isGoingOn, MOST_WAITS, type MonthRun, stepped, stopped } from "../../reports/monthly/month-run.ts";
import { changedColumns } from "../../reports/monthly/same-columns.ts";
import type { Schedule } from "../../reports/monthly/schedule.ts";
import { type Stop, stopTold, thrownMailed, thrownTold } from "../../reports/monthly/stop-words.ts";
import { bothTold, type Told } from "../../reports/monthly/told.ts";
import type { RunJob } from "../../reports/run-job.ts";
import { listSheets, sheetName } from "../../sheets/orders/read-orders.ts";
import { endOf } from "../../sheets/refusals.ts";
import { readPlanSheet } from "../../sheets/steps/plan-sheet.ts";
import type { Call } from "../call.ts";
import { unfinishedImport } from "../import/import.ts";
import { plansNow } from "../lists/plans-now.ts";
import { inspectOrders } from "../run/choose-orders.ts";
import { startRun, stepRun } from "../run/run.ts";
import { isLastOfTable, storedJob, storedLast } from "../run/stored-run.ts";
import { remember, remembered } from "../settings/file-settings.ts";

/** What a step is done with. */
export interface Doing {
  readonly run: MonthRun;
  readonly schedule: Schedule;
  readonly call: Call;
  /** How many reports it has written. */
  readonly written: Told;
}

type Act = (doing: Doing) => MonthRun;

/** A run that stops for a reason that only runs of a month have. */
export function stoppedBy(
  stop: Stop,
  values: Readonly<Record<string, string | number>>,
  { run, schedule, written }: Pick<Doing, "run" | "schedule" | "written">,
): MonthRun {
  const told = bothTold(stopTold(stop, values), written);
  return stopped(run, told, told[schedule.language]);
}

/** Every report of the whole shop as of the latest month end. */
const ALL: AskedRun = { anchor: { kind: "default" }, settings: {}, reports: [], slice: null, compare: [] };

/** Begins the reports, once nobody else makes any, from the very columns of the last ones. */
function begin(doing: Doing): MonthRun {
  const { run, call } = doing;
  const left = storedJob();
  if (left !== null && isOwn(left, run)) return begun(doing, left.runId);
  if (othersWork(call)) return waiting(doing);
  call.settings.takeSheet();
  const orders = sameOrders(call);
  if ("stop" in orders) return stoppedBy(orders.stop, orders.values, doing);
  return begun(doing, startRun({ ...orders, ...ALL }, call).runId);
}

/** The reports are begun; the user's own choice of an anchor stays remembered. */
function begun({ run }: Doing, runId: string): MonthRun {
  if (run.anchor !== null) remember({ ...remembered(), anchor: run.anchor });
  return stepped(run, { at: "run", runId });
}

/** A run that an earlier try began, cut off before it could be noted; or one that is the same. */
const isOwn = ({ runId, all, slice, compare, anchor }: RunJob, { tries, startedMs }: MonthRun): boolean =>
  tries > 1 &&
  Number(runId) >= startedMs &&
  all &&
  slice === null &&
  compare.length === 0 &&
  anchor.kind === "default";

function othersWork(call: Call): boolean {
  const now = Date.now();
  return (
    isGoingOn(storedJob()?.runId ?? null, now) || isGoingOn(unfinishedImport(call)?.importId ?? null, now)
  );
}

const waiting = (doing: Doing): MonthRun =>
  doing.run.waits >= MOST_WAITS
    ? stoppedBy("others", {}, doing)
    : stepped(doing.run, { waits: doing.run.waits + 1 });

/** The orders of the last reports as they stand now; never those of another sheet, or of other columns. */
function sameOrders(call: Call) {
  if (isLastOfTable()) return { stop: "table", values: {} } as const;
  const before = remembered().orders;
  if (before === null || !listSheets().some(({ sheetId }) => sheetId === before.sheetId))
    return { stop: "sheet", values: {} } as const;
  const { sheetId, headerRow, columns, dateOrder } = before;
  const seen = inspectOrders({ sheetId, headerRow, columns, dateOrder }, call);
  if (seen.headers.join("\t") === before.headers.join("\t")) return seen;
  const found = inspectOrders({ sheetId, headerRow: null, columns: null, dateOrder }, call);
  const changed = changedColumns(before, found, call.language);
  if (changed === "") return found;
  return { stop: "columns", values: { sheet: sheetName(sheetId), columns: changed } } as const;
}

/** One step of the reports, as the sidebar does it. */
function goOn(doing: Doing): MonthRun {
  const { run, call } = doing;
  const job = storedJob();
  const runId = run.runId ?? "";
  const last = storedLast()?.runId;
  if ((job?.runId ?? last) !== runId) {
    const isReplaced = job !== null || Number(last) > Number(runId);
    // Somebody made reports meanwhile: these begin anew when those are over.
    return isReplaced ? stepped(run, { at: "start", runId: null }) : stoppedBy("cancelled", {}, doing);
  }
  const progress = stepRun({ runId }, call);
  if (progress.question) return stoppedBy("limits", {}, doing);
  return progress.state === "done" ? ready(doing) : stepped(run, { refused: storedJob()?.refused ?? [] });
}

function ready({ run, schedule, call }: Doing): MonthRun {
  const results = storedLast()?.results;
  const told = results ? doneTold({ results, refused: run.refused, today: call.today() }) : run.told;
  return stepped(run, { at: "plans", told, mailed: told[schedule.language] });
}

/** Counts who is due by the plans, where the file has any. */
function plan(doing: Doing): MonthRun {
  const { run } = doing;
  const told = plansOf(doing);
  const mailed = [...run.mailed, ...(told?.mailed ?? [])];
  return stepped(run, { at: "mail", told: told ? bothTold(run.told, told) : run.told, mailed });
}

function plansOf({ schedule, call }: Doing): (Told & { mailed: readonly string[] }) | null {
  try {
    if (readPlanSheet() === null) return null;
    const now = plansNow(call);
    const told = now && plansTold(now.calendar, call.settings.now().maskBelow);
    return told && { ...told, mailed: told[schedule.language] };
  } catch (thrown) {
    const { problem, by } = endOf(thrown);
    if (by !== "problem") throw thrown;
    const mailed = thrownMailed(problem, null, schedule.language);
    return { ...plansFailedTold(thrownTold(problem, null)), mailed };
  }
}

/** Every step but the mail. */
export const MONTH_ACTS: Readonly<Record<"start" | "run" | "plans", Act>> = {
  start: begin,
  run: goOn,
  plans: plan,
};
