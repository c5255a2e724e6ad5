import { QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import type { ExcludedExample } from "../../core/facts/meta.ts";
import type { Text } from "../../catalog/language.ts";
import type { Words } from "../context.ts";
import type { Page } from "../page/page.ts";
import { aside, text, textPixels } from "../page/grid.ts";

/** Columns of データ品質: a table at the left, a narrow gap, a table at the right; 1,400 pixels. */
export const QUALITY_WIDTHS = [275, 106, 106, 106, 30, 220, 106, 106, 106, 235];
/** Where the tables at the right begin. */
export const RIGHT = 5;

/**
 * A text of the user's data, cut so that it fits its column; written so that it stays text.
 *
 * @example
 * foreignText("=SUM(A1:A9)*2", 40).value //=> "=SUM…"
 */
export function foreignText(value: string, pixels: number, style: Style = "label"): Cell {
  return text(clipped(value, pixels), style);
}

/**
 * A text cut at a width, with a mark where it goes on.
 *
 * @example
 * clipped("abcdefgh", 40) //=> "abcd…"
 */
export function clipped(value: string, pixels: number): string {
  const line = value.replace(/\s+/g, " ").slice(0, 200);
  if (textPixels(line) <= pixels && line.length === value.length) return line;
  let end = line.length;
  while (end > 0 && textPixels(line.slice(0, end)) > pixels - 13.5) end--;
  return `${line.slice(0, end)}…`;
}

/**
 * A row that was left out, with where it stands: in its file where it came from one.
 *
 * @example
 * const words = { say: ({ ja }, values = {}) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]), count: String };
 * const example = { row: 12, value: "", file: null, fileRow: null };
 * [exampleText(example, words), exampleText({ ...example, value: "soon", file: "4月.csv", fileRow: 3 }, words)]
 * //=> ["12行目：（空欄）", "4月.csv 3行目：soon"]
 */
export function exampleText({ row, value, file, fileRow }: ExcludedExample, words: Words): string {
  const shown = value === "" ? words.say(T.blankWord) : clipped(value, 140);
  if (file === null) return words.say(T.example, { row: words.count(row), value: shown });
  return words.say(T.exampleFile, {
    file: clipped(file, 160),
    row: fileRow === null ? "" : words.count(fileRow),
    value: shown,
  });
}

/** A header over numbers, over words right of numbers, or over centred words. */
export type HeaderText = Text | { readonly left: Text } | { readonly centre: Text };

/**
 * A header line; the first stands over words.
 *
 * @example
 * const page = { words: { say: ({ ja }) => ja } };
 * headers(page, { ja: "状態" }, { ja: "行数" }, { left: { ja: "扱い" } }).map(({ value, style }) => [value, style])
 * //=> [["状態", "headerLeft"], ["行数", "header"], ["\u2003扱い", "headerLeft"]]
 */
export function headers({ words }: Page, first: Text, ...others: HeaderText[]): Cell[] {
  const header = (one: HeaderText): Cell => {
    if ("left" in one) return aside(words.say(one.left), "headerLeft");
    return "centre" in one ? text(words.say(one.centre), "headerCenter") : text(words.say(one), "header");
  };
  return [text(words.say(first), "headerLeft"), ...others.map(header)];
}
