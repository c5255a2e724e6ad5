/** What becomes of text, looks and rules that are written, copied and cleared. */
import { plainText, TEXT_FORMAT } from "../sheets/plain-text.ts";
import type { Range, Sheet } from "../sheets/book.ts";
import { onNewSheet, OPEN, outcome, type Probe, works } from "./probe.ts";

/** Texts that a spreadsheet would take for something else. */
const TEXTS = ["=1", "'x", "00123", "1-2", "1e5", "12:30", "+81", "-", "@home", "true"];
const ADAPTER = "the product relies on it; not documented";
const FAKES = "github.com/brucemcpherson/gas-fakes, notes/oddities";

const column = (range: Range): unknown[] => (range.getValues() as unknown[][]).map(([value]) => value);

/** Cells with a note, a rejecting rule, a conditional rule and a merge. */
function dressed(sheet: Sheet): Range {
  const range = sheet.getRange("A1:B2");
  range.setNotes([
    ["note", ""],
    ["", ""],
  ]);
  sheet.getRange("A1:A1").setDataValidations([[rejecting()]]);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied("=TRUE")
    .setFontColor("#0000FF");
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange("A1:B1")]).build()]);
  sheet.getRange("A2:B2").merge();
  return range;
}

const rejecting = () =>
  SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build();

/** What stands at a place, told by what it does. */
function carried(sheet: Sheet, at: Range) {
  return {
    notes: at.getNotes()[0]?.[0] === "note",
    rejects: works(() => sheet.getRange(at.getRow(), at.getColumn()).setValues([["b"]])) === "no",
    rules: sheet.getConditionalFormatRules().reduce((sum, rule) => sum + rule.getRanges().length, 0),
    merges: at.getMergedRanges().length,
  };
}

export const TEXT_PROBES: readonly Probe[] = [
  {
    id: "foreign-text",
    asks: {
      ja: "形式 @ にしてから、= + - @ ' で始まる文字に ' を付けて書くと、セルの値は元の文字のとおりか",
      en: "In cells of format @, does text come back as it was when an apostrophe goes before a start of = + - @ or '?",
    },
    expected: TEXTS,
    source: ADAPTER,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const range = sheet.getRange(1, 1, TEXTS.length, 1).setNumberFormat(TEXT_FORMAT);
        range.setValues(TEXTS.map((text) => [plainText(text)]));
        SpreadsheetApp.flush();
        return column(range).map(String);
      }),
  },
  {
    id: "text-without-apostrophe",
    asks: {
      ja: "形式 @ のセルに ' を付けずに書いた 00123・1-2・12:30 は、文字のままか",
      en: "Do 00123, 1-2 and 12:30 stay text in cells of format @ without an apostrophe?",
    },
    expected: ["00123", "1-2", "12:30"],
    source: FAKES,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const range = sheet.getRange(1, 1, 3, 1).setNumberFormat(TEXT_FORMAT);
        range.setValues([["00123"], ["1-2"], ["12:30"]]);
        SpreadsheetApp.flush();
        return column(range).map(String);
      }),
  },
  {
    id: "formula-in-text-format",
    asks: {
      ja: "形式 @ のセルに ' を付けずに =1+1 と書くと、数式になるか（数式の文字を答える。空＝文字のまま）",
      en: "Does =1+1 become a formula in a cell of format @ (the formula's text; empty = it stays text)?",
    },
    expected: OPEN,
    source: "nobody has published it; the product never writes so",
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const range = sheet
          .getRange("A1")
          .setNumberFormat(TEXT_FORMAT)
          .setValues([["=1+1"]]);
        SpreadsheetApp.flush();
        return range.getFormula();
      }),
  },
  {
    id: "paste-values-keeps-text-format",
    asks: {
      ja: "copyTo(PASTE_VALUES) のあと、先にあった形式 @ は残るか（残れば 1-2 と書いても文字のまま）",
      en: "Does the format @ of the target outlast copyTo(PASTE_VALUES) (if so, 1-2 written there stays text)?",
    },
    expected: OPEN,
    source: `${FAKES}, copyTo item 7: it may go; the product sets it again`,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        sheet
          .getRange("A1")
          .setNumberFormat(TEXT_FORMAT)
          .setValues([["00123"]]);
        const target = sheet.getRange("C1").setNumberFormat(TEXT_FORMAT);
        sheet.getRange("A1").copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
        SpreadsheetApp.flush();
        const value = String(column(target)[0]);
        target.setValues([["1-2"]]);
        return { value, keeps: column(target)[0] === "1-2" };
      }),
  },
  {
    id: "copy-range-carries",
    asks: {
      ja: "Range.copyTo は、メモ・入力規則・条件付き書式・結合を運ぶか",
      en: "Does Range.copyTo carry notes, validation rules, conditional rules and merges?",
    },
    expected: OPEN,
    source: "nobody has published it; the product checks and sets what it needs",
    where: "menu",
    run: () =>
      onNewSheet((sheet, book) => {
        const from = dressed(sheet);
        const other = book.insertSheet("probe target", book.getNumSheets());
        try {
          from.copyTo(other.getRange("A1:B2"));
          SpreadsheetApp.flush();
          return carried(other, other.getRange("A1:B2"));
        } finally {
          book.deleteSheet(other);
        }
      }),
  },
  {
    id: "copy-sheet-carries",
    asks: {
      ja: "Sheet.copyTo は、メモ・入力規則・条件付き書式・結合と、開発者メタデータを運ぶか",
      en: "Does Sheet.copyTo carry notes, validation rules, conditional rules, merges, and developer metadata?",
    },
    expected: OPEN,
    source: "nobody has published it; a marker names the sheet it was written for",
    where: "menu",
    run: () =>
      onNewSheet((sheet, book) => {
        dressed(sheet);
        sheet.addDeveloperMetadata("probe", String(sheet.getSheetId()));
        const copy = sheet.copyTo(book);
        SpreadsheetApp.flush();
        try {
          const metadata = copy.getDeveloperMetadata().length;
          return { ...carried(copy, copy.getRange("A1:B2")), metadata };
        } finally {
          book.deleteSheet(copy);
        }
      }),
  },
  {
    id: "clear-leaves",
    asks: {
      ja: "Range.clear() のあとに残るのは、メモ・入力規則・条件付き書式・結合のどれか",
      en: "Which of notes, validation rules, conditional rules and merges outlast Range.clear()?",
    },
    expected: OPEN,
    source: "merges outlast it: reported live; of the others nobody has published it",
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const range = dressed(sheet);
        range.clear();
        SpreadsheetApp.flush();
        return carried(sheet, range);
      }),
  },
  {
    id: "rejecting-rule",
    asks: {
      ja: "入力を拒む規則のあるセルへの setValues は、書き込み全体が断られるか（製品の分類で答える）",
      en: "Is a whole setValues refused for one cell whose rule rejects, in words that the product knows?",
    },
    expected: { outcome: "refused-validation", beside: "" },
    source: "reported live, twice (architecture: platform rules)",
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        sheet.getRange("A1:A1").setDataValidations([[rejecting()]]);
        const result = outcome(() => sheet.getRange("A1:B1").setValues([["b", "beside"]]));
        return { outcome: result, beside: String((sheet.getRange("B1").getValues() as unknown[][])[0]?.[0]) };
      }),
  },
];
