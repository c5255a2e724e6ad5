import { CAMPAIGN_LIST_COLUMNS, GROUP_NAMES } from "../../catalog/texts/campaign-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Groups } from "../../core/campaigns/control.ts";

type Cells = readonly (readonly unknown[])[];

/** Rows that are looked through for a header: the user may have put lines above it. */
const HEAD_ROWS = 30;

const says = (cell: unknown, text: Text): boolean => cell === text.ja || cell === text.en;

/**
 * Where the columns of a table of ours stand, wherever its columns and its header have gone.
 *
 * @returns null where a column is missing
 */
export function headerOf<Id extends string>(
  values: Cells,
  titles: Readonly<Record<Id, Text>>,
): { readonly row: number; readonly columns: Readonly<Record<Id, number>> } | null {
  const wanted = Object.entries(titles) as [Id, Text][];
  for (const [row, cells] of values.slice(0, HEAD_ROWS).entries()) {
    const places = wanted.map(([id, title]) => [id, cells.findIndex((cell) => says(cell, title))] as const);
    if (places.every(([, column]) => column >= 0))
      return { row, columns: Object.fromEntries(places) as Record<Id, number> };
  }
  return null;
}

/** Who stands on a campaign's list in which group, in whatever order; a row that names no group of ours is nobody's. */
export function groupsOn(values: Cells): Groups {
  const [sent, control]: [string[], string[]] = [[], []];
  const header = headerOf(values, CAMPAIGN_LIST_COLUMNS);
  if (header === null) return { sent, control };
  for (const cells of values.slice(header.row + 1)) {
    const [customer, group] = [cells[header.columns.customer], cells[header.columns.group]];
    if (typeof customer !== "string" && typeof customer !== "number") continue;
    if (says(group, GROUP_NAMES.sent)) sent.push(String(customer));
    else if (says(group, GROUP_NAMES.control)) control.push(String(customer));
  }
  return { sent, control };
}
