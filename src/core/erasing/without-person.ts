import type { Condition, Segment } from "../segments/segment.ts";
import type { TraceReader } from "./traces.ts";

type Names = Pick<TraceReader, "names" | "isId">;

/** Lists of sentences or examples, of which one that names the person goes; elsewhere the place stays, empty. */
const LISTS: ReadonlySet<string> = new Set(["notices", "examples", "open"]);
/** What is told of one ID: without it nothing is told. */
const OF_ONE: ReadonlySet<string> = new Set(["giant", "manyContacts"]);
/** What the user said, which no one takes back for him. */
const SAID: ReadonlySet<string> = new Set(["settings", "orders"]);

/**
 * What is kept of a run without the texts that name a person; every number stays.
 *
 * @example
 * const reader = { names: (text) => text.includes("「C1」"), isId: (text) => text === "C1" };
 * const kept = { notices: ["顧客「C1」", "3行"], people: { giant: { id: "C1" } }, sales: 5, row: { value: "C1" } };
 * withoutPerson(kept, reader) //=> { notices: ["3行"], people: { giant: null }, sales: 5, row: { value: "" } }
 */
export function withoutPerson<T>(kept: T, reader: Names): T {
  return cleaned(kept, "", reader) as T;
}

function cleaned(value: unknown, key: string, reader: Names): unknown {
  if (typeof value === "string") return isNaming(value, key, reader) ? "" : value;
  if (typeof value !== "object" || value === null || SAID.has(key)) return value;
  if (Array.isArray(value)) {
    const entries = value as unknown[];
    const stay = LISTS.has(key) ? entries.filter((one) => !isNamedIn(one, reader)) : entries;
    return stay.map((one) => cleaned(one, key, reader));
  }
  if (OF_ONE.has(key) && reader.isId(String((value as { id?: unknown }).id))) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one, name, reader)]));
}

/** Where a cell is quoted, its whole text may be an ID. */
const isNaming = (text: string, key: string, { names, isId }: Names): boolean =>
  names(text) || (key === "value" && isId(text));

/** Whether a sentence, in one language or two, or an example names the person. */
function isNamedIn(one: unknown, reader: Names): boolean {
  if (typeof one === "string") return reader.names(one);
  if (typeof one !== "object" || one === null) return false;
  return Object.entries(one).some(([key, text]) => typeof text === "string" && isNaming(text, key, reader));
}

/**
 * Saved segments without the values that are a person's ID or contact. A condition that is left without a value would let
 * everybody in, or nobody: its segment goes.
 *
 * @example
 * const reader = { names: () => false, isId: (text) => text === "C1" };
 * const oneOf = (...values) => ({ conditions: [{ field: "memo", test: "oneOf", values }] });
 * segmentsWithout([oneOf("C1", "C2"), oneOf("C1")], reader)
 * //=> [{ conditions: [{ field: "memo", test: "oneOf", values: ["C2"] }] }]
 */
export function segmentsWithout(segments: readonly Segment[], reader: Names): Segment[] {
  return segments.flatMap((segment) => {
    const conditions = segment.conditions.map((one) => conditionWithout(one, reader));
    const whole = conditions.flatMap((one) => one ?? []);
    if (whole.length < conditions.length) return [];
    const isSame = whole.every((one, i) => one === segment.conditions[i]);
    return [isSame ? segment : { ...segment, conditions: whole }];
  });
}

/** null = nothing is left of it. */
function conditionWithout(condition: Condition, reader: Names): Condition | null {
  if (condition.test === "among") {
    const segments = segmentsWithout(condition.segments, reader);
    if (segments.every((one, i) => one === condition.segments[i])) return condition;
    return segments.length === 0 ? null : { ...condition, segments };
  }
  if (condition.test !== "oneOf" && condition.test !== "bought") return condition;
  const values = condition.values.filter((value) => !reader.names(value) && !reader.isId(value));
  if (values.length === condition.values.length) return condition;
  return values.length === 0 ? null : { ...condition, values };
}
