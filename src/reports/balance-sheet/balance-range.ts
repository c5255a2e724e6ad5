import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { RangeYear } from "../../core/cpm/range.ts";
import { mutedTitle } from "./balance-muted.ts";
import type { BalancePage } from "./balance-metrics.ts";
import type { BalancePlaces } from "./balance-places.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/frame.ts";
import { money, num, text } from "../page/grid.ts";
import { marked } from "../page/stage-words.ts";

/** Where the range stands: the rows of the lowest and highest sales, null when there is none, and the next row. */
export interface RangePlace {
  readonly sales: { readonly low: number; readonly high: number } | null;
  readonly next: number;
}

/** The lowest and highest outcome at the rates of past years, in a table of its own. */
export function putRange(page: BalancePage, { range: row, inputs }: BalancePlaces): RangePlace {
  const { sheet, words, metrics } = page;
  const { range } = metrics;
  if (range === null) return { sales: null, next: row };
  const line = (label: Text, years: readonly RangeYear[], name: keyof RangeYear): Cell[] => [
    text(words.say(label)),
    text(""),
    ...years.map((year, i) => about(rangeCell(page, year, name), "rangeOfProjection", { year: i + 1 })),
  ];
  const title = marked(words.say(T.rangeTitle, { years: range.years }), range.smallSample, words);
  sheet.put(row, 0, [[mutedTitle(page, inputs, title)]]);
  const end = sheet.put(row + 1, 0, [
    yearsHeader(page),
    line(T.rangeActiveLow, range.low, "activeTotal"),
    line(T.rangeActiveHigh, range.high, "activeTotal"),
    line(T.rangeSalesLow, range.low, "sales"),
    line(T.rangeSalesHigh, range.high, "sales"),
    line(T.rangeCumulativeLow, range.low, "cumulativeSales"),
    line(T.rangeCumulativeHigh, range.high, "cumulativeSales"),
  ]);
  return { sales: { low: row + 4, high: row + 5 }, next: end + 1 };
}

function rangeCell({ context }: Page, year: RangeYear, name: keyof RangeYear): Cell {
  return name === "activeTotal"
    ? num(year.activeTotal, peopleUnit(context.analysis.balance.total.activeNow))
    : money(year[name]);
}
