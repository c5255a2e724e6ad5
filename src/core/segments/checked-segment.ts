import { dayOfIso } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import type { Condition, FieldTest, Period, Segment } from "./segment.ts";
import { fieldEntry, SEGMENT_FIELD_IDS, type SegmentFieldEntry } from "./segment-fields.ts";

/** The field of conditions that stand for whole segments. */
export const SEGMENT_FIELD = "segment";

/** So deep segments may stand within segments. */
const MOST_DEPTH = 4;
/** How many conditions, or segments, may stand side by side, and how many values in one condition [count]. */
const MOST_BESIDE = 50;
const MOST_VALUES = 1000;
/** Code units of a value, or a name. */
const LONGEST = 500;

/** What each kind of field is asked. */
const TESTS: Readonly<Record<SegmentFieldEntry["kind"], FieldTest["test"]>> = {
  class: "oneOf",
  number: "between",
  money: "between",
  day: "in",
  bought: "bought",
};

/**
 * A segment as a page sends it; a page may send anything.
 *
 * @throws InputProblem "segment-field" for no such field, "segment-value" for a class that it cannot be, "segment-ends" for a
 *   range that ends before it begins, "request-refused" for anything else that is no segment
 *
 * @example
 * checkedSegment({ conditions: [{ field: "stage", test: "oneOf", values: ["5"], more: 1 }] })
 * //=> { conditions: [{ field: "stage", test: "oneOf", values: ["5"] }] }
 */
export const checkedSegment = (asked: unknown): Segment => segmentAt(asked, 0);

function segmentAt(asked: unknown, depth: number): Segment {
  const { name, conditions } = plain(asked);
  return {
    ...(name === undefined ? {} : { name: shortText(name) }),
    conditions: listed(conditions, MOST_BESIDE).map((one) => conditionAt(one, depth)),
  };
}

function conditionAt(asked: unknown, depth: number): Condition {
  const condition = plain(asked);
  const { not } = condition;
  if (not !== undefined && typeof not !== "boolean") throw refused();
  const field = shortText(condition.field);
  const test = field === SEGMENT_FIELD ? amongAt(condition, depth) : testOf(field, condition);
  return { field, ...(not === true ? { not } : {}), ...test };
}

function amongAt({ test, segments }: Plain, depth: number): FieldTest {
  if (test !== "among" || depth >= MOST_DEPTH) throw refused();
  return { test, segments: listed(segments, MOST_BESIDE).map((one) => segmentAt(one, depth + 1)) };
}

function testOf(field: string, asked: Plain): FieldTest {
  const entry = fieldEntry(field);
  if (entry === undefined)
    throw new InputProblem("segment-field", { value: field, known: SEGMENT_FIELD_IDS.join(", ") });
  const test = TESTS[entry.kind];
  if (asked.test !== test) throw refused();
  switch (test) {
    case "oneOf":
      return { test, values: valuesOf(asked.values).map((value) => knownClass(field, value)) };
    case "between":
      return { test, ...inOrder({ from: endOf(asked.from), to: endOf(asked.to) }) };
    case "in":
      return { test, period: periodOf(asked.period) };
    default:
      return { test: "bought", values: valuesOf(asked.values), when: whenOf(asked.when) };
  }
}

/**
 * A value that a field can have; "" = nothing is said.
 *
 * @throws InputProblem "segment-value"
 *
 * @example
 * knownClass("rfmRank", "loyal") //=> "loyal"
 */
export function knownClass(field: string, value: string): string {
  const values = fieldEntry(field)?.values;
  if (values === undefined || value === "" || values.includes(value)) return value;
  throw new InputProblem("segment-value", { field, value, known: values.join(", ") });
}

/** The ends of a range, which nothing is between where they are reversed. */
interface Ends<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/**
 * A range as it is; null = an open end. One that ends before it begins would choose nobody, or with `not` everybody.
 *
 * @throws InputProblem "segment-ends"
 *
 * @example
 * inOrder({ from: 2, to: null }) //=> { from: 2, to: null }
 */
export function inOrder<T extends number | string>(ends: Ends<T>): Ends<T> {
  const { from, to } = ends;
  if (from !== null && to !== null && from > to) throw new InputProblem("segment-ends", { from, to });
  return ends;
}

function whenOf(when: unknown): "ever" | "first" | Period {
  return when === "ever" || when === "first" ? when : periodOf(when);
}

function periodOf(asked: unknown): Period {
  const { months, from, to } = plain(asked);
  if (months === undefined) return inOrder({ from: dayText(from), to: dayText(to) });
  if (typeof months !== "number" || !Number.isInteger(months) || months < 1 || months > 1200) throw refused();
  return { months };
}

function dayText(asked: unknown): string | null {
  if (asked === null) return null;
  const text = shortText(asked);
  if (dayOfIso(text) === null) throw refused();
  return text;
}

function endOf(asked: unknown): number | null {
  if (asked === null) return null;
  if (typeof asked !== "number" || !(Math.abs(asked) <= Number.MAX_SAFE_INTEGER / 100)) throw refused();
  return asked;
}

const valuesOf = (asked: unknown): string[] => listed(asked, MOST_VALUES).map(shortText);

type Plain = Readonly<Record<string, unknown>>;

function plain(asked: unknown): Plain {
  if (typeof asked !== "object" || asked === null) throw refused();
  return asked as Plain;
}

function listed(asked: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(asked) || asked.length > most) throw refused();
  return asked;
}

function shortText(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > LONGEST) throw refused();
  return asked;
}

const refused = (): InputProblem => new InputProblem("request-refused");
