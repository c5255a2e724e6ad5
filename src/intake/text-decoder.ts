/** How the bytes of an order file stand for text. */
export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "windows-1252";

/** Turns bytes into text, piece by piece. */
export interface Decoder {
  /** @throws TypeError for bytes that stand for no text, unless it was made to let them pass as U+FFFD */
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** The platform's own decoder: the page and Node have it, Apps Script does not. */
declare const TextDecoder: new (encoding: string, options: { fatal: boolean }) => Decoder;

/** A decoder that refuses bytes which stand for no text. A byte order mark is left out of the text. */
export const strictDecoder = (encoding: Encoding): Decoder => new TextDecoder(encoding, { fatal: true });

/** A decoder that writes U+FFFD in place of such bytes. */
export const lenientDecoder = (encoding: Encoding): Decoder => new TextDecoder(encoding, { fatal: false });
