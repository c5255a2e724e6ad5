import { metProblem } from "../../reports/page/failure-words.ts";
import { classSegments } from "../../reports/segments/class-segments.ts";
import {
  anchorIn,
  type WarehouseAsk,
  type WarehousePartAsk,
  warehouseAsked,
  warehouseRules,
} from "../../reports/warehouse/warehouse-asks.ts";
import type { Call } from "../call.ts";
import { tableAnew } from "../run/anew.ts";
import { startResult } from "./result-run.ts";
import { resultRows, resultSheets } from "./result-sheets.ts";
import type { WarehouseCalls } from "./warehouse-contract.ts";

const rulesNow = (ask: WarehouseAsk, call: Call) =>
  warehouseRules(ask, (anchor) => call.settings.taken({ ...ask, anchor }), {
    rulesOf: (settings) => call.settings.rules(settings, call.zone()),
    language: call.language,
  });

/** Calls about orders in a warehouse, see `WarehouseCalls`. */
export const WAREHOUSE_CALLS = {
  reads: {
    resultSheets: (
      asked: WarehouseCalls["resultSheets"]["args"],
      { language, segments, settings }: Call,
    ) => ({
      sheets: resultSheets(),
      anchor: anchorIn(settings.taken(asked), asked.today),
      people: [
        ...segments().map((segment) => ({ called: segment.name ?? "", segment })),
        ...classSegments(language),
      ],
    }),
    resultRows,
    warehouseRules: rulesNow,
    warehouseAsks: (ask: WarehousePartAsk, call: Call) => warehouseAsked(rulesNow(ask, call), ask),
    problem: ({ code, values }: WarehouseCalls["problem"]["args"]): null => {
      throw metProblem(code, values);
    },
  },
  writes: {
    resultStart: startResult,
    resultAnew: ({ reports }: { readonly reports: readonly string[] }, call: Call) =>
      tableAnew(reports, call),
  },
};
