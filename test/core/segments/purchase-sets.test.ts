import { describe, expect, it } from "vitest";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { peopleIn } from "../../../src/core/segments/customer-sets.ts";
import type { PurchaseSet } from "../../../src/core/segments/purchase-sets.ts";
import { analyse, day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31";
const analysis = analyse(WORKED_ROWS, ANCHOR);
const engine = shop(WORKED_ROWS);
const question = { anchor: { kind: "day", day: day(ANCHOR) }, today: RULES.today, limits: SETTINGS } as const;

const set = (least: number, most: number | null, among: PurchaseSet["among"] = "everybody"): PurchaseSet => ({
  ...({ kind: "purchases", least, most, among } as const),
});

/** The people of a set as they are listed. */
const listed = (one: PurchaseSet) =>
  engine
    .list(question, one)
    .map(({ customerId }) => customerId)
    .sort();

/* By hand from the orders of definitions.md section 5. */
describe("people by how often they bought", () => {
  it.each([
    [set(1, 1), ["C01", "C05", "C14"]],
    [set(2, 2), ["C02", "C04", "C07", "C11", "C12"]],
    [set(3, null), ["C03", "C06", "C08", "C09", "C10", "C13"]],
    [set(7, null), ["C09"]],
    [set(8, null), []],
    [set(1, 1, "active"), ["C01"]],
    [set(2, 2, "active"), ["C02", "C04", "C11"]],
    [set(3, null, "active"), ["C03", "C06", "C08", "C09", "C13"]],
    [set(3, 5, "active"), ["C03", "C06", "C08", "C13"]],
  ])("%o are listed, and counted from the facts", (one, people) => {
    expect(listed(one)).toEqual(people);
    expect(peopleIn(analysis, one)).toBe(people.length);
  });

  it("repeaters are this year's buyers but those whose first purchase is all they bought in it", () => {
    const repeaters = engine.list(question, { kind: "repeaters" }).map(({ customerId }) => customerId);
    expect(repeaters.sort()).toEqual(["C02", "C03", "C04", "C06", "C08", "C09", "C11", "C13"]);
    expect(peopleIn(analysis, { kind: "repeaters" })).toBe(8);
  });
});

describe("such a set as a page sends it back", () => {
  it("is what it was", () => {
    expect(checkedSet({ ...set(2, 5, "active"), more: 1 })).toEqual(set(2, 5, "active"));
    expect(checkedSet(set(12, null))).toEqual(set(12, null));
  });

  it.each([
    { kind: "purchases" },
    { ...set(0, null) },
    { ...set(13, null) },
    { ...set(3, 2) },
    { ...set(1, 12) },
    { ...set(1.5, null) },
    { ...set(1, 1), among: "lapsed" },
  ])("that is none is refused: %o", (asked) => {
    expect(() => checkedSet(asked)).toThrow("request-refused");
  });
});
