/** A sheet to look at: a line with a gap beside a dashed one, and wrapped text in a row of a set height. */
import { openFile } from "../sheets/book.ts";

const NAME = "probe look";
const LONG = "高さを21に決めた行の、折り返す長い日本語の文です。".repeat(4);

/** Makes it where the file has none. */
export function lookSheet(): void {
  const book = openFile();
  if (book.getSheetByName(NAME) !== null) return;
  const sheet = book.insertSheet(NAME, book.getNumSheets());
  sheet.getRange("A3").setValues([[LONG]]);
  sheet.getRange("A3:A3").setWraps([[true]]);
  sheet.setRowHeights(3, 1, 21);
  const rows = [
    ["x", "gap", "dashed"],
    [1, 2, 3],
    [2, "", 4],
    [3, 4, 5],
  ];
  sheet.getRange("E1:G4").setValues(rows);
  const chart = sheet.newChart().asLineChart().setNumHeaders(1).setPosition(6, 5, 0, 0);
  for (const column of ["E1:E4", "F1:F4", "G1:G4"]) chart.addRange(sheet.getRange(column));
  chart.setOption("series", { 1: { lineDashStyle: [4, 4] } });
  sheet.insertChart(chart.build());
}
