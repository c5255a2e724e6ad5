/** この計画の確かさ: what the plan would have said a year ago, and what its recipe missed by elsewhere. */
import type { About } from "../../catalog/report-model.ts";
import { PLAN_TEXTS as T } from "../../catalog/texts/plan-texts.ts";
import { lastPlan } from "../../core/outlook/last-plan.ts";
import { paragraph, text } from "../page/grid.ts";
import { pointOf } from "../page/page.ts";
import { missedWords, missText } from "../balance-sheet/balance-answer.ts";
import type { PlanPage } from "./plan-metrics.ts";

/** Lays out the record; gives the next row. */
export function putRecord(page: PlanPage, row: number): number {
  const { sheet, words, metrics, context } = page;
  sheet.put(row, 0, [[text(words.say(T.record), "section")]]);
  const found = lastPlan(context.analysis, metrics.plan.basis.outlook);
  let next = row + 1;
  const put = (sentence: string, tells: readonly About[] = []): void => {
    next = paragraph(sheet, next, { ...pointOf(sentence, words), tells });
  };
  put(missedWords(metrics.plan.basis.outlook, words), tellsOf(page));
  if (found)
    put(
      words.say(T.recordOwn, {
        n: words.count(found.newCustomers),
        said: words.money(found.said),
        came: words.money(found.came),
        miss: missText(found, words),
      }),
      [
        { metric: "annualSales" },
        { metric: "newCustomers" },
        { metric: "baseCustomers", set: { kind: "newBase" } },
      ],
    );
  put(words.say(T.recordTried));
  put(words.say(T.recordRange));
  return next + 1;
}

/** What came of the people known a year ago. */
function tellsOf({ metrics }: PlanPage): About[] {
  const newest = metrics.plan.basis.outlook.own.find(({ year }) => year === 1);
  if (!newest) return [];
  return [{ metric: "actualThen", year: 1, month: newest.anchor, people: newest.actual.active }];
}
