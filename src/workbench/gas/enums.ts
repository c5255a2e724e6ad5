/** Apps Script's enumerations: objects that can only be passed on, never written as text. */
import { enumNames } from "./strict.ts";
import type { Realm } from "./realm.ts";

const names = new WeakMap<object, string>();
const made = new WeakMap<Realm, Map<string, unknown>>();

/**
 * An enumeration with all its values.
 *
 * @param name Apps Script's name, e.g. `BorderStyle`
 */
export function enumeration<T>(realm: Realm, name: string): T {
  const known = made.get(realm) ?? new Map<string, unknown>();
  made.set(realm, known);
  if (!known.has(name)) known.set(name, newEnumeration(realm, name));
  return known.get(name) as T;
}

function newEnumeration(realm: Realm, name: string): object {
  const values = realm.adopt({}) as Record<string, object>;
  for (const value of enumNames(name)) {
    const one = realm.adopt({ toString: () => value }) as object;
    names.set(one, value);
    values[value] = Object.freeze(one);
  }
  return Object.freeze(values);
}

/** The name of an enumeration's value; null for anything else, text included. */
export function enumName(value: unknown): string | null {
  return typeof value === "object" && value !== null ? (names.get(value) ?? null) : null;
}
