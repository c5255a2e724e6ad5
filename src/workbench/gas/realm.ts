/** The bundle's own world: a bare context in which its arrays, dates, objects and errors are made. */
import { constants, createContext, runInContext, type Context, type Script } from "node:vm";
import type { Maker } from "../engine/sheet-cells.ts";
import type { ZoneClock } from "../engine/zone-clock.ts";
import { CLOCK } from "./timed.ts";

export interface Realm {
  readonly context: Context;
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  /** A date at an instant [ms]. */
  date(instant: number): unknown;
  /** What Apps Script throws: an error named Exception. */
  exception(message: string): Error;
  /** A value made outside, as arrays, dates and plain objects of this world; services pass as they are. */
  adopt(value: unknown): unknown;
}

interface Tools {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(instant: number): unknown;
  exception(message: string): Error;
}

const TOOLS = `({
  array: (length) => new Array(length),
  object: () => ({}),
  date: (instant) => new Date(instant),
  exception: (message) => Object.assign(new Error(message), { name: "Exception" }),
})`;

/**
 * A fresh world with the bundle loaded in it.
 *
 * @param globals the services, by the names under which the bundle finds them
 * @param bundle the compiled bundle
 * @param now its clock [ms]; null = the machine's
 */
export function newRealm(
  globals: (realm: Realm) => Record<string, unknown>,
  bundle: Script,
  now: (() => number) | null = null,
): Realm {
  const context = createContext(constants.DONT_CONTEXTIFY);
  if (now !== null) (runInContext(CLOCK, context) as (now: () => number) => void)(now);
  const tools = runInContext(TOOLS, context) as Tools;
  const realm: Realm = { context, ...tools, adopt: (value) => adopted(value, tools) };
  Object.assign(context, globals(realm));
  bundle.runInContext(context);
  return realm;
}

function adopted(value: unknown, tools: Tools): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return tools.date(value.getTime());
  if (value instanceof Array) {
    const array = tools.array(value.length);
    for (let i = 0; i < value.length; i++) array[i] = adopted(value[i], tools);
    return array;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const object = tools.object();
  for (const [key, entry] of Object.entries(value)) object[key] = adopted(entry, tools);
  return object;
}

/** How a realm makes the rows and dates of a sheet's values. */
export function makerOf(realm: Realm, { instant }: ZoneClock): Maker {
  return { row: realm.array, instant, date: realm.date };
}
