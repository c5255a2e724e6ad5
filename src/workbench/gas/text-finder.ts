/** `TextFinder`: cells whose text or formula contains a text. */
import { newRange } from "./range.ts";
import type { Run } from "./run.ts";
import { strict } from "./strict.ts";

type TextFinder = GoogleAppsScript.Spreadsheet.TextFinder;

/** A finder over the whole file, hidden sheets included; letters of any case fit. */
export function newTextFinder(run: Run, wanted: string): TextFinder {
  const adapter = new TextFinderAdapter(run, wanted);
  adapter.self = strict<TextFinder>(run, "TextFinder", adapter);
  return adapter.self;
}

export class TextFinderAdapter implements Pick<TextFinder, "matchFormulaText" | "findAll"> {
  self!: TextFinder;
  private readonly run: Run;
  private readonly wanted: string;
  private formulas = false;

  constructor(run: Run, wanted: string) {
    this.run = run;
    this.wanted = wanted.toLowerCase();
  }

  matchFormulaText(formulas: boolean): TextFinder {
    this.formulas = formulas;
    return this.self;
  }

  /** With formula text, a plain value that contains the text is found as well. */
  findAll(): GoogleAppsScript.Spreadsheet.Range[] {
    const { workbook } = this.run.file;
    const fits = (text: string): boolean => text.toLowerCase().includes(this.wanted);
    const wanted = { fits, mayBeNumber: /^[\d.,+\-e]*$/.test(this.wanted) };
    return workbook.ids().flatMap((id) =>
      workbook
        .cells(id)
        .find(wanted, this.formulas)
        .map((place) => newRange(this.run, id, { ...place, rows: 1, columns: 1 })),
    );
  }
}
