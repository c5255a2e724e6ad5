import { isRareKanji } from "./kanji.ts";
import { likeness } from "./likeness.ts";
import { type Encoding, strictDecoder } from "./text-decoder.ts";

/** Text that was read in the wrong encoding and saved so. */
export interface Garbled {
  /** The encoding it was once written in. */
  readonly encoding: Encoding;
  /** The first cell that shows it, and its row in the file. */
  readonly value: string;
  readonly row: number;
}

/** Cells looked at; garbling runs through a whole file. */
const CELLS_LOOKED_AT = 500;
/** One odd cell is somebody's name; two, and half of all, are a file. */
const LEAST_CELLS = 2;

/**
 * Whether rows hold text that was garbled before: UTF-8, Shift_JIS or EUC-JP read as a Western encoding (Ã£Â, æ³¨),
 * or UTF-8 read as Shift_JIS (譁蟄怜).
 *
 * @param firstRow the file's row of `rows[0]`
 */
export function garbledIn(rows: readonly (readonly string[])[], firstRow: number): Garbled | null {
  const cells = cellsBeyondAscii(rows, firstRow);
  for (const { encoding, shows } of SIGNS) {
    const hits = cells.filter(({ text }) => shows(text));
    const [first] = hits;
    if (first !== undefined && hits.length >= LEAST_CELLS && hits.length * 2 >= cells.length)
      return { encoding, value: first.text.slice(0, 20), row: first.row };
  }
  return null;
}

function cellsBeyondAscii(rows: readonly (readonly string[])[], firstRow: number) {
  const cells: { text: string; row: number }[] = [];
  for (const [index, row] of rows.entries()) {
    for (const text of row) if (/[^\0-\x7f]/.test(text)) cells.push({ text, row: firstRow + index });
    if (cells.length >= CELLS_LOOKED_AT) break;
  }
  return cells;
}

const SIGNS: readonly { encoding: Encoding; shows: (text: string) => boolean }[] = [
  { encoding: "utf-8", shows: (text) => hasWesternPairs(text) || westernAs(text, "utf-8") !== null },
  { encoding: "shift_jis", shows: (text) => isJapanese(westernAs(text, "shift_jis")) },
  { encoding: "euc-jp", shows: (text) => isJapanese(westernAs(text, "euc-jp")) },
  { encoding: "utf-8", shows: isMostlyRare },
];

/**
 * The letters Windows has for the bytes 80 to 9F, in their order; bytes from A0 on are letters of the same number.
 * Node's decoder of this name does without them, so they stand here.
 */
const WINDOWS_LETTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What a text says when its characters are taken back to Western bytes; null when it says nothing. */
function westernAs(text: string, encoding: Encoding): string | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = westernByte(text[i] ?? "");
    if (byte === null) return null;
    bytes[i] = byte;
  }
  try {
    return strictDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Old systems keep the numbers 80 to 9F as they are. */
function westernByte(letter: string): number | null {
  const place = WINDOWS_LETTERS.indexOf(letter);
  const byte = place < 0 ? letter.charCodeAt(0) : 0x80 + place;
  return byte < 0x100 ? byte : null;
}

const isJapanese = (text: string | null): boolean =>
  text !== null && likeness(text) >= text.replace(/[\0-\x7f]/g, "").length;

/** Two or more Japanese characters of three UTF-8 bytes, the last of which may have been lost on the way. */
function hasWesternPairs(text: string): boolean {
  let pairs = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    const second = westernByte(text[i + 1] ?? "") ?? 0;
    if (/[\u00e3-\u00e9]/.test(text[i] ?? "") && second >= 0x80 && second < 0xc0) pairs++;
  }
  return pairs >= 2;
}

/** Rare kanji are one in a hundred in Japanese, and half of the letters when UTF-8 was read as Shift_JIS. */
const RARE_SHARE = 0.3;

function isMostlyRare(text: string): boolean {
  const letters = [...text.replace(/[\0-\x7f]/g, "")];
  const rare = letters.filter(isRareKanji);
  return letters.length >= 3 && rare.length >= RARE_SHARE * letters.length;
}
