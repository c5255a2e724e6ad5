/** The plan as formulas of the sheet; the arithmetic is that of `core/outlook/business-plan.ts`. */
import { quoted } from "../../catalog/formula.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type Figure, spreadOver } from "../../core/outlook/outlook-range.ts";
import type { PlanBasis } from "../../core/outlook/business-plan.ts";
import {
  FIRST_ORDER,
  type LineName,
  lineCell,
  lineUpTo,
  newUpTo,
  newUsed,
  oneActive,
  oneSales,
  singleOriginal,
  singleUsed,
  YEARS,
} from "./plan-places.ts";

/** What a cell may hold; anything else is counted as its original. */
export interface Limits {
  readonly least: string;
  readonly most: number;
}

/**
 * A yellow cell as it is counted with: its original where it holds no number, or one out of bounds.
 *
 * @example
 * usedFormula("B5", "C5", { least: "0", most: 9 }) //=> "IF(ISNUMBER(B5),IF(B5<0,C5,IF(B5>9,C5,B5)),C5)"
 */
export const usedFormula = (cell: string, original: string, limits: Limits): string =>
  byUse(cell, limits, { good: cell, wrong: original, none: original });

/** One of three expressions: for a number that is counted with, for one out of bounds, for anything else. */
export const byUse = (
  cell: string,
  { least, most }: Limits,
  { good, wrong, none }: Readonly<Record<"good" | "wrong" | "none", string>>,
): string =>
  `IF(ISNUMBER(${cell}),IF(${cell}<${least},${wrong},IF(${cell}>${most},${wrong},${good})),${none})`;

/** What a new customer buys for in the first year. @param isMeasured whether somebody bought again, so that another rate can move it; else a repeat order is worth 0 until somebody types what */
export function firstYearFormula(isMeasured: boolean): string {
  const value = singleUsed("repeatValue");
  const repeats = isMeasured
    ? `${singleUsed("repeatRate")}/${singleOriginal("repeatRate")}*${value}`
    : `IF(ISNUMBER(${value}),${value},0)`;
  return `${FIRST_ORDER}+${singleUsed("ordersPerNew")}*${repeats}`;
}

/** Of one new customer: those who bought once and those who bought again, mixed. */
export const mixedFormula = (once: string, again: string): string =>
  `(1-${singleUsed("repeatRate")})*${once}+${singleUsed("repeatRate")}*${again}`;

/** Everybody won up to a year, each as far along as the years since. */
export function wonFormula(name: "wonSales" | "wonActive", year: number): string {
  const one = name === "wonSales" ? oneSales : oneActive;
  return YEARS.slice(0, year)
    .map((since) => `${newUsed(year - since + 1)}*${one(since)}`)
    .join("+");
}

/** A line that is the sum of two others of its year. */
export const sumFormula = (one: LineName, other: LineName, year: number): string =>
  `${lineCell(one, year)}+${lineCell(other, year)}`;

/** How far a figure may lie from its line in a year, as a factor. */
export function factorFormula(figure: Figure, year: number, { outlook }: PlanBasis): string {
  const { times, variance, perBuyer } = spreadOver({ figure, year }, outlook.errors);
  return `EXP(${times}*SQRT(${variance}+${perBuyer}/${buyersFormula(figure, year)}))`;
}

/** The buyers a figure stands on: of a year at least one; later years of a sum tell half as much. */
function buyersFormula(figure: Figure, year: number): string {
  const ofYear = (one: number) => `MAX(1,${lineCell("active", one)})`;
  if (figure !== "cumulativeSales") return ofYear(year);
  const later = YEARS.slice(1, year).map((one) => `+${ofYear(one)}/2`);
  return `(${ofYear(1)}${later.join("")})`;
}

/** No more can be active than are known. */
export const highActive = (factor: string, year: number, { known }: PlanBasis): string =>
  `MIN(${known}+SUM(${newUpTo(year)}),${lineCell("active", year)}*${factor})`;

export const cumulativeFormula = (name: "sales" | "profit", year: number): string =>
  `SUM(${lineUpTo(name, year)})`;

const none = quoted(NO_ANSWER);

/** 「—」 where one of some cells holds no number. */
export const ifNumbers = (cells: readonly string[], expression: string): string =>
  cells.reduceRight((inner, cell) => `IF(ISNUMBER(${cell}),${inner},${none})`, expression);
