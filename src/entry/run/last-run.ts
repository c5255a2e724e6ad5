import type { Language } from "../../catalog/language.ts";
import { once } from "../../core/values/once.ts";
import { questionOfRun } from "../../reports/kept-run.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { fileZone, madeNow, todayIn } from "../../sheets/file.ts";
import { ordersEngine } from "./orders.ts";
import { storedRun } from "./stored-run.ts";

/** The last finished run for somebody who asks about it. */
export type LastRun = ReturnType<typeof lastRun>;

/**
 * What whoever asks about the last finished run needs; each is read when it is asked for, and once.
 *
 * @param language of the sentences
 */
export function lastRun(language: Language) {
  const run = once(() => storedRun("last"));
  const zone = once(fileZone);
  return {
    language,
    /** @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated" */
    run,
    /** The run as reports are made of it. */
    context: once(() => reportContext(run(), null)),
    /** The engine over its orders as they are now: they are read for it. */
    engine: once(() => ordersEngine(run(), zone(), language)),
    /** What it asked of its orders. */
    question: () => questionOfRun(run()),
    /** Local time, as pages show it. */
    now: () => madeNow(zone()),
    today: () => todayIn(zone()),
  };
}
