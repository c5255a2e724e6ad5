import { KEY_PREFIX } from "./id-keys.ts";

/** Two IDs of one person. */
export type IdPair = readonly [string, string];

/**
 * Orders IDs so that the first of one person's stands for all: customer IDs before contacts, then as texts.
 *
 * @example
 * ["mail:a@example.com", "C2", "C10"].sort(compareIds) //=> ["C10", "C2", "mail:a@example.com"]
 */
export function compareIds(a: string, b: string): number {
  return contactRank(a) - contactRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * 1 for an ID that is a contact, 0 for a customer ID.
 *
 * @example
 * contactRank("tel:0312345678") //=> 1
 */
export function contactRank(id: string): number {
  return Object.values(KEY_PREFIX).some((prefix) => id.startsWith(prefix)) ? 1 : 0;
}

/**
 * Accepted pairs as the joins that `CleaningRules` takes: every ID but the first of a person's → that first one.
 * Neither the order of the pairs nor the order within one matters.
 *
 * @example
 * [...joinsOf([["C", "B"], ["A", "C"]])] //=> [["C", "A"], ["B", "A"]]
 */
export function joinsOf(pairs: readonly IdPair[]): Map<string, string> {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const pair of pairs) {
    const [first, second] = pair.map(top).sort(compareIds) as [string, string];
    if (first !== second) above.set(second, first);
  }
  const ids = [...new Set(pairs.flat())];
  return new Map(ids.map((id): IdPair => [id, top(id)]).filter(([id, first]) => id !== first));
}

/**
 * The ID each joined ID counts under in the end: chains are followed to their end, of a circle the first ID stands.
 *
 * @example
 * [...representatives(new Map([["A", "B"], ["B", "C"]]))] //=> [["A", "C"], ["B", "C"]]
 */
export function representatives(joins: ReadonlyMap<string, string>): Map<string, string> {
  const known = new Map<string, string>();
  for (const id of joins.keys()) {
    const way = wayFrom(id, joins, known);
    const last = way[way.length - 1] ?? id;
    const end = known.get(last) ?? (joins.has(last) ? circleFirst(last, joins) : last);
    for (const one of way) known.set(one, end);
  }
  return new Map([...known].filter(([id, end]) => id !== end));
}

/** The IDs from one on along the joins, up to the end, a known ID or the first one met again. */
function wayFrom(
  id: string,
  joins: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): string[] {
  const way = [id];
  const met = new Set(way);
  for (let at = id; !known.has(at);) {
    const next = joins.get(at);
    if (next === undefined || met.has(next)) return way;
    at = next;
    way.push(at);
    met.add(at);
  }
  return way;
}

/** The first of the IDs that a circle goes round, from any ID on it. */
function circleFirst(start: string, joins: ReadonlyMap<string, string>): string {
  let first = start;
  for (let at = joins.get(start); at !== undefined && at !== start; at = joins.get(at)) {
    if (compareIds(at, first) < 0) first = at;
  }
  return first;
}
