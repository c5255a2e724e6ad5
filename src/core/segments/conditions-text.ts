import { type Day, dayOfIso, isoOf } from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";
import { inOrder, knownClass } from "./checked-segment.ts";
import { splitText, unquoted } from "./quoted-text.ts";
import type { Condition, FieldTest, Period, Segment } from "./segment.ts";
import { attributeField } from "./named-attributes.ts";
import { fieldEntry, SEGMENT_FIELD_IDS } from "./segment-fields.ts";

/** Shorter names of fields. */
const SHORT: Readonly<Record<string, string>> = {
  orders: "purchases",
  recency: "idleDays",
  amount: "sales",
  average: "averageOrderValue",
  first: "firstOrder",
  last: "lastOrder",
  rank: "rfmRank",
  age: "ageBand",
};

/** Everybody with a purchase by the anchor. */
const EVERYBODY = "all";

/**
 * Conditions as they are typed on the command line. Rows are joined by `;` (all of them hold), values by `,` (any of
 * them does), `not` stands before a row. Classes and goods take `=`; `product:first=…` is the first purchase,
 * `product:2024-01-01..2024-03-31=…` and `product:3months=…` a period; `attribute:NAME=…` is a column of the list of customers. Numbers and days take = >= <= > < and `from..to`,
 * an end may be left out; days also `last in 3 months`. `""` is nothing said; quotation marks stand around a value that
 * holds a sign of these, doubled where they are part of it. `all` = everybody.
 *
 * @throws InputProblem "segment-text" for a row that cannot be read, "segment-field" for no such field, "segment-value" for
 *   a class that it cannot be, "segment-ends" for a range that ends before it begins
 *
 * @example
 * conditionsOf("stage=F4,F5; orders>=2").conditions
 * //=> [{ field: "stage", test: "oneOf", values: ["4", "5"] }, { field: "purchases", test: "between", from: 2, to: null }]
 * @example
 * conditionsOf("last<2024-01-01").conditions
 * //=> [{ field: "lastOrder", test: "in", period: { from: null, to: "2023-12-31" } }]
 * @example
 * conditionsOf('not product:3months="石けん, 大"').conditions
 * //=> [{ field: "product", not: true, test: "bought", values: ["石けん, 大"], when: { months: 3 } }]
 */
export function conditionsOf(text: string): Segment {
  if (text.trim() === EVERYBODY) return { conditions: [] };
  const rows = splitText(text, ";").filter((row) => row !== "");
  if (rows.length === 0) throw unread(text);
  return { conditions: rows.map(conditionOf) };
}

/** A row in its parts. */
interface Row {
  readonly row: string;
  readonly field: string;
  /** Behind a colon: when; "" = nothing stands there. */
  readonly when: string;
  readonly sign: string;
  readonly value: string;
}

const ROW = /^(?<name>[A-Za-z]+)\s*(?::\s*(?<when>[^=<>"]*?))?\s*(?<sign>>=|<=|=|>|<)(?<value>.*)$/s;
const IN_MONTHS = /^(?<name>[A-Za-z]+)\s+in\s+(?<months>\d{1,4})\s*months?$/;

function conditionOf(row: string): Condition {
  const negated = /^not\s+/i.exec(row)?.[0] ?? "";
  const { not = false, ...condition } = plainCondition(row.slice(negated.length), row);
  return { ...condition, ...(not !== (negated !== "") ? { not: true } : {}) };
}

function plainCondition(text: string, row: string): Condition {
  const within = IN_MONTHS.exec(text)?.groups;
  if (within) {
    const field = fieldOf(within.name ?? "", row);
    if (fieldEntry(field)?.kind !== "day") throw unread(row);
    return { field, test: "in", period: monthsOf(within.months ?? "", row) };
  }
  const found = ROW.exec(text)?.groups;
  if (!found) throw unread(row);
  const { name = "", when = "", sign = "", value = "" } = found;
  const field = fieldOf(name, row);
  // attribute:会員ランク=… is the attribute of this name.
  const own =
    field === "attribute" && when !== "" ? { field: attributeField(when), when: "" } : { field, when };
  return { field: own.field, ...testOf({ ...own, row, sign, value: value.trim() }) };
}

function fieldOf(name: string, row: string): string {
  const same = (known: string): boolean => known.toLowerCase() === name.toLowerCase();
  const short = Object.keys(SHORT).find(same);
  const id = short === undefined ? SEGMENT_FIELD_IDS.find(same) : SHORT[short];
  if (id !== undefined) return id;
  const known = [...SEGMENT_FIELD_IDS, ...Object.keys(SHORT)].join(", ");
  throw new InputProblem("segment-field", { value: name || row, known });
}

type Asked = FieldTest & { readonly not?: boolean };

function testOf(asked: Row): Asked {
  const { row, when, sign, field } = asked;
  const kind = fieldEntry(field)?.kind;
  if (when !== "" && kind !== "bought") throw unread(row);
  if (kind === "class" || kind === "bought") {
    if (sign !== "=") throw unread(row);
    const values = splitText(asked.value, ",").map((value) => valueOf(value, asked));
    return kind === "class" ? { test: "oneOf", values } : { test: "bought", values, when: whenOf(asked) };
  }
  return kind === "day" ? { test: "in", period: dayEnds(asked) } : numberEnds(asked, kind === "money");
}

function valueOf(text: string, { row, field }: Row): string {
  const value = unquoted(text);
  if (value === null || text === "") throw unread(row);
  return knownClass(field, /^stage/.test(field) ? value.replace(/^F(?=[1-5]$)/i, "") : value);
}

function whenOf({ when, row }: Row): "ever" | "first" | Period {
  if (when === "" || when === "ever") return "ever";
  if (when === "first") return "first";
  const months = /^(\d{1,4})\s*months?$/.exec(when)?.[1];
  return months === undefined ? periodOf(when, row) : monthsOf(months, row);
}

function monthsOf(text: string, row: string): Period {
  const months = Number(text);
  if (months < 1 || months > 1200) throw unread(row);
  return { months };
}

/** `from..to`, of which one may be left out. */
function endsIn(text: string): readonly [from: string, to: string] | null {
  const ends = text.split("..").map((end) => end.trim());
  const [from = "", to = ""] = ends;
  return ends.length === 2 && from + to !== "" ? [from, to] : null;
}

function periodOf(text: string, row: string): Period {
  const ends = endsIn(text);
  if (ends === null) throw unread(row);
  const [from, to] = ends.map((end) => (end === "" ? null : isoOf(dayIn(end, row))));
  return inOrder({ from: from ?? null, to: to ?? null });
}

function dayIn(text: string, row: string): Day {
  const day = dayOfIso(text);
  if (day === null) throw unread(row);
  return day;
}

function dayEnds({ row, sign, value }: Row): Period {
  if (sign === "=" && value.includes("..")) return periodOf(value, row);
  const day = dayIn(value, row);
  return {
    from: sign.startsWith("<") ? null : isoOf(sign === ">" ? day + 1 : day),
    to: sign.startsWith(">") ? null : isoOf(sign === "<" ? day - 1 : day),
  };
}

/** Counts are whole numbers, so more than 2 is 3 or more; of money, which may be divided, it is not up to 2. */
function numberEnds({ row, sign, value }: Row, divides: boolean): Asked {
  const between = (from: number | null, to: number | null) => ({ test: "between", from, to }) as const;
  const ends = sign === "=" ? endsIn(value) : null;
  if (ends !== null) {
    const [from, to] = ends.map((end) => (end === "" ? null : numberIn(end, row)));
    return { test: "between", ...inOrder({ from: from ?? null, to: to ?? null }) };
  }
  const number = numberIn(value, row);
  if (sign === ">")
    return divides ? { ...between(null, number), not: true } : between(Math.floor(number) + 1, null);
  if (sign === "<")
    return divides ? { ...between(number, null), not: true } : between(null, Math.ceil(number) - 1);
  return between(sign === "<=" ? null : number, sign === ">=" ? null : number);
}

function numberIn(text: string, row: string): number {
  if (!/^\d{1,13}(\.\d+)?$/.test(text)) throw unread(row);
  return Number(text);
}

const unread = (piece: string): InputProblem => new InputProblem("segment-text", { piece: piece.trim() });
