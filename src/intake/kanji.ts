import { strictDecoder } from "./text-decoder.ts";

/** Where JIS level 2 stands in Shift_JIS: leading bytes, and the first code of the first. */
const FIRST = 0x989f;
const LAST = 0xeaa4;

let levelTwo: ReadonlySet<string> | null = null;

/** True for a kanji of JIS level 2: one in a hundred of those that Japanese is written with. */
export function isRareKanji(letter: string): boolean {
  levelTwo ??= lettersOfLevelTwo();
  return levelTwo.has(letter);
}

function lettersOfLevelTwo(): ReadonlySet<string> {
  const letters = new Set<string>();
  for (let code = FIRST; code <= LAST; code++) {
    const [lead, trail] = [code >> 8, code & 0xff];
    const isCode = (lead < 0xa0 || lead > 0xdf) && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
    if (isCode) letters.add(strictDecoder("shift_jis").decode(Uint8Array.of(lead, trail)));
  }
  return letters;
}
