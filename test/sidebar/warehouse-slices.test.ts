import { describe, expect, it } from "vitest";
import type { Segment } from "../../src/core/segments/segment.ts";
import {
  savedOf,
  sliceFields,
  sliceOf,
  slicesAsSaved,
  typedValues,
  withCompared,
  withOnly,
} from "../../sidebar/warehouse/slice-form.ts";
import { BLANK_TABLE, tableTerms, withSchema } from "../../sidebar/warehouse/table-form.ts";

const FREQUENT: Segment = {
  name: "常連",
  conditions: [{ field: "purchases", test: "between", from: 3, to: null }],
};
const schema = (...names: string[]) => names.map((name) => `${name} STRING`).join("\n");
const fieldsOf = (saved: readonly Segment[], ...names: string[]) =>
  sliceFields(tableTerms(withSchema(BLANK_TABLE, schema(...names)), "Asia/Tokyo"), saved);

describe("what a table is sliced by", () => {
  it("is what its columns say, and where customers stand", () => {
    const needed = ["顧客ID", "注文日", "注文番号", "金額"];
    expect(fieldsOf([], ...needed, "チャネル", "性別")).toEqual([
      ...["channel", "firstChannel", "sex", "stage", "rfmRank"],
    ]);
    expect(fieldsOf([FREQUENT], ...needed)).toEqual(["stage", "rfmRank", "segment"]);
  });

  it("is nothing while a needed column is missing", () => {
    expect(fieldsOf([], "チャネル", "性別")).toEqual([]);
  });
});

it("values are typed one a line, each once", () => {
  expect(typedValues(" 本店\r\n\n楽天, 2号店\n本店")).toEqual(["本店", "楽天, 2号店"]);
});

describe("picked slices", () => {
  const channel = sliceOf("channel", ["本店"], []);
  const frequent = sliceOf("segment", ["常連"], [FREQUENT]);
  if (channel === null || frequent === null) throw new Error("nothing is picked");

  it("have no days of their own until a result tells them", () => {
    const days = { slice: null, compare: [channel], firsts: ["2022-06-01"] };
    expect(withOnly(days, frequent)).toEqual({ slice: frequent, compare: [channel], firsts: [] });
    expect(withCompared(days, frequent).compare).toEqual([channel, frequent]);
    const four = { ...days, compare: [channel, channel, channel, channel] };
    expect(withCompared(four, frequent).compare).toHaveLength(4);
  });

  it("mean segments as they are saved now", () => {
    const picked = { slice: frequent, compare: [], firsts: [] };
    const changed = { ...FREQUENT, conditions: [] };
    expect(slicesAsSaved(picked, [changed]).slice?.segments).toEqual([changed]);
    expect(() => slicesAsSaved(picked, [])).toThrow("segment-unknown");
  });

  it("name segments that somebody saved, no classes of a division", () => {
    const ofClass = { called: "F5", of: "ランク", segment: { conditions: [] } };
    expect(savedOf([{ called: "常連", segment: FREQUENT }, ofClass])).toEqual([FREQUENT]);
  });
});
