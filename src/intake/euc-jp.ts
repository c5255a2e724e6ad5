/**
 * Letters that carts in PHP (eucJP-win) write at 8F F3 F3 … 8F F4 FE and the platform's decoder does not know:
 * IBM's additions, 髙 and 﨑 among them.
 */
const IBM_LETTERS =
  "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ＇＂㈱№℡炻仼僴凬匇匤﨎咊坙﨏\uFA10增寬峵嵓﨑德悅愠敎昻晥\uFA12\uF929栁﨓﨔橫櫢淸淲瀨\uFA15\uFA16甁皂皞\uFA17礰\uFA18\uFA19\uFA1A\uFA1B竧\uFA1C\uFA1D綠緖\uFA1E荢﨟薰\uFA20﨡蠇\uFA22譿賴赶﨣﨤\uFA25郞\uFA26鄕﨧﨨閒\uF9DC﨩霻靍靑\uFA2A\uFA2B\uFA2C馞髙魲\uFA2D黑";

const FIRST = 0xf3f3;
const CELLS = 94;

/**
 * The letter of an EUC-JP character of three bytes that the platform's decoder refuses.
 *
 * @param row the second byte
 * @param cell the third byte
 * @returns null for any other character
 *
 * @example
 * ibmLetter(0xf4, 0xfb) //=> "髙"
 */
export function ibmLetter(row: number, cell: number): string | null {
  if (row < 0xf3 || row > 0xf4 || cell < 0xa1 || cell > 0xfe) return null;
  const first = FIRST & 0xff;
  const position = row === 0xf3 ? cell - first : cell - 0xa1 + CELLS - (first - 0xa1);
  return IBM_LETTERS[position] ?? null;
}
