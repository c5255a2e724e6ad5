import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { Explanation, NoExplanation } from "../../catalog/metrics/explanation.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { runAnalysis } from "../../core/slices/sliced-facts.ts";
import { wordsOf } from "../../reports/context.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { explanation } from "../../reports/explain/explain.ts";
import { shownText } from "../../reports/explain/explain-words.ts";
import { type LeversAnswer, leversAnswer } from "../../reports/levers/levers-answer.ts";
import { reportNamed } from "../../reports/index.ts";
import type { Report } from "../../reports/report.ts";
import { type ActiveCell, activeCell, standing } from "../../sheets/active-cell.ts";
import { storedRun } from "../run/stored-run.ts";

/**
 * Explains the cell the user is on, from what the last run stored: no order is read.
 *
 * @returns the explanation, or in one sentence why there is none
 * @throws InputProblem "no-stored-facts", "facts-damaged"
 */
export function explainCell(language: Language): Explanation | NoExplanation {
  const active = activeCell();
  const none = (text: Text, values: Readonly<Record<string, string>> = {}): NoExplanation => ({
    kind: "none",
    sentence: say(text, language, values),
  });
  const sheet = active?.sheetName ?? "";
  if (active?.marker === "copy") return none(T.copy, { sheet });
  if (active === null || active.marker === null) return none(T.noReport);
  if (active.marker.role === "kept") return none(T.earlier, { sheet });
  const report = active.marker.role === "report" ? reportNamed(active.marker.written.report) : undefined;
  if (report === undefined) return none(T.noReport);
  return explainIn(active, report, language) ?? none(T.noNumber, { cell: active.name });
}

/** null = the report says nothing about this cell. */
function explainIn(
  active: ActiveCell,
  report: Report,
  language: Language,
): Explanation | NoExplanation | null {
  const context = reportContext(storedRun("last"), null);
  const { rows } = report.model(context);
  const cell = rows[active.row]?.[active.column];
  if (cell?.about === undefined) return null;
  const found = standing(active, rows);
  const reader = { ...context, language };
  const written = writtenIn(cell);
  if (found.kind === "moved") {
    const shown = shownText(cell, written, wordsOf(reader));
    return { kind: "none", sentence: say(T.moved, language, { cell: active.name, written: shown }) };
  }
  const now = found.kind === "other" ? { value: found.value } : null;
  const place = { sheet: active.sheetName, cell: active.name };
  return explanation(reader, { cell, about: cell.about, written, now }, place);
}

/** What the report wrote, or what its formula showed. */
function writtenIn({ value }: Cell): unknown {
  return typeof value === "object" && value !== null ? value.shows : value;
}

/**
 * どの施策が効くか of the last run, and what a target asks of each rate: no order is read.
 *
 * @param asked a target as the page sends it, or null
 * @throws InputProblem "no-stored-facts", "facts-damaged", "request-refused" for no such target
 */
export function levers(asked: unknown, language: Language): LeversAnswer {
  const run = storedRun("last");
  const { settings, slice } = run;
  return leversAnswer({ analysis: runAnalysis(run), currency: settings.currency, slice }, asked, language);
}
