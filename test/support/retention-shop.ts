/** A shop for リテンション, worked by hand, and its sheet. */
import type { Language } from "../../src/catalog/language.ts";
import type { Cell } from "../../src/catalog/report-model.ts";
import { contextOf, reportModel, textOf } from "./report-cells.ts";
import { analyse, type Row } from "./shop.ts";

/*
 * By hand, months of 2023:   Jan   Feb   Mar   Apr
 *   A, B, C, D from January   4     2     0     1     A and B in February, C in April
 *   E from February                 1     1     0
 */
export const ROWS: readonly Row[] = [
  ["A", "2023-01-10", 1000],
  ["A", "2023-02-09", 500],
  ["B", "2023-01-20", 3000],
  ["B", "2023-02-01", 200],
  ["B", "2023-02-02", 300],
  ["C", "2023-01-31", 2000],
  ["C", "2023-04-01", 4000],
  ["D", "2023-01-01", 100],
  ["E", "2023-02-28", 900],
  ["E", "2023-03-01", 100],
];
export const contextWith = (
  rows: readonly Row[],
  anchor: string,
  minSample = 1,
  language: Language = "ja",
) => {
  const context = contextOf(analyse(rows, anchor, { minSample }), language);
  return { ...context, settings: { ...context.settings, minSample } };
};
export const modelOf = (...args: Parameters<typeof contextWith>) =>
  reportModel("retentionCohorts", contextWith(...args));
export const texts = (...args: Parameters<typeof contextWith>) =>
  modelOf(...args)
    .rows.flat()
    .map(textOf);

/** The rows under a heading, up to the first empty one. */
export function tableUnder(rows: readonly (readonly Cell[])[], title: string): Cell[][] {
  const at = rows.findIndex(([first]) => first !== undefined && textOf(first).startsWith(title));
  const end = rows.findIndex((cells, i) => i > at && cells.every((cell) => textOf(cell) === ""));
  return rows.slice(at + 1, end < 0 ? undefined : end).map((cells) => [...cells]);
}
export const lineOf = (lines: readonly (readonly Cell[])[], name: string): readonly Cell[] =>
  lines.find(([first]) => first !== undefined && textOf(first) === name) ?? [];
export const PEOPLE = "購入した人の数";
