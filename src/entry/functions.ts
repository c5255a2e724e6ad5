import type { FunctionName } from "../catalog/functions.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { anchorArgument } from "../core/cpm/anchor.ts";
import { analysisAt, wholeAnalysis } from "../core/slices/sliced-facts.ts";
import { idArgument } from "../intake/id-argument.ts";
import { rangeOrders } from "../intake/range-orders.ts";
import { rowsEngine } from "../engines/rows-engine.ts";
import { classAnswer, ID_FUNCTIONS } from "../reports/classes/class-answer.ts";
import { cellAnswer, ownAnalysis } from "../reports/index.ts";
import type { CellAnswer } from "../reports/report.ts";
import { fileLanguage, fileZone } from "../sheets/file.ts";
import { zoneDays } from "../sheets/zone.ts";
import { cellSentence } from "./failures.ts";
import { cleaningRules, fileSettings, remembered } from "./settings/file-settings.ts";
import { classesOfShop } from "./lists/class-lookup.ts";
import { storedRun } from "./run/stored-run.ts";

/** What a cell shows; whatever is thrown becomes one sentence in the file's language. */
function inCell(answer: (settings: Settings) => CellAnswer): CellAnswer {
  let language = fileLanguage();
  try {
    const settings = fileSettings();
    language = settings.language;
    return answer(settings);
  } catch (thrown) {
    throw new Error(cellSentence(thrown, language));
  }
}

/**
 * The answer of a cell function.
 *
 * @param name the function, e.g. `CPM_RETENTION`
 * @param orders a range with its header row, or nothing = the stored facts of the last run
 * @param anchor a date, or nothing
 * @throws Error with one sentence in the file's language that names the argument and the cure
 */
export const cellFunction = (name: FunctionName, orders: unknown, anchor: unknown) =>
  inCell((settings) => {
    const { language } = settings;
    const { report, answer } = cellAnswer(name);
    const choice = () => anchorArgument(anchor, (date) => zoneDays(fileZone()).dayOf(date));
    const rows = rangeOrders(orders, {
      settings,
      dateOrder: () => remembered().orders?.dateOrder ?? null,
      days: () => zoneDays(fileZone()),
    });
    if (rows === null) return answer(analysisAt(storedRun("last"), choice), language);
    const rules = cleaningRules(settings, fileZone());
    const engine = rowsEngine(rows, rules);
    const question = { anchor: choice(), today: rules.today, limits: settings };
    return answer(ownAnalysis(report, { engine, question }, settings), language);
  });

/**
 * The answer of a cell function that is told of the last run's facts alone what it is to show.
 *
 * @throws Error as `cellFunction` does
 */
export const factsFunction = (name: FunctionName, argument: unknown) =>
  inCell(({ language }) => cellAnswer(name).answer(wholeAnalysis(storedRun("last")), language, argument));

/**
 * The classes of people by their IDs: of the whole shop, as of the last run's anchor and settings, in its orders as they
 * are now, which are read once; too many of them are looked up on 顧客一覧.
 *
 * @param ids a cell, or a column of cells
 * @throws Error as `cellFunction` does
 */
export const classFunction = (name: keyof typeof ID_FUNCTIONS, ids: unknown) =>
  inCell(({ language, keepLongIds }) => {
    const scheme = ID_FUNCTIONS[name];
    const asked = idArgument(ids, { keepLongIds, days: () => zoneDays(fileZone()) });
    const find = () => classesOfShop(scheme, fileZone(), language);
    return classAnswer(asked, { scheme, find }, language);
  });
