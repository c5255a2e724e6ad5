import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { scoresOf } from "../../../src/core/schemes/score-board.ts";
import { type ScoreGroup, SCORE_GROUPS, SCORE_SCHEME } from "../../../src/core/schemes/score-scheme.ts";
import { analyse, type Row } from "../../support/shop.ts";

const FIVE = [0, 1, 2, 3, 4];

/**
 * The list that Squeezely publishes, and many after them, in another order: from R 1 to R 5, in each from F 1 to F 5, a
 * letter for M 1 … 5.
 */
const PUBLISHED = [
  "llXXX lHHRR lHRRR lRRXR lRRXX",
  "HHSXX SHHRR SHHRR SRRRR SRRRR",
  "NSppp SHPAA SHPAL PPALL PPPLL",
  "NNppp NNPpp PPPAL PPALC PPPCC",
  "NNppp ppppp PPPAA PPLCC PPPCC",
];
const LETTERS: Readonly<Record<ScoreGroup, string>> = {
  ...{ champions: "C", loyal: "L", potentialLoyal: "P", new: "N", promising: "p", needsAttention: "A" },
  ...{ aboutToSleep: "S", atRisk: "R", cannotLose: "X", hibernating: "H", lost: "l" },
};

describe("eleven groups of scores", () => {
  it("are those that are published, for each of the 125 codes", () => {
    const letter = (...place: number[]) => LETTERS[SCORE_SCHEME.classOf(place, DEFAULT_LIMITS)];
    const found = FIVE.map((r) => FIVE.map((f) => FIVE.map((m) => letter(r, f, m)).join("")).join(" "));
    expect(found).toEqual(PUBLISHED);
  });

  // The codes of each group in the published list.
  it("divide the 125 codes, so many each", () => {
    const found = FIVE.flatMap((r) =>
      FIVE.flatMap((f) => FIVE.map((m) => SCORE_SCHEME.classOf([r, f, m], DEFAULT_LIMITS))),
    );
    expect(SCORE_GROUPS.map((group) => [group, found.filter((one) => one === group).length])).toEqual([
      ...[
        ["champions", 7],
        ["loyal", 8],
        ["potentialLoyal", 24],
        ["new", 7],
        ["promising", 16],
      ],
      ...[
        ["needsAttention", 8],
        ["aboutToSleep", 8],
        ["atRisk", 22],
        ["cannotLose", 8],
      ],
      ...[
        ["hibernating", 11],
        ["lost", 6],
      ],
    ]);
  });

  it.each([
    ["555", "champions"],
    ["543", "loyal"],
    ["323", "potentialLoyal"],
    ["311", "new"],
    ["525", "promising"],
    ["324", "needsAttention"],
    ["213", "aboutToSleep"],
    ["255", "atRisk"],
    ["155", "cannotLose"],
    ["332", "hibernating"],
    ["111", "lost"],
  ] as const)("%s is %s", (code, group) => {
    const place = [...code].map((score) => Number(score) - 1);
    expect(SCORE_SCHEME.classOf(place, DEFAULT_LIMITS)).toBe(group);
  });
});

describe("the scores of a shop", () => {
  it("say who has left: those who hibernate and those who are lost", () => {
    expect(SCORE_SCHEME.away).toEqual(["hibernating", "lost"]);
  });

  // Days 0, 10, 20, 30, 40 before the anchor; 1 … 5 purchases the other way round; sales of 100 a purchase.
  const shopOf = (amount: number): readonly Row[] =>
    ["A", "B", "C", "D", "E"].flatMap((customer, i) =>
      Array.from({ length: i + 1 }, (_, k): Row => {
        const last = new Date(Date.UTC(2024, 2, 31 - 10 * i) - k * 86_400_000);
        return [customer, last.toISOString().slice(0, 10), amount, `${customer}${k}`];
      }),
    );
  const SHOP = shopOf(100);

  it("are one person each where all differ: A 511, B 422, C 333, D 244, E 155", () => {
    const { people, groups } = scoresOf(analyse(SHOP, "2024-03-31", { rfmScoring: "quintile" }));
    expect(people).toEqual({ r: [1, 1, 1, 1, 1], f: [1, 1, 1, 1, 1], m: [1, 1, 1, 1, 1] });
    expect(
      groups?.flatMap((row) => (row.customers > 0 ? [[row.class, row.customers, row.sales]] : [])),
    ).toEqual([
      ["potentialLoyal", 1, 30_000],
      // A 511 and B 422
      ["new", 2, 30_000],
      ["atRisk", 1, 40_000],
      ["cannotLose", 1, 50_000],
    ]);
  });

  it("have no groups where there are three, and leave out who bought later", () => {
    const later: readonly Row[] = [...SHOP, ["F", "2024-04-01", 100, "F1"]];
    const { people, groups } = scoresOf(analyse(later, "2024-03-31", { rfmScoring: "quintile", rfmBins: 3 }));
    // Of five, floor(3·w/5) for w = 0 … 4: 0, 0, 1, 1, 2.
    expect([people, groups]).toEqual([{ r: [2, 2, 1], f: [2, 2, 1], m: [2, 2, 1] }, null]);
  });

  it("begin, as the R package has it, at quantiles plus one", () => {
    // Purchases 1 … 5: 1.8, 2.6, 3.4 and 4.2, so scores begin at 2.8, 3.6, 4.4 and 5.2. Days 0 … 40: at 9, 17, 25 and 33.
    // 100 … 500 yen: at 181, 261, 341 and 421.
    const { people, groups } = scoresOf(analyse(SHOP, "2024-03-31", { rfmScoring: "rPackage" }));
    expect(people).toEqual({ r: [1, 1, 1, 1, 1], f: [2, 1, 1, 1, 0], m: [1, 1, 1, 1, 1] });
    const found = groups?.flatMap(({ class: name, customers, sales }) =>
      customers > 0 ? [[name, customers, sales]] : [],
    );
    expect(found).toEqual([
      // C 323
      ["potentialLoyal", 1, 30_000],
      // A 511 and B 412
      ["new", 2, 30_000],
      // D 234 and E 145
      ["atRisk", 2, 90_000],
    ]);
    // 1 … 5 yen are divided as 1 … 5 purchases are: the one that is added is a yen.
    expect(scoresOf(analyse(shopOf(1), "2024-03-31", { rfmScoring: "rPackage" })).people.m).toEqual([
      2, 1, 1, 1, 0,
    ]);
  });
});
