import { QUALITY_METHOD, QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import type { Facts } from "../../core/facts/tables.ts";
import { ratio } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { type Card, putCards } from "../page/cards.ts";
import { report } from "../report.ts";
import { type Page, putMethod, putNotices, putTitle } from "../page/page.ts";
import { money, num } from "../page/grid.ts";
import { putReconciliation } from "./quality-reconciliation.ts";
import { putRules, putSwitches } from "./quality-rules.ts";
import { putSettings } from "./quality-settings.ts";
import {
  putChannels,
  putFiles,
  putHints,
  putIdentity,
  putPlaceholders,
  putStatuses,
} from "./quality-tables.ts";
import { QUALITY_WIDTHS } from "./quality-words.ts";

/** データ品質: what was read, what was left out and why, down to the sales that are analysed. */
export const dataQuality = report({
  id: "dataQuality",
  group: "meeting",
  texts: { name: T.sheetName, title: T.title, method: QUALITY_METHOD },
  asks: () => [],
  metrics: ({ facts }) => facts,
  widths: QUALITY_WIDTHS,
  put(page) {
    let row = putTitle(page, sentence(page));
    row = putCards(page.sheet, row, { cards: cards(page), spans: CARD_SPANS }) + 1;
    row = Math.max(putReconciliation(page, row), putStatuses(page, row)) + 1;
    row = Math.max(putIdentity(page, row), putChannels(page, row)) + 1;
    row = putRules(page, row) + 1;
    row = putSwitches(page, row) + 1;
    row = putPlaceholders(page, row);
    row = putFiles(page, row);
    row = putNotices(page, row);
    row = putHints(page, row);
    row = putSettings(page, row);
    putMethod(page, row);
  },
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function sentence({ metrics: { meta, quality }, words }: Page<Facts>): string {
  return words.say(T.sentence, {
    rows: words.count(meta.rows),
    excluded: words.count(sum(meta.excluded.map(({ rows }) => rows))),
    raw: words.money(quality.rawAmount),
    taken: words.money(quality.rawAmount - meta.sales),
    purchases: words.count(meta.purchases),
    sales: words.money(meta.sales),
  });
}

const CARD_SPANS = [
  [0, 1],
  [1, 2],
  [3, 2],
  [5, 1],
  [6, 2],
  [8, 2],
] as const;

function cards({ metrics: { meta, quality }, words }: Page<Facts>): Card[] {
  const excluded = sum(meta.excluded.map(({ rows }) => rows));
  const left = sum(meta.excluded.map(({ amount }) => amount));
  return [
    {
      label: words.say(T.rows),
      value: about(num(meta.rows, "count"), "rowsRead"),
      note: words.say(T.rowsNote),
    },
    {
      label: words.say(T.purchases),
      value: about(num(meta.purchases, "count"), "purchases"),
      note: words.say(T.purchasesNote),
    },
    {
      label: words.say(T.customers),
      value: about(num(meta.customers, "count"), "everybody"),
      note: words.say(T.customersNote),
    },
    {
      label: words.say(T.sales),
      value: about(money(meta.sales), "analysedSales"),
      note: words.say(T.salesNote, { share: words.percent(ratio(meta.sales, quality.rawAmount)) }),
    },
    {
      label: words.say(T.excluded),
      value: about(num(excluded, "count"), "excludedRows"),
      note: words.say(T.excludedNote, { amount: words.money(left) }),
    },
    {
      label: words.say(T.unidentified),
      value: about(money(meta.unidentified.sales), "unidentifiedSales"),
      note: words.say(T.unidentifiedNote, { purchases: words.count(meta.unidentified.purchases) }),
    },
  ];
}
