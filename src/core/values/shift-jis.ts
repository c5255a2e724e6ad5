/** The bytes that stand for each letter beyond ASCII. */
export type LetterBytes = ReadonlyMap<string, readonly number[]>;

/** NEC's choice of IBM's letters: Windows writes each of them by IBM's own bytes, which come later. */
const SECOND_CHOICE = [0xed, 0xee];

/**
 * The letters of Shift_JIS as Windows writes it. Letters that a shop made itself are none: their bytes mean something
 * else to everybody else.
 *
 * @param letterOf what bytes stand for; null = nothing
 *
 * @example
 * // a table that knows one letter
 * const letterOf = ([lead, trail]) => (lead === 0x82 && trail === 0xa0 ? "あ" : null);
 * [...shiftJisLetters(letterOf)] //=> [["あ", [0x82, 0xa0]]]
 */
export function shiftJisLetters(letterOf: (bytes: Uint8Array) => string | null): LetterBytes {
  const letters = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const letter = letterOf(Uint8Array.from(bytes));
    if (letter !== null && !letters.has(letter) && !OWN_LETTER.test(letter)) letters.set(letter, bytes);
  };
  for (let lead = 0xa1; lead <= 0xdf; lead++) add(lead);
  for (const lead of leads()) for (let trail = 0x40; trail <= 0xfc; trail++) add(lead, trail);
  return letters;
}

const OWN_LETTER = /[\ue000-\uf8ff]/;

function leads(): number[] {
  const all = Array.from({ length: 0xfc - 0x81 + 1 }, (_, i) => 0x81 + i);
  const kept = all.filter((lead) => lead <= 0x9f || lead >= 0xe0);
  return [...kept.filter((lead) => !SECOND_CHOICE.includes(lead)), ...SECOND_CHOICE];
}
