import { readPlaces } from "../../intake/sheet-orders.ts";
import { inSheet } from "../../reports/kept-run.ts";
import { foundClasses, standSign } from "../../reports/lists/class-lookup.ts";
import { ordersStand } from "../../sheets/orders/orders-stand.ts";
import { readableLists } from "../../sheets/pages/people-lists.ts";
import type { Call } from "../call.ts";
import { classEngine } from "../run/formula-orders.ts";
import { joinsNow } from "../run/orders.ts";
import { signOfLast } from "../run/stored-run.ts";

/**
 * The classes of the whole shop by customer ID, as of the last run's anchor and settings: of its orders as they are now,
 * or where these are too many for a formula, of 顧客一覧.
 *
 * @throws InputProblem as `foundClasses` and reading orders do
 */
export function classesOfShop(
  scheme: Parameters<typeof foundClasses>[0],
  call: Pick<Call, "language" | "zone" | "run" | "wholeQuestion">,
) {
  const question = call.wholeQuestion();
  const said = { zone: call.zone(), language: call.language };
  const read = () => classEngine(inSheet(call.run()), said).classesById(question, scheme);
  return foundClasses(scheme, read, { lists: () => readableLists(said.zone), stand: () => standNow(call) });
}

const standNow = ({ run, language }: Pick<Call, "run" | "language">) => ({
  run: signOfLast(),
  orders: ordersStand(readPlaces(inSheet(run()).orders)),
  joins: joinsNow(language),
});

/** Sign of the last run, of its orders as they are now and of the joins, for a list that is written now. */
export const signNow = (call: Pick<Call, "run" | "language">): string => standSign(standNow(call));
