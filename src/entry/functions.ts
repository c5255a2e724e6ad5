import { FUNCTIONS } from "../catalog/functions.ts";
import { idArgument } from "../intake/id-argument.ts";
import { checkedArguments } from "../reports/cells/arguments.ts";
import { cellAnswer, type CellEntry, runAnswer } from "../reports/cells/cell-answer.ts";
import { helpTable } from "../reports/cells/help-table.ts";
import { statusTable } from "../reports/cells/status-table.ts";
import { classAnswer, ID_FUNCTIONS } from "../reports/classes/class-answer.ts";
import type { CellAnswer } from "../reports/report.ts";
import { fileLanguage } from "../sheets/file.ts";
import { cellDates } from "../sheets/formulas/cell-dates.ts";
import { zoneDays } from "../sheets/zone.ts";
import { type Call, callIn } from "./call.ts";
import { cellSentence } from "./failures.ts";
import { classesOfShop } from "./lists/class-lookup.ts";
import { rangeEngine } from "./run/formula-orders.ts";
import { staleNow } from "./run/home.ts";
import { fileSettings } from "./settings/file-settings.ts";

/** The settings of the file, and what a formula needs of it besides. */
interface CellCall extends Call {
  readonly fileSettings: ReturnType<typeof fileSettings>;
  readonly days: () => ReturnType<typeof zoneDays>;
}

/**
 * What a cell shows that calls a function; whatever is thrown becomes one sentence in the file's language.
 *
 * @param name the function, e.g. `CPM_RETENTION`
 * @param given its arguments as Sheets hands them over
 * @throws Error with one sentence that names the argument and the cure
 */
export function cpmCell(name: string, given: readonly unknown[]): unknown {
  let language = fileLanguage();
  try {
    const settings = fileSettings();
    language = settings.language;
    const call = callIn(language);
    const cell = { ...call, fileSettings: settings, days: () => zoneDays(call.zone()) };
    return cellDates(answerOf(entryOf(name), given, cell), call.zone);
  } catch (thrown) {
    throw new Error(cellSentence(thrown, language));
  }
}

function entryOf(name: string): CellEntry {
  const entry = FUNCTIONS.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no function ${name}`);
  return entry;
}

function answerOf(entry: CellEntry, given: readonly unknown[], call: CellCall): CellAnswer {
  const { name } = entry;
  const [one, other] = checkedArguments(entry, given);
  if (name === "CPM_HELP") return helpTable(one, call.language);
  if (name === "CPM_STATUS") return statusTable(call.run(), staleNow(call), call.language);
  if (name in ID_FUNCTIONS) return classesOf(ID_FUNCTIONS[name as keyof typeof ID_FUNCTIONS], one, call);
  if (entry.asks === undefined)
    return runAnswer(name, call, entry.parameters.length > 2 ? [one, other] : one);
  const { fileSettings: settings, run, days } = call;
  const isRange = Array.isArray(one);
  const range = isRange ? rangeEngine(one, settings, call) : null;
  const asked = { of: isRange ? undefined : one, when: other, dayOf: days().dayOf };
  return cellAnswer(entry, { settings, run, range }, asked);
}

/**
 * The classes of people by their IDs: of the whole shop, as of the last run's anchor and settings, in its orders as they
 * are now, which are read once; too many of them are looked up on 顧客一覧.
 */
function classesOf(
  scheme: (typeof ID_FUNCTIONS)[keyof typeof ID_FUNCTIONS],
  ids: unknown,
  { fileSettings: { keepLongIds }, days, language, ...call }: CellCall,
): CellAnswer {
  const asked = idArgument(ids, { keepLongIds, days });
  const find = () => classesOfShop(scheme, { ...call, language });
  return classAnswer(asked, { scheme, find }, language);
}
