/** What Google may call in a script that makes the reports every month: all of the base, and its two time triggers. */
import { BASE_CALLS, type CallsOf, doorTo, inTurn } from "../calls.ts";
import type { BaseMethod, MonthlyCalls } from "../contract.ts";
import { MONTHLY_CALLS } from "./schedule-calls.ts";
import { monthlyTick } from "./tick.ts";

export * from "../index.ts";

const CALLS = Object.freeze({
  ...BASE_CALLS,
  ...MONTHLY_CALLS.reads,
  ...inTurn(MONTHLY_CALLS.writes),
} satisfies CallsOf<BaseMethod | keyof MonthlyCalls>);

/** The sidebar's one door, with the calls about the schedule. */
export const cpmCall = doorTo(CALLS);

/** Once a day: begins what is due, and goes on with what was cut off. */
export const cpmMonthly = (): void => monthlyTick();

/** The next step of what is under way. */
export const cpmMonthlyStep = (): void => monthlyTick();
