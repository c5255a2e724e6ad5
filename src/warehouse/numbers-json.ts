import type { Language } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { sliceTitle } from "../catalog/texts/slice-texts.ts";
import { seasonTotals } from "../core/segments/season-sets.ts";
import type { SlicedFacts } from "../core/slices/sliced-facts.ts";
import { type Day, isoOf } from "../core/values/day.ts";
import { NotInSql } from "../engines/sql/refusals.ts";
import { wordsOf } from "../reports/context.ts";
import { monthlyRecord } from "../reports/history/monthly-record.ts";
import { REPORTS, reportsOf } from "../reports/index.ts";
import { noticeLines } from "../reports/page/page.ts";
import { qualityJson } from "../reports/quality/quality-json.ts";
import type { Report } from "../reports/report.ts";
import { reportContext } from "../reports/reported-run.ts";

/* The numbers of reports whose facts SQL counted, as other programs read them. */

/**
 * The reports that are asked for: none of campaigns.
 *
 * @param slices whether some stand side by side
 * @throws NotInSql "sql-reports" with the names of those that are not made, and of those that are
 */
export function chosen(ids: readonly string[], slices: boolean): Report[] {
  const made = REPORTS.filter(({ only }) => only === null || (only === "slices" && slices));
  const asked = reportsOf(ids, { slices, campaigns: false });
  const known = made.map(({ id }) => id);
  const others = asked.filter((id) => !known.includes(id));
  if (others.length > 0)
    throw new NotInSql("sql-reports", { reports: others.join(", "), known: known.join(",") });
  return made.filter(({ id }) => asked.some((one) => one === id));
}

interface Told {
  readonly settings: Settings;
  readonly reports: readonly Report[];
  readonly today: Day;
  readonly zone: string;
  /** Of the notices. */
  readonly language: Language;
}

/** The numbers of a run, and what has to be known before they are believed. */
export interface Numbers {
  /** The part of a run's JSON that SQL gives: no people, sheets or formulas. */
  readonly json: object;
  readonly notices: readonly string[];
}

/** What a run says of the facts of its parts. */
export function numbersOf(sliced: SlicedFacts, { settings, reports, today, zone, language }: Told): Numbers {
  const { facts, slice } = sliced;
  const parts = { ...sliced, settings };
  const monthly = monthlyRecord({ ...parts, orders: { sheetId: 0 } }, [], today);
  const said = { open: [], adCosts: null, source: "", madeAt: isoOf(today), zone };
  const context = reportContext({ ...parts, ...said, monthly }, null);
  const { seasonal, maybe } = seasonTotals(context.analysis);
  const metrics = reports.flatMap(({ id, json }) => (json ? [[id, json(context)] as const] : []));
  return {
    json: {
      anchorDate: isoOf(facts.meta.anchor),
      settings,
      quality: qualityJson(facts),
      metrics: { ...Object.fromEntries(metrics), seasonal: { customers: seasonal, maybe } },
      ...(slice ? { slice: sliceTitle(slice, settings.language) } : {}),
    },
    notices: noticeLines(context, wordsOf({ language, currency: settings.currency })),
  };
}
