/** How a sheet prints: A4 landscape, as wide as the page, frozen rows on every page. */
import { a1Of } from "../engine/areas.ts";
import type { Model } from "../engine/library.ts";
import { quoted } from "./chart-plan.ts";
import { changePart, insertBefore, type Parts } from "./parts.ts";
import { element, escapeXml, textElement } from "./xml.ts";

const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Adds page setup, print area and print titles to every sheet of the exported file. */
export function addPageSetup(parts: Parts, model: Model): void {
  const sheetIds = model.getters.getSheetIds();
  sheetIds.forEach((_sheetId, index) => {
    changePart(parts, `xl/worksheets/sheet${index}.xml`, (xml) => withPrintSetup(withFit(xml)));
  });
  const names = sheetIds.flatMap((sheetId, index) => printNames(model, sheetId, index));
  const definedNames = element("definedNames", {}, ...names);
  changePart(parts, "xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", `</sheets>${names.length === 0 ? "" : definedNames}`),
  );
}

/** Says in the sheet's properties, which stand first, that the page setup fits the width. */
function withFit(xml: string): string {
  const fit = element("pageSetUpPr", { fitToPage: 1 });
  if (xml.includes("</sheetPr>")) return xml.replace("</sheetPr>", `${fit}</sheetPr>`);
  return insertBefore(xml, ["<sheetViews"], element("sheetPr", {}, fit));
}

function withPrintSetup(xml: string): string {
  const setup =
    element("printOptions", { horizontalCentered: 1 }) +
    element("pageMargins", MARGINS) +
    element("pageSetup", { paperSize: A4, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }) +
    element("headerFooter", {}, textElement("oddFooter", "&L&8&A&R&8&P / &N"));
  return insertBefore(xml, ["<drawing ", "<tableParts", "</worksheet>"], setup);
}

function printNames(model: Model, sheetId: string, index: number): string[] {
  const { getters } = model;
  const sheet = escapeXml(quoted(getters.getSheetName(sheetId)));
  const name = (kind: string, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${sheet}!${range}</definedName>`;
  const { rows, columns } = usedSize(model, sheetId);
  const frozen = getters.getPaneDivisions(sheetId).ySplit;
  return [
    name(
      "Print_Area",
      `$A$1:$${a1Of({ row: rows - 1, column: columns - 1, rows: 1, columns: 1 }).replace(/(\d+)/, "$$$1")}`,
    ),
    ...(frozen > 0 ? [name("Print_Titles", `$1:$${frozen}`)] : []),
  ];
}

/** Rows and columns that show something: a value or a chart. */
function usedSize(model: Model, sheetId: string): { rows: number; columns: number } {
  const { getters } = model;
  let [rows, columns] = [1, 1];
  const reach = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId))
    if (getters.getEvaluatedCell({ sheetId, row, col }).formattedValue !== "") reach(row, col);
  for (const { top, bottom, left, right } of getters.getMerges(sheetId))
    if (top < rows && left < columns) reach(bottom, right);
  for (const figure of getters.getFigures(sheetId)) {
    const { bottom, right } = figureEnd(model, sheetId, figure);
    reach(bottom, right);
  }
  return { rows, columns };
}

interface Figure {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** The cell in which a figure ends. */
function figureEnd(model: Model, sheetId: string, figure: Figure): { bottom: number; right: number } {
  const { getters } = model;
  let right = figure.col;
  const width = (): number => getters.getColSize(sheetId, right);
  for (
    let left = figure.offset.x + figure.width;
    left > width() && right < getters.getNumberCols(sheetId) - 1;
    right++
  )
    left -= width();
  let bottom = figure.row;
  const height = (): number => getters.getRowSize(sheetId, bottom);
  for (
    let left = figure.offset.y + figure.height;
    left > height() && bottom < getters.getNumberRows(sheetId) - 1;
    bottom++
  )
    left -= height();
  return { bottom, right };
}
