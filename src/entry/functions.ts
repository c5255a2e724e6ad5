import { idArgument } from "../intake/id-argument.ts";
import { cellAnswer, runAnswer } from "../reports/cell-answer.ts";
import { classAnswer, ID_FUNCTIONS } from "../reports/classes/class-answer.ts";
import { fileLanguage } from "../sheets/file.ts";
import { zoneDays } from "../sheets/zone.ts";
import { type Call, callIn } from "./call.ts";
import { cellSentence } from "./failures.ts";
import { classesOfShop } from "./lists/class-lookup.ts";
import { rangeEngine } from "./run/formula-orders.ts";
import { fileSettings } from "./settings/file-settings.ts";

/** The settings of the file, and what a formula needs of it besides. */
interface CellCall extends Pick<Call, "language" | "zone" | "run" | "wholeQuestion"> {
  readonly settings: ReturnType<typeof fileSettings>;
  readonly days: () => ReturnType<typeof zoneDays>;
}

/** What a cell shows; whatever is thrown becomes one sentence in the file's language. */
function inCell<Answer>(answer: (call: CellCall) => Answer): Answer {
  let language = fileLanguage();
  try {
    const settings = fileSettings();
    language = settings.language;
    const call = callIn(language);
    return answer({ ...call, settings, days: () => zoneDays(call.zone()) });
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
export const cellFunction = (name: Parameters<typeof cellAnswer>[0]) => (orders: unknown, anchor: unknown) =>
  inCell((call) => {
    const range = rangeEngine(orders, call.settings, call);
    return cellAnswer(name, { ...call, range }, { anchor, dayOf: (date) => call.days().dayOf(date) });
  });

/**
 * The answer of a cell function that is told of the last run's facts alone what it is to show.
 *
 * @throws Error as `cellFunction` does
 */
export const factsFunction = (name: Parameters<typeof runAnswer>[0]) => (argument: unknown) =>
  inCell((call) => runAnswer(name, call, argument));

/**
 * The same of a function that is told two things.
 *
 * @throws Error as `cellFunction` does
 */
export const pairFunction = (name: Parameters<typeof runAnswer>[0]) => (one: unknown, other: unknown) =>
  inCell((call) => runAnswer(name, call, [one, other]));

/**
 * The classes of people by their IDs: of the whole shop, as of the last run's anchor and settings, in its orders as they
 * are now, which are read once; too many of them are looked up on 顧客一覧.
 *
 * The answer is asked for with `ids`, a cell or a column of cells.
 *
 * @throws Error as `cellFunction` does
 */
export const classFunction = (name: keyof typeof ID_FUNCTIONS) => (ids: unknown) =>
  inCell(({ settings, language, ...call }) => {
    const scheme = ID_FUNCTIONS[name];
    const asked = idArgument(ids, { keepLongIds: settings.keepLongIds, days: call.days });
    const find = () => classesOfShop(scheme, { ...call, language });
    return classAnswer(asked, { scheme, find }, language);
  });
