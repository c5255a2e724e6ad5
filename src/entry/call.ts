import type { Language } from "../catalog/language.ts";
import { once } from "../core/values/once.ts";
import { inSheet } from "../reports/kept-run.ts";
import { questionOfRun, reportContext } from "../reports/reported-run.ts";
import { fileLocale, fileZone, madeNow, todayIn } from "../sheets/file.ts";
import { writeList } from "../sheets/pages/list-sheet.ts";
import { loadErased } from "../sheets/stores/erasing-store.ts";
import { loadSegments } from "../sheets/stores/segments-store.ts";
import { ordersEngine } from "./run/orders.ts";
import { storedRun } from "./run/stored-run.ts";
import { settingsIn } from "./settings/settings-sheet.ts";

/** What whoever answers a call needs: the language it is answered in, and the file with its last finished run. */
export type Call = ReturnType<typeof callIn>;

/**
 * A call that is answered in a language. What it needs of the file is read when it is asked for; zone and run once.
 *
 * @param language of the sentences
 */
export function callIn(language: Language) {
  const zone = once(fileZone);
  const run = once(() => storedRun("last"));
  const question = () => questionOfRun(run());
  const context = once(() => reportContext(run(), null));
  return {
    language,
    /** The file's time zone. */
    zone,
    locale: fileLocale,
    /** Local time, as pages show it. */
    now: () => madeNow(zone()),
    today: () => todayIn(zone()),
    /** What a run that is made now says of the file. */
    told: () => ({
      ...{ locale: fileLocale(), today: todayIn(zone()), madeAt: madeNow(zone()) },
      erased: loadErased().days,
    }),
    /** The settings of the file. */
    settings: settingsIn(language),
    /** The segments that are saved in the file. */
    segments: loadSegments,
    /** @throws InputProblem "no-stored-facts", "facts-damaged", "facts-outdated" */
    run,
    /** The run as reports are made of it. */
    context,
    /** The engine over its orders as they are now: they are read for it. */
    engine: once(() => ordersEngine(inSheet(run()), { zone: zone(), language })),
    /** What it asked of its orders. */
    question,
    /** The same of the whole shop, whatever part of it the reports show. */
    wholeQuestion: () => ({ ...question(), slice: null }),
    /** Writes people of it onto a new sheet of the file. */
    writeList: (page: Parameters<typeof writeList>[0]) => writeList(page, run().settings, language),
  };
}
