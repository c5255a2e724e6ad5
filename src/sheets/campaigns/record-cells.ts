import { RECORD_COLUMNS, type RecordColumnId } from "../../catalog/texts/campaign-texts.ts";
import type { Campaign } from "../../core/campaigns/campaign.ts";
import type { CampaignFacts, FixedColumn } from "../../core/campaigns/kept-campaign.ts";
import { textOf } from "../../core/values/cells.ts";
import { dayOfIso, isoOf } from "../../core/values/day.ts";
import { majorOf, minorOf } from "../../core/values/money.ts";
import { headerOf } from "./list-cells.ts";

/** A campaign's row on キャンペーン記録, by its columns. */
export type RecordRow = Readonly<Record<RecordColumnId, unknown>>;

/** キャンペーン記録 as it stands: where its header is, and its rows by the campaigns' IDs. */
export interface RecordCells {
  /** Counted from 0. */
  readonly headerRow: number;
  /** True where its columns stand as they were written, so that rows may be added. */
  readonly inPlace: boolean;
  readonly rows: ReadonlyMap<string, RecordRow>;
}

const IDS = Object.keys(RECORD_COLUMNS) as readonly RecordColumnId[];

/**
 * Reads キャンペーン記録, whatever its rows were sorted by.
 *
 * @param values dates as ISO text
 * @returns null where its header is gone
 */
export function recordCells(values: readonly (readonly unknown[])[]): RecordCells | null {
  const header = headerOf(values, RECORD_COLUMNS);
  if (header === null) return null;
  const rows = new Map<string, RecordRow>();
  for (const cells of values.slice(header.row + 1)) {
    const row = Object.fromEntries(IDS.map((id) => [id, cells[header.columns[id]]])) as RecordRow;
    const id = textOf(row.id);
    if (id !== "" && !rows.has(id)) rows.set(id, row);
  }
  const inPlace = IDS.every((id, place) => header.columns[id] === place);
  return { headerRow: header.row, inPlace, rows };
}

/** What has to stand in the fixed columns of a campaign's row; null = no number. */
const FIXED: Readonly<Record<FixedColumn, (facts: CampaignFacts) => string | number | null>> = {
  sentOn: ({ sentOn }) => isoOf(sentOn),
  windowDays: ({ windowDays }) => windowDays,
  costPerContact: ({ costPerContact }) => majorOf(costPerContact),
  controlShare: ({ controlShare }) => controlShare,
  sent: ({ people }) => people.sent,
  control: ({ people }) => people.control,
};

/** The first column whose value is no longer as it was written; null = all are. */
export function changedColumn(row: RecordRow, facts: CampaignFacts): FixedColumn | null {
  const isChanged = ([column, valueOf]: (typeof entries)[number]): boolean => {
    const [value, cell] = [valueOf(facts), row[column]];
    if (value === null) return typeof cell === "number";
    return typeof value === "number"
      ? !(Math.abs(Number(cell) - value) < 1e-9) || cell === ""
      : cell !== value;
  };
  const entries = Object.entries(FIXED) as [FixedColumn, (typeof FIXED)[FixedColumn]][];
  return entries.find(isChanged)?.[0] ?? null;
}

/** What a row alone tells of its campaign: everything but the people. */
export function campaignInRow(id: string, row: RecordRow): Campaign {
  const number = (cell: unknown): number => (typeof cell === "number" ? cell : 0);
  const { costPerContact: cost } = row;
  return {
    id,
    name: textOf(row.name) || id,
    sentOn: dayOfIso(textOf(row.sentOn)) ?? 0,
    windowDays: number(row.windowDays),
    target: textOf(row.target),
    conditions: textOf(row.conditions),
    costPerContact: typeof cost === "number" ? minorOf(cost) : null,
    controlShare: number(row.controlShare),
    sent: [],
    control: [],
  };
}
