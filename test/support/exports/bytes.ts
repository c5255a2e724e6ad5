/** Text → bytes of a file in the encodings that exports come in. */

export type FileEncoding = "utf-8" | "utf-8-bom" | "shift_jis";

let codes: ReadonlyMap<string, readonly number[]> | null = null;

/** Every letter of Windows Shift_JIS with its bytes, told by decoding all there are; the first of two wins. */
function shiftJis(): ReadonlyMap<string, readonly number[]> {
  if (codes !== null) return codes;
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("shift_jis", { fatal: true });
  const take = (...bytes: number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (!found.has(letter)) found.set(letter, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte++) take(byte);
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) take(lead, trail);
  return (codes = found);
}

/**
 * @throws Error for a letter the encoding lacks
 */
export function bytesOf(text: string, encoding: FileEncoding): Uint8Array {
  if (encoding !== "shift_jis")
    return new TextEncoder().encode(`${encoding === "utf-8-bom" ? "\uFEFF" : ""}${text}`);
  const letters = shiftJis();
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letters.get(letter);
      if (bytes === undefined) throw new Error(`Shift_JIS has no ${letter}`);
      return bytes;
    }),
  );
}

/** Rows as a file writes them: quoted where need be, or everywhere. */
export function tableText(
  rows: readonly (readonly string[])[],
  { delimiter, quoteAll }: { delimiter: "," | "\t"; quoteAll: boolean },
): string {
  const quoted = (cell: string): string =>
    quoteAll || /["\n\r\t,]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join("");
}
