import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { YEARS } from "./plan-places.ts";

/** The header of a table of years: the two that are over, then year 1 to 5. */
export function yearsHeader({ words }: Pick<Page, "words">): Cell[] {
  return [
    text("", "headerLeft"),
    text(words.say(T.previous), "header"),
    text(words.say(T.current), "header"),
    ...YEARS.map((n) => text(words.say(T.year, { n }), "header")),
    text("", "headerOpen"),
  ];
}
