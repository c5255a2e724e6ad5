let table: Int32Array | null = null;

/** What each byte does to the remainder. */
function remainders(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

/**
 * The sum by which an archive tells whether its bytes are whole.
 *
 * @param before the sum of what came before these bytes
 *
 * @example
 * crc32(new TextEncoder().encode("123456789")).toString(16) //=> "cbf43926"
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const all = (table ??= remainders());
  let rest = ~before;
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ (all[(rest ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~rest >>> 0;
}
