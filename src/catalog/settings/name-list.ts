import { unquoted } from "../../core/segments/quoted-text.ts";

/** Signs that end a name in a list, where it stands in no quotation marks. */
const APART = /[,，、]/;
const NAME = /\s*"(?:[^"]|"")*"|[^,，、]+/g;

/**
 * Names as people list them.
 *
 * @example
 * typedNames('石けん、"クリーム, 大",5" lens') //=> ["石けん", "クリーム, 大", '5" lens']
 */
export const typedNames = (text: string): string[] =>
  (text.match(NAME) ?? []).map((piece) => {
    const name = piece.trim();
    return name.startsWith('"') ? (unquoted(name) ?? name) : name;
  });

/**
 * A name as it has to be typed.
 *
 * @example
 * [typedName("石けん"), typedName("クリーム, 大")] //=> ["石けん", '"クリーム, 大"']
 */
export const typedName = (name: string): string =>
  APART.test(name) || name.startsWith('"') ? `"${name.replace(/"/g, '""')}"` : name;

/**
 * Names in a list that `typedNames` reads back.
 *
 * @example
 * nameList(["石けん", "クリーム, 大"]) //=> '石けん, "クリーム, 大"'
 */
export const nameList = (names: readonly string[]): string => names.map(typedName).join(", ");
