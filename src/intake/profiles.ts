import type { ChannelProfile, ColumnChoices } from "../catalog/channels/channel-profile.ts";
import { CHANNELS } from "../catalog/channels/channels.ts";
import { COLUMN_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";
import { bareHeader, foldHeader } from "./header-text.ts";

/** So many of a profile's marks make a header its export. */
const MARKS_NEEDED = 2;

/** The marks of every profile as they are compared; made when first asked for. */
let folded: ReadonlyMap<ChannelProfile, readonly string[]> | null = null;

function foldedMarks(): ReadonlyMap<ChannelProfile, readonly string[]> {
  folded ??= new Map(CHANNELS.map((profile) => [profile, profile.marks.map(foldHeader)]));
  return folded;
}

/** A profile and how surely a header is its. */
export interface ProfileMatch {
  readonly profile: ChannelProfile;
  /** Marks of the profile in the header [count]. */
  readonly marks: number;
}

/**
 * The profile whose export has this header, whatever columns were left out or moved.
 *
 * @param names the header's cells
 * @returns the one with the most marks; null below two, or when two profiles have as many
 */
export function profileOf(names: readonly string[]): ProfileMatch | null {
  const present = new Set(names.map(foldHeader));
  let best: ProfileMatch | null = null;
  let isTied = false;
  for (const [profile, known] of foldedMarks()) {
    const marks = known.filter((mark) => present.has(mark)).length;
    if (marks < MARKS_NEEDED || marks < (best?.marks ?? 0)) continue;
    isTied = marks === best?.marks;
    best = { profile, marks };
  }
  return isTied ? null : best;
}

/**
 * A profile by its ID; null for none, or one that an older version knew.
 *
 * @example
 * profileById("shopify")?.name.en //=> "Shopify"
 */
export function profileById(id: string | null): ChannelProfile | null {
  return CHANNELS.find((profile) => profile.id === id) ?? null;
}

/**
 * Where a profile's roles stand in a header: one column or several together.
 *
 * @param isFilled tells whether a column holds anything; of two choices a filled one goes before an empty one
 */
export function profileColumns(
  profile: ChannelProfile,
  names: readonly string[],
  isFilled: (column: number) => boolean = () => true,
): {
  readonly found: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly less: ReadonlyMap<ColumnRole, readonly number[]>;
} {
  const exact = positionsBy(names.map(foldHeader));
  const bare = positionsBy(names.map(bareHeader));
  const found = new Map<ColumnRole, readonly number[]>();
  const less = new Map<ColumnRole, readonly number[]>();
  for (const role of COLUMN_ROLES) {
    const choices = profile.columns[role] ?? [];
    const there = [...choicesIn(choices, exact), ...choicesIn(choices, bare)];
    const columns = there.find((places) => places.some(isFilled)) ?? there[0];
    if (columns !== undefined) found.set(role, columns);
    const off = (profile.less?.[role] ?? []).flatMap((name) => exact.get(foldHeader(name)) ?? []);
    if (off.length > 0) less.set(role, off);
  }
  return { found, less };
}

/** The first column of each name. */
function positionsBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  texts.forEach((text, i) => {
    if (text !== "" && !positions.has(text)) positions.set(text, i);
  });
  return positions;
}

/** The choices whose columns are all there, best first. */
function choicesIn(choices: ColumnChoices, positions: ReadonlyMap<string, number>): number[][] {
  return choices.flatMap((choice) => {
    const names = typeof choice === "string" ? [choice] : choice;
    const columns = names.flatMap((name) => positions.get(foldHeader(name)) ?? []);
    return columns.length === names.length ? [columns] : [];
  });
}
