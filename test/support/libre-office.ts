/** LibreOffice as the second program that reads our xlsx; machines without it say so by name. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

const NOT_RUN = "LibreOffice: not run (soffice is not installed)";

/** True where `soffice` answers. */
export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

// Skipped tests run no hooks, so the report learns it here.
if (!HAS_LIBRE_OFFICE) console.log(NOT_RUN);

/** A suite's title, which names LibreOffice where it did not run. */
export const officeTitle = (title: string): string => (HAS_LIBRE_OFFICE ? title : NOT_RUN);

export interface OfficeSeries {
  readonly values: string;
  readonly kind: string;
}

export interface OfficeBook {
  /** Values by sheet, row by row; numbers as numbers, text as text, "" for empty. */
  readonly sheets: ReadonlyMap<string, readonly (readonly (string | number)[])[]>;
  /** The series of every chart. */
  readonly charts: readonly (readonly OfficeSeries[])[];
}

/** The value of a cell such as B3 among a sheet's rows. */
export function cellIn(
  rows: readonly (readonly (string | number)[])[],
  cell: string,
): string | number | undefined {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return rows[Number(row) - 1]?.[column];
}

/** Converts an xlsx with LibreOffice and gives what it read. */
export function readWithLibreOffice(bytes: Uint8Array): OfficeBook {
  return flatBook(converted(bytes, "fods"));
}

/** The colour in which LibreOffice shows each text of an xlsx, conditional formats applied: "#6B7280" and so on. */
export function coloursInLibreOffice(bytes: Uint8Array): ReadonlyMap<string, string> {
  const cells = converted(bytes, "html").matchAll(/<font[^>]*color="(#[0-9A-F]{6})"[^>]*>([^<]+)</g);
  return new Map([...cells].map(([, colour = "", text = ""]) => [text, colour]));
}

/** An xlsx as LibreOffice writes it in another format. */
function converted(bytes: Uint8Array, format: "fods" | "html"): string {
  const folder = mkdtempSync(join(tmpdir(), "cpm office "));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile").replaceAll(" ", "%20")}`;
    const args = ["--headless", profile, "--convert-to", format, "--outdir", folder, file];
    execFileSync("soffice", args, { stdio: "pipe", timeout: 120_000 });
    return readFileSync(join(folder, `book.${format}`), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nodes in document order: `{ name: children, ":@": attributes }`. */
type Node = Record<string, unknown>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? "";
const childrenOf = (node: Node): Node[] => {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
};
const attribute = (node: Node, name: string): string | undefined =>
  (node[":@"] as Record<string, string> | undefined)?.[name];

/** All nodes of a name below one, outermost first; what lies in a `skip` is left out. */
function below(node: Node, name: string, skip: string): Node[] {
  return childrenOf(node).flatMap((child) => {
    if (nameOf(child) === skip) return [];
    return [...(nameOf(child) === name ? [child] : []), ...below(child, name, skip)];
  });
}

function flatBook(xml: string): OfficeBook {
  const root: Node = { root: parser.parse(xml) as Node[] };
  const tables = below(root, "table:table", "draw:object");
  const sheets = tables.map((table) => [attribute(table, "table:name") ?? "", rowsOf(table)] as const);
  const charts = below(root, "chart:chart", "").map((chart) =>
    below(chart, "chart:series", "").map((series) => ({
      values: attribute(series, "chart:values-cell-range-address") ?? "",
      kind: attribute(series, "chart:class") ?? "",
    })),
  );
  return { sheets: new Map(sheets), charts };
}

/** Repeated empty rows and cells up to the sheet's end are cut. */
const MOST_REPEATS = 200;

function rowsOf(table: Node): (string | number)[][] {
  return below(table, "table:table-row", "draw:object").flatMap((row) => {
    const cells = childrenOf(row).flatMap(cellsOf);
    return repeated(cells, attribute(row, "table:number-rows-repeated"));
  });
}

function cellsOf(cell: Node): (string | number)[] {
  if (!/^table:(covered-)?table-cell$/.test(nameOf(cell))) return [];
  return repeated(valueOf(cell), attribute(cell, "table:number-columns-repeated"));
}

function repeated<T>(one: T, times: string | undefined): T[] {
  const count = Number(times ?? 1);
  return count > MOST_REPEATS ? [] : Array.from({ length: count }, () => one);
}

function valueOf(cell: Node): string | number {
  const value = attribute(cell, "office:value");
  if (value !== undefined) return Number(value);
  const paragraphs = childrenOf(cell).filter((child) => nameOf(child) === "text:p");
  return paragraphs.map(textOf).join("\n");
}

function textOf(node: Node): string {
  const name = nameOf(node);
  if (name === "#text") return String(node["#text"]);
  if (name === "text:tab") return "\t";
  if (name === "text:s") return " ".repeat(Number(attribute(node, "text:c") ?? 1));
  return childrenOf(node).map(textOf).join("");
}
