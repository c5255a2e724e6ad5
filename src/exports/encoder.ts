import type { FileEncoding } from "../catalog/targets/export-target.ts";
import { once } from "../core/values/once.ts";
import { shiftJisLetters } from "../core/values/shift-jis.ts";

/** The platform's own: the page and Node have them, Apps Script does not. */
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Turns texts into the bytes of a file. */
export interface Encoder {
  /** The text with letters that have a twin in the encoding in the twin's form. */
  fold(text: string): string;
  /** The letters of a folded text that have no bytes. */
  lacking(text: string): string[];
  /** The bytes of a folded text [count]. */
  size(text: string): number;
  /** @param text folded, and lacking nothing */
  encode(text: string): Uint8Array;
}

/** What encodes a file's text. */
export function encoderOf(encoding: FileEncoding): Encoder {
  return encoding === "utf-8" ? UTF_8 : SHIFT_JIS;
}

const utf8 = once(() => new TextEncoder());
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const UTF_8: Encoder = {
  fold: (text) => text,
  lacking: (text) => text.match(HALF_A_PAIR) ?? [],
  size: (text) => utf8().encode(text).length,
  encode: (text) => utf8().encode(text),
};

/** Letters that look like one that Shift_JIS has, as programs other than Windows write them. */
const TWINS: Readonly<Record<string, string>> = {
  "\u301c": "\uff5e",
  "\u2014": "\u2015",
  "\u2016": "\u2225",
  "\u2212": "\uff0d",
  "\u2013": "\uff0d",
  "\u2011": "\u2010",
  "\u00a2": "\uffe0",
  "\u00a3": "\uffe1",
  "\u00ac": "\uffe2",
  "\u00a6": "\uffe4",
  "\u00a5": "\uffe5",
  "\u203e": "\uffe3",
  "\u2022": "\u30fb",
  "\u00a0": " ",
};
const TWIN = new RegExp(`[${Object.keys(TWINS).join("")}]`, "g");
/** A kana and the mark that another system puts behind it: が of か and ゛. */
const MARKED_KANA = /[\u3040-\u30ff][\u3099\u309a]/g;
/** Say which form of a letter is meant; the letter is the same without them. */
const FORM_MARKS = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g;

/** Made when first asked for: about 20 ms. */
const letters = once(() => {
  const decoder = new TextDecoder("shift_jis", { fatal: true });
  return shiftJisLetters((bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  });
});

const isAscii = (letter: string): boolean => letter < "\u0080";

const SHIFT_JIS: Encoder = {
  fold: (text) =>
    text
      .replace(MARKED_KANA, (kana) => kana.normalize("NFC"))
      .replace(FORM_MARKS, "")
      .replace(TWIN, (letter) => TWINS[letter] ?? letter),
  lacking: (text) => [...text].filter((letter) => !isAscii(letter) && !letters().has(letter)),
  size: (text) => [...text].reduce((sum, letter) => sum + bytesOf(letter).length, 0),
  encode: (text) => Uint8Array.from([...text].flatMap(bytesOf)),
};

/** A letter without bytes would take two. */
function bytesOf(letter: string): readonly number[] {
  return isAscii(letter) ? [letter.charCodeAt(0)] : (letters().get(letter) ?? [0x81, 0xac]);
}
