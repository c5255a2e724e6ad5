/** What sheets and the file do: edges, metadata, charts, hidden sheets, rights, lock, zone. */
import { openFile, type Sheet } from "../sheets/book.ts";
import { type Json, onNewSheet, OPEN, outcome, type Probe, works } from "./probe.ts";

const REFERENCE = "developers.google.com/apps-script/reference/spreadsheet";
const ARCHITECTURE = "reported live by others";

/** Characters of a sheet's developer metadata. */
const MOST_METADATA = 30_000;

/** A chart as the product makes it, and changes it: everything is said anew. */
const lineChart = (sheet: Sheet, begun: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, row: number) =>
  begun
    .asLineChart()
    .addRange(sheet.getRange("A1:B3"))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setTransposeRowsAndColumns(false)
    .setNumHeaders(1)
    .setPosition(row, 1, 0, 0)
    .setOption("series", { 0: { lineDashStyle: [4, 4] } })
    .build();

export const SHEET_PROBES: readonly Probe[] = [
  {
    id: "freeze-through-a-merge",
    asks: {
      ja: "結合の途中を通る固定は断られるか（製品の分類で答える）",
      en: "Is a freeze through a merge refused, in words that the product knows?",
    },
    expected: "refused-frozen",
    source: ARCHITECTURE,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        sheet.getRange("A1:A3").merge();
        return outcome(() => sheet.setFrozenRows(2));
      }),
  },
  {
    id: "merge-across-the-edge",
    asks: {
      ja: "固定の境目をまたぐ結合は断られるか（製品の分類で答える）",
      en: "Is a merge across the frozen edge refused, in words that the product knows?",
    },
    expected: "refused-frozen",
    source: ARCHITECTURE,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        sheet.setFrozenRows(2);
        return outcome(() => sheet.getRange("A1:A3").merge());
      }),
  },
  {
    id: "freeze-again-after-clear",
    asks: {
      ja: "固定を外して clear・breakApart・書き直し・結合・固定、の順なら、二度目も通るか",
      en: "Does the order of a re-run pass twice: unfreeze, clear, break apart, write, merge, freeze?",
    },
    expected: ["done", "done"],
    source: "the product relies on it; not documented",
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const write = (): string =>
          outcome(() => {
            sheet.setFrozenRows(0);
            sheet.getRange("A1:C9").breakApart().clear();
            sheet
              .getRange("A1:C1")
              .setValues([["a", "b", "c"]])
              .mergeAcross();
            sheet.setFrozenRows(3);
          });
        return [write(), write()];
      }),
  },
  {
    id: "metadata-of-30000",
    asks: {
      ja: "1枚のシートの開発者メタデータは3万文字まで入り、それを超えると断られるか",
      en: "Does a sheet take 30,000 characters of developer metadata, and refuse more?",
    },
    expected: ["yes", "no"],
    source: "developers.google.com/workspace/sheets/api/guides/metadata",
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const most = works(() => sheet.addDeveloperMetadata("p", "x".repeat(MOST_METADATA - 1)));
        return [most, works(() => sheet.addDeveloperMetadata("q", "x"))];
      }),
  },
  {
    id: "metadata-found-by-key",
    asks: {
      ja: "このシートだけの権限（currentonly）で、メタデータを付け、鍵で探し、シートに戻れるか",
      en: "Under currentonly, can metadata be put on a sheet, found by its key and led back to the sheet?",
    },
    expected: true,
    source: `${REFERENCE}/developer-metadata-finder; under currentonly: the product relies on it`,
    where: "menu",
    run: () =>
      onNewSheet((sheet, book) => {
        sheet.addDeveloperMetadata("probe.key", "1");
        const [found] = book.createDeveloperMetadataFinder().withKey("probe.key").find();
        return found?.getLocation().getSheet()?.getSheetId() === sheet.getSheetId();
      }),
  },
  {
    id: "chart-ids",
    asks: {
      ja: "グラフのIDは、入れた直後と変えたあとで同じか",
      en: "Does a chart keep its id from the moment it is put in until after it is changed?",
    },
    expected: { charts: 1, same: true },
    source: `${REFERENCE}/embedded-chart#getchartid; that it stays: the product relies on it`,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        sheet.getRange("A1:B3").setValues([
          ["x", "y"],
          [1, 2],
          [2, 3],
        ]);
        sheet.insertChart(lineChart(sheet, sheet.newChart(), 5));
        SpreadsheetApp.flush();
        const [first] = sheet.getCharts();
        const id = first?.getChartId() ?? null;
        if (first !== undefined) sheet.updateChart(lineChart(sheet, first.modify().clearRanges(), 7));
        SpreadsheetApp.flush();
        const after = sheet.getCharts();
        return { charts: after.length, same: id !== null && after[0]?.getChartId() === id };
      }),
  },
  {
    id: "finder-on-hidden-sheets",
    asks: {
      ja: "TextFinder（数式の文字）は、隠しシートの数式も見つけるか",
      en: "Does TextFinder, matching formula text, find formulas on hidden sheets?",
    },
    expected: OPEN,
    source: "nobody has published it; the product enters formulas again where they are found",
    where: "menu",
    run: () =>
      onNewSheet((sheet, book) => {
        sheet.getRange("B2").setFormulas([['="PROBE_HIDDEN"']]);
        sheet.hideSheet();
        SpreadsheetApp.flush();
        const found = book.createTextFinder("PROBE_HIDDEN").matchFormulaText(true).findAll();
        sheet.showSheet();
        return found.length;
      }),
  },
  {
    id: "can-edit-partly-protected",
    asks: {
      ja: "一部が保護された範囲の canEdit は、持ち主には true か（編集者の側は、別の人がこのメニューを押して答える）",
      en: "Is canEdit of a partly protected range true for the owner (an editor answers for editors by pressing this menu)?",
    },
    expected: true,
    source: `${REFERENCE}/range#canedit`,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const protection = sheet.getRange("B2").protect();
        const can = sheet.getRange("A1:C3").canEdit();
        protection.remove();
        return can;
      }),
  },
  {
    id: "document-lock",
    asks: {
      ja: "文書のロックは取れるか（スプレッドシートに付いたスクリプトで）",
      en: "Is there a document lock, and can it be taken, in a script that belongs to a spreadsheet?",
    },
    expected: true,
    source: "developers.google.com/apps-script/reference/lock/lock-service",
    where: "menu",
    run: () => {
      const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
      const taken = lock?.tryLock(1_000) ?? false;
      lock?.releaseLock();
      return taken;
    },
  },
  {
    id: "formula-separators",
    asks: {
      ja: "数式を英語名と , で書くと、このファイルの言語で計算できるか（ドイツ語など ; の言語に変えたファイルでも押す）",
      en: "Does a formula in English names and commas compute in this file's locale (press in a file with a locale of semicolons, too)?",
    },
    expected: 3.5,
    source: `${REFERENCE}/range#setformula; for locales of semicolons nobody has published it`,
    where: "menu",
    run: () =>
      onNewSheet((sheet) => {
        const cell = sheet.getRange("A1").setFormulas([["=SUM(1.5,2)"]]);
        SpreadsheetApp.flush();
        return (cell.getValues() as Json[][])[0]?.[0] ?? null;
      }),
  },
  {
    id: "separators-of-another-locale",
    asks: {
      ja: "ファイルの言語をドイツ（小数点が , 区切りが ;）に変えても、, で書いた数式は計算できるか（終わると元に戻す）",
      en: "With the file's locale set to Germany (decimal comma, semicolons), does a formula written with commas compute (set back afterwards)?",
    },
    expected: OPEN,
    source: "nobody has published it; the product leaves formulas out for such locales (file.ts)",
    where: "google",
    run: () =>
      onNewSheet((sheet, book) => {
        const before = book.getSpreadsheetLocale();
        book.setSpreadsheetLocale("de_DE");
        try {
          const cell = sheet.getRange("A1").setFormulas([["=SUM(1.5,2)"]]);
          SpreadsheetApp.flush();
          return String((cell.getValues() as (string | number)[][])[0]?.[0]);
        } finally {
          book.setSpreadsheetLocale(before);
        }
      }),
  },
  {
    id: "number-formats",
    asks: {
      ja: "形式 General・#,##0・0.0%・0.00 で、1234.5 はどう表示されるか",
      en: "How is 1234.5 shown in the formats General, #,##0, 0.0% and 0.00?",
    },
    expected: ["1234.5", "1,235", "123450.0%", "1234.50"],
    source: "developers.google.com/workspace/sheets/api/guides/formats; General: confirmed by public scripts",
    where: "google",
    run: () =>
      onNewSheet((sheet) => {
        const range = sheet.getRange("A1:D1").setNumberFormats([["General", "#,##0", "0.0%", "0.00"]]);
        range.setValues([[1234.5, 1234.5, 1234.5, 1234.5]]);
        SpreadsheetApp.flush();
        return range.getDisplayValues()[0] ?? [];
      }),
  },
  {
    id: "days-and-zones",
    asks: {
      ja: "日付の文字を書いたセルは、ファイルのタイムゾーンでその日か",
      en: "Is a cell into which a date was written that day in the file's time zone?",
    },
    expected: "2024-03-31",
    source: "developers.google.com/apps-script/guides/sheets/functions (dates)",
    where: "menu",
    run: () =>
      onNewSheet((sheet, book) => {
        const cell = sheet.getRange("A1").setValues([["2024-03-31"]]);
        SpreadsheetApp.flush();
        const [[value] = []] = cell.getValues() as unknown[][];
        const day = Object.prototype.toString.call(value) === "[object Date]";
        return day
          ? Utilities.formatDate(value as Date, book.getSpreadsheetTimeZone(), "yyyy-MM-dd")
          : String(value);
      }),
  },
  {
    id: "intl-zones",
    asks: {
      ja: "Intl.DateTimeFormat は timeZone を受け付けるか",
      en: "Does Intl.DateTimeFormat take a timeZone?",
    },
    expected: OPEN,
    source: "believed by others, published by nobody; the product does not need it",
    where: "menu",
    run: () => works(() => new Intl.DateTimeFormat("en", { timeZone: "Asia/Tokyo" }).format(new Date(0))),
  },
  {
    id: "named-range-after-its-sheet",
    asks: {
      ja: "名前付き範囲のあるシートを削除すると、その名前はまだ範囲を返すか",
      en: "Once the sheet of a named range is deleted, does the name still answer a range?",
    },
    expected: OPEN,
    source: "nobody has published it; the product keeps the sheet of its named cell",
    where: "menu",
    run: () => {
      onNewSheet((sheet, book) => book.setNamedRange("PROBE_GONE", sheet.getRange("A1")));
      SpreadsheetApp.flush();
      return openFile().getRangeByName("PROBE_GONE") !== null;
    },
  },
];
