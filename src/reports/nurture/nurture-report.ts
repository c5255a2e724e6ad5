import { PALETTE } from "../../catalog/look.ts";
import { NURTURE_ADVICE, NURTURE_METHOD, NURTURE_TEXTS as T } from "../../catalog/texts/nurture-texts.ts";
import type { NurtureSegment } from "../../core/schemes/nurture-scheme.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { classesCell } from "../cells/class-cells.ts";
import { putClasses } from "../classes/class-cells.ts";
import { CLASS_MONTHS, type ClassHistory, classHistory, historyAsks } from "../classes/class-history.ts";
import { chartRows, type ClassMonths, putClassChart, putClassMonths } from "../classes/class-months.ts";
import { CONTENT_ROW, type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { TABLE_HEAD } from "../page/table.ts";
import { report } from "../report.ts";
import { biggestChange, nurtureRule } from "./nurture-words.ts";

const COLUMN_WIDTHS = [128, 104, 104, 104, 104, 104, 104, 104, 104, 440];
const ADVICE_COLUMN = 9;
const MONTHS = CLASS_MONTHS.nurture;
const COLORS = {
  loyal: PALETTE.gold,
  repeat: PALETTE.accent,
  firstRepeat: PALETTE.columns,
  new: PALETTE.returned,
  dormant: PALETTE.muted,
  lost: PALETTE.loss,
};

/** 育成セグメント: everybody in one of six segments, from new to lost, now and month by month. */
export const nurture = report({
  id: "nurture",
  group: "assets",
  texts: { name: T.sheetName, title: T.title, method: NURTURE_METHOD },
  asks: historyAsks("nurture", MONTHS),
  metrics: (analysis) => classHistory(analysis, "nurture", MONTHS),
  widths: COLUMN_WIDTHS,
  put(page) {
    putHead(page, sentence(page));
    const all: ClassMonths = {
      scheme: "nurture",
      months: page.metrics.months,
      shown: MONTHS,
      colors: COLORS,
    };
    let row = putClasses(page, CONTENT_ROW, {
      scheme: "nurture",
      rows: page.metrics.rows,
      beside: {
        rule: (name) => nurtureRule(name as NurtureSegment, page),
        advice: (name) => page.words.say(NURTURE_ADVICE[name as NurtureSegment]),
        column: ADVICE_COLUMN,
      },
      tenure: false,
    });
    const chart = row;
    row += chartRows(all) + 1;
    putClassChart(page, chart, { ...all, table: row + TABLE_HEAD });
    row = putClassMonths(page, row, all);
    putMethod(page, putNotices(page, row));
  },
  json: ({ rows }) =>
    rows.map((row) => ({ segment: row.class, customers: row.customers, sales: majorOf(row.sales) })),
  cells: {
    CPM_NURTURE: ({ metrics }, language, asked) =>
      classesCell({ scheme: "nurture", ...metrics }, language, asked),
  },
});

function sentence(page: Page<ClassHistory<"nurture">>): string {
  const { context, words, metrics } = page;
  const { rows, months } = metrics;
  const { reach, settings } = context.analysis;
  const of = (...names: NurtureSegment[]) => rows.filter((row) => names.includes(row.class));
  const people = (...names: NurtureSegment[]) => sumOf(of(...names), "customers");
  const here = people("loyal", "repeat", "firstRepeat", "new");
  const [hereDays = 0, days = 0] = settings.nurtureDays;
  const said = words.say(T.sentence, {
    days: words.count(hereDays),
    total: words.count(sumOf(rows, "customers")),
    here: words.count(here),
    hereRate: words.percent(ratio(here, sumOf(rows, "customers"))),
    dormant: words.count(people("dormant")),
    lost: words.count(people("lost")),
    loyal: words.count(people("loyal")),
    loyalSales: words.percent(ratio(sumOf(of("loyal"), "sales"), sumOf(rows, "sales"))),
  });
  const lostFrom = reach.dataStart + days + 1;
  if (people("lost") === 0 && lostFrom > reach.anchor)
    return said + words.say(T.noLostYet, { days: words.count(days), date: words.day(lostFrom) });
  return said + biggestChange(months, words);
}
