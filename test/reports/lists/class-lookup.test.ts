import { describe, expect, it } from "vitest";
import { classesSign, type PeopleMark } from "../../../src/core/segments/listed-classes.ts";
import { classesOn, lookupList, standSign } from "../../../src/reports/lists/class-lookup.ts";

const NOW = "now";
const list = (name: string, mark: Partial<PeopleMark> = {}) => ({
  name,
  mark: {
    ...{ stand: NOW, madeAt: "2024/04/01 10:00", whole: true, people: 3 },
    ...{ signs: { stage: "", rfm: "", nurture: "", cpm: "" }, ...mark },
  },
});
const found = (...lists: readonly ReturnType<typeof list>[]) => lookupList(lists, NOW, "rfm")?.name;

describe("the list on which classes are looked up", () => {
  it("is the newest, the last made of one minute; one of everybody comes before newer ones of some", () => {
    expect(found()).toBeUndefined();
    expect(found(list("new", { madeAt: "2024/04/02 09:00" }), list("old"))).toBe("new");
    expect(found(list("first"), list("second"))).toBe("second");
    expect(found(list("all"), list("some", { madeAt: "2024/04/02 09:00", whole: false }))).toBe("all");
    expect(found(list("some", { whole: false }))).toBe("some");
  });

  it("is of the same run, orders and joins; where none is, the newest is named", () => {
    const later = { madeAt: "2024/04/02 09:00", stand: "then" };
    expect(found(list("now"), list("then", later))).toBe("now");
    expect(() => found(list("a", { stand: "then" }), list("b", later))).toThrow(
      expect.objectContaining({ code: "list-outdated", values: { sheet: "b", madeAt: later.madeAt } }),
    );
  });

  // A formula reads 1,000,000 cells: the ID and a rank of 500,000 people, the ID and two cells of a stage of 333,333.
  it("has no more people than a formula reads", () => {
    expect(found(list("all", { people: 500_000 }))).toBe("all");
    expect(found(list("all", { people: 500_001 }), list("some", { people: 9, whole: false }))).toBe("some");
    expect(() => found(list("all", { people: 500_001 }))).toThrow(
      expect.objectContaining({
        code: "list-too-large",
        values: { sheet: "all", rows: 500_001, limit: 500_000 },
      }),
    );
    expect(lookupList([list("all", { people: 333_333 })], NOW, "stage")?.name).toBe("all");
    expect(() => lookupList([list("all", { people: 333_334 })], NOW, "stage")).toThrow("list-too-large");
  });
});

describe("the classes on a list", () => {
  const signs = {
    ...list("").mark.signs,
    rfm: classesSign([
      ["A", "loyal"],
      ["B", "lost"],
    ]),
  };
  const rows = [
    ["B", "離反顧客"],
    ["", ""],
    ["A", "優良顧客"],
  ];
  const on = (mark: Partial<PeopleMark> = {}, joins: readonly (readonly [string, string])[] = []) =>
    classesOn(rows, {
      ...{ list: list("顧客一覧", { signs, people: 2, ...mark }), scheme: "rfm", language: "ja" },
      joins: new Map(joins),
    });

  it("are those of the IDs that count under one of its IDs, too", () => {
    const { byId } = on({}, [
      ["A2", "A1"],
      ["A1", "A"],
      ["Z2", "Z"],
    ]);
    expect([...byId]).toEqual([
      ["B", "lost"],
      ["A", "loyal"],
      ["A2", "loyal"],
      ["A1", "loyal"],
    ]);
  });

  it("come with the list's name where it holds some people only", () => {
    expect(on().listed).toBeNull();
    expect(on({ whole: false }).listed).toEqual({ sheet: "顧客一覧", n: 2 });
  });

  it("are none where the cells are not those that were written", () => {
    expect(() => on({ signs: { ...signs, rfm: classesSign([["A", "loyal"]]) } })).toThrow("list-changed");
  });
});

it("a stand is another with another run, other orders or joins, and the same in whichever order those stand", () => {
  const joins = [
    ["B", "A"],
    ["C", "A"],
  ] as const;
  const stand = { run: "r", orders: "o", joins: new Map(joins) };
  const sign = standSign(stand);
  const others = [{ run: "s" }, { orders: "p" }, { joins: new Map([["B", "A"]]) }];
  for (const other of others) expect(standSign({ ...stand, ...other })).not.toBe(sign);
  expect(standSign({ ...stand, joins: new Map([...joins].reverse()) })).toBe(sign);
});
