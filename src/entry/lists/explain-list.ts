import { type CustomerListRequest, explainedList } from "../../reports/lists/customer-list.ts";
import type { Call } from "../call.ts";

/**
 * Writes the customers of a set, as the last run counts them, onto a new sheet. The orders are read once.
 *
 * @throws InputProblem "request-refused" for no such set or column, "no-stored-facts", "list-too-long" and what reading orders throws;
 *   nothing is written then
 */
export function writeCustomerList(request: CustomerListRequest, call: Call) {
  const { page, notices } = explainedList(call.context(), request, {
    people: (set, slice) => call.engine().list({ ...call.question(), slice }, set),
    madeAt: call.now(),
    language: call.language,
  });
  const written = call.writeList(page);
  return { ...written, notices: [...written.notices, ...notices] };
}
