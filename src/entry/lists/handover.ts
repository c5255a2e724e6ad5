import { chosenCustomers } from "../../engines/chosen-people.ts";
import { sheetRowsOf } from "../../exports/sheet-rows.ts";
import {
  handoverAnswer,
  type HandoverRequest,
  handoverRows as rowsAnswer,
  requireSomebody,
} from "../../reports/handover/handover-answer.ts";
import { recordedPages, targetSheet } from "../../reports/handover/handover-sheet.ts";
import { askedHandover, toTarget } from "../../reports/handover/to-target.ts";
import { requireNoMail, segmentList } from "../../reports/lists/segment-list.ts";
import {
  keepCampaign,
  keptCampaigns,
  requireFree,
  writeHandedList,
} from "../../sheets/campaigns/write-campaign.ts";
import type { Call } from "../call.ts";
import { askedPeople } from "./asked-people.ts";

/**
 * The people of a segment on their way to a target. The orders are read once.
 *
 * @throws InputProblem "no-stored-facts", what `askedHandover`, `askedPeople`, `toTarget` and reading orders throw,
 *   "campaign-name-taken"
 */
function handedTo(request: HandoverRequest, call: Call) {
  const engine = call.engine();
  const shop = engine.reachOn(call.today());
  const { contactRestDays, grossMargin } = call.settings.now();
  const sparing = askedHandover(request, shop, { ...call.run().settings, contactRestDays, grossMargin });
  const { chosen, boughtBefore } = askedPeople(request, call);
  const { anchor } = call.run().facts.meta;
  const { segment } = chosen;
  const { plan } = sparing;
  const before = plan && boughtBefore(plan.windowDays);
  const kept = keptCampaigns(sparing.isWanted);
  const { joins, ledger } = engine;
  const people = toTarget(shop, { ...chosen, anchor, sparing, kept, joins, ledger, before });
  if (people.campaign !== null) requireFree(people.campaign);
  return { segment, people };
}

/** Who of a segment would be handed to a target, counted; nothing of a person. */
export const handover = (request: HandoverRequest, call: Call) =>
  handoverAnswer(handedTo(request, call).people, call.language);

/** The same with the people themselves, of a campaign those who get it; none where there can be no file. */
export const handoverRows = (request: HandoverRequest, call: Call) =>
  rowsAnswer(handedTo(request, call).people, call.language);

/**
 * Records the campaign that a list is for, and answers the people who get it: those of the record, whatever was read before.
 *
 * @throws InputProblem as `handedTo` and `keepCampaign` do, and "nobody-handed-over"; nothing is written then
 */
export function handoverCampaign(request: HandoverRequest, call: Call) {
  const { people } = handedTo(request, call);
  const { settings } = call.run();
  requireSomebody(people, call.language);
  const pages = recordedPages(people, settings);
  const kept = pages && keepCampaign(pages, settings, call.language);
  const rows = rowsAnswer(people, call.language);
  return { ...rows, recorded: kept && kept.recorded, notices: kept?.notices ?? [] };
}

/**
 * Writes the people of a segment onto a new sheet of the file, in the target's columns; for target "" what they bought,
 * without contacts and guards. A campaign is recorded before, and nobody who is held back is on the sheet.
 *
 * @throws InputProblem as `handedTo` and `keepCampaign` do, and "nobody-handed-over" where there can be no list; nothing is
 *   written then
 */
export function writeHandover(request: HandoverRequest, call: Call) {
  const { called } = request;
  if (request.target === "") return writePlain(request, call);
  const { segment, people } = handedTo(request, call);
  const cells = sheetRowsOf(people.target, { roles: people.roles, rows: people.found.rows });
  const { settings } = call.run();
  const page = targetSheet(people, { segment, called, cells }, { settings, language: call.language });
  return writeHandedList({ page, pages: recordedPages(people, settings) }, settings, call.language);
}

function writePlain(request: HandoverRequest, call: Call) {
  requireNoMail(request);
  const { segment, called } = request;
  const people = chosenCustomers(call.engine(), call.question(), segment);
  const page = segmentList(call.context(), { ...people, called, madeAt: call.now() });
  return writeHandedList({ page, pages: null }, call.context(), call.language);
}
