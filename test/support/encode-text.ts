/** Texts as bytes, by the platform's decoders turned round: what the code under test uses is not used. */

export type TestEncoding = "utf-8" | "utf-8 with mark" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp";

export const TEST_ENCODINGS: readonly TestEncoding[] = [
  "utf-8",
  "utf-8 with mark",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "euc-jp",
];

/** The bytes of a text; UTF-16 begins with its mark. Throws for a letter the encoding lacks. */
export function encoded(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 with mark") return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return wide(`\uFEFF${text}`, encoding === "utf-16le");
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? lacking(letter, encoding)));
}

/** UTF-16 without a mark. */
export const unmarked = (text: string, encoding: "utf-16le" | "utf-16be"): Uint8Array =>
  wide(text, encoding === "utf-16le");

/** Every letter an encoding of one and two bytes has. */
export const lettersOf = (encoding: "shift_jis" | "euc-jp"): string[] => [...tableOf(encoding).keys()];

/** Bytes written as hexadecimal, blanks between them ignored. */
export const hex = (text: string): Uint8Array =>
  Uint8Array.from((text.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16)));

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function wide(text: string, littleEnd: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEnd);
  return bytes;
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: "shift_jis" | "euc-jp"): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  for (let lead = 0; lead < 0x80; lead++) table.set(String.fromCharCode(lead), [lead]);
  for (let lead = 0x80; lead <= 0xff; lead++) {
    addLetter(table, encoding, [lead]);
    for (let trail = 0x40; trail <= 0xfe; trail++) addLetter(table, encoding, [lead, trail]);
  }
  tables.set(encoding, table);
  return table;
}

function addLetter(table: Map<string, number[]>, encoding: string, bytes: number[]): void {
  try {
    const letter = new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes));
    const isOne = [...letter].length === 1 && letter > "\u009f" && !/[\ue000-\uf8ff]/.test(letter);
    if (isOne && !table.has(letter)) table.set(letter, bytes);
  } catch {
    // These bytes are no letter.
  }
}

function lacking(letter: string, encoding: string): never {
  throw new Error(`${encoding} has no ${letter}`);
}
