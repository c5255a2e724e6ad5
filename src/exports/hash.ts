/** SHA-256 as the platform has it. */
export type Digest = (bytes: Uint8Array) => Promise<ArrayBuffer>;

/** Texts hashed at a time. */
const AT_ONCE = 1_000;

/**
 * SHA-256 of texts that are in their normal form, in UTF-8 as small hexadecimal letters; nothing stays nothing.
 *
 * @param encode UTF-8
 */
export async function hashesOf(
  texts: readonly string[],
  digest: Digest,
  encode: (text: string) => Uint8Array,
): Promise<string[]> {
  const hashes: string[] = [];
  const hash = async (text: string): Promise<string> => (text === "" ? "" : hex(await digest(encode(text))));
  for (let from = 0; from < texts.length; from += AT_ONCE)
    hashes.push(...(await Promise.all(texts.slice(from, from + AT_ONCE).map(hash))));
  return hashes;
}

/**
 * Bytes as hexadecimal digits.
 *
 * @example
 * hex(Uint8Array.of(0, 255, 16).buffer) //=> "00ff10"
 */
export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
