import { type Language, languageOf } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { AnchorChoice } from "../core/cpm/anchor.ts";
import { analysisOf, type Analysis } from "../core/analysis.ts";
import { wholeAnalysis } from "../core/slices/sliced-facts.ts";
import { dayOfIso, isoOf } from "../core/values/day.ts";
import { isDate, isFilled, textOf } from "../core/rows/order-rows.ts";
import { InputProblem } from "../core/values/problem.ts";
import { missingRoles } from "../intake/missing-roles.ts";
import { recognise, withAmountLevel } from "../intake/recognise.ts";
import { cellsOf, orderRowsIn } from "../intake/sheet-orders.ts";
import { rowsEngine } from "../engines/rows-engine.ts";
import { asksOf, cellAnswer } from "../reports/index.ts";
import type { CellAnswer, Report } from "../reports/report.ts";
import { fileLocale, fileZone } from "../sheets/file.ts";
import { dayIn, zoneDays } from "../sheets/zone.ts";
import { cellSentence } from "./failures.ts";
import { cleaningRules, fileSettings, remembered } from "./settings/file-settings.ts";
import { storedRun } from "./run/stored-run.ts";

/** A cell function has 30 seconds; above this many rows the sidebar is the place. */
const MOST_ROWS = 100_000;

/**
 * The answer of a cell function.
 *
 * @param name the function, e.g. `CPM_RETENTION`
 * @param orders a range with its header row, or nothing = the stored facts of the last run
 * @param anchor a date, or nothing
 * @throws Error with one sentence in the file's language that names the argument and the cure
 */
export function cellFunction(name: string, orders: unknown, anchor: unknown): CellAnswer {
  let language: Language = languageOf(fileLocale());
  try {
    const settings = fileSettings();
    language = settings.language;
    const found = cellAnswer(name);
    if (found === null) throw new InputProblem("request-refused");
    const { report, answer } = found;
    return answer(
      isNothing(orders) ? storedAnalysis(anchor) : rangeAnalysis(orders, anchor, { settings, report }),
      language,
    );
  } catch (thrown) {
    throw new Error(cellSentence(thrown, language));
  }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

function storedAnalysis(anchor: unknown): Analysis {
  const run = storedRun("last");
  const stored = run.facts.meta.anchor;
  const asked = anchorChoice(anchor);
  if (asked.kind === "day" && asked.day !== stored) {
    throw new InputProblem("stored-anchor", { date: isoOf(asked.day), stored: isoOf(stored) });
  }
  return wholeAnalysis(run);
}

function rangeAnalysis(
  orders: unknown,
  anchor: unknown,
  { settings, report }: { readonly settings: Settings; readonly report: Report },
): Analysis {
  const rows = orderCells(orders);
  const found = recognise(rows.slice(0, 20));
  const mapping = found && withAmountLevel(found, settings.amountLevel);
  if (found === null || mapping === null || missingRoles(mapping.columns).length > 0)
    throw new InputProblem("argument-range");
  const zone = fileZone();
  const order = settings.dateOrder === "auto" ? (remembered().orders?.dateOrder ?? null) : settings.dateOrder;
  const read = { ...mapping, names: found.names, dateOrder: order === "YMD" ? null : order };
  const rules = cleaningRules(settings, zone);
  const engine = rowsEngine(orderRowsIn(cellsOf(rows, zoneDays(zone)), read, settings), rules);
  const question = { anchor: anchorChoice(anchor), today: rules.today, limits: settings };
  return analysisOf(engine.facts(question, asksOf([report], settings)), settings);
}

/** The range's rows up to the last filled one. */
function orderCells(orders: unknown): unknown[][] {
  if (!Array.isArray(orders) || !Array.isArray(orders[0])) throw new InputProblem("argument-range");
  const rows = orders as unknown[][];
  let end = rows.length;
  while (end > 0 && !(rows[end - 1] ?? []).some(isFilled)) end--;
  if (end > MOST_ROWS) throw new InputProblem("too-many-rows", { rows: end, limit: MOST_ROWS });
  return rows.slice(0, end);
}

function anchorChoice(anchor: unknown): AnchorChoice {
  if (isNothing(anchor)) return { kind: "default" };
  const day = isDate(anchor) ? dayIn(fileZone())(anchor) : dayOfIso(textOf(anchor));
  if (day === null) throw new InputProblem("argument-anchor", { value: textOf(anchor) });
  return { kind: "day", day };
}
