import { emailOf } from "../people/contact.ts";

/** A list of customers as cells of text, header apart. */
export interface CustomerTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A list that is kept, of which only what is asked for is read. */
export interface StoredCustomers {
  readonly header: readonly string[];
  /** Rows below the header [count]. */
  readonly length: number;
  /** All cells of a column, top to bottom. */
  column(place: number): readonly string[];
  /** Some rows by their places, which come in order. */
  rowsAt(places: readonly number[]): ReadonlyMap<number, readonly string[]>;
}

/** The columns by which a person is known in a list; -1 = it has no such column. */
export interface PersonKeys {
  readonly customer: number;
  readonly email: number;
}

/** What becomes of rows that arrive [count]. */
export interface CustomerCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows with neither an ID nor an e-mail, which are left out. */
  readonly nameless: number;
}

export interface MergedCustomers extends CustomerCounts {
  /** The stored names, then those that are new. */
  readonly header: readonly string[];
  /** The rows that are new or say something else than before, by their places, in order. */
  readonly changed: ReadonlyMap<number, readonly string[]>;
}

/**
 * Brings rows of a list of customers together with the stored ones. A person is known by customer ID, else by e-mail,
 * in columns of the same names; a newer row takes the place of the person's, and columns that it lacks stay as they are.
 *
 * @example
 * const stored = {
 *   ...{ header: ["ID", "memo"], length: 1, column: () => ["A"] },
 *   rowsAt: () => new Map([[0, ["A", "old friend"]]]),
 * };
 * const arriving = { header: ["ID", "rank"], rows: [["A", "gold"], ["B", ""]] };
 * [...mergeCustomers(stored, arriving, { customer: 0, email: -1 }).changed]
 * //=> [[0, ["A", "old friend", "gold"]], [1, ["B", "", ""]]]
 */
export function mergeCustomers(
  stored: StoredCustomers,
  arriving: CustomerTable,
  keys: PersonKeys,
): MergedCustomers {
  const { header: names, rows } = arriving;
  const header = [...stored.header, ...names.filter((name) => !stored.header.includes(name))];
  const columns = names.map((name) => header.indexOf(name));
  const places = placesOf(rows, keys, knownPeople(stored, arriving, keys));
  const known = [...new Set(places)].filter((place) => place >= 0 && place < stored.length);
  const before = new Map(stored.rowsAt(known.sort((a, b) => a - b)));
  const changed = new Map<number, readonly string[]>();
  const counts = { added: 0, updated: 0, unchanged: 0, nameless: 0 };
  rows.forEach((row, i) => counts[take(places[i] ?? -1, row)]++);

  function take(place: number, row: readonly string[]): keyof CustomerCounts {
    if (place < 0) return "nameless";
    const old = before.get(place);
    const now = header.map((_, at) => old?.[at] ?? "");
    columns.forEach((at, i) => (now[at] = row[i] ?? ""));
    if (old !== undefined && now.every((cell, at) => cell === (old[at] ?? ""))) return "unchanged";
    before.set(place, now);
    changed.set(place, now);
    return old === undefined ? "added" : "updated";
  }

  const inOrder = [...changed].sort(([a], [b]) => a - b);
  return { header, changed: new Map(inOrder), ...counts };
}

/** The places of the stored people by what they are known by, and the number of places. */
interface Known {
  readonly people: Map<string, number>;
  readonly length: number;
}

function knownPeople(stored: StoredCustomers, { header }: CustomerTable, keys: PersonKeys): Known {
  const cells = (column: number): readonly string[] => {
    const place = stored.header.indexOf(header[column] ?? "");
    return column < 0 || place < 0 ? [] : stored.column(place);
  };
  const [ids, emails] = [cells(keys.customer), cells(keys.email)];
  const people = new Map<string, number>();
  for (let place = 0; place < stored.length; place++) {
    const key = keyOf(ids[place] ?? "", emails[place] ?? "");
    if (key !== "") people.set(key, place);
  }
  return { people, length: stored.length };
}

/** For each row the place of its person, new ones behind all others; -1 = it names nobody. */
function placesOf(rows: CustomerTable["rows"], keys: PersonKeys, { people, length }: Known): number[] {
  let next = length;
  return rows.map((row) => {
    const key = keyOf(row[keys.customer] ?? "", row[keys.email] ?? "");
    if (key === "") return -1;
    const place = people.get(key) ?? next++;
    people.set(key, place);
    return place;
  });
}

/** What a person is known by: the ID, or else the e-mail; "" = neither. */
function keyOf(id: string, email: string): string {
  if (id.trim() !== "") return `#${id.trim()}`;
  const address = emailOf(email);
  return address === null ? "" : `@${address}`;
}
