/** Sheets that the user fills in: how they are first written, and what is said of a row that cannot be used. */
import { type Language, LANGUAGES, say, type Text } from "../../catalog/language.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import { FILLED_TEXTS as T, ROW_STATES } from "../../catalog/texts/filled-texts.ts";
import { paragraph, text } from "./grid.ts";
import { plainModel, titledGrid } from "./plain-sheet.ts";

/** A sheet as it is first written. */
export interface FilledPage {
  readonly model: ReportModel;
  /** The rows to be filled in, counted from 0. */
  readonly rows: { readonly first: number; readonly count: number };
  /** Columns whose cells keep what is typed as it is, such as a code 00123, counted from 0. */
  readonly words: readonly number[];
  /** What may be entered in a column, and the sentence for anything else. */
  readonly rules: readonly { readonly column: number; readonly rule: CellRule; readonly help: string }[];
}

/** A column to be filled in. */
interface FilledColumn {
  readonly title: string;
  readonly width: number;
  /** Words stay as they are typed; amounts stand at the right; absent = either. */
  readonly holds?: "words" | "amounts" | undefined;
}

/** What stands on it, from the top down. */
export interface FilledParts
  extends Pick<ReportModel, "id" | "sheetName" | "tabColor">, Pick<FilledPage, "rules"> {
  /** How it is filled in; the first one is the largest. */
  readonly hints: readonly string[];
  readonly columns: readonly FilledColumn[];
  /** The rows to be filled in. */
  readonly lines: readonly (readonly Cell[])[];
}

/** The sheet with its title, its hints, its header and its rows. */
export function filledPage({ hints, columns, lines, rules, ...said }: FilledParts): FilledPage {
  const sheet = titledGrid(
    columns.map(({ width }) => width),
    said.sheetName,
  );
  let row = 1;
  for (const [i, hint] of hints.entries())
    row = paragraph(sheet, row, text(hint, i === 0 ? "sentence" : "note"));
  const first = sheet.put(row, 0, [
    columns.map(({ title, holds }) => text(title, holds === "amounts" ? "header" : "headerLeft")),
  ]);
  sheet.put(first, 0, lines);
  const model = plainModel(sheet, { ...said, frozenRows: first });
  const words = columns.flatMap(({ holds }, i) => (holds === "words" ? [i] : []));
  return { model, rows: { first, count: lines.length }, words, rules };
}

/**
 * Words of a cell as they are compared: of any width and case.
 *
 * @example
 * folded(" ＦＩＲＳＴ　 order ") //=> "first order"
 */
export const folded = (words: string): string =>
  words.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Whether a cell says a text, in either language.
 *
 * @example
 * says("ＯＮ", { ja: "使う", en: "On" }) //=> true
 */
export const says = (words: string, text: Text): boolean =>
  LANGUAGES.some((language) => folded(words) === folded(text[language]));

/**
 * Whether a row is in use; null = it does not say.
 *
 * @example
 * ["使う", "休止", "あとで"].map(stateSaid) //=> ["on", "off", null]
 */
export function stateSaid(words: string): keyof typeof ROW_STATES | null {
  if (says(words, ROW_STATES.on)) return "on";
  return says(words, ROW_STATES.off) ? "off" : null;
}

/** The rule of a column that says whether a row is in use. */
export const stateRule = (language: Language) => ({
  rule: { kind: "list", values: Object.values(ROW_STATES).map((state) => say(state, language)) } as const,
  help: say(T.helpState, language),
});

/** A cell that cannot be used, and the way out in words. */
export interface FaultyCell {
  /** As the sheet counts it, 1 = first. */
  readonly row: number;
  /** The column's title. */
  readonly column: Text;
  readonly value: string;
  readonly rule: string;
}

/**
 * What is wrong with a row, in one sentence with the way out.
 *
 * @param sheet the sheet's name
 */
export function faultyCellWords(fault: FaultyCell, sheet: string, language: Language): string {
  const { row, column, value, rule } = fault;
  const sentence = value === "" ? T.faultEmpty : T.fault;
  return say(sentence, language, { sheet, row, column: say(column, language), value, rule });
}
