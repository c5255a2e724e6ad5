import { BALANCE_TEXTS as T } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { BandYear } from "../../core/cpm/band.ts";
import { mutedTitle } from "./balance-muted.ts";
import type { BalancePage } from "./balance-metrics.ts";
import type { BalancePlaces } from "./balance-places.ts";
import { peopleUnit, yearsHeader } from "./balance-years.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { money, num, text } from "../page/grid.ts";
import { marked } from "../page/stage-words.ts";

/** Where the band stands: the rows of the lowest and highest sales, null when there is none, and the next row. */
export interface BandPlace {
  readonly sales: { readonly low: number; readonly high: number } | null;
  readonly next: number;
}

/** The lowest and highest outcome at the rates of past years, in a table of its own. */
export function putBand(page: BalancePage, { band: row, inputs }: BalancePlaces): BandPlace {
  const { sheet, words, metrics } = page;
  const { band } = metrics;
  if (band === null) return { sales: null, next: row };
  const line = (label: Text, years: readonly BandYear[], name: keyof BandYear): Cell[] => [
    text(words.say(label)),
    text(""),
    ...years.map((year, i) => about(bandCell(page, year, name), "projectionBand", { year: i + 1 })),
  ];
  const title = marked(words.say(T.bandTitle, { years: band.years }), band.smallSample, words);
  sheet.put(row, 0, [[mutedTitle(page, inputs, title)]]);
  const end = sheet.put(row + 1, 0, [
    yearsHeader(page),
    line(T.bandActiveLow, band.low, "activeTotal"),
    line(T.bandActiveHigh, band.high, "activeTotal"),
    line(T.bandSalesLow, band.low, "sales"),
    line(T.bandSalesHigh, band.high, "sales"),
    line(T.bandCumulativeLow, band.low, "cumulativeSales"),
    line(T.bandCumulativeHigh, band.high, "cumulativeSales"),
  ]);
  return { sales: { low: row + 4, high: row + 5 }, next: end + 1 };
}

function bandCell({ context }: Page, year: BandYear, name: keyof BandYear): Cell {
  return name === "activeTotal"
    ? num(year.activeTotal, peopleUnit(context.analysis.balance.total.activeNow))
    : money(year[name]);
}
