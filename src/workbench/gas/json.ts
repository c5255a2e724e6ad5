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
function refuseOthers(value: unknown, path: string): void {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    throw illegal(path);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return value.forEach((entry, index) => refuseOthers(entry, `${path}[${index}]`));
  if (!isPlain(value)) throw illegal(path);
  for (const [key, entry] of Object.entries(value)) refuseOthers(entry, `${path}.${key}`);
}

const illegal = (path: string): TypeError =>
  new TypeError(`Failed due to illegal value in property: ${path}`);

/** Plain in any world: its prototype is the last of its chain; a date's is not. */
function isPlain(value: object): boolean {
  if (types.isProxy(value)) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
