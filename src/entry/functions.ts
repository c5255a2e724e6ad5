import { anchorArgument } from "../core/cpm/anchor.ts";
import { analysisAt } from "../core/slices/sliced-facts.ts";
import { rangeOrders } from "../intake/range-orders.ts";
import { rowsEngine } from "../engines/rows-engine.ts";
import { cellAnswer, ownAnalysis } from "../reports/index.ts";
import { fileLanguage, fileZone } from "../sheets/file.ts";
import { zoneDays } from "../sheets/zone.ts";
import { cellSentence } from "./failures.ts";
import { cleaningRules, fileSettings, remembered } from "./settings/file-settings.ts";
import { storedRun } from "./run/stored-run.ts";

/**
 * The answer of a cell function.
 *
 * @param name the function, e.g. `CPM_RETENTION`
 * @param orders a range with its header row, or nothing = the stored facts of the last run
 * @param anchor a date, or nothing
 * @throws Error with one sentence in the file's language that names the argument and the cure
 */
export function cellFunction(name: string, orders: unknown, anchor: unknown) {
  let language = fileLanguage();
  try {
    const settings = fileSettings();
    language = settings.language;
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
  } catch (thrown) {
    throw new Error(cellSentence(thrown, language));
  }
}
