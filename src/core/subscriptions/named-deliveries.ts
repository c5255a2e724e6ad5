import { dictionary } from "../values/dictionary.ts";
import { deliveryNumber } from "./order-kinds.ts";

/** Goods by what they are called without the delivery in their names; the lists stand by the code of a name as written. */
export interface NamedDeliveries {
  readonly texts: readonly string[];
  /** The code of the name in `texts`. */
  readonly codes: readonly number[];
  /** The delivery that the name tells; 0 = none, as 初回 and 2回目以降 may be the name of a course. */
  readonly numbers: readonly number[];
}

/* Said so that JavaScript and RE2 read it alike: no looking ahead, and blanks by name, as \s is not the same to both. */
const BLANKS = " \\t\\n\\r\u00a0\u3000";

/**
 * A name with a delivery that ends a word: 3回目, 第3回, 初回, 2回目以降; but not 3回目から半額, 初回限定 and 3回コース, which name
 * what is sold. Its groups: what stands before it, the delivery, whether later ones are meant, and what stands after it.
 */
export const DELIVERY_IN_NAME =
  `^([\\s\\S]*?)[${BLANKS}・_/／-]*(第?[0-9０-９]+回目|第[0-9０-９]+回|初回)(以降|)(?:お届け|分|)` +
  `([${BLANKS}・_/／()（）【】［］[\\]-][\\s\\S]*|)$`;
/** What taking it out leaves over: brackets around nothing, and blanks at both ends. */
export const EMPTY_BRACKETS = `[(（【［[][${BLANKS}]*[)）】］\\]]`;
export const OUTER_BLANKS = `^[${BLANKS}]+|[${BLANKS}]+$`;

/**
 * Names of goods without the delivery that they are written with, so that no delivery of a product is a product of its own.
 *
 * @param names by code
 *
 * @example
 * const { texts, codes, numbers } = namedDeliveries(["美容液 定期3回目", "美容液 定期（初回）", "青汁 3回コース", "美容液 定期 ２回目以降"]);
 * [texts, codes, numbers] //=> [["美容液 定期", "青汁 3回コース"], [0, 0, 1, 0], [3, 0, 0, 0]]
 */
export function namedDeliveries(names: readonly string[]): NamedDeliveries {
  const words = dictionary();
  const delivery = new RegExp(DELIVERY_IN_NAME);
  const [brackets, blanks] = [new RegExp(EMPTY_BRACKETS, "g"), new RegExp(OUTER_BLANKS, "g")];
  const found = names.map((name) => delivery.exec(name));
  const plain = ([, before = "", , , after = ""]: readonly string[]): string =>
    `${before}${after}`.replace(brackets, "").replace(blanks, "");
  return {
    codes: names.map((name, i) => words.code((found[i] && plain(found[i])) || name)),
    numbers: found.map((one) => deliveryNumber(`${one?.[2] ?? ""}${one?.[3] ?? ""}`) ?? 0),
    texts: words.texts,
  };
}

/**
 * A name of goods without a delivery in it.
 *
 * @example
 * withoutDelivery("美容液 定期3回目") //=> "美容液 定期"
 */
export const withoutDelivery = (name: string): string => namedDeliveries([name]).texts[0] ?? name;
