/** LTV推移 in a copy for management: what may be told of it, and what is left out. */
import type { About } from "../../catalog/report-model.ts";
import { LTV_COPY_TEXTS as T } from "../../catalog/texts/ltv-copy-texts.ts";
import { LTV_TEXTS } from "../../catalog/texts/ltv-texts.ts";
import type { CohortAxis } from "../../core/facts/cohorts.ts";
import type { Ltv } from "../../core/ltv/ltv.ts";
import { type ToldMonths, toldLtv } from "../../core/ltv/told-ltv.ts";
import { sumOf } from "../../core/values/sum.ts";
import { paragraph, text } from "../page/grid.ts";
import { type Page, putHead, putMethod, putNotices } from "../page/page.ts";
import { sentence } from "./ltv-answer.ts";
import { putHeatMap, putMain } from "./ltv-heat.ts";
import { putShopPayback } from "./ltv-payback.ts";
import { putPooled } from "./ltv-pooled.ts";
import { putReference } from "./ltv-reference.ts";
import { withStart } from "./ltv-start.ts";
import { putAnswer } from "./ltv-top.ts";
import { putValues } from "./ltv-values.ts";

/** Goods of first purchases stand in the copy of 商品. */
const ELSEWHERE: ReadonlySet<CohortAxis> = new Set<CohortAxis>(["firstProduct", "firstCategory"]);

/** @param least the fewest people a number may tell of [count, ≥ 1] */
export function putCopy(page: Page<Ltv>, least: number): void {
  const all = page.metrics;
  const axes = all.axes.filter(({ axis }) => !ELSEWHERE.has(axis));
  const { anchor } = page.context.analysis.facts.meta;
  const { ltv, months } = toldLtv({ ...all, axes }, { anchor, least });
  const told: Page<Ltv> = { ...page, metrics: ltv };
  const row =
    all.curve !== null && ltv.curve === null
      ? putHead(withStart(page), page.words.say(T.fewPeople, { least }))
      : putTold(told, months, least);
  putMethod(told, putNotices(told, putLeftOut(told, row, least)));
}

/** Gives the next row. */
function putTold(page: Page<Ltv>, months: ToldMonths | null, least: number): number {
  const people = sumOf(page.metrics.cohorts.month, "customers");
  const tells: About[] = [{ metric: "cohortCustomers", people }];
  let row = putPooled(page, putAnswer(page, sentence(page), tells));
  row = putShopPayback(page, row);
  row = putMonths(page, row, { months, least });
  row = putValues(page, row);
  return putReference(page, row);
}

interface Months {
  readonly months: ToldMonths | null;
  readonly least: number;
}

/** The months that may be told, or that there are none. */
function putMonths(page: Page<Ltv>, row: number, { months, least }: Months): number {
  const { sheet, words, metrics } = page;
  // A shop in which nobody has had a month says so at its head.
  if (metrics.curve === null) return row;
  if (months === null) {
    sheet.put(row, 0, [[text(words.say(LTV_TEXTS.ltvByMonth), "section")]]);
    return paragraph(sheet, row + 1, text(words.say(T.noMonths, { least }), "note")) + 1;
  }
  const rates = { figure: "rate", unit: "month", title: LTV_TEXTS.rateByMonth, of: months } as const;
  const next = putHeatMap(page, putMain(page, row, { of: months }), rates);
  const values = { shown: months.cohorts.length, all: metrics.cohorts.month.length, least };
  return paragraph(sheet, next - 1, text(words.say(T.someMonths, values), "note")) + 1;
}

const putLeftOut = ({ sheet, words }: Page, row: number, least: number): number =>
  paragraph(sheet, row, text(words.say(T.leftOut, { least }), "note")) + 1;
