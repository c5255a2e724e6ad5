import { className } from "../../catalog/metrics/classes.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { CLASS_TEXTS as T } from "../../catalog/texts/class-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { CellSums } from "../../core/facts/cells.ts";
import type { ClassRow } from "../../core/schemes/class-table.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { aside, blank, HEADER_HEIGHT, money, num, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";

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

/** What a class is called. */
export function nameOf(scheme: SchemeId, name: string, words: Words): string {
  return words.say(className(scheme, name) ?? { ja: name, en: name });
}

/** Puts the table: a line a class, and the sum of all below; gives the next row. */
export function putClasses(page: Page, row: number, table: ClassTable): number {
  const { sheet, words } = page;
  const { scheme, rows } = table;
  const all = allOf(rows);
  sheet.put(row, 0, [[text(words.say(T.classes), "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  const lines = rows.map((one) => [
    text(nameOf(scheme, one.class, words)),
    ...numbers(one, all, { ...table, set: { kind: "class", scheme, is: one.class }, style: styleOf(one) }),
    ...asides(table, "aside", ({ rule, advice }) => [rule(one.class), advice(one.class)]),
  ]);
  const sums = [
    text(words.say(COMMON_TEXTS.total), "totalLabel"),
    ...numbers(all, all, { ...table, set: { kind: "everybody" }, style: "total" }),
  ];
  return sheet.put(row + 1, 0, [header(words, table), ...lines, sums]) + 1;
}

/** All classes together. */
export const allOf = (rows: readonly ClassRow[]): CellSums => ({
  customers: sumOf(rows, "customers"),
  purchases: sumOf(rows, "purchases"),
  sales: sumOf(rows, "sales"),
  salesSince: sumOf(rows, "salesSince"),
  tenureDays: sumOf(rows, "tenureDays"),
});

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
  const names = [COMMON_TEXTS.people, COMMON_TEXTS.share, T.lifetimeSales, T.salesShare, T.perPerson];
  return [
    text("", "headerLeft"),
    ...[...names, ...(table.tenure ? [T.tenure] : [])].map((one) => text(words.say(one), "header")),
    ...asides(table, "headerOpen", () => [words.say(T.rule), words.say(T.advice)]),
  ];
}

function numbers(
  one: CellSums,
  all: CellSums,
  { set, style, tenure }: { readonly set: CustomerSet; readonly style: Style; readonly tenure: boolean },
): Cell[] {
  const days = ratio(one.tenureDays, one.customers);
  return [
    about(num(one.customers, "count", style), "classCustomers", { set }),
    about(num(ratio(one.customers, all.customers), "rate", style), "classShare", { set }),
    about(money(one.sales, style), "classSales", { set }),
    about(num(ratio(one.sales, all.sales), "rate", style), "classSalesShare", { set }),
    about(money(ratio(one.sales, one.customers), style), "classSalesPerPerson", { set }),
    ...(tenure ? [about(num(days, "count", style), "classTenure")] : []),
  ];
}
