import { PROBLEMS } from "../../catalog/problems/problems.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { suggestedSegments } from "../../reports/segments/suggested.ts";
import type { Call } from "../call.ts";
import { lastAnew } from "../run/anew.ts";
import { startResult } from "./result-run.ts";
import { resultRows, resultSheets } from "./result-sheets.ts";
import { anchorNow, warehouseAsks, warehouseRules } from "./warehouse-asks.ts";
import type { WarehouseCalls } from "./warehouse-contract.ts";

const sheetsSeen = (asked: WarehouseCalls["resultSheets"]["args"], call: Call) => ({
  sheets: resultSheets(),
  anchor: anchorNow(asked, call),
  people: [
    ...call.segments().map((segment) => ({ called: segment.name ?? "", segment })),
    ...suggestedSegments(call.language),
  ],
});

/** Calls about orders in a warehouse, see `WarehouseCalls`. */
export const WAREHOUSE_CALLS = {
  reads: { resultSheets: sheetsSeen, resultRows, warehouseRules, warehouseAsks, problem: told },
  writes: {
    resultStart: startResult,
    resultAnew: ({ reports }: { readonly reports: readonly string[] }, call: Call) => lastAnew(reports, call),
  },
};

/** @throws InputProblem what the page met, so that it is answered in words as any other */
function told({ code, values }: WarehouseCalls["problem"]["args"]): null {
  if (!Object.prototype.hasOwnProperty.call(PROBLEMS, code)) throw new InputProblem("request-refused");
  throw new InputProblem(code, values);
}
