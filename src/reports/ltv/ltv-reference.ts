import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { money, num, paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { putFromFirst } from "./ltv-start.ts";

/** 式によるLTV with its factors and what is wrong with it, and what customers have bought for so far; gives the next row. */
export function putReference(page: Page<Ltv>, row: number): number {
  const { sheet, words, metrics, context } = page;
  const { orderValue, yearlyPurchases, years, ltv, salesPerCustomer } = metrics.formula;
  const { covers, dataStart } = context.analysis.reach;
  const lines: [keyof typeof T, Cell][] = [
    ["formulaOrder", about(money(rateOf(orderValue)), "formulaOrderValue", { share: orderValue })],
    [
      "formulaYearly",
      about(num(rateOf(yearlyPurchases), "ratio"), "formulaYearlyOrders", { share: yearlyPurchases }),
    ],
    ["formulaYears", about(num(years, "ratio"), "formulaYears")],
    ["formulaLtv", about(money(ltv), "formulaLtv")],
    [
      "lifetime",
      about(money(rateOf(salesPerCustomer)), "lifetimeSalesPerCustomer", { share: salesPerCustomer }),
    ],
  ];
  sheet.put(row, 0, [[text(words.say(T.reference), "section")]]);
  let next = sheet.put(
    putFromFirst(page, row + 1),
    0,
    lines.map(([name, value]) => [text(words.say(T[name])), text(""), value]),
  );
  next = paragraph(sheet, next, text(words.say(T.bias), "note"));
  if (covers === "partOfCurrent") {
    const values = { start: words.day(dataStart) };
    next = paragraph(sheet, next, text(words.say(T.formulaPart, values), "note"));
  }
  return next + 1;
}
