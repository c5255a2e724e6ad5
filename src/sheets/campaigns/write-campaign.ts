/** Puts a campaign into the file: its list on a sheet of its own, and a row on キャンペーン記録. */
import type { Language } from "../../catalog/language.ts";
import type { Cell, ReportModel } from "../../catalog/report-model.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import { type CampaignFacts, factsOf, sameCampaign } from "../../core/campaigns/kept-campaign.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { firstCell, grow, type Sheet } from "../book.ts";
import { remark, unmark } from "../marker.ts";
import { type ListPage, newList, writeList, type WrittenList } from "../pages/list-sheet.ts";
import { makeSheet, type SheetPlace } from "../pages/whole-sheet.ts";
import type { Rows, Showing } from "../report/arrays.ts";
import { dress, frameOf } from "../report/frame.ts";
import { mendedWords } from "../report/leftovers.ts";
import { writeBelow, writeCells } from "../report/stage.ts";
import { campaignSheets, type RecordSheet, recordSheet } from "./kept-campaigns.ts";

export { keptCampaigns } from "./kept-campaigns.ts";

/** What is to stand in the file of a campaign. */
export interface CampaignPages {
  readonly facts: CampaignFacts;
  readonly list: ListPage;
  /** キャンペーン記録 down to its header. */
  readonly record: ReportModel;
  /**
   * A campaign's row of it.
   *
   * @param row where it will stand, counted from 0
   */
  readonly rowOf: (facts: CampaignFacts, listSheet: string, row: number) => readonly Cell[];
}

/** The names of the sheets that a campaign stands on: its list, and キャンペーン記録. */
export interface RecordedSheets {
  readonly list: string;
  readonly record: string;
}

/** Where a campaign stands now. */
export interface WrittenCampaign {
  readonly recorded: RecordedSheets;
  /** What became of things that a broken run left behind. */
  readonly notices: string[];
}

/**
 * Keeps a campaign: the list first, by whose marker it is a campaign of the file from then on, then the row, which is
 * caught up with the next time where a broken run left it out. The same campaign may be kept again: nothing is written then.
 *
 * @param language of the sentences
 * @throws InputProblem "campaign-name-taken" for another one of this name, "list-too-long", "too-many-cells", "no-edit-right"; the
 *   list is not written then
 */
export function keepCampaign(pages: CampaignPages, showing: Showing, language: Language): WrittenCampaign {
  const notices = mendedWords(language);
  const before = recordSheet();
  const standing = standingList(pages.facts, before);
  if (before !== null && !firstCell(before.sheet).canEdit()) throw new InputProblem("no-edit-right");
  const list =
    standing ??
    newList(pages.list, showing, (sheetId) => ({
      role: "campaign",
      sheetId,
      facts: pages.facts,
      recorded: false,
    })).name;
  const record = recordCampaigns(pages, before, showing);
  return { recorded: { list, record }, notices };
}

/** A list on its way to a target, with the campaign that it is of. */
export interface HandedList {
  readonly page: ListPage;
  /** null = it is of none. */
  readonly pages: CampaignPages | null;
}

/**
 * Writes a list for a target; the campaign that it is of is kept before.
 *
 * @param language of the sentences
 * @throws InputProblem as `keepCampaign` does, and "list-too-long"
 */
export function writeHandedList(
  { page, pages }: HandedList,
  showing: Showing,
  language: Language,
): WrittenList & { recorded: RecordedSheets | null } {
  const kept = pages && keepCampaign(pages, showing, language);
  const { notices, ...list } = writeList(page, showing, language);
  return { ...list, recorded: kept && kept.recorded, notices: [...(kept?.notices ?? []), ...notices] };
}

/**
 * Refuses the name of another campaign; the same one may be kept again.
 *
 * @throws InputProblem "campaign-name-taken"
 */
export function requireFree(campaign: Campaign): void {
  standingList(factsOf(campaign), recordSheet());
}

/** The list of the same campaign, which need not be written again. */
function standingList(facts: CampaignFacts, record: RecordSheet | null): string | null {
  const rows: RecordRows = record?.cells?.rows ?? new Map();
  const same = campaignSheets().find(({ marker }) => marker.facts.id === facts.id);
  if (same !== undefined && sameCampaign(same.marker.facts, facts)) return same.sheet.getName();
  const isNamed = [...rows.values()].some(({ name }) => name === facts.name);
  if (same !== undefined || rows.has(facts.id) || isNamed)
    throw new InputProblem("campaign-name-taken", { name: facts.name });
  return null;
}

type RecordRows = NonNullable<RecordSheet["cells"]>["rows"];

/** Writes the rows of all campaigns that have none yet; where the sheet's columns have moved it is left as it is, beside a new one. */
function recordCampaigns(pages: CampaignPages, before: RecordSheet | null, showing: Showing): string {
  const stands = before?.cells?.inPlace === true ? before : null;
  if (before !== null && stands === null) unmark(before.sheet);
  const lists = campaignSheets();
  const unwritten = lists.filter(({ marker }) => stands?.cells?.rows.has(marker.facts.id) !== true);
  const added = unwritten.filter(({ marker }) => stands === null || !marker.recorded);
  const rowsFrom = (first: number): Rows =>
    added.map(({ marker, sheet }, i) => pages.rowOf(marker.facts, sheet.getName(), first + i));
  const { name } = stands ?? newRecord(pages.record, rowsFrom(pages.record.rows.length), showing);
  if (stands !== null) append(stands.sheet, rowsFrom, showing);
  for (const { marker, entry } of lists) if (!marker.recorded) remark(entry, { ...marker, recorded: true });
  return name;
}

function newRecord(model: ReportModel, rows: Rows, showing: Showing): SheetPlace {
  const whole = { ...model, rows: [...model.rows, ...rows] };
  return makeSheet({
    sheetName: model.sheetName,
    size: { rows: whole.rows.length, columns: model.columnWidths.length },
    fill: (sheet) => {
      writeCells(sheet, whole, showing);
      dress(sheet, frameOf(whole), null);
    },
    markerFor: (sheetId) => ({ role: "campaigns", sheetId }),
  });
}

/** Rows below all that stands on the sheet. */
function append(sheet: Sheet, rowsFrom: (first: number) => Rows, showing: Showing): void {
  const first = sheet.getLastRow();
  const rows = rowsFrom(first);
  if (rows.length === 0) return;
  grow(sheet, { rows: first + rows.length, columns: rows[0]?.length ?? 0 });
  writeBelow(sheet, { rows, first }, showing);
}
