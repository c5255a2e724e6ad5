import { JOIN_TEXTS } from "../../catalog/texts/join-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { identify } from "../../core/people/identity.ts";
import { joinProposals, type JoinProposals } from "../../core/people/join-proposals.ts";
import type { DecidedPair } from "../../core/people/join-decisions.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { purchasesOf } from "../../core/orders/purchases.ts";
import { wordsOf } from "../../reports/context.ts";
import { byPair, decidedPairs } from "../../reports/lists/join-decisions.ts";
import { decisionWords, joinSheet } from "../../reports/lists/join-sheet.ts";
import { fileZone, madeNow } from "../../sheets/file.ts";
import { readJoinsSheet, writeJoinsSheet, type WrittenJoins } from "../../sheets/pages/joins-sheet.ts";
import { chosenOrders } from "../run/choose-orders.ts";
import type { JoinsAnswer, OrdersPreview } from "../contract.ts";
import { cleaningRules, remembered } from "../settings/file-settings.ts";
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
  const decided = byPair(decidedPairs(readJoinsSheet(), language));
  const orders = ordersToJoin(language);
  const found = proposalsOf(orders, settings, language);
  const words = wordsOf(settings);
  const madeAt = madeNow(fileZone());
  const { model, rows, proposals } = joinSheet({ found, decided, source: orders.name, madeAt }, words);
  const page = { model, rows, choices: decisionWords(words), help: words.say(JOIN_TEXTS.help) };
  const written = writeJoinsSheet(page, settings);
  const { sheetId, name } = written;
  const notices = noticesOf(written, model.sheetName, language);
  return { sheetId, name, proposals, accepted: accepted(decided), notices };
}

const accepted = (decided: ReadonlyMap<string, DecidedPair>): number =>
  [...decided.values()].filter(({ decision }) => decision === "join").length;

/** The orders of the last run, else those the sidebar would choose. */
function ordersToJoin(language: Language): OrdersPreview {
  const { orders } = chosenOrders(remembered().orders, fileZone(), language);
  if (orders === null) throw new InputProblem("no-orders-sheet");
  return orders;
}

/** Proposals as if nothing were joined yet, so that a joined pair stays in sight. */
function proposalsOf(orders: OrdersPreview, settings: Settings, language: Language): JoinProposals {
  const zone = fileZone();
  const { dateOrder } = settings;
  const order = dateOrder === "auto" ? orders.dateOrder : dateOrder;
  const rows = readOrders({ ...orders, dateOrder: order }, settings, zone, language);
  const rules = cleaningRules(settings, zone);
  const people = identify(rows, rules).rows;
  return joinProposals(people, purchasesOf(rows, rules, people), rules.customerIdScope);
}

function noticesOf({ name, isNew, keptAs }: WrittenJoins, wanted: string, language: Language): string[] {
  if (keptAs !== null) return [say(JOIN_TEXTS.keptBeside, language, { name, kept: keptAs })];
  return isNew && name !== wanted ? [say(JOIN_TEXTS.nameTaken, language, { wanted, name })] : [];
}
