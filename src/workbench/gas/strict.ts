/**
 * A service as the bundle sees it: a member that is adapted works, one that Apps Script has but the adapter has not
 * says so, and one that Apps Script has not is not there.
 */
import { readFileSync } from "node:fs";
import { requireOpenSheet } from "./obstacles.ts";
import { isChange } from "./permissions.ts";
import type { Run } from "./run.ts";

type Members = Readonly<Record<string, readonly string[]>>;

const table = JSON.parse(readFileSync(new URL("./members.json", import.meta.url), "utf8")) as Members;
const known = new Map<string, ReadonlySet<string>>();

function membersOf(className: string): ReadonlySet<string> {
  const members = known.get(className) ?? new Set(table[className]);
  known.set(className, members);
  return members;
}

/** The names of an enumeration's values. */
export function enumNames(name: string): readonly string[] {
  return table[name] ?? [];
}

const behind = new WeakMap<object, object>();

/** The adapter behind something the bundle handed over, when it is one of the given class. */
export function adapterOf<T extends object>(
  value: unknown,
  Class: abstract new (...args: never[]) => T,
): T | null {
  const adapter = typeof value === "object" && value !== null ? behind.get(value) : undefined;
  return adapter instanceof Class ? adapter : null;
}

/**
 * An adapter as the bundle sees it.
 *
 * @param className Apps Script's name of the class
 * @param adapter an object whose methods carry Apps Script's names
 * @param countedAs the class under which calls are counted, where several classes share an adapter
 */
export function strict<T>(run: Run, className: string, adapter: object, countedAs = className): T {
  const members = membersOf(className);
  const proxy = new Proxy(Object.create(null) as object, {
    get: (_, name) =>
      typeof name === "symbol" ? undefined : member(run, { className, countedAs, members }, adapter, name),
    set: (_, name) => {
      throw run.realm.exception(`Cannot set ${className}.${String(name)}`);
    },
    has: (_, name) => typeof name === "string" && members.has(name),
    getPrototypeOf: () => null,
  });
  behind.set(proxy, adapter);
  return proxy as T;
}

/** What does not change the sheet it is asked of, or is not known to be refused on a protected one. */
const WITHOUT_SHEET = new Set(["copyTo", "addDeveloperMetadata"]);

interface Seen {
  readonly className: string;
  readonly countedAs: string;
  readonly members: ReadonlySet<string>;
}

function member(run: Run, { className, countedAs, members }: Seen, adapter: object, name: string): unknown {
  if (name === "toString") return () => className;
  if (!members.has(name)) return undefined;
  if (!(name in adapter)) throw run.realm.exception(`not adapted: ${className}.${name}`);
  const value = (adapter as Record<string, unknown>)[name];
  if (typeof value !== "function") {
    run.file.counters.touched.add(`${countedAs}.${name}`);
    return value;
  }
  return (...args: unknown[]) =>
    run.call(countedAs, name, () => {
      if (className === "Sheet" && isChange(className, name) && !WITHOUT_SHEET.has(name))
        requireOpenSheet(run.file, (adapter as { sheetId: string }).sheetId);
      return value.apply(adapter, args) as unknown;
    });
}

/** The members of an adapter that Apps Script has too. */
export function adaptedBy(className: string, Adapter: { readonly prototype: object }): string[] {
  const own = Object.getOwnPropertyNames(Adapter.prototype).filter((name) => membersOf(className).has(name));
  return own.map((name) => `${className}.${name}`);
}
