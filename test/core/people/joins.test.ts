import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecidedPair, decidedJoins } from "../../../src/core/people/join-decisions.ts";
import { compareIds, type IdPair, joinsOf, representatives } from "../../../src/core/people/joins.ts";

describe("accepted pairs as joins", () => {
  it.each<{ why: string; pairs: IdPair[]; joins: Record<string, string> }>([
    { why: "nothing accepted joins nothing", pairs: [], joins: {} },
    { why: "the first text stands for both", pairs: [["B", "A"]], joins: { B: "A" } },
    {
      why: "pairs that hang together are one person",
      pairs: [
        ["B", "C"],
        ["D", "C"],
        ["A", "D"],
      ],
      joins: { B: "A", C: "A", D: "A" },
    },
    {
      why: "two people stay two",
      pairs: [
        ["A", "B"],
        ["C", "D"],
      ],
      joins: { B: "A", D: "C" },
    },
    {
      why: "a customer ID stands before a contact",
      pairs: [
        ["mail:a@example.com", "Z"],
        ["tel:0312345678", "Z"],
      ],
      joins: { "mail:a@example.com": "Z", "tel:0312345678": "Z" },
    },
    {
      why: "the same pair twice is one",
      pairs: [
        ["A", "B"],
        ["B", "A"],
      ],
      joins: { B: "A" },
    },
    { why: "an ID with itself is nothing", pairs: [["A", "A"]], joins: {} },
  ])("$why", ({ pairs, joins }) => {
    expect(Object.fromEntries(joinsOf(pairs))).toEqual(joins);
  });

  const id = fc.constantFrom("A", "B", "C", "D", "E", "mail:a", "tel:1");
  const pairs = fc.array(fc.tuple(id, id), { maxLength: 8 });

  it("do not depend on the order of pairs, nor on the order in a pair", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const turned = [...all].reverse().map(([one, other]): IdPair => [other, one]);
        expect(Object.fromEntries(joinsOf(turned))).toEqual(Object.fromEntries(joinsOf(all)));
      }),
    );
  });

  it("are final: joined again they are the same, and nobody counts under an ID that is joined itself", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const joins = joinsOf(all);
        expect(Object.fromEntries(joinsOf([...joins]))).toEqual(Object.fromEntries(joins));
        expect(Object.fromEntries(representatives(joins))).toEqual(Object.fromEntries(joins));
        for (const first of joins.values()) expect(joins.has(first)).toBe(false);
      }),
    );
  });

  it("put both IDs of every pair under one, and the first of them all stands", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const joins = joinsOf(all);
        const under = (one: string) => joins.get(one) ?? one;
        for (const [one, other] of all) expect(under(one)).toBe(under(other));
        for (const [one, first] of joins) expect(compareIds(first, one)).toBeLessThan(0);
      }),
    );
  });
});

describe("joins that point at joins", () => {
  it.each<{ why: string; joins: [string, string][]; ends: Record<string, string> }>([
    {
      why: "a chain ends at its last",
      joins: [
        ["A", "B"],
        ["B", "C"],
        ["C", "D"],
      ],
      ends: { A: "D", B: "D", C: "D" },
    },
    {
      why: "whatever comes first",
      joins: [
        ["C", "D"],
        ["B", "C"],
        ["A", "B"],
      ],
      ends: { A: "D", B: "D", C: "D" },
    },
    {
      why: "a circle ends at its first ID",
      joins: [
        ["C", "B"],
        ["B", "C"],
      ],
      ends: { C: "B" },
    },
    {
      why: "and so does the way into it",
      joins: [
        ["A", "C"],
        ["C", "B"],
        ["B", "C"],
      ],
      ends: { A: "B", C: "B" },
    },
    { why: "an ID under itself is itself", joins: [["A", "A"]], ends: {} },
  ])("$why", ({ joins, ends }) => {
    expect(Object.fromEntries(representatives(new Map(joins)))).toEqual(ends);
  });

  it("a long chain ends, too", () => {
    const joins = new Map(Array.from({ length: 100_000 }, (_, i) => [`${i}`, `${i + 1}`]));
    expect(representatives(joins).get("0")).toBe("100000");
  });
});

describe("decisions", () => {
  const pair = (ids: IdPair, decision: DecidedPair["decision"]): DecidedPair => ({ ids, decision, note: "" });

  it("join what was accepted only", () => {
    const decided = [pair(["A", "B"], "join"), pair(["C", "D"], "apart"), pair(["E", "F"], null)];
    expect(decidedJoins(decided)).toEqual({ joins: new Map([["B", "A"]]), refused: null });
  });

  it("name a refused pair that the accepted ones make one person's", () => {
    const chain = [pair(["A", "B"], "join"), pair(["C", "B"], "join")];
    expect(decidedJoins([...chain, pair(["C", "A"], "apart")]).refused).toEqual(["C", "A"]);
    expect(decidedJoins([...chain, pair(["D", "A"], "apart")]).refused).toBeNull();
    expect(decidedJoins([...chain, pair(["C", "A"], null)]).refused).toBeNull();
    expect(decidedJoins([pair(["A", "B"], "join"), pair(["B", "A"], "apart")]).refused).toEqual(["B", "A"]);
  });
});
