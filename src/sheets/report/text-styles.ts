/** How the text of cells is written, as the service's own styles. */
import type { Look } from "../../catalog/look.ts";
import { lookOf, type Rows } from "./arrays.ts";

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

const textStyle = ({ ink, size, weight }: Look): TextStyle =>
  SpreadsheetApp.newTextStyle()
    .setForegroundColor(ink)
    .setFontSize(size)
    .setBold(weight === "bold")
    .build();

/** Colour, size and weight of the text of each cell; equal ones are built once. */
export function textStyles(rows: Rows): TextStyle[][] {
  const built = new Map<string, TextStyle>();
  const styleOf = (look: Look): TextStyle => {
    const key = `${look.ink} ${look.size} ${look.weight}`;
    const one = built.get(key) ?? textStyle(look);
    built.set(key, one);
    return one;
  };
  return rows.map((row) => row.map((cell) => styleOf(lookOf(cell))));
}
