import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import type { Entry } from "../../core/products/entries.ts";
import type { Words } from "../context.ts";
import { fittedName } from "../page/fitted-name.ts";
import { aside, text } from "../page/grid.ts";
import { shortened } from "../page/words.ts";

/** Letters of a name that a sentence or a card holds [count]. */
export const LONGEST_TOLD = 24;

/** A name in a sentence or on a card. */
export const toldName = (name: string | null): string => shortened(name ?? "", LONGEST_TOLD);

/** The room for a name in its column, and right of a number over the empty cells beside it [pixels]. */
const NAME_ROOM = 266;
const ASIDE_ROOM = 470;

/** A name in a table: a long one is cut, and stands in full in the cell's note. */
export const nameCell = (name: string, style: Style = "label"): Cell =>
  fittedName(name, NAME_ROOM, (shown) => text(shown, style));

/** The same right of a column of numbers. */
export const nameAside = (name: string): Cell =>
  fittedName(name, ASIDE_ROOM, (shown) => aside(shown, "label"));

/** What a row of the table of products is called. */
export function rowName({ kind, name, goods }: ProductRow, words: Words): string {
  if (kind === "named") return name;
  if (kind === "others") return words.say(T.others, { n: words.count(goods) });
  return words.say(kind === "unnamed" ? T.unnamed : T.everybody);
}

/** What those who entered by something are called by; the rarer ones of a table have no name. */
export const entryName = ({ name }: Entry, words: Words): string =>
  name === null ? words.say(T.otherEntries) : name === "" ? words.say(T.unnamed) : name;
