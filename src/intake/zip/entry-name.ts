import { lenientDecoder, strictDecoder } from "../text-decoder.ts";

/** Says that a name is UTF-8. */
const UTF8_FLAG = 0x800;

/**
 * The name of a file in an archive. Where the archive does not say how it is written, it is UTF-8 (as Macs write it)
 * if its bytes are, else Shift_JIS (as Windows in Japan does).
 *
 * @param flags of the entry
 *
 * @example
 * entryName(Uint8Array.from([0x92, 0x8d, 0x95, 0xb6, 0x2e, 0x63, 0x73, 0x76]), 0) //=> "注文.csv"
 */
export function entryName(bytes: Uint8Array, flags: number): string {
  const text = (flags & UTF8_FLAG) !== 0 ? lenientDecoder("utf-8").decode(bytes) : unmarkedName(bytes);
  // Macs part か and its voicing mark; old programs write \ between folders.
  return text.normalize("NFC").replace(/\\/g, "/");
}

function unmarkedName(bytes: Uint8Array): string {
  try {
    return strictDecoder("utf-8").decode(bytes);
  } catch {
    return lenientDecoder("shift_jis").decode(bytes);
  }
}

/**
 * True for what programs leave in archives beside the files a user packed: folders, and files nobody sees.
 *
 * @example
 * isLeftBehind("__MACOSX/._orders.csv") //=> true
 */
export function isLeftBehind(name: string): boolean {
  return name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
