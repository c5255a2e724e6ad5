/** Readers of xlsx that share nothing with its writer: exceljs for cells, an XML parser for the chart parts. */
import ExcelJS from "exceljs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

export type CellValue = string | number | boolean | null;

/** A sheet's values by A1 name, formulas by their stored result. */
export interface ReadSheet {
  readonly name: string;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly formulas: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
  readonly worksheet: ExcelJS.Worksheet;
}

export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook.worksheets.map(readSheet);
}

function readSheet(worksheet: ExcelJS.Worksheet): ReadSheet {
  const values = new Map<string, CellValue>();
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master !== cell) return;
      values.set(cell.address, plain(cell.value));
      if (cell.formula) formulas.set(cell.address, cell.formula);
      if (cell.numFmt) formats.set(cell.address, cell.numFmt);
    });
  });
  return { name: worksheet.name, values, formulas, formats, worksheet };
}

function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  // exceljs tells no result where it is 0 or empty.
  if ("formula" in value) return plain(value.result ?? null);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return JSON.stringify(value);
}

/** Every part that is XML, checked to be well formed. */
export function xmlParts(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const xml = strFromU8(content);
    const verdict = XMLValidator.validate(xml);
    if (verdict !== true) throw new Error(`${path}: ${verdict.err.msg} in line ${verdict.err.line}`);
    parts.set(path, xml);
  }
  return parts;
}

export interface ReadSeries {
  readonly name: string;
  readonly kind: "column" | "line";
  readonly values: string;
  readonly categories: string;
  /** The values kept beside the reference. */
  readonly cached: readonly number[];
  readonly axisId: number;
  readonly dashed: boolean;
}

export interface ReadChart {
  readonly path: string;
  readonly title: string;
  readonly axisTitles: readonly string[];
  readonly series: readonly ReadSeries[];
}

type Node = Record<string, unknown>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
});

const listOf = (value: unknown): Node[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Node[]);

/** What stands at the end of a path of element names. */
const at = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Node | undefined)?.[name], node);

/** Every text below a node, in order. */
function texts(node: unknown): string {
  if (typeof node === "string") return node;
  if (typeof node !== "object" || node === null) return "";
  return Object.entries(node as Node)
    .filter(([name]) => !name.startsWith("@"))
    .map(([, inner]) => (Array.isArray(inner) ? inner.map(texts).join("") : texts(inner)))
    .join("");
}

/** The charts of a file, in the order of their numbers. */
export function readCharts(bytes: Uint8Array): ReadChart[] {
  return [...xmlParts(bytes)]
    .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([path, xml]) => readChart(path, at(parser.parse(xml), "c:chartSpace", "c:chart")));
}

function readChart(path: string, chart: unknown): ReadChart {
  const area = at(chart, "c:plotArea");
  const axes = [...listOf(at(area, "c:catAx")), ...listOf(at(area, "c:valAx"))];
  const groups = [
    ...listOf(at(area, "c:barChart")).map((group) => ({ group, kind: "column" as const })),
    ...listOf(at(area, "c:lineChart")).map((group) => ({ group, kind: "line" as const })),
  ];
  return {
    path,
    title: texts(at(chart, "c:title", "c:tx")),
    axisTitles: axes.map((axis) => texts(at(axis, "c:title", "c:tx"))).filter((text) => text !== ""),
    series: groups.flatMap(({ group, kind }) =>
      listOf(at(group, "c:ser")).map((one) => readSeries(one, kind, group)),
    ),
  };
}

function readSeries(one: Node, kind: "column" | "line", group: Node): ReadSeries {
  const points = listOf(at(one, "c:val", "c:numRef", "c:numCache", "c:pt"));
  return {
    name: texts(at(one, "c:tx")),
    kind,
    values: String(at(one, "c:val", "c:numRef", "c:f")),
    categories: String(at(one, "c:cat", "c:strRef", "c:f")),
    cached: points.map((point) => Number(texts(point["c:v"]))),
    axisId: Number(at(listOf(group["c:axId"])[1], "@val")),
    dashed: at(one, "c:spPr", "a:ln", "a:prstDash") !== undefined,
  };
}

/** The A1 names a reference such as `'顧客BS'!$B$3:$F$3` covers, and its sheet. */
export function cellsOf(reference: string): { sheet: string; cells: string[] } {
  const match = /^'?(.*?)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference);
  if (match === null) throw new Error(`no reference: ${reference}`);
  const [, sheet = "", left = "", top = "", right = left, bottom = top] = match;
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = number(left); column <= number(right); column++) cells.push(letter(column) + row);
  return { sheet: sheet.replaceAll("''", "'"), cells };
}

const number = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
const letter = (column: number): string =>
  (column > 26 ? letter(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
