import type { FileProblem } from "../catalog/problems/file-problems.ts";
import { lenientDecoder } from "./text-decoder.ts";
import { UnreadableFile } from "./unreadable.ts";

/** How files begin that are no text; \x marks bytes. */
const BEGINNINGS: readonly (readonly [start: string, kind: string])[] = [
  ["PK\x03\x04", "ZIP"],
  ["PK\x05\x06", "ZIP"],
  ["\xd0\xcf\x11\xe0", "Excel"],
  ["\x1f\x8b", "GZIP"],
  ["7z\xbc\xaf", "7z"],
  ["Rar!", "RAR"],
  ["%PDF", "PDF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
];

/** How text files begin that are no tables, blanks and a mark of encoding aside. */
const TEXT_KINDS: readonly (readonly [start: RegExp, code: FileProblem])[] = [
  [/^(?:\[\s*(?:[[{"\]]|-?\d|true|false|null)|\{\s*(?:"|\}))/, "json"],
  [/^<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html)/i, "web-page"],
  [/^<(?:!doctype html|html|head|body|table|meta|style|script|div|!--)/i, "web-page"],
  [/^<\?xml[^]*(?:mso-application|urn:schemas-microsoft-com:office:spreadsheet)/i, "excel"],
  [/^<(?:\?xml|[a-z][\w:.-]*[\s>])/i, "xml"],
  [
    /^(?:--|\/\*|#|;)?[^\n]{0,40}(?:MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|PostgreSQL database dump)/i,
    "sql",
  ],
  [
    /^(?:(?:--|\/\*)[^\n]*\n\s*)*(?:insert\s+into|create\s+table|drop\s+table|begin\s+transaction|set\s+names)\b/i,
    "sql",
  ],
];

const PACKED = ["ZIP", "GZIP", "7z", "RAR"];

/** Where the names of a workbook's parts stand in its file. */
const NAMES_WITHIN = 4000;

/**
 * Refuses what is no table of text by how it begins.
 *
 * @throws UnreadableFile "excel", "locked-workbook", "spreadsheet", "archive", "json", "xml", "sql", "web-page" or "not-text"
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const start = latin(bytes.subarray(0, NAMES_WITHIN));
  const kind = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  const program = spreadsheetOf(bytes);
  if (program !== null) throw new UnreadableFile("spreadsheet", { program });
  if (kind === "Excel") refuseContainer(bytes);
  if (kind !== undefined && PACKED.includes(kind)) throw new UnreadableFile("archive", { kind });
  if (kind !== undefined) throw new UnreadableFile("not-text", { kind });
  // Text of two bytes a letter has a zero in every second one.
  const text = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replace(/\0/g, "");
  const found = TEXT_KINDS.find(([beginning]) => beginning.test(text.trimStart()));
  if (found !== undefined) throw new UnreadableFile(found[1], found[1] === "excel" ? { kind: "XML" } : {});
}

/** Old Excel files and locked new ones are containers of one form, which names what is in it in UTF-16. */
function refuseContainer(bytes: Uint8Array): never {
  const isLocked = lenientDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
  throw isLocked ? new UnreadableFile("locked-workbook") : new UnreadableFile("excel", { kind: ".xls" });
}

/** Other programs' spreadsheets are archives, too, and name themselves in them; null = none of them. */
export function spreadsheetOf(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, NAMES_WITHIN));
  if (!start.startsWith("PK")) return null;
  if (start.includes("application/vnd.oasis.opendocument.spreadsheet")) return "ODS";
  return /Index\/(?:Document|Tables\/)|Index\.zip/.test(start) ? "Numbers" : null;
}

/** Each byte as the character of its number. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
