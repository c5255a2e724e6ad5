import type { Purchases } from "../orders/purchases.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { GoodsField } from "../slices/slices.ts";
import { compareTexts } from "../values/column.ts";
import type { UnknownName } from "./cross.ts";

/** From so much likeness on a name is proposed [ratio]. */
const LIKE = 0.5;

/** Names that were asked for. */
interface AskedNames {
  readonly by: GoodsField;
  readonly asked: readonly string[];
  /** How many names are proposed for each [count]. */
  readonly most: number;
}

/**
 * The asked names that no row of the sheet names, each with those that are like it: the likest first, equals by their texts.
 *
 * @example
 * const product = { texts: ["石けん 3個", "茶"], codes: [0, 1] };
 * likeNames({ rows: { words: { product } } }, { by: "product", asked: ["石けん", "茶"], most: 3 })
 * //=> [{ name: "石けん", like: ["石けん 3個"] }]
 * @example
 * // half of the letters are enough
 * const product = { texts: ["ab34", "a567"], codes: [0, 1] };
 * likeNames({ rows: { words: { product } } }, { by: "product", asked: ["ab12"], most: 3 })[0].like //=> ["ab34"]
 */
export function likeNames(purchases: Purchases, { by, asked, most }: AskedNames): UnknownName[] {
  const { texts } = wordsSaid(purchases, by);
  return asked
    .filter((name) => !texts.includes(name))
    .map((name) => ({ name, like: namesLike(texts, name, most) }));
}

/**
 * The names that are like one, the likest first, equals by their texts.
 *
 * @param most how many [count]
 *
 * @example
 * namesLike(["石けん 3個", "茶", "石けん 1個"], "石けん", 3) //=> ["石けん 1個", "石けん 3個"]
 */
export const namesLike = (texts: readonly string[], name: string, most: number): string[] =>
  texts
    .map((text) => ({ text, likeness: likeness(name, text) }))
    .filter((one) => one.likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness || compareTexts(a.text, b.text))
    .slice(0, most)
    .map(({ text }) => text);

/**
 * How like two names are: 1 where one holds the other, or they differ by width and case alone; else twice the letters that
 * both have over those of both.
 *
 * @example
 * [likeness("ｾｯｹﾝ", "セッケン"), likeness("石けん", "石けん 3個"), likeness("石鹸", "石けん"), likeness("茶", "水")]
 * //=> [1, 1, 0.4, 0]
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [folded(one), folded(other)];
  if (a === "" || b === "") return 0;
  if (a.includes(b) || b.includes(a)) return 1;
  const left = [...b];
  let shared = 0;
  for (const letter of a) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / ([...a].length + [...b].length);
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
