import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Cell, Unit } from "../../catalog/report-model.ts";
import { PROJECTION_YEARS } from "../../core/cpm/projection.ts";
import type { Page } from "../page/page.ts";
import { text } from "../page/grid.ts";

/** Over every table of the coming years: what stands first, then year 1 to 5. */
export function yearsHeader({ words }: Page, first = ""): Cell[] {
  const years = Array.from({ length: PROJECTION_YEARS }, (_, i) =>
    text(words.say(T.year, { n: i + 1 }), "header"),
  );
  return [text("", "headerLeft"), text(first, "header"), ...years];
}

/** Whole people in a shop of some size; one decimal where fractions would hide what happens. */
export function peopleUnit(active: number): Unit {
  return active < 100 ? "decimal" : "people";
}
