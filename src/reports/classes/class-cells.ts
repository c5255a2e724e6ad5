import { sameText } from "../../catalog/language.ts";
import { className } from "../../catalog/metrics/classes.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { CLASS_TEXTS as T } from "../../catalog/texts/class-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { type CellSums, sumCells } from "../../core/facts/cells.ts";
import type { ClassRow } from "../../core/schemes/class-table.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { ratio } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { aside, blank, money, num, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putTable } from "../page/table.ts";

/** The table of a scheme's classes: what stands beside the numbers. */
export interface ClassTable {
  readonly scheme: SchemeId;
  readonly rows: readonly ClassRow[];
  /** Two texts right of the numbers: how a class is made, what to do for its people, and the column where that stands. */
  readonly beside?: {
    readonly rule: (name: string) => string;
    readonly advice: (name: string) => string;
    readonly column: number;
  };
  /** Whether a last column has the average days from first to last purchase. */
  readonly tenure: boolean;
}

/**
 * What a class is called.
 *
 * @example
 * const words = { say: ({ ja }) => ja };
 * [nameOf("nurture", "dormant", words), nameOf("nurture", "unknown", words)] //=> ["休眠顧客", "unknown"]
 */
export function nameOf(scheme: SchemeId, name: string, words: Words): string {
  return words.say(className(scheme, name) ?? sameText(name));
}

/** Puts the table: a line a class, and the sum of all below; gives the next row. */
export function putClasses(page: Page, row: number, table: ClassTable): number {
  const { words } = page;
  const { scheme, rows } = table;
  const all = sumCells(rows);
  const lines = rows.map((one) => [
    text(nameOf(scheme, one.class, words)),
    ...classNumbers(one, all, { set: { kind: "class", scheme, is: one.class }, style: styleOf(one) }),
    ...tenureCell(table, one, styleOf(one)),
    ...asides(table, "aside", ({ rule, advice }) => [rule(one.class), advice(one.class)]),
  ]);
  const sums = [
    text(words.say(COMMON_TEXTS.total), "totalLabel"),
    ...classNumbers(all, all, { set: { kind: "everybody" }, style: "total" }),
    ...tenureCell(table, all, "total"),
  ];
  const title = words.say(T.classes);
  return putTable(page, row, { title, header: header(words, table), lines: [...lines, sums] }) + 1;
}

/** The numbers of a class with nobody in it are muted. */
const styleOf = ({ customers }: CellSums): Style => (customers === 0 ? "mutedNumber" : "number");

/** The two texts right of the numbers, with empty cells between them that the first may run over. */
function asides(
  { beside, tenure }: ClassTable,
  style: Style,
  of: (texts: NonNullable<ClassTable["beside"]>) => readonly [string, string],
): Cell[] {
  if (beside === undefined) return [];
  const [first, second] = of(beside).map((one) => aside(one, style));
  const between = beside.column - (tenure ? 7 : 6) - 1;
  return [first ?? blank, ...Array.from({ length: between }, () => text("", style)), second ?? blank];
}

function header(words: Words, table: ClassTable): Cell[] {
  return [
    text("", "headerLeft"),
    ...numberHeads(words),
    ...(table.tenure ? [text(words.say(T.tenure), "header")] : []),
    ...asides(table, "headerOpen", () => [words.say(T.rule), words.say(T.advice)]),
  ];
}

/**
 * The heads of `classNumbers`.
 *
 * @example
 * numberHeads({ say: ({ ja }) => ja }).map(({ value }) => value)
 * //=> ["人数", "構成比", "累計売上", "売上構成比", "1人あたり売上"]
 */
export const numberHeads = (words: Words): Cell[] =>
  [COMMON_TEXTS.people, COMMON_TEXTS.share, T.lifetimeSales, T.salesShare, T.perPerson].map((one) =>
    text(words.say(one), "header"),
  );

/**
 * People, their share, lifetime sales, their share, and sales per person, of a class or of all.
 *
 * @example
 * // four of eight people, who spent 900 of 1,000
 * const [one, all] = [{ customers: 4, sales: 90_000 }, { customers: 8, sales: 100_000 }];
 * classNumbers(one, all, { set: { kind: "everybody" }, style: "number" }).map(({ value }) => value)
 * //=> [4, 0.5, 900, 0.9, 225]
 */
export function classNumbers(
  one: CellSums,
  all: CellSums,
  { set, style }: { readonly set: CustomerSet; readonly style: Style },
): Cell[] {
  return [
    about(num(one.customers, "count", style), "classCustomers", { set }),
    about(num(ratio(one.customers, all.customers), "rate", style), "classShare", { set }),
    about(money(one.sales, style), "classSales", { set }),
    about(num(ratio(one.sales, all.sales), "rate", style), "classSalesShare", { set }),
    about(money(ratio(one.sales, one.customers), style), "classSalesPerPerson", { set }),
  ];
}

function tenureCell({ tenure }: ClassTable, one: CellSums, style: Style): Cell[] {
  if (!tenure) return [];
  return [about(num(ratio(one.tenureDays, one.customers), "count", style), "classTenure")];
}
