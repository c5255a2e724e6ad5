import type { Decoder } from "./text-decoder.ts";

/**
 * The letters Windows has for the bytes 80 to 9F, in their order; bytes from A0 on are letters of the same number.
 * Node's decoder of this name does without them, so they stand here.
 */
export const WINDOWS_LETTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A decoder of Western European text, which has a letter for every byte. */
export const windowsDecoder = (): Decoder => ({
  decode(bytes = new Uint8Array(0)) {
    let text = "";
    for (const byte of bytes)
      text += (byte < 0xa0 && WINDOWS_LETTERS[byte - 0x80]) || String.fromCharCode(byte);
    return text;
  },
});

/** Bytes of Western European letters, signs and quotation marks; Icelandic ones are Turkish in most files. */
const WESTERN =
  /^[\x80\x91-\x97\xa0\xa1\xa3\xa9-\xab\xae\xb0\xb4\xb7\xba\xbb\xbf-\xcf\xd1-\xd6\xd8-\xdc\xdf-\xef\xf1-\xf6\xf8-\xfc\xff]+$/;
/** So large a share of them must stand alone: Größe has two side by side, Japanese nearly always. */
const ALONE_SHARE = 0.5;
/** So many must be there: one may be a rare kanji. */
const LEAST_RUNS = 2;

/**
 * True for bytes in which accented letters stand one by one inside words of ASCII, as in Western European files and in
 * none of Japanese: there letters beyond ASCII come in pairs of bytes, and in rows.
 *
 * @example
 * isWestern(Uint8Array.from([0x52, 0xe9, 0x6d, 0x69, 0x2c, 0x5a, 0x6f, 0xeb])) //=> true
 */
export function isWestern(bytes: Uint8Array): boolean {
  let [runs, alone] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const from = at;
    while ((bytes[at + 1] ?? 0) >= 0x80) at++;
    const letters = [...bytes.subarray(from, Math.min(at + 1, from + LONGEST))];
    if (at - from >= LONGEST || !WESTERN.test(String.fromCharCode(...letters))) return false;
    if (!isWord(bytes[from - 1]) && !isWord(bytes[at + 1])) return false;
    runs++;
    if (at === from) alone++;
  }
  return runs >= LEAST_RUNS && alone >= runs * ALONE_SHARE;
}

/** No word has more of them in a row. */
const LONGEST = 3;

/** ASCII letters, digits before signs, and the blank between them. */
const isWord = (byte = 0): boolean => /[A-Za-z0-9 ]/.test(String.fromCharCode(byte));
