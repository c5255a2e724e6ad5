/** A report that looks as before: its new values and formulas take the place of the old ones by one call. */
import { InputProblem } from "../../core/values/problem.ts";
import { checksum } from "../../core/values/checksum.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { isFormula, lookArrays, valueArrays, type Rows, type Showing } from "./arrays.ts";
import { lines } from "./borders.ts";
import { corner, type Range } from "../book.ts";
import { fingerprint, handedOverPrint, readContent, type Content } from "./content.ts";
import { setHeights } from "./frame.ts";
import { remark } from "../marker.ts";
import type { Frame, Writing, WrittenReport } from "../marker-kinds.ts";
import type { ReportSheet } from "./swap.ts";

/** Fingerprint of everything on a report's cells but what they say: looks, lines, notes, what may be entered. */
export function looksPrint(rows: Rows, boxes: ReportModel["boxes"]): string {
  const allowed = rows.map((cells) => cells.map(({ input }) => input?.allowed ?? null));
  return checksum(JSON.stringify([lookArrays(rows), lines(rows, boxes), allowed]));
}

/** Fingerprint of a report's lines. */
export const linesPrint = (rows: Rows, boxes: ReportModel["boxes"]): string =>
  checksum(JSON.stringify(lines(rows, boxes)));

/** True when a report can be written over the one that stands there: nothing but values, formulas and heights differs. */
export function isAlike(before: WrittenReport, next: WrittenReport): boolean {
  const frame = ({ told: _, rowHeights: __, ...rest }: Frame): string => JSON.stringify(rest);
  return next.looks !== undefined && before.looks === next.looks && frame(before.frame) === frame(next.frame);
}

/** What a sheet holds once a report's cells were handed over. */
export const contentOf = (rows: Rows): Content => ({
  values: rows.map((cells) => cells.map(({ value }) => (isFormula(value) ? "" : (value ?? NO_ANSWER)))),
  formulas: rows.map((cells) => cells.map(({ value }) => (isFormula(value) ? value.formula : ""))),
  notes: rows.map((cells) => cells.map(({ note = "" }) => note)),
});

/**
 * Writes new values and formulas over those of a report that nobody wrote on. The marker says first what is to come: a run
 * that is cut off leaves the old report or the new one, and whoever comes next knows either.
 *
 * @param content what the sheet holds so far
 * @returns false when the cells cannot be written like this, and hold what they held
 */
export function rewrite(
  { sheet, marker, entry }: ReportSheet,
  { rows, written }: { readonly rows: Rows; readonly written: WrittenReport },
  content: Content,
  showing: Showing,
): boolean {
  const { sheetName, made, figures, inputs } = written;
  const print = handedOverPrint(contentOf(rows), inputs);
  const write = (): Range => {
    const { formats, values } = valueArrays(rows, showing, true);
    const cells = corner(sheet, { rows: rows.length, columns: rows[0]?.length ?? 0 });
    if (!cells.canEdit()) throw new InputProblem("refused-protected");
    remark(entry, { ...marker, writing: { sheetName, made, figures, inputs, print } });
    return cells.setNumberFormats(formats).setValues(values);
  };
  let cells: Range;
  try {
    cells = write();
  } catch {
    return false;
  }
  setHeights(sheet, written.frame, marker.written.frame);
  const now = { ...readContent(cells, rows), notes: content.notes };
  remark(entry, { ...marker, written, print: fingerprint(now, inputs) });
  return true;
}

/**
 * A report as it stands after a write that may have been cut off: the marker of the old values or of the new ones,
 * whichever the sheet holds.
 */
export function settled(target: ReportSheet, content: Content): ReportSheet {
  const { writing, ...marker } = target.marker;
  if (writing === undefined) return target;
  const { print: _, laying, ...next } = writing;
  const before = laying === undefined ? marker.written : lookless(marker.written, laying.frame);
  if (!stands(writing, content)) return { ...target, marker: { ...marker, written: before } };
  // Whether the rows got their heights is not known: they are set once more.
  const { rowHeights: __, ...frame } = before.frame;
  const written = { ...before, ...next, frame };
  return { ...target, marker: { ...marker, written, print: fingerprint(content, next.inputs) } };
}

/** True when the new values are those that the sheet holds. */
export const stands = ({ print, inputs }: Writing, content: Content): boolean =>
  handedOverPrint(content, inputs) === print;

/**
 * A report in the midst of other looks: nothing is known of them, nor of what may be entered, nor of the heights of rows
 * that came after a tall last one.
 */
export function lookless({ looks: _, lines: __, ...written }: WrittenReport, other: Frame): WrittenReport {
  const rows = [written.frame, other].flatMap(({ rowHeights }) => Object.keys(rowHeights ?? {}).map(Number));
  const size = {
    rows: Math.max(written.frame.rows, other.rows),
    columns: Math.max(written.frame.columns, other.columns),
  };
  const ends = written.frame.rows;
  const isTall = written.frame.rowHeights?.[ends - 1] !== undefined;
  const grown = isTall ? Array.from({ length: size.rows - ends }, (_, i) => ends + i) : [];
  return { ...written, frame: { ...written.frame, ...size, unsure: [...rows, ...grown] } };
}
