import { a1, live } from "../../catalog/formula.ts";
import { ADJUSTMENT_NAMES, QUALITY_TEXTS as T } from "../../catalog/texts/quality-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { EXCLUSIONS } from "../../catalog/metrics/exclusions.ts";
import type { Text } from "../../catalog/language.ts";
import { majorOf } from "../../core/values/money.ts";
import { type LeftOut, reconciliationOf } from "../../core/quality/reconciliation.ts";
import { about } from "../page/about.ts";
import type { Page } from "../page/page.ts";
import { money, num, text } from "../page/grid.ts";
import { headers } from "./quality-words.ts";

/** The column of the amounts. */
const AMOUNT = 3;

const EMPTY = text("");

/**
 * From the raw total to the analysed sales, a line for everything that is taken off; the last line is a formula
 * that adds up the lines above it.
 *
 * @returns the first row below
 */
export function putReconciliation(page: Page, row: number): number {
  const { sheet, words, context } = page;
  const { meta } = context.analysis.facts;
  const { raw, takenOff, leftOut, analysed } = reconciliationOf(context.analysis.facts);
  sheet.put(row, 0, [[text(words.say(T.reconciliation), "section")]]);
  sheet.put(row + 1, 0, [headers(page, T.item, T.rowCount, T.purchaseCount, T.amount)]);
  const first = row + 2;
  const lines: Cell[][] = [
    [
      text(words.say(T.raw)),
      about(num(meta.rows, "count"), "rowsRead"),
      EMPTY,
      about(money(raw), "rawAmount"),
    ],
    ...takenOff.map(({ adjustment, orders, amount }) => [
      text(words.say(T.minus, { what: words.say(ADJUSTMENT_NAMES[adjustment]) })),
      EMPTY,
      about(num(orders, "count"), "takenOff"),
      about(money(0 - amount), "takenOff"),
    ]),
    ...leftOut.map((one) => leftOutLine(page, one)),
  ];
  const next = sheet.put(first, 0, lines);
  const amounts = a1({ row: first, column: AMOUNT, rows: lines.length, columns: 1 });
  const sum = live(`SUM(${amounts})`, majorOf(analysed));
  return sheet.put(next, 0, [
    [
      text(words.say(T.analysed), "totalLabel"),
      text("", "total"),
      about(num(meta.purchases, "count", "total"), "purchases"),
      about({ value: sum, unit: "money", style: "total" }, "analysedSales"),
    ],
  ]);
}

function leftOutLine({ words }: Page, { reason, rows, purchases, amount }: LeftOut): Cell[] {
  const count = (value: number | null) => (value === null ? EMPTY : about(num(value, "count"), "takenOff"));
  const what = words.say(NAMES[reason]);
  return [
    text(words.say(T.minus, { what })),
    count(rows),
    count(purchases),
    about(money(0 - amount), "takenOff"),
  ];
}

const NAMES: Readonly<Record<LeftOut["reason"], Text>> = {
  ...EXCLUSIONS,
  outsideSlice: T.outsideSlice,
  afterAnchor: T.afterAnchor,
  unidentified: T.unidentified,
};
