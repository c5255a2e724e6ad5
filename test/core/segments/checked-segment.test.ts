import { describe, expect, it } from "vitest";
import { checkedSegment } from "../../../src/core/segments/checked-segment.ts";
import { fieldsOf } from "../../../src/core/segments/people-columns.ts";

const stage = { field: "stage", test: "oneOf", values: ["5"] };
const bought = { field: "product", test: "bought", values: ["石けん"], when: "ever" };
const of = (...conditions: unknown[]) => ({ conditions });
const within = (segment: unknown): unknown => of({ field: "segment", test: "among", segments: [segment] });
const deep = (levels: number): unknown => (levels === 0 ? of(stage) : within(deep(levels - 1)));
const many = (length: number) => Array.from({ length }, (_, i) => String(i));

describe("what a page sends as a segment", () => {
  it("is taken with what belongs to it only", () => {
    expect(checkedSegment({ name: "冬", more: 1, conditions: [{ ...stage, not: false, more: 1 }] })).toEqual({
      ...{ name: "冬", conditions: [stage] },
    });
    expect(fieldsOf(checkedSegment(deep(4)))).toEqual(["stage"]);
    expect(checkedSegment(of({ ...bought, values: many(1000) })).conditions).toHaveLength(1);
  });

  it.each<[why: string, asked: unknown]>([
    ["nothing", null],
    ["a text", "all"],
    ["no conditions", {}],
    ["a condition that is none", of("stage")],
    ["a name that is no text", { name: 5, conditions: [] }],
    ["not that is neither yes nor no", of({ ...stage, not: "no" })],
    ["segments within segments, five deep", deep(5)],
    ["more conditions than anybody reads", { conditions: Array.from({ length: 51 }, () => stage) }],
    ["more values than a file keeps", of({ ...bought, values: many(1001) })],
    ["a value of 501 characters", of({ ...bought, values: ["x".repeat(501)] })],
    ["a value that is a number", of({ ...bought, values: [5] })],
    ["a field of goods asked for a number", of({ field: "product", test: "between", from: 1, to: 2 })],
    ["a number that is a text", of({ field: "sales", test: "between", from: "1", to: null })],
    ["a number without end", of({ field: "sales", test: "between", from: Infinity, to: null })],
    ["no number at all", of({ field: "sales", test: "between", from: NaN, to: null })],
    ["an end that is not said", of({ field: "sales", test: "between", from: 1 })],
    ["no months", of({ field: "lastOrder", test: "in", period: { months: 0 } })],
    ["half a month", of({ field: "lastOrder", test: "in", period: { months: 0.5 } })],
    ["a time that is none", of({ ...bought, when: "often" })],
    ["segments for another field", of({ field: "stage", test: "among", segments: [] })],
    ["a segment that is no list", of({ field: "segment", test: "among", segments: of(stage) })],
  ])("%s is refused", (_, asked) => {
    expect(() => checkedSegment(asked)).toThrow("request-refused");
  });

  it.each<[asked: unknown, code: string]>([
    [of({ field: "toString", test: "oneOf", values: [] }), "segment-field"],
    [of({ field: "stage", test: "oneOf", values: ["6"] }), "segment-value"],
    [of({ field: "sales", not: true, test: "between", from: 2, to: 1 }), "segment-ends"],
    [of({ ...bought, when: { from: "2024-03-02", to: "2024-03-01" } }), "segment-ends"],
  ])("%j names what there is", (asked, code) => {
    expect(() => checkedSegment(asked)).toThrow(code);
  });
});
