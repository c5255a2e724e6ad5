import { utf8 } from "../values/utf8.ts";

/** The largest share that may be held back. */
export const MOST_CONTROL = 0.5;

/** People of a campaign by their IDs, each group in the order in which they came. */
export interface Groups {
  readonly sent: readonly string[];
  readonly control: readonly string[];
}

/** By what groups are drawn. */
export type Draw = { readonly id: string; readonly controlShare: number };

/**
 * Whether somebody is held back for comparison (definitions.md 12.3). It hangs on the two IDs and the share alone: the
 * same person of the same campaign is in the same group for ever, whatever the list and its order, and whoever is held
 * back at a share is so at every larger one.
 *
 * @param draw the campaign's ID, and the share to be held back [0 to 0.5]
 *
 * @example
 * ["C1", "C2", "C5"].map((id) => isControl(id, { id: "春のDM", controlShare: 0.5 })) //=> [true, true, false]
 */
export function isControl(customerId: string, { id, controlShare }: Draw): boolean {
  return mixed(fnv1a(utf8(`${id}\n${customerId}`))) / 0x1_0000_0000 < controlShare;
}

/**
 * The people of a list in their groups.
 *
 * @example
 * drawnGroups(["C1", "C2", "C5"], { id: "春のDM", controlShare: 0.5 }) //=> { sent: ["C5"], control: ["C1", "C2"] }
 */
export function drawnGroups(customerIds: readonly string[], draw: Draw): Groups {
  const [sent, control]: [string[], string[]] = [[], []];
  for (const id of customerIds) (isControl(id, draw) ? control : sent).push(id);
  return { sent, control };
}

/**
 * A list without the people who are held back, and everybody of it in their groups.
 *
 * @param list a row a person, and whose each is
 *
 * @example
 * const list = { ids: ["C4", "C5"], rows: [["four"], ["five"]] };
 * heldBack(list, { id: "春のDM", controlShare: 0.5 })
 * //=> { list: { ids: ["C5"], rows: [["five"]] }, groups: { sent: ["C5"], control: ["C4"] } }
 */
export function heldBack<Row>(
  { ids, rows }: { readonly ids: readonly string[]; readonly rows: readonly Row[] },
  draw: Draw,
): { list: { ids: readonly string[]; rows: Row[] }; groups: Groups } {
  const groups = drawnGroups(ids, draw);
  const kept = rows.filter((_, at) => !isControl(ids[at] ?? "", draw));
  return { list: { ids: groups.sent, rows: kept }, groups };
}

/**
 * FNV-1a of 32 bits. Fowler, Noll, Vo; draft-eastlake-fnv.
 *
 * @example
 * fnv1a([0x61]) //=> 0xe40c292c
 */
export function fnv1a(bytes: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * The last step of MurmurHash3, which spreads every bit over all 32: of texts that differ in their last letter only,
 * FNV-1a alone gives neighbours.
 *
 * @example
 * mixed(1) //=> 0x514e28b7
 */
export function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
