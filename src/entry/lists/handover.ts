import { chosenCustomers } from "../../engines/chosen-people.ts";
import { sheetRowsOf } from "../../exports/sheet-rows.ts";
import {
  handoverAnswer,
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
import type { LastRun } from "../run/last-run.ts";
import { settingsNow } from "../settings/settings-sheet.ts";
import { askedPeople } from "./asked-people.ts";
import type { CampaignRows, HandoverRequest, WrittenPeople } from "./list-contract.ts";

/**
 * The people of a segment on their way to a target. The orders are read once.
 *
 * @throws InputProblem "no-stored-facts", what `askedHandover`, `askedPeople`, `toTarget` and reading orders throw,
 *   "campaign-name-taken"
 */
function handedTo(request: HandoverRequest, last: LastRun) {
  const engine = last.engine();
  const shop = engine.reachOn(last.today());
  const { contactRestDays } = settingsNow(last.language);
  const sparing = askedHandover(request, shop, { ...last.run().settings, contactRestDays });
  const { chosen, boughtBefore } = askedPeople(request, last);
  const { anchor } = last.run().facts.meta;
  const { segment } = chosen;
  const { plan } = sparing;
  const before = plan && boughtBefore(plan.windowDays);
  const kept = keptCampaigns(sparing.isWanted);
  const people = toTarget(shop, { ...chosen, anchor, sparing, kept, joins: engine.joins, before });
  if (people.campaign !== null) requireFree(people.campaign);
  return { segment, people };
}

/** Who of a segment would be handed to a target, counted; nothing of a person. */
export const handover = (request: HandoverRequest, last: LastRun) =>
  handoverAnswer(handedTo(request, last).people, last.language);

/** The same with the people themselves, of a campaign those who get it; none where there can be no file. */
export const handoverRows = (request: HandoverRequest, last: LastRun) =>
  rowsAnswer(handedTo(request, last).people, last.language);

/**
 * Records the campaign that a list is for, and answers the people who get it: those of the record, whatever was read before.
 *
 * @throws InputProblem as `handedTo` and `keepCampaign` do, and "nobody-handed-over"; nothing is written then
 */
export function handoverCampaign(request: HandoverRequest, last: LastRun): CampaignRows {
  const { people } = handedTo(request, last);
  const { settings } = last.run();
  requireSomebody(people, last.language);
  const pages = recordedPages(people, settings);
  const kept = pages && keepCampaign(pages, settings, last.language);
  const rows = rowsAnswer(people, last.language);
  return { ...rows, recorded: kept && kept.recorded, notices: kept?.notices ?? [] };
}

/**
 * Writes the people of a segment onto a new sheet of the file, in the target's columns; for target "" what they bought,
 * without contacts and guards. A campaign is recorded before, and nobody who is held back is on the sheet.
 *
 * @throws InputProblem as `handedTo` and `keepCampaign` do, and "nobody-handed-over" where there can be no list; nothing is
 *   written then
 */
export function writeHandover(request: HandoverRequest, last: LastRun): WrittenPeople {
  const { called } = request;
  if (request.target === "") return writePlain(request, last);
  const { segment, people } = handedTo(request, last);
  const cells = sheetRowsOf(people.target, { roles: people.roles, rows: people.found.rows });
  const { settings } = last.run();
  const page = targetSheet(people, { segment, called, cells }, { settings, language: last.language });
  return writeHandedList({ page, pages: recordedPages(people, settings) }, settings, last.language);
}

function writePlain(request: HandoverRequest, last: LastRun): WrittenPeople {
  requireNoMail(request);
  const { segment, called } = request;
  const people = chosenCustomers(last.engine(), last.question(), segment);
  const page = segmentList(last.context(), { ...people, called, madeAt: last.now() });
  return writeHandedList({ page, pages: null }, last.context(), last.language);
}
