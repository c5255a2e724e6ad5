import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { Explanation, NoExplanation, PersonOrders } from "../../catalog/metrics/explanation.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import type { Purchases } from "../../core/orders/purchases.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { reportNamed } from "../index.ts";
import type { Report } from "../report.ts";
import { explanation } from "./explain.ts";
import { shownText } from "./explain-words.ts";
import { personAnswer } from "./person-orders.ts";

/** The cell a user is on, and what its sheet is to us: a copy, a report, or none (null). */
export interface AskedCell {
  readonly sheetName: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** In A1 notation. */
  readonly name: string;
  readonly marker:
    "copy" | { readonly role: string; readonly written?: { readonly report: string } | undefined } | null;
}

/** What stands in the place of a cell now. */
type Standing =
  { readonly kind: "written" | "moved" | "otherRun" } | { readonly kind: "other"; readonly value: unknown };

/** Where the figures come from, and what stands in the report's place now: each asked only when it is needed. */
export interface CellSources<A> {
  readonly context: () => ReportContext;
  readonly standing: (active: A, rows: ReportModel["rows"]) => Standing;
  /** The person in the cell's row of a list of ours; null = it is in none. */
  readonly person: string | null;
  readonly purchases: () => Purchases;
}

/**
 * What the number in a cell is, or in one sentence why there is no explanation. In a row of a list of customers it is the
 * person's orders that are told.
 *
 * @param active null = the user is on no cell
 * @param language of the reader
 */
export function explainedCell<A extends AskedCell>(
  active: A | null,
  sources: CellSources<A>,
  language: Language,
): Explanation | PersonOrders | NoExplanation {
  const { person, context, purchases } = sources;
  if (person !== null) return personAnswer({ ...context(), language }, person, purchases());
  const none = noneIn(language);
  if (active === null || active.marker === null) return none(T.noReport);
  const { marker, name, sheetName: sheet } = active;
  if (marker === "copy") return none(T.copy, { sheet });
  if (marker.role === "kept") return none(T.earlier, { sheet });
  const report = marker.role === "report" ? reportNamed(marker.written?.report ?? "") : undefined;
  if (report === undefined) return none(T.noReport);
  return explainIn(active, report, { ...sources, language }) ?? none(T.noNumber, { cell: name });
}

const noneIn =
  (language: Language) =>
  (text: Text, values: Readonly<Record<string, string>> = {}): NoExplanation => ({
    kind: "none",
    sentence: say(text, language, values),
  });

/** null = the report says nothing about this cell. */
function explainIn<A extends AskedCell>(
  active: A,
  report: Pick<Report, "model">,
  { context, standing, language }: CellSources<A> & { readonly language: Language },
): Explanation | NoExplanation | null {
  const reader = { ...context(), language };
  const { rows } = report.model(context());
  const cell = rows[active.row]?.[active.column];
  const found = standing(active, rows);
  if (found.kind === "otherRun")
    return noneIn(language)(T.otherRun, { sheet: active.sheetName, madeAt: reader.madeAt });
  if (cell?.about === undefined) return null;
  const written = writtenIn(cell);
  const place = { sheet: active.sheetName, cell: active.name };
  if (found.kind === "moved") {
    const shown = shownText(cell, written, wordsOf(reader));
    return noneIn(language)(T.moved, { cell: place.cell, written: shown });
  }
  const now = found.kind === "other" ? { value: found.value } : null;
  return explanation(reader, { cell, about: cell.about, written, now }, place);
}

/** What the report wrote, or what its formula showed. */
function writtenIn({ value }: Cell): unknown {
  return typeof value === "object" && value !== null ? value.shows : value;
}
