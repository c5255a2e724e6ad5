import { standingDecisions } from "../../reports/lists/join-decisions.ts";
import { joinsAnswer, joinsPage } from "../../reports/lists/join-sheet.ts";
import { readJoinsSheet, writeJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import type { Call } from "../call.ts";
import { shownOrders } from "../run/choose-orders.ts";
import { unjoinedOrders } from "../run/orders.ts";

/**
 * Writes the sheet of join proposals for the orders the sidebar shows. What the user decided there stays; nothing is
 * joined by it, a run does that.
 *
 * @throws InputProblem "no-orders-sheet" and what reading orders or decisions throws; nothing is written then
 */
export function writeJoins(_: object, call: Call) {
  const { language } = call;
  const settings = call.settings.now();
  const decided = standingDecisions(readJoinsSheet(), language);
  const orders = shownOrders(call, settings);
  const unjoined = unjoinedOrders({ orders, settings }, { zone: call.zone(), language });
  const page = joinsPage({ ...unjoined, decided, source: orders.name, madeAt: call.now() }, settings);
  return joinsAnswer(writeJoinsSheet(page, settings), { page, decided }, language);
}
