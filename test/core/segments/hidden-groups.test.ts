import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Group, hiddenGroups } from "../../../src/core/segments/hidden-groups.ts";

/** Groups of a shop whose parts have so many people; a group is the parts it is made of. */
function shop(people: readonly number[], made: Readonly<Record<string, readonly number[]>>): Group[] {
  return Object.entries(made).map(([id, of]) => ({
    id,
    people: of.reduce((sum, part) => sum + (people[part] ?? 0), 0),
    parts: people.map((_, part) => of.includes(part)),
  }));
}

const hidden = (groups: readonly Group[], least = 5) => Object.fromEntries(hiddenGroups(groups, least));

describe("groups of a few people", () => {
  it.each([
    { why: "below the limit goes", people: [4], least: 5, goes: { a: "few" } },
    { why: "at the limit stays", people: [5], least: 5, goes: {} },
    { why: "nobody is told", people: [0], least: 5, goes: {} },
    { why: "a limit of one hides nothing", people: [1], least: 1, goes: {} },
    { why: "one person goes", people: [1], least: 2, goes: { a: "few" } },
  ])("$why", ({ people, least, goes }) => {
    expect(hidden(shop(people, { a: [0] }), least)).toEqual(goes);
  });

  it("take the smaller of the two along whose difference they are", () => {
    // 20 people, 17 stayed, 3 went.
    const groups = shop([17, 3], { all: [0, 1], stayed: [0], went: [1] });
    expect(hidden(groups)).toEqual({ went: "few", stayed: "beside" });
  });

  it("take one along also where they are not shown themselves but as what is missing", () => {
    const groups = shop([17, 3], { all: [0, 1], stayed: [0], "all−stayed": [1] });
    expect(hidden(groups)).toEqual({ "all−stayed": "few", stayed: "beside" });
  });

  it("take the next smallest of a line of sums along, and no more", () => {
    const groups = shop([3, 9, 7, 30], { F1: [0], F2: [1], F3: [2], F4: [3], all: [0, 1, 2, 3] });
    expect(hidden(groups)).toEqual({ F1: "few", F3: "beside" });
  });

  it("take nothing along where two of a line are few: their sum tells neither", () => {
    const groups = shop([3, 4, 7, 30], { F1: [0], F2: [1], F3: [2], F4: [3], all: [0, 1, 2, 3] });
    expect(hidden(groups)).toEqual({ F1: "few", F2: "few" });
  });

  it.each([
    { why: "two of 1 to 4 that are 8 are 4 each", few: [4, 4], goes: true },
    { why: "two that are 2 are 1 each", few: [1, 1], goes: true },
    { why: "two that are 7 may be 3 and 4 or 4 and 3", few: [3, 4], goes: false },
    { why: "three that are 12 are 4 each", few: [4, 4, 4], goes: true },
  ])("take another along where their sum tells them: $why", ({ few, goes }) => {
    const lines = Object.fromEntries([...few, 9, 30].map((_, i) => [`F${i + 1}`, [i]]));
    const groups = shop([...few, 9, 30], { ...lines, all: [...few, 9, 30].map((_, i) => i) });
    const beside = [...hiddenGroups(groups, 5)].filter(([, why]) => why === "beside").map(([id]) => id);
    expect(beside).toEqual(goes ? [`F${few.length + 1}`] : []);
  });

  it("are kept from being worked out over lines and columns at once", () => {
    // Stayed and went by two stages, with both sums of both: only 3 of the 16 went in F1.
    const parts = [13, 3, 20, 10];
    const groups = shop(parts, {
      ...{ stayed1: [0], went1: [1], base1: [0, 1] },
      ...{ stayed2: [2], went2: [3], base2: [2, 3] },
      ...{ stayed: [0, 2], went: [1, 3], base: [0, 1, 2, 3] },
    });
    // Without stayed1, went1 is still went − went2, and stayed1 is stayed − stayed2.
    expect(hidden(groups)).toEqual({
      ...{ went1: "few", went2: "beside", stayed1: "beside" },
      ...{ stayed2: "beside" },
    });
  });

  it("are not given away by a group that has their people twice in it", () => {
    // a + b and b + c and a + c give each of the three by halves.
    const groups = shop([3, 9, 11], { ab: [0, 1], bc: [1, 2], ac: [0, 2], a: [0] });
    expect(hidden(groups)).toEqual({ a: "few", ab: "beside" });
  });
});

/** Parts of 0 to 9 people, and groups of any of them. */
const shops = fc
  .record({
    people: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }),
    groups: fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ people, groups }): Group[] =>
    groups.map((parts, i) => ({
      id: String(i),
      parts: parts.slice(0, people.length),
      people: people.reduce((sum, one, part) => sum + (parts[part] ? one : 0), 0),
    })),
  );

/** Gauss with fractions that are kept as they are: the rank of vectors over the rational numbers. */
function rank(vectors: readonly (readonly boolean[])[]): number {
  const rows = vectors.map((one) => one.map((part) => BigInt(Number(part))));
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, i) => i >= done && row[column] !== 0n);
    if (at < 0) continue;
    [rows[done], rows[at]] = [rows[at]!, rows[done]!];
    const pivot = rows[done]!;
    for (let i = done + 1; i < rows.length; i++) {
      const [mine, its] = [pivot[column]!, rows[i]![column]!];
      rows[i] = rows[i]!.map((value, c) => value * mine - its * pivot[c]!);
    }
    done++;
  }
  return done;
}

describe("in any shop", () => {
  it("no group of a few people is shown, or is in the span of those that are", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 1, max: 8 }), (groups, least) => {
        const gone = hiddenGroups(groups, least);
        const shown = groups.filter(({ id }) => !gone.has(id)).map(({ parts }) => parts);
        for (const { people, parts } of groups) {
          if (people === 0 || people >= least) continue;
          expect(rank([...shown, parts])).toBe(rank(shown) + 1);
        }
      }),
    );
  });

  it("a group goes for its few people or beside one of them, never otherwise", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 1, max: 8 }), (groups, least) => {
        const gone = hiddenGroups(groups, least);
        const few = groups.filter(({ people }) => people > 0 && people < least).map(({ id }) => id);
        expect([...gone].filter(([, why]) => why === "few").map(([id]) => id)).toEqual(few);
        if (few.length === 0) expect(gone.size).toBe(0);
        for (const { id, people } of groups) if (people === 0) expect(gone.has(id)).toBe(false);
      }),
    );
  });
});
