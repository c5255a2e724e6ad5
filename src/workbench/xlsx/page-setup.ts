/** How a sheet prints: A4 landscape, as wide as the page, frozen rows on every page. */
import { a1Of } from "../engine/areas.ts";
import type { Model } from "../engine/library.ts";
import { quoted } from "./chart-plan.ts";
import { changePart, insertBefore, type Parts } from "./parts.ts";
import { pagesOf, type Pages } from "./page-breaks.ts";
import { isOnePage, pageHeight, printArea, type PrintArea } from "./print-area.ts";
import { element, escapeXml, textElement } from "./xml.ts";

const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.3, footer: 0.25 };

/** Excel takes no more page breaks on a sheet. */
const MOST_BREAKS = 1000;

/** How one sheet is printed. */
interface Printing {
  readonly area: PrintArea;
  readonly onePage: boolean;
  readonly pages: Pages;
  /** The rows repeated on every page, from 0; the second is not one of them. */
  readonly titles: readonly [number, number];
}

/** Adds page setup, print area, page breaks and print titles to every sheet of the exported file. */
export function addPageSetup(parts: Parts, model: Model): void {
  const names = model.getters.getSheetIds().flatMap((sheetId, index) => {
    const printing = printingOf(model, sheetId);
    changePart(parts, `xl/worksheets/sheet${index}.xml`, (xml) => withPrintSetup(withFit(xml), printing));
    return printNames(model, sheetId, index, printing);
  });
  const definedNames = element("definedNames", {}, ...names);
  changePart(parts, "xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", `</sheets>${names.length === 0 ? "" : definedNames}`),
  );
}

function printingOf(model: Model, sheetId: string): Printing {
  const area = printArea(model, sheetId);
  const height = area.rows.reduce((sum, row) => sum + row.height, 0);
  const frozen = model.getters.getPaneDivisions(sheetId).ySplit;
  if (isOnePage({ width: area.width, height }))
    return { area, onePage: true, pages: { breaks: [], longHeader: null }, titles: [0, frozen] };
  const pages = pagesOf(area.rows, { pageHeight: pageHeight(area.width), titleRows: frozen });
  // A header that is frozen already is among the repeated rows.
  const header = pages.longHeader ?? 0;
  return { area, onePage: false, pages, titles: header < frozen ? [0, frozen] : [header, header + 1] };
}

/** Says in the sheet's properties, which stand first, that the page setup fits the width. */
function withFit(xml: string): string {
  const fit = element("pageSetUpPr", { fitToPage: 1 });
  if (xml.includes("</sheetPr>")) return xml.replace("</sheetPr>", `${fit}</sheetPr>`);
  return insertBefore(xml, ["<sheetViews"], element("sheetPr", {}, fit));
}

function withPrintSetup(xml: string, { onePage, pages }: Printing): string {
  const setup =
    element("printOptions", { horizontalCentered: 1 }) +
    element("pageMargins", MARGINS) +
    element("pageSetup", {
      paperSize: A4,
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
    }) +
    element("headerFooter", {}, textElement("oddFooter", "&L&8&A&R&8&P / &N")) +
    rowBreaks(pages.breaks.slice(0, MOST_BREAKS));
  return insertBefore(xml, ["<drawing ", "<tableParts", "</worksheet>"], setup);
}

/** A break stands after the row that bears its number, counted from 1. */
function rowBreaks(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const count = breaks.length;
  const places = breaks.map((id) => element("brk", { id, max: LAST_COLUMN, man: 1 }));
  return element("rowBreaks", { count, manualBreakCount: count }, ...places);
}

const LAST_COLUMN = 16_383;

function printNames(model: Model, sheetId: string, index: number, { area, titles }: Printing): string[] {
  const sheet = escapeXml(quoted(model.getters.getSheetName(sheetId)));
  const name = (kind: string, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${sheet}!${range}</definedName>`;
  const corner = a1Of({ row: area.rows.length - 1, column: area.columns - 1, rows: 1, columns: 1 });
  const [first, end] = titles;
  return [
    name("Print_Area", `$A$1:$${corner.replace(/(\d+)/, "$$$1")}`),
    ...(end > first ? [name("Print_Titles", `$${first + 1}:$${end}`)] : []),
  ];
}
