/**
 * The campaigns that the file keeps: `keptCampaigns()`. Each comes with what is wrong with it, if anything: a campaign with
 * a fault is named to the user (`faultWords` in reports/campaigns) and never counted without a word.
 */
import type { Campaign } from "../../core/campaigns/campaign.ts";
import {
  type CampaignFacts,
  type CampaignFault,
  campaignOf,
  groupsPrint,
  type KeptCampaign,
} from "../../core/campaigns/kept-campaign.ts";
import { textOf } from "../../core/values/cells.ts";
import { once } from "../../core/values/once.ts";
import type { Sheet } from "../book.ts";
import { fileZone } from "../file.ts";
import { marked, type Marked, markedAs, sheetAs } from "../marker.ts";
import type { MarkerOf } from "../marker-kinds.ts";
import { typedCell } from "../zone.ts";
import { groupsOn } from "./list-cells.ts";
import {
  campaignInRow,
  changedColumn,
  type RecordCells,
  recordCells,
  type RecordRow,
} from "./record-cells.ts";

export type CampaignSheet = Marked<MarkerOf<"campaign">>;

/** The lists of campaigns, in the order of the sheets' markers. */
export const campaignSheets = (): CampaignSheet[] => markedAs("campaign");

/** キャンペーン記録 with its cells. */
export interface RecordSheet {
  readonly sheet: Sheet;
  readonly name: string;
  /** null = its header is gone. */
  readonly cells: RecordCells | null;
}

/** キャンペーン記録, in one call for the cells; null = the file has none. */
export function recordSheet(): RecordSheet | null {
  const sheet = sheetAs("campaigns");
  if (sheet === null) return null;
  const zone = once(fileZone);
  const cells = sheet.getDataRange().getValues() as unknown[][];
  const values = cells.map((row) => row.map((cell) => typedCell(cell, zone)));
  return { sheet, name: sheet.getName(), cells: recordCells(values) };
}

/**
 * Every campaign that the file keeps, each with what is wrong with it. The list of people is read of each that is wanted.
 *
 * @param isWanted by what stands beside the people; without one all
 */
export function keptCampaigns(
  isWanted: (one: Pick<Campaign, "id" | "sentOn">) => boolean = () => true,
): KeptCampaign[] {
  const lists = campaignSheets();
  const record = recordSheet();
  const kept = lists.filter(({ marker }) => isWanted(marker.facts)).map((list) => keptOf(list, record));
  const lost = withoutList(record, new Set(lists.map(({ marker }) => marker.facts.id)));
  return [...kept, ...lost.filter(({ campaign }) => isWanted(campaign))];
}

/** True when the file has 効果, which else goes on telling of campaigns that were dropped. */
export const hasEffect = (): boolean =>
  marked((marker) => marker.role === "report" && marker.written.report === "campaigns").length > 0;

function keptOf({ sheet, marker }: CampaignSheet, record: RecordSheet | null): KeptCampaign {
  const { facts, recorded } = marker;
  const groups = groupsOn(sheet.getDataRange().getValues());
  const row = record?.cells?.rows.get(facts.id) ?? null;
  // Without the sheet there is no row to miss: it is written anew with the next campaign.
  const isMissing = recorded && record !== null && row === null;
  const isEdited = groupsPrint(groups) !== facts.print;
  return {
    campaign: { ...campaignOf(facts, groups), name: textOf(row?.name) || facts.name },
    fault: isEdited ? { kind: "listEdited" } : isMissing ? { kind: "noRow" } : rowFault(row, facts),
    ...(facts.erased && { erased: facts.erased }),
    listSheet: sheet.getName(),
    recordSheet: record?.name ?? null,
  };
}

function rowFault(row: RecordRow | null, facts: CampaignFacts): CampaignFault | null {
  const column = row && changedColumn(row, facts);
  return column && { kind: "rowEdited", column };
}

/** Rows whose list is gone. */
function withoutList(record: RecordSheet | null, ids: ReadonlySet<string>): KeptCampaign[] {
  if (record === null || record.cells === null) return [];
  const lost = [...record.cells.rows].filter(([id]) => !ids.has(id));
  return lost.map(([id, row]) => ({
    campaign: campaignInRow(id, row),
    fault: { kind: "noList" },
    listSheet: null,
    recordSheet: record.name,
  }));
}
