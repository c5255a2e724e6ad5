/** Values between the page and the script: plain data only, as `google.script.run` takes them. */
import { types } from "node:util";
import type { Realm } from "./realm.ts";

/** A value from the page in the bundle's world. */
export function jsonIn(value: unknown, realm: Realm): unknown {
  refuseOthers(value, "arguments");
  const text = JSON.stringify(value);
  return text === undefined ? undefined : realm.adopt(JSON.parse(text));
}

/** A value from the bundle as the page gets it. */
export function jsonOut(value: unknown): unknown {
  refuseOthers(value, "returnValue");
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as unknown);
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
