/** A list of customers, one row a person: which columns tell who and what. */
import type { PersonKeys } from "../core/merge/merge-customers.ts";
import type { CustomerRecords } from "../core/rows/customer-records.ts";
import { PERSON_ROLES } from "../core/rows/column-roles.ts";
import type { WordColumn } from "../core/rows/row-columns.ts";
import { intColumn } from "../core/values/column.ts";
import { dictionary } from "../core/values/dictionary.ts";
import { columnsByName } from "./columns-by-name.ts";
import { foldHeader } from "./header-text.ts";

const ROLES = ["customer", ...PERSON_ROLES] as const;
type Role = (typeof ROLES)[number];

/** The columns of each role, best first: lists of several shops name theirs differently. */
type PersonColumns = ReadonlyMap<Role, readonly number[]>;

type Cells = readonly (readonly string[])[];

/**
 * What a person of a list is known by; null = nothing.
 *
 * @example
 * personKeys(["会員ID", "会員ランク"]) //=> { customer: 0, email: -1 }
 */
export function personKeys(header: readonly string[]): PersonKeys | null {
  const columns = personColumns(header);
  const [customer = -1, email = -1] = [columns.get("customer")?.[0], columns.get("email")?.[0]];
  return customer < 0 && email < 0 ? null : { customer, email };
}

/**
 * A list as it is kept: columns without a name or of a name that was there are left out, and rows that hold nothing.
 *
 * @param table header included
 * @param headerRow 1 = first
 */
export function customerTable(table: Cells, headerRow: number): { header: string[]; rows: string[][] } {
  const names = (table[headerRow - 1] ?? []).map((name) => name.trim());
  const kept = names.flatMap((name, at) => (name !== "" && names.indexOf(name) === at ? [at] : []));
  const cells = table.slice(headerRow).map((row) => kept.map((at) => row[at] ?? ""));
  return {
    header: kept.map((at) => names[at] ?? ""),
    rows: cells.filter((row) => row.some((cell) => cell.trim() !== "")),
  };
}

/**
 * What a list says: of each role what the first of its columns says that is filled, and all other columns under their
 * own names.
 */
export function customerRecords(header: readonly string[], rows: Cells): CustomerRecords {
  const columns = personColumns(header);
  const used = new Set([...columns.values()].flat());
  const others = header.flatMap((name, at) => (used.has(at) || name === "" ? [] : [[name, [at]] as const]));
  const words = PERSON_ROLES.flatMap((role) => {
    const places = columns.get(role) ?? [];
    return places.length === 0 ? [] : [[role, wordsIn(rows, places)] as const];
  });
  const ids = columns.get("customer") ?? [];
  return {
    length: rows.length,
    ids: ids.length === 0 ? null : wordsIn(rows, ids),
    words: Object.fromEntries(words),
    attributes: Object.fromEntries(others.map(([name, places]) => [name, wordsIn(rows, places)])),
  };
}

function wordsIn(rows: Cells, places: readonly number[]): WordColumn {
  const words = dictionary();
  const codes = intColumn();
  for (const row of rows) {
    const text = places.map((at) => row[at]?.trim() ?? "").find((cell) => cell !== "") ?? "";
    codes.push(text === "" ? -1 : words.code(text));
  }
  return { codes: codes.values(), texts: words.texts };
}

function personColumns(header: readonly string[]): PersonColumns {
  const taken = new Set(numbersOf(header));
  const found = new Map<Role, number[]>(ROLES.map((role) => [role, []]));
  for (;;) {
    // A second attribute is another one, and keeps its own name.
    const roles = ROLES.filter((role) => role !== "attribute" || found.get(role)?.length === 0);
    const columns = columnsByName(header, { roles, taken });
    const places = roles.flatMap((role) => {
      const at = columns[role];
      return typeof at === "number" ? [[role, at] as const] : [];
    });
    if (places.length === 0) return found;
    for (const [role, at] of places) {
      found.get(role)?.push(at);
      taken.add(at);
    }
  }
}

/** Columns of numbers that stand for the words of another one: 都道府県(ID) beside 都道府県(名称). */
function numbersOf(header: readonly string[]): number[] {
  const names = new Set(header.map(foldHeader));
  return header.flatMap((name, at) => {
    const [, what] = /^(.*)id$/.exec(foldHeader(name)) ?? [];
    return what !== undefined && names.has(`${what}名称`) ? [at] : [];
  });
}
