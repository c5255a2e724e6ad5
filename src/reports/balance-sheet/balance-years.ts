import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Cell, Unit } from "../../catalog/report-model.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { Page } from "../page/page.ts";
import { text } from "../page/grid.ts";

/**
 * The header of every table of coming years: a blank over the labels, `first` over today, then year 1 to 5.
 *
 * @example
 * const words = { say: ({ ja }, { n }) => ja.replace("{n}", n) };
 * yearsHeader({ words }, "現在").map(({ value }) => value) //=> ["", "現在", "1年後", "2年後", "3年後", "4年後", "5年後"]
 */
export function yearsHeader({ words }: Page, first = ""): Cell[] {
  const years = Array.from({ length: PROJECTION_YEARS }, (_, i) =>
    text(words.say(T.year, { n: i + 1 }), "header"),
  );
  return [text("", "headerLeft"), text(first, "header"), ...years];
}

/**
 * How projected people are written: whole from 100 active customers on, below that to one decimal, because rounding
 * would hide what happens.
 *
 * @example
 * [peopleUnit(99), peopleUnit(100)] //=> ["decimal", "people"]
 */
export function peopleUnit(active: number): Unit {
  return active < 100 ? "decimal" : "people";
}
