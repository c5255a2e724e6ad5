/** Values between the page and the script: plain data only, as `google.script.run` takes them. */
import { types } from "node:util";

/** Where the copy of a value is made. */
interface World {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
}

const HERE: World = { array: (length) => new Array<unknown>(length), object: () => ({}) };

/** A value from the page in the bundle's world. */
export function jsonIn(value: unknown, realm: World): unknown {
  refuseOthers(value, "arguments");
  return copied(value, realm);
}

/** A value from the bundle as the page gets it. */
export function jsonOut(value: unknown): unknown {
  refuseOthers(value, "returnValue");
  return copied(value, HERE) ?? null;
}

/** What JSON would make of plain data, without its text in between: texts are the same on both sides. */
function copied(value: unknown, world: World): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? copiedArray(value, world) : copiedObject(value, world);
}

function copiedArray(values: readonly unknown[], world: World): unknown[] {
  const copy = world.array(values.length);
  for (let i = 0; i < values.length; i++) copy[i] = copied(values[i], world) ?? null;
  return copy;
}

function copiedObject(value: object, world: World): object {
  const copy = world.object();
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copy[key] = copied(entry, world);
  }
  return copy;
}

/** Refuses dates, functions and objects of classes anywhere in a value. */
function refuseOthers(value: unknown, root: string): void {
  const path = pathToOther(value);
  if (path !== null) throw illegal(root + path);
}

/** Where the first such value stands; null = there is none. The path is put together on the way back only. */
function pathToOther(value: unknown): string | null {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return "";
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return pathInArray(value);
  return isPlain(value) ? pathInObject(value) : "";
}

function pathInArray(values: readonly unknown[]): string | null {
  for (let i = 0; i < values.length; i++) {
    const path = pathToOther(values[i]);
    if (path !== null) return `[${i}]${path}`;
  }
  return null;
}

function pathInObject(value: object): string | null {
  for (const [key, entry] of Object.entries(value)) {
    const path = pathToOther(entry);
    if (path !== null) return `.${key}${path}`;
  }
  return null;
}

const illegal = (path: string): TypeError =>
  new TypeError(`Failed due to illegal value in property: ${path}`);

/** Plain in any world: its prototype is the last of its chain; a date's is not. */
function isPlain(value: object): boolean {
  if (types.isProxy(value)) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
