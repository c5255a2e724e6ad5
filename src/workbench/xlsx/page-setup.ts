/** How a sheet prints: A4 landscape, as wide as the page, frozen rows on every page. */
import { a1Of } from "../engine/areas.ts";
import type { Model } from "../engine/library.ts";
import { quoted } from "./chart-plan.ts";
import { changePart, insertBefore, type Parts } from "./parts.ts";
import { pagesDown, printArea, type PrintArea } from "./print-area.ts";
import { element, escapeXml, textElement } from "./xml.ts";

const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Adds page setup, print area and print titles to every sheet of the exported file. */
export function addPageSetup(parts: Parts, model: Model): void {
  const names = model.getters.getSheetIds().flatMap((sheetId, index) => {
    const area = printArea(model, sheetId);
    changePart(parts, `xl/worksheets/sheet${index}.xml`, (xml) => withPrintSetup(withFit(xml), area));
    return printNames(model, sheetId, index, area);
  });
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

function withPrintSetup(xml: string, area: PrintArea): string {
  const pages = { fitToWidth: 1, fitToHeight: pagesDown(area) };
  const setup =
    element("printOptions", { horizontalCentered: 1 }) +
    element("pageMargins", MARGINS) +
    element("pageSetup", { paperSize: A4, orientation: "landscape", ...pages }) +
    element("headerFooter", {}, textElement("oddFooter", "&L&8&A&R&8&P / &N"));
  return insertBefore(xml, ["<drawing ", "<tableParts", "</worksheet>"], setup);
}

function printNames(model: Model, sheetId: string, index: number, { rows, columns }: PrintArea): string[] {
  const { getters } = model;
  const sheet = escapeXml(quoted(getters.getSheetName(sheetId)));
  const name = (kind: string, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${sheet}!${range}</definedName>`;
  const corner = a1Of({ row: rows - 1, column: columns - 1, rows: 1, columns: 1 });
  const frozen = getters.getPaneDivisions(sheetId).ySplit;
  return [
    name("Print_Area", `$A$1:$${corner.replace(/(\d+)/, "$$$1")}`),
    ...(frozen > 0 ? [name("Print_Titles", `$1:$${frozen}`)] : []),
  ];
}
