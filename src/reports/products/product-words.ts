import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import type { Entry } from "../../core/products/entries.ts";
import type { Words } from "../context.ts";
import { aside, text } from "../page/grid.ts";

/** Letters of a name that a table holds, and a sentence, a card or a chart [count]. */
const LONGEST_NAME = 40;
const LONGEST_TOLD = 24;

const cut = (name: string, most: number): string => {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : name;
};

/** A name in a sentence or on a card. */
export const toldName = (name: string | null): string => cut(name ?? "", LONGEST_TOLD);

/** A name in a table: a long one is cut, and stands in full in the cell's note. */
export function nameCell(name: string, style: Style = "label"): Cell {
  const shown = cut(name, LONGEST_NAME);
  return shown === name ? text(name, style) : { ...text(shown, style), note: name };
}

/** The same right of a column of numbers. */
export function nameAside(name: string): Cell {
  const cell = nameCell(name);
  return { ...cell, ...aside(String(cell.value), "label") };
}

/** What a row of the table of products is called. */
export function rowName({ kind, name, goods }: ProductRow, words: Words): string {
  if (kind === "named") return name;
  if (kind === "others") return words.say(T.others, { n: words.count(goods) });
  return words.say(kind === "unnamed" ? T.unnamed : T.everybody);
}

/** What those who entered by something are called by; the rarer ones of a table have no name. */
export const entryName = ({ name }: Entry, words: Words): string =>
  name === null ? words.say(T.otherEntries) : name === "" ? words.say(T.unnamed) : name;

/** A name as a text of both languages. */
export const sameText = (name: string): Text => ({ ja: name, en: name });
