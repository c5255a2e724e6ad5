/** Workbooks and archives for tests, written by other programs than the code under test. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";

/** What a cell holds; a `text` is shown in a format of its own. */
export type WrittenCell = ExcelJS.CellValue | { readonly number: number; readonly format: string };

export interface WrittenSheet {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly hidden?: boolean;
  /** Ranges whose cells are one, e.g. A2:A4. */
  readonly merged?: readonly string[];
}

const DAY_FORMAT = "yyyy/mm/dd";

/** A workbook by exceljs; days have a date's format. */
export async function xlsxOf(
  sheets: Readonly<Record<string, WrittenSheet>>,
  { from1904 = false } = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = from1904;
  for (const [name, { rows, hidden = false, merged = [] }] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    rows.forEach((row, i) => row.forEach((cell, j) => write(sheet.getCell(i + 1, j + 1), cell)));
    for (const range of merged) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function write(cell: ExcelJS.Cell, value: WrittenCell): void {
  if (value === null || value === "") return;
  if (typeof value === "object" && "number" in value) {
    cell.value = value.number;
    cell.numFmt = value.format;
  } else {
    cell.value = value;
    if (value instanceof Date) cell.numFmt = DAY_FORMAT;
  }
}

/** A day as a cell. */
export const dayCell = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The parts of a workbook of one sheet, as text; what a test leaves out is not in it. */
export interface RawWorkbook {
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands in `sst`. */
  readonly shared?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** What stands in `workbook` beside the sheet. */
  readonly about?: string;
}

const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATED}/${kind}" Target="${target}"/>`;

/** The files of a workbook written by hand, for what no library writes. */
export function rawParts({ rows, shared, styles, about = "" }: RawWorkbook): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${RELATED}">${about}<sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("s", "worksheet", "worksheets/sheet1.xml")}${
      shared === undefined ? "" : relation("t", "sharedStrings", "sharedStrings.xml")
    }${styles === undefined ? "" : relation("u", "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...(shared === undefined ? {} : { "xl/sharedStrings.xml": `<sst>${shared}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

export const rawXlsx = (book: RawWorkbook): Uint8Array => zipSync(rawParts(book));

/** An archive by fflate. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...files });

/** A workbook that another program wrote. */
export const workbookFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./workbooks/${name}`, import.meta.url)));

/** An archive that another program wrote. */
export const archiveFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./archives/${name}`, import.meta.url)));
