import { japaneseHeaderNames } from "../catalog/channels/headers.ts";
import { isRareKanji } from "./kanji.ts";

/** Letters that the headers of order files are written with. */
let headerLetters: ReadonlySet<string> | null = null;
const lettersOfHeaders = (): ReadonlySet<string> =>
  (headerLetters ??= new Set(japaneseHeaderNames().join("")));

const KANA = /[\u3001\u3002\u3041-\u3096\u30a1-\u30f6\u30fb\u30fc\uff01-\uff5e]/;
/** Half-width katakana that no word has: a voicing mark on a letter without voice, or a word that begins with one. */
const BROKEN_KANA =
  /[^\uff73\uff76-\uff84\uff8a-\uff8e]\uff9e|[^\uff8a-\uff8e]\uff9f|[^\uff66-\uff9f][\uff67-\uff70]|[\uff61-\uff65]/g;

/**
 * How much a text looks like the Japanese of an order file; compares two readings of the same bytes.
 * Kana, the letters of headers and common kanji speak for it; rare kanji and broken half-width katakana against it.
 *
 * @param text letters beyond ASCII, runs parted by blanks
 * @param halfWidth points of a half-width katakana: few in Shift_JIS, where every second byte may be one, more in
 *   EUC-JP, where a mark stands before each
 */
export function likeness(text: string, halfWidth = 0.2): number {
  let points = 0;
  for (const letter of text) points += HALF_WIDTH.test(letter) ? halfWidth : pointsOf(letter);
  return points - 2 * (text.match(BROKEN_KANA) ?? []).length;
}

const HALF_WIDTH = /[\uff61-\uff9f]/;

function pointsOf(letter: string): number {
  if (letter === " ") return 0;
  if (KANA.test(letter) || lettersOfHeaders().has(letter)) return 2;
  return letter < "\u4e00" || letter > "\u9fff" || isRareKanji(letter) ? -1 : 0.5;
}
