import { LIST_TEXTS as T } from "../../catalog/texts/customer-set-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { checkedSet } from "../../core/segments/checked-set.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { ReportContext } from "../../reports/context.ts";
import { columnContext } from "../../reports/explain/explain-column.ts";
import { reportContext } from "../../reports/reported-run.ts";
import { customerList } from "../../reports/lists/customer-list.ts";
import { numberText } from "../../reports/page/words.ts";
import { fileZone, madeNow } from "../../sheets/file.ts";
import { besideWords, mendLeftovers } from "../../sheets/report/leftovers.ts";
import { writeList } from "../../sheets/pages/list-sheet.ts";
import type { CustomerListAnswer, CustomerListRequest } from "../explain/explain-contract.ts";
import { ordersEngine } from "../run/run.ts";
import { questionOfRun, storedRun } from "../run/stored-run.ts";

/**
 * Writes the customers of a set, as the last run counts them, onto a new sheet. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such set or column, "no-stored-facts", "too-many-cells" and what reading orders throws;
 *   nothing is written then
 */
export function writeCustomerList(request: CustomerListRequest, language: Language): CustomerListAnswer {
  const set = checkedSet(request.set);
  const run = storedRun("last");
  const context = columnOf(reportContext(run, null), request.compared);
  const zone = fileZone();
  const question = { ...questionOfRun(run), slice: context.slice };
  const customers = ordersEngine(run, zone, language).list(question, set);
  const differs = customers.length !== request.customers;
  const counts = { explained: numberText(request.customers, 0), listed: numberText(customers.length, 0) };
  const sentence = (words: Language): string[] => (differs ? [say(T.differs, words, counts)] : []);
  const beside = besideWords(mendLeftovers(), language);
  const warnings = sentence(context.language);
  const page = customerList(context, { set, customers, madeAt: madeNow(zone), warnings });
  return {
    ...writeList(page, context),
    customers: customers.length,
    notices: [...beside, ...sentence(language)],
  };
}

/** The column of 比較 that the page names, if it does; a page may send anything. */
function columnOf(context: ReportContext, compared: unknown): ReportContext {
  if (compared === undefined) return context;
  const columns = [context.comparison.whole, ...context.comparison.slices.map(({ analysis }) => analysis)];
  const column = [...columns.keys()].find((known) => known === compared);
  if (column === undefined || columns[column] === null) throw new InputProblem("request-refused");
  return columnContext(context, { compared: column });
}
