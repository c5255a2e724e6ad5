import { NO_ANSWER } from "../../catalog/look.ts";
import { HISTORY_TEXTS as T } from "../../catalog/texts/history-texts.ts";
import type { About } from "../../catalog/report-model.ts";
import { type Alarm, latestAlarm } from "../../core/history/alarm-log.ts";
import { type RetentionWatch, retentionWatch } from "../../core/history/early-warning.ts";
import { leadOf } from "../../core/history/leading.ts";
import type { MonthRow } from "../../core/history/monthly-history.ts";
import type { HistoryMonth } from "../../core/history/watched-history.ts";
import type { Words } from "../context.ts";
import { salesIndex, seasonText, usualSentences } from "./history-seasons.ts";
import { type Page, pointOf } from "../page/page.ts";
import { paragraph, text } from "../page/grid.ts";
import { numberText, points } from "../page/words.ts";

/**
 * What the last months of 維持率 say, and whether customers led sales here; gives the next row.
 *
 * @param tells the numbers that the sentences mention
 */
export function putWarning(
  page: Page,
  { row, tells }: { readonly row: number; readonly tells: readonly About[] },
  months: readonly HistoryMonth[],
): number {
  const { sheet, words } = page;
  sheet.put(row, 0, [[text(words.say(T.warning), "section")]]);
  const rows = months.map((month) => month.row);
  const watch = retentionWatch(rows);
  const sentences = [
    watchWords(watch, words),
    alarmWords(latestAlarm(months), words),
    ...usualSentences(months, salesIndex(page), words),
    watch.falling ? words.say(T.falling) : "",
    seasonText(page),
    leadWords(rows, words),
  ];
  let next = row + 1;
  for (const sentence of sentences.filter((one) => one !== ""))
    next = paragraph(sheet, next, { ...pointOf(sentence, words), tells });
  return paragraph(sheet, next, text(words.say(T.ruleOfThumb), "note")) + 1;
}

function watchWords({ latest, changes, limits, verdict }: RetentionWatch, words: Words): string {
  if (limits === null || verdict === null || latest === null)
    return words.say(T.tooFewChanges, { n: words.count(latest === null ? 0 : changes + 1) });
  const values = { n: words.count(changes), low: points(limits.low), high: points(limits.high) };
  const judged = { usual: T.usual, worse: T.worse, better: T.better }[verdict];
  return words.say(T.latestChange, { change: points(latest) }) + words.say(judged, values);
}

/** Since when 維持率 has been too low, and how far it is from where it was; "" without an alarm. */
function alarmWords(alarm: Alarm | null, words: Words): string {
  if (!alarm || alarm.since === null) return "";
  const fall = alarm.fallSincePeak === null ? NO_ANSWER : numberText(alarm.fallSincePeak * 100, 1);
  return words.say(T.alarmOpen, { day: words.day(alarm.since), fall });
}

function leadWords(months: readonly MonthRow[], words: Words): string {
  const { lead, correlation, months: compared } = leadOf(months);
  if (lead === null || correlation === null) return words.say(T.leadUnknown);
  return words.say(T.leadKnown, { months: lead, r: numberText(correlation, 2), n: words.count(compared) });
}

/**
 * What of it belongs into the sheet's sentence; "" when all is as usual.
 *
 * @example
 * // six falls in a row
 * const row = { unfinished: false, fullPreviousYear: true };
 * const of = (n) => ({ row: { ...row, retention: { numerator: n, denominator: 100 } }, alarm: { since: null } });
 * warningWords([70, 69, 67, 66, 65, 63, 60].map(of), { say: ({ ja }) => ja }) //=> "維持率が6か月続けて下がっています。"
 */
export function warningWords(months: readonly HistoryMonth[], words: Words): string {
  const { verdict, falling } = retentionWatch(months.map(({ row }) => row));
  if (verdict === "worse") return words.say(T.watchWorse);
  const since = latestAlarm(months)?.since ?? null;
  if (since !== null) return words.say(T.watchOpen, { day: words.day(since) });
  if (falling) return words.say(T.watchFalling);
  return verdict === "better" ? words.say(T.watchBetter) : "";
}
