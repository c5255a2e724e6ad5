import { runJson } from "../../reports/run-json.ts";
import type { RunJsonRequest } from "../contract.ts";
import type { LastRun } from "./last-run.ts";

/** Everything behind the last run as other programs read it, down to the people and purchases when asked. */
export const lastRunJson = ({ customers, purchases }: RunJsonRequest, last: LastRun) =>
  runJson(last.run(), {
    customers: customers ? last.engine().customers(last.question()) : null,
    shop: purchases ? last.engine().shopOf(last.question()) : null,
  });
