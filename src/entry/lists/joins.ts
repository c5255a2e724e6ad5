import type { Language } from "../../catalog/language.ts";
import type { OrderRows } from "../../core/rows/order-rows.ts";
import type { DecidedPair } from "../../core/people/join-decisions.ts";
import { joinProposals } from "../../core/people/join-proposals.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { wordsOf } from "../../reports/context.ts";
import { byPair, decidedPairs } from "../../reports/lists/join-decisions.ts";
import { joinNotices, joinSheet } from "../../reports/lists/join-sheet.ts";
import { fileZone, madeNow } from "../../sheets/file.ts";
import { readJoinsSheet, writeJoinsSheet } from "../../sheets/pages/joins-sheet.ts";
import { chosenOrders } from "../run/choose-orders.ts";
import type { JoinsAnswer, OrdersPreview } from "../contract.ts";
import { cleaningRules, remembered } from "../settings/file-settings.ts";
import { sheetCells } from "../../sheets/orders/read-orders.ts";
import { readOrders } from "../run/orders.ts";
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
  const decided = byPair(decidedPairs(readJoinsSheet(), language));
  const { orders } = chosenOrders(remembered().orders, zone, language);
  if (orders === null) throw new InputProblem("no-orders-sheet");
  const found = joinProposals(rowsOf(orders, settings, zone, language), cleaningRules(settings, zone));
  const content = { found, decided, source: orders.name, madeAt: madeNow(zone) };
  const page = joinSheet(content, wordsOf(settings));
  const written = writeJoinsSheet(page, settings);
  const { sheetId, name } = written;
  return {
    ...{ sheetId, name },
    proposals: page.proposals,
    accepted: accepted(decided),
    notices: joinNotices(written, page.model.sheetName, language),
  };
}

const accepted = (decided: ReadonlyMap<string, DecidedPair>): number =>
  [...decided.values()].filter(({ decision }) => decision === "join").length;

function rowsOf(orders: OrdersPreview, settings: Settings, zone: string, language: Language): OrderRows {
  const { dateOrder } = settings;
  const order = dateOrder === "auto" ? orders.dateOrder : dateOrder;
  const cells = sheetCells(orders.sheetId, zone);
  return readOrders({ ...orders, dateOrder: order }, cells, settings, { zone, language });
}
