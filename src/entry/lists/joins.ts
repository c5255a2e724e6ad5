import type { Language } from "../../catalog/language.ts";
import { requireOrders } from "../../intake/preview.ts";
import { standingDecisions } from "../../reports/lists/join-decisions.ts";
import { type JoinsAnswer, joinsAnswer, joinsPage } from "../../reports/lists/join-sheet.ts";
import { fileZone, madeNow } from "../../sheets/file.ts";
import { readJoinsSheet, writeJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { chosenOrders } from "../run/choose-orders.ts";
import { proposedJoins } from "../run/orders.ts";
import { settingsNow } from "../settings/settings-sheet.ts";

/**
 * Writes the sheet of join proposals for the orders the sidebar shows. What the user decided there stays; nothing is
 * joined by it, a run does that.
 *
 * @throws InputProblem "no-orders-sheet" and what reading orders or decisions throws; nothing is written then
 */
export function writeJoins(language: Language): JoinsAnswer {
  const settings = settingsNow(language);
  const zone = fileZone();
  const decided = standingDecisions(readJoinsSheet(), language);
  const orders = requireOrders(chosenOrders(zone, language).orders, settings);
  const found = proposedJoins({ orders, settings }, zone, language);
  const content = { found, decided, source: orders.name, madeAt: madeNow(zone) };
  const page = joinsPage(content, settings);
  return joinsAnswer(writeJoinsSheet(page, settings), { page, decided }, language);
}
