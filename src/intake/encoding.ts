import { isTextIn, textPieces } from "./decode.ts";
import { likeness } from "./likeness.ts";
import { type Encoding, lenientDecoder } from "./text-decoder.ts";
import { UnreadableFile } from "./unreadable.ts";
import { isWestern } from "./windows-1252.ts";

/** Byte order marks. */
const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * How a file's bytes stand for text: by its mark, else the encoding in which all bytes are text; where two fit,
 * the one whose text looks more like Japanese.
 *
 * @throws UnreadableFile "not-text" for bytes no text holds, "undecodable" when no encoding fits all bytes
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const encoding = marked ?? (bytes.includes(0) ? wideEncoding(bytes) : narrowEncoding(bytes));
  if (marked !== undefined && !isTextIn(bytes, marked)) throw undecodable(bytes, marked);
  return encoding;
}

/** Marks of the columns and lines of a table: comma, tab, line ends. */
const FRAME = [0x2c, 0x09, 0x0a, 0x0d];

/** UTF-16 without a mark: a zero stands behind or before most signs of the table, else the bytes are no text. */
function wideEncoding(bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, 100_000);
  let [signs, behind, before] = [0, 0, 0];
  start.forEach((byte, at) => {
    if (!FRAME.includes(byte)) return;
    signs++;
    if (at % 2 === 0 && start[at + 1] === 0) behind++;
    if (at % 2 === 1 && start[at - 1] === 0) before++;
  });
  const encoding = behind > before ? "utf-16le" : "utf-16be";
  if (2 * Math.max(behind, before) > signs && isTextIn(bytes, encoding)) return encoding;
  throw new UnreadableFile("not-text", { kind: "NUL" });
}

/** In the order in which they are believed when two say the same. */
const NARROW = ["utf-8", "shift_jis", "euc-jp"] as const;

/** Points of a half-width katakana in EUC-JP, see `likeness`. */
const HALF_WIDTH_MARKED = 1;
/** Two letters tell nothing; Shift_JIS is then by far the likelier. */
const NEARLY_EQUAL = 0.25;

function narrowEncoding(bytes: Uint8Array): Encoding {
  if (isEscaped(bytes) && isTextIn(bytes, "iso-2022-jp")) return "iso-2022-jp";
  if (isTextIn(bytes, "utf-8")) return "utf-8";
  if (isWestern(bytes)) return "windows-1252";
  const fitting = (["shift_jis", "euc-jp"] as const).filter((encoding) => isTextIn(bytes, encoding));
  const [first, second] = fitting;
  if (first === undefined) throw undecodable(bytes, nearest(bytes));
  if (second === undefined) return first;
  const lead = likeness(sample(bytes, second), HALF_WIDTH_MARKED) - likeness(sample(bytes, first));
  return lead > NEARLY_EQUAL ? second : first;
}

/** ESC $: Japanese begins in the mail encoding, whose bytes are all below 128. */
function isEscaped(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24) return true;
  return false;
}

/** Characters beyond ASCII that are looked at to tell two encodings apart. */
const SAMPLE = 20_000;

/** The first characters beyond ASCII of a file that fits the encoding, runs parted by blanks. */
function sample(bytes: Uint8Array, encoding: Encoding): string {
  let text = "";
  for (const piece of textPieces(bytes, encoding)) {
    text += piece.text.replace(/[\0-\x7f]+/g, " ");
    if (text.length > SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

/** The encoding that fits most of the bytes: the one to be named when none fits all. */
function nearest(bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, 1_000_000);
  const lost = NARROW.map((encoding) => lenientDecoder(encoding).decode(start).split("\uFFFD").length);
  return NARROW[lost.indexOf(Math.min(...lost))] ?? "utf-8";
}

function undecodable(bytes: Uint8Array, encoding: Encoding): UnreadableFile {
  const [before = ""] = lenientDecoder(encoding).decode(bytes).split("\uFFFD", 1);
  return new UnreadableFile("undecodable", { row: lineNumber(before), encoding: ENCODING_NAMES[encoding] });
}

/** The names users know. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  "iso-2022-jp": "JIS",
  "windows-1252": "Windows-1252",
};

/** The line on which a text ends, 1 = first. */
export const lineNumber = (text: string): number => text.split(/\r\n?|\n/).length;
