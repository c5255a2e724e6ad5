import { BALANCE_METHOD, BALANCE_TEXTS as T } from "../catalog/report-texts.ts";
import type { ReportModel } from "../catalog/report-model.ts";
import {
  f2Conversion,
  reactivation,
  reactivationRate,
  retention,
  retentionRate,
  salesPerActive,
} from "../core/balance.ts";
import { mainProjection } from "../core/analysis.ts";
import { salesMultiple } from "../core/projection.ts";
import { rateOf } from "../core/share.ts";
import { putProjection } from "./balance-projection.ts";
import { putStages } from "./balance-stages.ts";
import { type Card, putCards } from "./cards.ts";
import { type ReportContext, type Words, wordsOf } from "./context.ts";
import { modelOf, type Page, putExcluded, putHead, putMethod, putNotices } from "./frame.ts";
import { grid, money, num, textPixels } from "./grid.ts";
import { numberText } from "./words.ts";
import { rateNote } from "./stage-words.ts";

/** Pixels: labels, today and five years, then the rest of the stage table, with the three models' sums among them. */
const LABEL_WIDTH = 156;
const YEAR_WIDTH = 96;
const BEFORE_SUM = [66, 74, 80, 78, 78];
const AFTER_SUM = [74, 122];

/** 顧客BS: customers as an asset, five years ahead. */
export function customerBalanceSheet(context: ReportContext): ReportModel {
  const words = wordsOf(context);
  const columnWidths = widthsFor(context, words);
  const page: Page = { context, words, sheet: grid(columnWidths.length), columnWidths };
  let row = putHead(page, T.title, sentence(page));
  row = putCards(page.sheet, row, cards(page), CARD_SPANS) + 1;
  row = putProjection(page, row);
  row = putStages(page, row);
  row = putNotices(page, row);
  row = putExcluded(page, row, [0, 1, 2, 4]);
  putMethod(page, row, BALANCE_METHOD);
  return modelOf(page, "customerBalanceSheet", T.sheetName);
}

/** The columns of the years are as wide as the largest sum; at most 1,400 px in all below a thousand million yen. */
function widthsFor({ analysis }: ReportContext, words: Words): number[] {
  const largest = Math.max(
    analysis.balance.annualSales,
    mainProjection(analysis)?.[4]?.cumulativeSales ?? 0,
    analysis.range?.high[4]?.cumulativeSales ?? 0,
  );
  const year = Math.max(YEAR_WIDTH, Math.ceil(textPixels(words.money(largest)) * 1.15) + 12);
  return [LABEL_WIDTH, ...Array.from({ length: 6 }, () => year), ...BEFORE_SUM, year, ...AFTER_SUM];
}

function sentence({ context, words }: Page): string {
  const { analysis } = context;
  const last = mainProjection(analysis)?.[4];
  if (!last) return words.say(T.sentenceNone);
  const multiple = salesMultiple(last.cumulativeSales, analysis.annualSales);
  return words.say(T.sentence, {
    now: words.count(analysis.balance.total.activeNow),
    later: words.people(last.activeTotal),
    sales: words.money(last.cumulativeSales),
    multiple: multiple === null ? "—" : numberText(multiple, 2),
    range: rangeWords({ context, words }),
  });
}

function rangeWords({ context, words }: Pick<Page, "context" | "words">): string {
  const { range } = context.analysis;
  if (range === null) return "";
  return words.say(T.sentenceRange, {
    years: range.years,
    low: words.money(range.low[4]?.cumulativeSales ?? 0),
    high: words.money(range.high[4]?.cumulativeSales ?? 0),
  });
}

const CARD_SPANS = [
  [0, 1],
  [1, 2],
  [3, 2],
  [5, 2],
  [7, 2],
  [9, 3],
  [12, 3],
] as const;

function cards(page: Page): Card[] {
  const { words, context } = page;
  const { balance, settings } = context.analysis;
  const note = (share: Parameters<typeof rateNote>[0]) => rateNote(share, settings.minSample, words);
  const { total } = balance;
  return [
    {
      label: words.say(T.active),
      value: num(total.activeNow, "count"),
      note: words.say(T.activeNote),
      name: "CPM_BS_ACTIVE",
    },
    {
      label: words.say(T.retention),
      value: num(retentionRate(total), "rate"),
      note: note(retention(total)),
      name: "CPM_BS_RETENTION",
    },
    {
      label: words.say(T.reactivation),
      value: num(reactivationRate(total), "rate"),
      note: note(reactivation(total)),
    },
    {
      label: words.say(T.f2),
      value: num(rateOf(f2Conversion(balance)), "rate"),
      note: note(f2Conversion(balance)),
    },
    { label: words.say(T.annualLtv), value: money(salesPerActive(total)), note: words.say(T.annualLtvNote) },
    {
      label: words.say(T.annualSales),
      value: money(balance.annualSales),
      note: annualSalesNote(page),
      name: "CPM_BS_ANNUAL_SALES",
    },
    fiveYearCard(page),
  ];
}

function annualSalesNote({ context, words }: Page): string {
  const { balance, settings, annualSales } = context.analysis;
  const orders = words.say(T.annualSalesNote, { orders: words.count(balance.annualOrders) });
  if (settings.annualSalesOverride === null) return orders;
  return `${orders} ${words.say(T.annualSalesTyped, { typed: words.money(annualSales) })}`;
}

function fiveYearCard({ context, words }: Page): Card {
  const { analysis } = context;
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales ?? null;
  const multiple = sales === null ? null : salesMultiple(sales, analysis.annualSales);
  const notes = [
    multiple === null ? "" : words.say(T.fiveYearsNote, { multiple: numberText(multiple, 2) }),
    analysis.range === null
      ? ""
      : words.say(T.fiveYearsRange, {
          low: words.money(analysis.range.low[4]?.cumulativeSales ?? 0),
          high: words.money(analysis.range.high[4]?.cumulativeSales ?? 0),
        }),
  ];
  return {
    label: words.say(T.fiveYears),
    value: money(sales),
    note: notes.filter((part) => part !== "").join("\n"),
    name: "CPM_BS_FIVE_YEAR_SALES",
  };
}
