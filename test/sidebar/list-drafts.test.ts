import { describe, expect, it } from "vitest";
import { conditionOf, draftFault, draftOf, newDraft } from "../../sidebar/lists/draft.ts";
import type { Draft, FieldKind } from "../../sidebar/lists/draft.ts";
import type { ListSay } from "../../sidebar/lists/list-words.ts";
import { draftWords } from "../../sidebar/lists/list-words.ts";
import { choicesOf, peopleIn } from "../../sidebar/lists/people.ts";
import { say } from "../../src/catalog/language.ts";
import { SIDEBAR_LIST_TEXTS } from "../../src/catalog/sidebar/sidebar-lists.ts";
import type { Condition } from "../../src/core/segments/segment.ts";
import { AT_RISK, SAVED, SEGMENT_PEOPLE } from "../support/list-answers.ts";

const draft = (kind: FieldKind, change: Partial<Draft>): Draft => ({ ...newDraft(1, "f", kind), ...change });

describe("a condition as it stands in its fields", () => {
  const whole: readonly [string, Draft, Condition][] = [
    ["values", draft("class", { values: ["a"] }), { field: "f", test: "oneOf", values: ["a"] }],
    [
      "numbers, however they are typed",
      draft("money", { from: "１万", to: "20,000円" }),
      { field: "f", test: "between", from: 10000, to: 20000 },
    ],
    ["an open end", draft("number", { to: "0" }), { field: "f", test: "between", from: null, to: 0 }],
    [
      "days",
      draft("day", { from: "2024-01-01" }),
      { field: "f", test: "in", period: { from: "2024-01-01", to: null } },
    ],
    [
      "months",
      draft("day", { when: "months", months: "3" }),
      { field: "f", test: "in", period: { months: 3 } },
    ],
    [
      "never bought",
      draft("bought", { values: ["a"], not: true }),
      { field: "f", not: true, test: "bought", values: ["a"], when: "ever" },
    ],
    [
      "bought in the last months",
      draft("bought", { values: ["a"], when: "months", months: "6" }),
      { field: "f", test: "bought", values: ["a"], when: { months: 6 } },
    ],
    [
      "another segment",
      draft("segment", { segments: [SAVED] }),
      { field: "f", test: "among", segments: [SAVED] },
    ],
  ];

  it.each(whole)("says %s, and can be changed again", (_, fields, condition) => {
    expect(conditionOf(fields)).toEqual(condition);
    expect(conditionOf(draftOf(condition, 1, fields.kind))).toEqual(condition);
  });

  it.each([
    ["valuesMissing", draft("class", {})],
    ["valuesMissing", draft("bought", { when: "first" })],
    ["segmentsMissing", draft("segment", {})],
    ["rangeMissing", draft("number", {})],
    ["rangeMissing", draft("day", {})],
    ["rangeMissing", draft("bought", { values: ["a"], when: "range" })],
    ["rangeTurned", draft("number", { from: "5", to: "4" })],
    ["rangeTurned", draft("day", { from: "2024-02-01", to: "2024-01-31" })],
    ["numberWrong", draft("number", { from: "many" })],
    ["numberWrong", draft("number", { from: "1", to: "x" })],
    ["monthsWrong", draft("day", { when: "months", months: "0" })],
    ["monthsWrong", draft("day", { when: "months", months: "1.5" })],
  ] as const)("is none before it is whole: %s", (fault, fields) => {
    expect(draftFault(fields)).toBe(fault);
    expect(conditionOf(fields)).toBeNull();
  });
});

describe("people counted in the page", () => {
  it("are those who meet the conditions", () => {
    expect(peopleIn(SEGMENT_PEOPLE, AT_RISK)).toBe(3);
    // Two of the three live in 東京都.
    const both = { conditions: [...AT_RISK.conditions, ...SAVED.conditions] };
    expect(peopleIn(SEGMENT_PEOPLE, both)).toBe(2);
    const among: Condition = { field: "segment", not: true, test: "among", segments: [SAVED] };
    expect(peopleIn(SEGMENT_PEOPLE, { conditions: [...AT_RISK.conditions, among] })).toBe(1);
  });

  it("are named with every value, those of whom nothing is said last", () => {
    expect(choicesOf(SEGMENT_PEOPLE, "prefecture")).toEqual([
      { value: "東京都", label: "東京都", people: 6 },
      { value: "大阪府", label: "大阪府", people: 4 },
      { value: "", label: "未設定", people: 2 },
    ]);
  });

  it("count once for a product, however often they bought it", () => {
    const goods = { id: "product", kind: "bought", texts: ["a", "b"] } as const;
    const bought = {
      ...goods,
      start: [0, 2, 4],
      codes: [0, 0, 1, 1],
      days: [1, 2, 3, 4],
      first: [1, 0, 0, 1],
    };
    const fields = [{ id: "product", label: "", unit: "", labels: ["A", "B"], absent: [] }];
    expect(choicesOf({ ...SEGMENT_PEOPLE, people: 2, fields, columns: [bought] }, "product")).toEqual([
      { value: "a", label: "A", people: 1 },
      { value: "b", label: "B", people: 1 },
    ]);
  });
});

describe("a condition in a few words", () => {
  const spoken = {
    language: "ja",
    say: ((key, values) => say(SIDEBAR_LIST_TEXTS[key], "ja", values)) as ListSay,
  } as const;
  const words = (field: string, kind: FieldKind, change: Partial<Draft>) =>
    draftWords(SEGMENT_PEOPLE, { ...newDraft(1, field, kind), ...change }, spoken);

  // Nobody is of this value: it is no text of the column.
  const move = { id: "move", label: "動き", unit: "", labels: [] };
  const GONE = {
    ...SEGMENT_PEOPLE,
    fields: [{ ...move, absent: [{ value: "newLost", label: "前年新規から離脱" }] }],
    columns: [{ id: "move", kind: "class", texts: [], codes: [] } as const],
  };

  it.each([
    ["優良、有望", words("rfmRank", "class", { values: ["best", "promising"] })],
    ["浮気・不満 以外", words("rfmRank", "class", { values: ["unsatisfied"], not: true })],
    ["前年新規から離脱", draftWords(GONE, { ...newDraft(1, "move", "class"), values: ["newLost"] }, spoken)],
    ["直近6か月に 商品01", words("product", "bought", { values: ["商品01"], when: "months", months: "6" })],
    ["これまでに 商品01 を購入していない", words("product", "bought", { values: ["商品01"], not: true })],
    ["2回以上 1,000回以下", words("purchases", "number", { from: "2", to: "1000" })],
    ["2024/01/01から", words("lastOrder", "day", { from: "2024-01-01" })],
    ["直近3か月", words("lastOrder", "day", { when: "months" })],
    ["初回に 商品01", words("product", "bought", { values: ["商品01"], when: "first" })],
    [
      "これまでに 商品01、商品02、商品03 ほか1",
      words("product", "bought", { values: ["商品01", "商品02", "商品03", "商品04"] }),
    ],
    ["前回のDM", words("segment", "segment", { segments: [SAVED] })],
    ["", words("rfmRank", "class", { not: true })],
  ])("%s", (expected, said) => expect(said).toBe(expected));
});
