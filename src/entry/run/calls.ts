import { runJson } from "../../reports/run-json.ts";
import { sliceChoices } from "../../reports/comparison/slice-choices.ts";
import type { Call } from "../call.ts";
import { inspectOrders } from "./choose-orders.ts";
import { readWords } from "./orders.ts";
import { translateReports, undoRun } from "./anew.ts";
import { homeState } from "./home.ts";
import { cancelRun, remakeReport, startRun, stepRun } from "./run.ts";

/** Calls about a run, see `RunCalls`. */
export const RUN_CALLS = {
  reads: {
    home: homeState,
    inspect: inspectOrders,
    sliceValues: (orders: Parameters<typeof readWords>[0], { zone, segments, language }: Call) =>
      sliceChoices({ words: readWords(orders, zone()), saved: segments() }, language),
    runJson: (_: object, call: Call) => runJson(call.run()),
  },
  writes: {
    start: startRun,
    remake: remakeReport,
    undo: undoRun,
    translate: translateReports,
    step: stepRun,
    cancel: cancelRun,
  },
};
