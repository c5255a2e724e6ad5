import { compareTexts } from "../values/column.ts";
import type { WordColumn } from "./row-columns.ts";

/** A word of a column and how often rows say it; "" = rows that say nothing. */
export interface WordCount {
  readonly text: string;
  /** [count, ≥ 1] */
  readonly rows: number;
}

/**
 * The distinct words of a column, most rows first, then by their characters.
 *
 * @example
 * wordCounts({ codes: Int32Array.of(0, 1, 1, -1), texts: ["a", "b"] })
 * //=> [{ text: "b", rows: 2 }, { text: "", rows: 1 }, { text: "a", rows: 1 }]
 */
export function wordCounts({ codes, texts }: WordColumn): WordCount[] {
  const rows = new Int32Array(texts.length + 1);
  for (const code of codes) rows[code + 1] = (rows[code + 1] ?? 0) + 1;
  return Array.from(rows, (count, place) => ({ text: texts[place - 1] ?? "", rows: count }))
    .filter((word) => word.rows > 0)
    .sort((a, b) => b.rows - a.rows || compareTexts(a.text, b.text));
}
