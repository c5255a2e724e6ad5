import { type Day, dayOfIso, monthsBefore } from "../values/day.ts";
import { minorOf } from "../values/money.ts";
import { InputProblem } from "../values/problem.ts";
import type { Condition, PeopleColumns, PeopleField, Period, Segment } from "./segment.ts";

type Kind = PeopleField["kind"];
type Of<K extends Kind> = PeopleField & { readonly kind: K };
type Test<T extends Condition["test"]> = Extract<Condition, { readonly test: T }>;

/**
 * The people of a segment: all its conditions hold (definitions.md 12). The page counts by this as the server lists.
 *
 * @returns in the order of the columns: 1 = in it
 * @throws InputProblem "segment-field" for a field that the columns do not have, or have of another kind
 *
 * @example
 * const stage = { id: "stage", kind: "class", texts: ["1", "2"], codes: [0, 1, -1] };
 * const columns = { people: 3, anchor: "2024-03-31", fields: [stage] };
 * [...chosenIn(columns, { conditions: [{ field: "stage", not: true, test: "oneOf", values: ["1"] }] })] //=> [0, 1, 1]
 */
export function chosenIn(columns: PeopleColumns, segment: Segment): Uint8Array {
  const chosen = new Uint8Array(columns.people).fill(1);
  for (const condition of segment.conditions) {
    const holds = holding(columns, condition);
    const wanted = condition.not === true ? 0 : 1;
    for (let i = 0; i < chosen.length; i++) if (holds[i] !== wanted) chosen[i] = 0;
  }
  return chosen;
}

/**
 * How many people a segment has [count].
 *
 * @example
 * // of three people one is F1, one F2, one has no stage
 * const stage = { id: "stage", kind: "class", texts: ["1", "2"], codes: [0, 1, -1] };
 * const columns = { people: 3, anchor: "2024-03-31", fields: [stage] };
 * countIn(columns, { conditions: [{ field: "stage", test: "oneOf", values: ["1", "2"] }] }) //=> 2
 */
export function countIn(columns: PeopleColumns, segment: Segment): number {
  let people = 0;
  for (const one of chosenIn(columns, segment)) people += one;
  return people;
}

/** By person: 1 where a condition holds, its NOT left aside. */
function holding(columns: PeopleColumns, condition: Condition): Uint8Array {
  switch (condition.test) {
    case "oneOf":
      return byClass(columnOf(columns, condition.field, ["class"]), condition);
    case "between":
      return byValue(columnOf(columns, condition.field, ["number", "money"]), condition);
    case "in":
      return byDay(columnOf(columns, condition.field, ["day"]), dayEnds(condition.period, columns));
    case "bought":
      return byBought(columnOf(columns, condition.field, ["bought"]), condition, columns);
    case "among":
      return byAmong(columns, condition);
  }
}

function columnOf<K extends Kind>(columns: PeopleColumns, id: string, kinds: readonly K[]): Of<K> {
  const isMeant = (one: PeopleField): one is Of<K> =>
    one.id === id && (kinds as readonly Kind[]).includes(one.kind);
  const found = columns.fields.find(isMeant);
  if (found) return found;
  throw new InputProblem("segment-field", {
    value: id,
    known: columns.fields.map((field) => field.id).join(", "),
  });
}

/** By code: 1 where its text is wanted; the last place is that of -1, where nothing is said. */
function wantedCodes(texts: readonly string[], values: readonly string[]): Uint8Array {
  const wanted = new Set(values);
  return Uint8Array.from([...texts, ""], (text) => Number(wanted.has(text)));
}

function marked<T>(values: readonly T[], holds: (value: T) => boolean): Uint8Array {
  const marks = new Uint8Array(values.length);
  values.forEach((value, i) => (marks[i] = Number(holds(value))));
  return marks;
}

function byClass({ texts, codes }: Of<"class">, { values }: Test<"oneOf">): Uint8Array {
  const wanted = wantedCodes(texts, values);
  return marked(codes, (code) => wanted[code < 0 ? texts.length : code] === 1);
}

function byValue(
  { kind, values }: Of<"number" | "money">,
  { from, to }: Pick<Test<"between">, "from" | "to">,
): Uint8Array {
  const end = (value: number | null, open: number): number =>
    value === null ? open : kind === "money" ? minorOf(value) : value;
  const [low, high] = [end(from, -Infinity), end(to, Infinity)];
  return marked(values, (value) => value !== null && value >= low && value <= high);
}

/** The first and the last day of a period. */
type DayEnds = readonly [from: Day, to: Day];

function dayEnds(period: Period, { anchor }: Pick<PeopleColumns, "anchor">): DayEnds {
  const day = (text: string | null, open: number): Day => (text === null ? open : (dayOfIso(text) ?? NaN));
  if ("from" in period) return [day(period.from, -Infinity), day(period.to, Infinity)];
  const end = day(anchor, NaN);
  return [monthsBefore(end, period.months) + 1, end];
}

function byDay({ values }: Of<"day">, [from, to]: DayEnds): Uint8Array {
  return marked(values, (day) => day !== null && day >= from && day <= to);
}

function byBought(
  { texts, start, codes, days, first }: Of<"bought">,
  { values, when }: Test<"bought">,
  columns: PeopleColumns,
): Uint8Array {
  const wanted = wantedCodes(texts, values);
  const [from, to] = typeof when === "string" ? [-Infinity, Infinity] : dayEnds(when, columns);
  const holds = new Uint8Array(columns.people);
  for (let person = 0; person < holds.length; person++) {
    for (let i = start[person] ?? 0; i < (start[person + 1] ?? 0); i++) {
      const code = codes[i] ?? -1;
      if (wanted[code < 0 ? texts.length : code] !== 1) continue;
      const day = days[i] ?? NaN;
      if (!(when === "first" ? first[i] === 1 : day >= from && day <= to)) continue;
      holds[person] = 1;
      break;
    }
  }
  return holds;
}

function byAmong(columns: PeopleColumns, { segments }: Test<"among">): Uint8Array {
  const holds = new Uint8Array(columns.people);
  for (const segment of segments) chosenIn(columns, segment).forEach((one, i) => one === 1 && (holds[i] = 1));
  return holds;
}
