/** What stands for half a pair of code units. */
const REPLACEMENT = 0xfffd;

/**
 * The bytes of a text in UTF-8, as the platform's own encoder makes them where there is one.
 *
 * @example
 * utf8("aé") //=> [0x61, 0xc3, 0xa9]
 */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? REPLACEMENT;
    pushBytes(bytes, point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point);
  }
  return bytes;
}

function pushBytes(bytes: number[], point: number): void {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(0));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(6), tail(0));
  else bytes.push(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
}
