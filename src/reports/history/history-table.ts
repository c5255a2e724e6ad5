import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Alarm } from "../../core/history/alarm-log.ts";
import type { RecordedMonth } from "../../core/history/history-versions.ts";
import type { MonthRow } from "../../core/history/monthly-history.ts";
import { usualAlarm } from "../../core/seasons/usual-alarm.ts";
import { isSmallSurvival, survivalSteps } from "../../core/cpm/survival.ts";
import { isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import { type Page } from "../page/page.ts";
import { marksText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { aside, HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import { monthAbouts } from "./history-abouts.ts";
import { salesIndex } from "./history-seasons.ts";
import { type ShownMonth, replacedMonths, recordedRow } from "./history-rows.ts";

/** Columns of the table that charts draw. */
export const COLUMN = {
  month: 0,
  active: 1,
  retention: 3,
  reactivation: 9,
  survival: 11,
  sales: 13,
  alarm: 15,
} as const;

/** One row a month, oldest first; gives the next row. */
export function putMonths(page: Page, row: number, months: readonly ShownMonth[]): number {
  const { words } = page;
  const index = salesIndex(page);
  const lines = months.map((one) => {
    const { row: month, record, alarm, multiple } = one;
    const usual = usualAlarm(one, index);
    const marks = [usual ? words.say(usual === "fall" ? T.fallMark : T.riseMark) : ""];
    const ends = {
      multiple,
      alarm: alarmText(words, alarm),
      record: recordText(page, month, { record, marks }),
    };
    return monthAbouts(monthLine(page, month, ends), one);
  });
  return putTable(page, row, { title: words.say(T.months), header: header(page), lines }) + 1;
}

function header({ words }: Page): Cell[] {
  const rates = STAGES.map((stage) => words.say(T.stageRetention, { stage: `F${stage}` }));
  const names = [
    words.say(T.active),
    words.say(T.newCustomers),
    words.say(T.retention),
    ...rates,
    words.say(T.reactivation),
    words.say(T.f2),
    words.say(T.survival),
    words.say(T.annualLtv),
    words.say(T.annualSales),
    words.say(T.multiple),
  ];
  return [
    text(words.say(T.month), "headerLeft"),
    ...names.map((name) => text(name, "header")),
    aside(words.say(T.alarm), "headerOpen"),
    aside(words.say(T.record), "headerOpen"),
  ];
}

/** What stands at the end of a line: 年商倍率, and words. */
interface LineEnds {
  readonly multiple: Share;
  readonly alarm: string;
  readonly record: string;
}

function monthLine({ words, context }: Page, month: MonthRow, { multiple, alarm, record }: LineEnds): Cell[] {
  const { minSample } = context.analysis.settings;
  const style = (isSmall: boolean) => (isSmall ? "mutedNumber" : "number");
  const rate = (share: Share): Cell => num(rateOf(share), "rate", style(isSmallSample(share, minSample)));
  return [
    text(words.day(month.anchor)),
    num(month.activeCustomers, "count"),
    num(month.newCustomers, "count"),
    rate(month.retention),
    ...month.stageRetention.map(rate),
    rate(month.reactivation),
    rate(month.f2Conversion),
    num(month.goldSurvivalRate, "rate", style(isSmallSurvival(survivalSteps(month), minSample))),
    money(month.annualSalesPerActiveCustomer),
    money(month.annualSales),
    num(rateOf(multiple), "multiple"),
    aside(alarm),
    aside(record, "aside"),
  ];
}

/** Since when an alarm is open (異常(悪化) always has one); without one, what else was seen. */
function alarmText(words: Page["words"], { verdict, since }: Alarm): string {
  if (since !== null) return words.say(T.since, { day: words.day(since) });
  if (verdict === "falling") return words.say(T.sixFalls);
  return verdict === "better" ? words.say(T.improved) : "";
}

function recordText(
  { words }: Page,
  month: MonthRow,
  { record, marks: more }: { readonly record: RecordedMonth | null; readonly marks: readonly string[] },
): string {
  const marks = [
    month.unfinished ? words.say(T.unfinished) : "",
    month.partialYear ? words.say(T.partial) : "",
    record ? versionText(words, record) : "",
    ...more,
  ];
  return marksText(marks, words);
}

const versionText = (words: Page["words"], { version, recordedOn }: RecordedMonth): string =>
  words.say(T.version, { n: version, day: words.day(recordedOn) });

/** Not told of an earlier record: its alarm, which stands on all months as they are now, and what it was not kept for. */
const UNTOLD = { alarm: "", multiple: { numerator: 0, denominator: 0 } };

/** What earlier runs had recorded of months that came out otherwise later; gives the next row. */
export function putReplaced(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { monthly } = context;
  const replaced = replacedMonths(context);
  const gone = monthly.standings.filter(({ standing }) => standing === "gone").length;
  sheet.put(row, 0, [[text(words.say(T.changes), "section")]]);
  let next = row + 1;
  if (replaced.length === 0) {
    const sentence = words.say(monthly.first ? T.changesFirst : T.changesNone);
    next = paragraph(sheet, next, text(sentence, "note"));
  } else {
    sheet.rowHeights[next] = HEADER_HEIGHT;
    const rows = replaced.flatMap(({ old, next: after }) => [old, after]);
    const lines = rows.map((record) => {
      const [month] = recordedRow(context, record);
      return month ? monthLine(page, month, { ...UNTOLD, record: versionText(words, record) }) : [];
    });
    next = sheet.put(next, 0, [header(page), ...lines]);
  }
  if (gone > 0) next = paragraph(sheet, next, text(words.say(T.gone, { n: gone }), "note"));
  return next + 1;
}
