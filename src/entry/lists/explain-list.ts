import { checkedSet } from "../../core/segments/checked-set.ts";
import { askedColumn } from "../../reports/explain/explain-column.ts";
import { explainedList, listDiffers } from "../../reports/lists/customer-list.ts";
import { writeList } from "../../sheets/pages/list-sheet.ts";
import type { CustomerListAnswer, CustomerListRequest } from "../explain/explain-contract.ts";
import type { LastRun } from "../run/last-run.ts";

/**
 * Writes the customers of a set, as the last run counts them, onto a new sheet. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such set or column, "no-stored-facts", "list-too-long" and what reading orders throws;
 *   nothing is written then
 */
export function writeCustomerList(request: CustomerListRequest, last: LastRun): CustomerListAnswer {
  const set = checkedSet(request.set);
  const context = askedColumn(last.context(), request.compared);
  const customers = last.engine().list({ ...last.question(), slice: context.slice }, set);
  const people = { set, customers, explained: request.customers, madeAt: last.now() };
  const { notices, ...written } = writeList(explainedList(context, people), context, last.language);
  return { ...written, notices: [...notices, ...listDiffers(people, last.language)] };
}
