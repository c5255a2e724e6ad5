/** Puts the inputs of all reports back to the values they began with. */
import { type Language, say } from "../../catalog/language.ts";
import type { Area } from "../../catalog/report-model.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import { markedAs } from "../marker.ts";
import type { InputMark } from "../marker-kinds.ts";
import { plainText } from "../plain-text.ts";
import { refusalWords } from "../refusals.ts";
import { isFormula } from "./arrays.ts";
import { type Content, fingerprint, readContent } from "./content.ts";
import { changed, same } from "./inputs.ts";
import { mendedWords } from "./leftovers.ts";
import { settled } from "./rewrite.ts";
import type { ReportSheet } from "./swap.ts";

/** What became of the inputs. */
export interface PutBack {
  /** Inputs that hold their first value again [count]. */
  readonly cells: number;
  /** The sheets they stand on. */
  readonly sheets: string[];
  /** A sentence for each thing that stays as it is. */
  readonly left: string[];
}

/**
 * Puts the value it began with into every input that holds another one now. A report's sheet is known by its marker,
 * whatever it is called. On a sheet that is no longer as it was written, only inputs that still stand to the left of their
 * original value are touched: rows may have moved.
 *
 * @param language of the sentences
 */
export function putInputsBack(language: Language): PutBack {
  const left = mendedWords(language);
  const reports = markedAs("report");
  const sheets: string[] = [];
  let cells = 0;
  for (const one of reports.filter(({ marker }) => marker.written.inputs.length > 0)) {
    const found = putBackOn(one, language);
    if (found.cells > 0) sheets.push(one.sheet.getName());
    cells += found.cells;
    left.push(...found.left);
  }
  return { cells, sheets, left };
}

function putBackOn(found: ReportSheet, language: Language): Pick<PutBack, "cells" | "left"> {
  const content = readContent(found.sheet.getDataRange());
  const target = settled(found, content);
  const { sheet, marker } = target;
  const { inputs, frame } = marker.written;
  const whole = fingerprint(content, inputs) === marker.print;
  const known = inputs.filter((mark) => whole || hasOriginal(content, mark, frame.originals?.areas ?? []));
  const asked = known.filter((mark) => changed(content, mark) !== undefined);
  const refusals = asked.flatMap((mark) => refusalOfPutting(target, mark, language) ?? []);
  const name = sheet.getName();
  const left: string[] = [];
  if (known.length < inputs.length) left.push(say(SHEET_TEXTS.inputsMoved, language, { name }));
  const [why] = refusals;
  if (why !== undefined)
    left.push(say(SHEET_TEXTS.inputsNotPutBack, language, { name, n: refusals.length, why }));
  return { cells: asked.length - refusals.length, left };
}

/** True where an input's first value still stands on its right, among the guarded ones. */
function hasOriginal({ values }: Content, mark: InputMark, areas: readonly Area[]): boolean {
  const [row, column] = [mark.row, mark.column + 1];
  const guarded = areas.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return guarded && same(values[row]?.[column], mark.value);
}

/** Writes an input's first value; null = it stands, else why Google refused it. */
function refusalOfPutting({ sheet }: ReportSheet, mark: InputMark, language: Language): string | null {
  const { row, column, value } = mark;
  try {
    const cell = sheet.getRange(row + 1, column + 1, 1, 1);
    if (isFormula(value)) cell.setFormulas([[value.formula]]);
    else cell.setValues([[typeof value === "string" ? plainText(value) : value]]);
    return null;
  } catch (thrown) {
    return refusalWords(thrown, language);
  }
}
