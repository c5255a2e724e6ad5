import { runJson } from "../../reports/run-json.ts";
import { sliceChoices } from "../../reports/comparison/slice-choices.ts";
import type { Call } from "../call.ts";
import { inspectOrders } from "./choose-orders.ts";
import { readWords } from "./orders.ts";
import { cancelRun, startRun, stepRun } from "./run.ts";

/** Calls about a run, see `RunCalls`. */
export const RUN_CALLS = {
  reads: {
    inspect: inspectOrders,
    sliceValues: (orders: Parameters<typeof readWords>[0], { zone, segments, language }: Call) =>
      sliceChoices({ words: readWords(orders, zone()), saved: segments() }, language),
    runJson: (_: object, call: Call) => runJson(call.run()),
  },
  writes: { start: startRun, step: stepRun, cancel: cancelRun },
};
