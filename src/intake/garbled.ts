import { likeness } from "./likeness.ts";
import { shiftJisBytes } from "./shift-jis.ts";
import { type Encoding, lenientDecoder, strictDecoder } from "./text-decoder.ts";
import { WINDOWS_LETTERS } from "./windows-1252.ts";

/** Text that was read in the wrong encoding and saved so. */
export interface Garbled {
  /** The encoding it was once written in. */
  readonly encoding: Encoding;
  /** The first cell that shows it, and its row in the file. */
  readonly value: string;
  readonly row: number;
  /** False = sound text may look so, too: the user has to say. */
  readonly isSure: boolean;
}

/** Cells looked at; garbling runs through a whole file. */
const CELLS_LOOKED_AT = 500;
/** One odd text is somebody's name, however often it is repeated. */
const LEAST_TEXTS = 2;
/** Of all texts beyond ASCII, so many show it in a file that is garbled for sure, and so many in one to ask about. */
const SURE_SHARE = 0.5;
const OPEN_SHARE = 0.2;
/** So many letters found again leave no doubt. */
const SURE_LETTERS = 6;
/** So much of a cell is shown. */
const SHOWN = 20;

/**
 * Whether rows hold text that was garbled before: UTF-8, Shift_JIS or EUC-JP read as a Western encoding (Ã£Â, æ³¨),
 * or UTF-8 read as Shift_JIS (譁蟄怜). A text shows it only when its letters, taken back, give sound text: accents,
 * Chinese and whatever else is beyond ASCII do not.
 *
 * @param firstRow the file's row of `rows[0]`
 * @returns null = sound, or too little of it is garbled to matter
 */
export function garbledIn(rows: readonly (readonly string[])[], firstRow: number): Garbled | null {
  const texts = textsBeyondAscii(rows, firstRow);
  const cells = [...texts.keys()];
  let open: Garbled | null = null;
  for (const { encoding, found } of SIGNS) {
    const hits = cells.map((text) => ({ text, letters: found(text) })).filter(({ letters }) => letters > 0);
    const [first] = hits;
    if (first === undefined || hits.length < LEAST_TEXTS || hits.length < OPEN_SHARE * cells.length) continue;
    const letters = hits.reduce((sum, hit) => sum + hit.letters, 0);
    const isSure = hits.length >= SURE_SHARE * cells.length && letters >= SURE_LETTERS;
    const shown = { value: first.text.slice(0, SHOWN), row: texts.get(first.text) ?? firstRow };
    if (isSure) return { encoding, ...shown, isSure };
    open ??= { encoding, ...shown, isSure };
  }
  return open;
}

/** The distinct texts beyond ASCII, each with its first row. */
function textsBeyondAscii(
  rows: readonly (readonly string[])[],
  firstRow: number,
): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    for (const text of row) {
      if (!/[^\0-\x7f]/.test(text)) continue;
      cells++;
      if (!texts.has(text)) texts.set(text, firstRow + index);
    }
    if (cells >= CELLS_LOOKED_AT) break;
  }
  return texts;
}

/** For each way of garbling how many letters a text gives when it is taken back; 0 = it does not show this way. */
const SIGNS: readonly { encoding: Encoding; found: (text: string) => number }[] = [
  {
    encoding: "utf-8",
    found: (text) => Math.max(westernTriples(text), soundLetters(westernAs(text, "utf-8"))),
  },
  { encoding: "shift_jis", found: (text) => japaneseLetters(westernAs(text, "shift_jis")) },
  { encoding: "euc-jp", found: (text) => japaneseLetters(westernAs(text, "euc-jp")) },
  { encoding: "utf-8", found: lettersBehindShiftJis },
];

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

/** Null for no letter: behind the end of a text. Old systems keep the numbers 80 to 9F as they are. */
function westernByte(letter: string): number | null {
  if (letter === "") return null;
  const place = WINDOWS_LETTERS.indexOf(letter);
  const byte = place < 0 ? letter.charCodeAt(0) : 0x80 + place;
  return byte < 0x100 ? byte : null;
}

const beyondAscii = (text: string): string => text.replace(/[\0-\x7f]/g, "");

const JAPANESE = "[\\u3001-\\u30ff\\u4e00-\\u9fff\\uff01-\\uff9f]";
/** Two letters side by side: an accent and the letter behind it give one kanji, and no second one. */
const SIDE_BY_SIDE = new RegExp(`${JAPANESE}{2}`);

/** Letters of Japanese as order files have it; 0 for rare kanji, for single ones inside words, and for other text. */
function japaneseLetters(text: string | null): number {
  const letters = beyondAscii(text ?? "");
  return letters.length >= 2 && likeness(letters) >= letters.length && SIDE_BY_SIDE.test(text ?? "")
    ? letters.length
    : 0;
}

/** Letters of living languages, and what was garbled twice; É® would be ɮ, which nobody writes. */
const SOUND =
  /^[\0-\u017f\u0192\u02c6\u02dc\u0370-\u04ff\u0e00-\u0e7f\u1e00-\u1eff\u2010-\u203a\u20ac\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/;

const soundLetters = (text: string | null): number =>
  text !== null && SOUND.test(text) ? beyondAscii(text).length : 0;

/** Japanese characters of three UTF-8 bytes, the last of which may have been lost on the way; 0 below two. */
function westernTriples(text: string): number {
  let triples = 0;
  const isNext = (at: number): boolean => {
    const byte = westernByte(text[at] ?? "") ?? 0;
    return byte >= 0x80 && byte < 0xc0;
  };
  for (let i = 0; i + 1 < text.length; i++) {
    const isLost = /[?\ufffd]/.test(text[i + 1] ?? "") || /[?\ufffd]/.test(text[i + 2] ?? "");
    const [second, third] = [isNext(i + 1), isNext(i + 2)];
    if (/[\u00e3-\u00e9]/.test(text[i] ?? "") && (second || third) && (isLost || (second && third)))
      triples++;
  }
  return triples >= 2 ? triples : 0;
}

/** So much of the bytes must be Japanese in UTF-8; by chance it is one in seven. */
const BEHIND_SHARE = 0.6;

/** Japanese that was UTF-8 and was read as Shift_JIS: its letters' bytes in Shift_JIS are UTF-8 still. */
function lettersBehindShiftJis(text: string): number {
  if (!/[\u4e00-\u9fff]/.test(text)) return 0;
  const bytes = shiftJisBytes(text);
  const high = bytes.filter((byte) => byte >= 0x80).length;
  const found =
    lenientDecoder("utf-8")
      .decode(bytes)
      .match(/[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g) ?? [];
  return found.length >= 2 && found.length * 3 >= BEHIND_SHARE * high ? found.length : 0;
}
