import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import { TRACK_TEXTS as T } from "../../catalog/texts/track-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { OwnYear } from "../../core/outlook/outlook.ts";
import { about } from "../page/about.ts";
import type { Words } from "../context.ts";
import { HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import type { BalancePage } from "./balance-metrics.ts";
import { peopleUnit } from "./balance-years.ts";

/**
 * Lays out how good the 見通し would have been: what the same recipe said in earlier years, beside what the people known
 * then really bought. Gives the next row.
 */
export function putOwn(page: BalancePage, row: number): number {
  const { sheet, words, metrics } = page;
  const own = metrics.outlook.outlook?.own ?? [];
  sheet.put(row, 0, [[text(words.say(O.own), "section")]]);
  if (own.length === 0) return paragraph(sheet, row + 1, text(words.say(O.ownNone), "note")) + 1;
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  return sheet.put(row + 1, 0, [header(words), ...own.map((year) => line(page, year))]) + 1;
}

function header(words: Words): Cell[] {
  const right = (one: Text): Cell => text(words.say(one), "header");
  const centred = (one: Text): Cell => text(words.say(one), "headerCenter");
  return [
    text(words.say(T.when), "headerLeft"),
    ...[O.actualSales, O.said, O.low, O.high].map(right),
    centred(O.held),
    text("", "header"),
    ...[O.actualActive, O.said, O.low, O.high].map(right),
    centred(O.held),
  ];
}

function line({ words, context }: BalancePage, own: OwnYear): Cell[] {
  const unit = peopleUnit(context.analysis.balance.total.activeNow);
  const of = (cell: Cell, metric: MetricId): Cell =>
    about(cell, metric, { year: own.year, month: own.anchor, people: own.actual.active });
  const side = (name: "sales" | "active", shown: (value: number) => Cell): Cell[] => {
    const { line: said, low, high } = own[name];
    return [
      of(shown(own.actual[name]), "actualThen"),
      of(shown(said), "outlookThen"),
      of(shown(low), "outlookRange"),
      of(shown(high), "outlookRange"),
      text(words.say(own.held[name] ? T.inside : T.outside), "centred"),
    ];
  };
  return [
    text(words.say(T.rewind, { day: words.day(own.anchor), n: own.year })),
    ...side("sales", money),
    text(""),
    ...side("active", (people) => num(people, unit)),
  ];
}
