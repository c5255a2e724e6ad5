import { ibmLetter } from "./euc-jp.ts";
import { type Decoder, type Encoding, strictDecoder } from "./text-decoder.ts";
import { windowsDecoder } from "./windows-1252.ts";

/** A part of a file's text. */
export interface TextPiece {
  readonly text: string;
  /** How much of the file has been read [bytes]. */
  readonly bytesRead: number;
}

/** Bytes decoded at a time: few enough for a page to stay alive, many enough to be quick. */
const PIECE_BYTES = 1_000_000;

/**
 * A file's text, piece by piece, with every line end as \n.
 *
 * @throws TypeError for bytes that are no text in the encoding, also when the file ends inside a character
 */
export function* textPieces(bytes: Uint8Array, encoding: Encoding): Generator<TextPiece> {
  const decoder = decoderOf(encoding);
  const lineEnds = oneLineEnd();
  for (let from = 0; from < bytes.length;) {
    const to = pieceEnd(bytes, from, encoding);
    const text = decoder.decode(bytes.subarray(from, to), { stream: true });
    yield { text: lineEnds(text, false), bytesRead: to };
    from = to;
  }
  yield { text: lineEnds(decoder.decode(), true), bytesRead: bytes.length };
}

/** The platform's decoder, or one of our own where the platform's lacks letters. */
function decoderOf(encoding: Encoding): Decoder {
  if (encoding === "euc-jp") return eucDecoder();
  return encoding === "windows-1252" ? windowsDecoder() : strictDecoder(encoding);
}

/** True when all bytes are text in the encoding. */
export function isTextIn(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const _piece of textPieces(bytes, encoding));
    return true;
  } catch {
    return false;
  }
}

/** \r\n and \r become \n; a \r at the end of a piece waits for what follows it. */
function oneLineEnd(): (text: string, isLast: boolean) => string {
  let held = "";
  return (text, isLast) => {
    const whole = held + text;
    held = !isLast && whole.endsWith("\r") ? "\r" : "";
    const ready = held === "" ? whole : whole.slice(0, -1);
    return ready.includes("\r") ? ready.replace(/\r\n?/g, "\n") : ready;
  };
}

/** Marks a character of three bytes in EUC-JP. */
const THREE_BYTES = 0x8f;

/** A piece of EUC-JP ends before a character of three bytes rather than inside it. */
function pieceEnd(bytes: Uint8Array, from: number, encoding: Encoding): number {
  const end = Math.min(from + PIECE_BYTES, bytes.length);
  if (encoding !== "euc-jp" || end === bytes.length) return end;
  if (bytes[end - 1] === THREE_BYTES) return end - 1;
  return bytes[end - 2] === THREE_BYTES ? end - 2 : end;
}

/** EUC-JP with the letters the platform's decoder lacks. */
function eucDecoder(): Decoder {
  const decoder = strictDecoder("euc-jp");
  return {
    decode(bytes = new Uint8Array(0), options = { stream: false }) {
      let text = "";
      let from = 0;
      for (let at = bytes.indexOf(THREE_BYTES); at >= 0; at = bytes.indexOf(THREE_BYTES, at + 1)) {
        const letter = ibmLetter(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
        if (letter === null) continue;
        text += decoder.decode(bytes.subarray(from, at), { stream: true }) + letter;
        from = at + 3;
      }
      return text + decoder.decode(bytes.subarray(from), options);
    },
  };
}
