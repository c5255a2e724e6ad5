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

const PACKED = ["ZIP", "GZIP", "7z", "RAR"];

/** Where the names of a workbook's parts stand in its file. */
const NAMES_WITHIN = 4000;

/**
 * Refuses what is no text by how it begins.
 *
 * @throws UnreadableFile "excel", "archive", "web-page" or "not-text"
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const start = latin(bytes.subarray(0, NAMES_WITHIN));
  const kind = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (kind === "Excel" || (kind === "ZIP" && isWorkbook(start))) throw new UnreadableFile("excel");
  if (kind !== undefined && PACKED.includes(kind)) throw new UnreadableFile("archive", { kind });
  if (kind !== undefined) throw new UnreadableFile("not-text", { kind });
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|head|table|\?xml)/i.test(start))
    throw new UnreadableFile("web-page");
}

const isWorkbook = (start: string): boolean => /\[Content_Types\]\.xml|_rels\/|xl\//.test(start);

/** Each byte as the character of its number. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
