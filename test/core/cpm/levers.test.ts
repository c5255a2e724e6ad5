import { describe, expect, it } from "vitest";
import { type Levers, leversOf } from "../../../src/core/cpm/levers.ts";
import type { AnalysisSettings } from "../../../src/core/settings.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31";

function leversFor(rows: readonly Row[], settings: Partial<AnalysisSettings> = {}): Levers {
  const levers = leversOf(analyse(rows, ANCHOR, settings));
  if (levers === null) throw new Error("no projection");
  return levers;
}

const SIGNS = {
  f2: "f2",
  retention: "r",
  reactivation: "q",
  salesPerRetained: "VK",
  salesPerReturned: "VB",
} as const;
type Named = { readonly kind: keyof typeof SIGNS; readonly stage: number | null };
const name = ({ kind, stage }: Named) => `${SIGNS[kind]}${stage ?? ""}`;
const tableOf = <T extends Named, V>(list: readonly T[], of: (one: T) => V) =>
  Object.fromEntries(list.map((one) => [name(one), of(one)]));
/** Yen to one decimal. */
const yen = (minor: number | null) => (minor === null ? null : Math.round(minor / 10) / 10);

describe("the worked example's levers, static, one point", () => {
  const levers = leversFor(WORKED_ROWS);

  it("give five years' sales", () => {
    expect(tableOf(levers.byPoint, (one) => yen(one.salesGain))).toEqual({
      ...{ r1: 282.2, r2: 650.8, r3: 0, r4: 0, r5: 2189.8 },
      ...{ q1: 317.4, q2: 1380.5, q3: 0, q4: 0, q5: 1000.5 },
      // 0.03 of the three new customers, 4,870.2 each.
      f2: 146.1,
    });
  });
  it("give what moving one person once is worth", () => {
    expect(tableOf(levers.byPerson, (one) => yen(one.salesGainPerPerson))).toEqual({
      ...{ r1: 4000, r2: 11_625, r3: 30_864.2, r4: 20_642, r5: 23_993.8 },
      ...{ q1: 4000, q2: 9625, q3: 24_864.2, q4: 17_642, q5: 11_993.8 },
      // Second purchases of 4,000 (C02) and 5,000 (C03), and five years as F2 instead of F1: 4,500 + 17,839.5 − 17,469.3.
      f2: 4870.2,
    });
  });
  it("move a hundredth of the active for 維持率, of the lapsed for 復帰率, of the new for F2転換率", () => {
    expect(tableOf(levers.byPoint, (one) => Number(one.people.toFixed(4)))).toEqual({
      ...{ r1: 0.01, r2: 0.03, r3: 0, r4: 0, r5: 0.03 },
      ...{ q1: 0.02, q2: 0.02, q3: 0, q4: 0, q5: 0.01 },
      f2: 0.03,
    });
    expect(levers.byPoint.map(({ folded }) => folded)).toEqual(Array(11).fill(true));
  });
  it("take no step where the rate is 100 %", () => {
    expect(levers.byPoint.filter((one) => one.step === 0).map(name)).toEqual(["r3", "r4"]);
  });
  it("rank by sales for one point; filled-in q3 … q5 come last, though q5 gives 1,000", () => {
    const ranking = ["r5", "q2", "r2", "q1", "r1", "f2", "r3", "r4", "q5", "q3", "q4"];
    expect(levers.byPoint.map(name)).toEqual(ranking);
    expect(levers.byPoint.filter((one) => one.filled).map(name)).toEqual(["q5", "q3", "q4"]);
  });
  it("rank by the worth of one person moved; what moves nobody after what does", () => {
    // r1 and q1 are both 4,000: 維持率 first. r3 is worth 30,864 a person, but stands at 100 %.
    const ranking = ["r5", "r2", "q2", "f2", "r1", "q1", "r3", "r4", "q5", "q3", "q4"];
    expect(levers.byPerson.map(name)).toEqual(ranking);
  });
  it("raise 残存率, which is 2/3 · 1/2 · 1 · 1 · 1/2", () => {
    // One point of f2: 0.01 · 1/4; of r2 and of r5: 0.01 · 2/3 · 1/2; r3 and r4 stand at 100 %; the others are no step of it.
    const gains = tableOf(levers.byPoint, (one) => one.survivalGain);
    const [f2, third] = [expect.closeTo(0.0025, 12), expect.closeTo(0.01 / 3, 12)];
    expect(gains).toMatchObject({ f2, r2: third, r5: third, r3: 0, r4: 0, r1: null, q1: null, q5: null });
  });
  it("count real new customers for F2転換率, whatever number the map simulates", () => {
    const simulated = leversFor(WORKED_ROWS, { newCustomersOverride: 300 });
    expect(simulated.byPoint).toEqual(levers.byPoint);
  });
  it("give 1 % more money apart, filled-in amounts last", () => {
    expect(tableOf(levers.money, (one) => yen(one.salesGain))).toEqual({
      ...{ VK1: 140, VK2: 174.4, VK3: 1000, VK4: 0, VK5: 774.4 },
      ...{ VB1: 160, VB2: 0, VB3: 0, VB4: 0, VB5: 137.6 },
    });
    expect(levers.money.map(name)).toEqual([
      "VK3",
      "VK5",
      "VK2",
      "VB1",
      "VK1",
      "VK4",
      "VB5",
      "VB2",
      "VB3",
      "VB4",
    ]);
    expect(levers.money[0]).toMatchObject({ amount: 1_000_000, filled: false });
    expect(levers.money[0]?.step).toBeCloseTo(10_000, 6);
  });
});

describe("what is no lever", () => {
  const kinds = (levers: Levers) => [...levers.byPoint, ...levers.money].map(({ kind }) => kind);

  it("a return, where returns are left out of the projection", () => {
    const left = kinds(leversFor(WORKED_ROWS, { includeReactivation: false }));
    expect(left).not.toContain("reactivation");
    expect(left).not.toContain("salesPerReturned");
  });
  it("a return, where nobody could have returned", () => {
    const rows: Row[] = [
      ["A", "2022-05-01", 100],
      ["A", "2023-05-01", 100],
    ];
    expect(kinds(leversFor(rows))).not.toContain("reactivation");
  });
  it("F2転換率, where nobody was won", () => {
    const rows: Row[] = [
      ["A", "2022-05-01", 100],
      ["A", "2023-05-01", 100],
    ];
    expect(leversFor(rows).byPoint.map(name)).not.toContain("f2");
  });
  it("anything, without a projection", () => {
    expect(leversOf(analyse([["A", "2024-03-01", 100]], ANCHOR))).toBeNull();
  });
});

describe("equals", () => {
  it("stand earlier stage first, though their sums round apart", () => {
    // One of three F1 was kept, at 1,000. F2 (two people) and F3 (one) bring nothing of their own, so both go on with 1/3
    // and 1,000: one person more kept gives either of them 1,000 · Σ (0.34333^t − 0.33333^t) / 0.01.
    const rows: Row[] = [
      ...["A", "B", "C"].map((who): Row => [who, "2022-06-01", 1000]),
      ["A", "2023-06-01", 1000],
      ...["2023-05-01", "2023-06-01"].map((at): Row => ["D", at, 1000]),
      ...["2023-05-01", "2023-06-01", "2023-07-01"].map((at): Row => ["E", at, 1000]),
    ];
    const { byPerson, byPoint } = leversFor(rows);
    const retention = (levers: Levers["byPoint"]) => levers.filter(({ kind }) => kind !== "f2").map(name);
    expect(retention(byPerson)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
    expect(retention(byPoint)).toEqual(["r1", "r2", "r3", "r4", "r5"]);
  });
});

describe("closed forms", () => {
  // 100 people in F1 now, of ten a year ago six were kept at 10,000 each: r1 = 60 %, and 100 · 10,000 · Σ r^t a sum.
  const rows: Row[] = [
    ...Array.from({ length: 100 }, (_, i): Row => [`N${i}`, "2023-06-01", 500]),
    ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-06-01", 500]),
    ...Array.from({ length: 6 }, (_, i): Row => [`B${i}`, "2023-05-01", 10_000]),
  ];
  it("one point of 維持率: Σ 0.61^t − Σ 0.6^t = 1.4319990401 − 1.38336", () => {
    const r1 = leversFor(rows).byPoint.find((one) => name(one) === "r1");
    expect(r1?.salesGain).toBeCloseTo(4_863_904.01, 1);
    expect(r1?.people).toBeCloseTo(1, 12);
    expect(r1?.folded).toBe(false);
  });
  it("one person kept: 10,000 now and 10,000 · Σ 0.6^t of four years, 13,056; nobody returns", () => {
    const r1 = leversFor(rows).byPerson.find((one) => name(one) === "r1");
    expect(r1?.salesGainPerPerson).toBeCloseTo(1_000_000 + 1_305_600, 4);
  });
  it("a step of less than a point near 100 %", () => {
    // 199 of 200 kept: half a point is left.
    const near: Row[] = [
      ["X", "2022-06-01", 1],
      ...Array.from({ length: 199 }, (_, i): Row[] => [
        [`B${i}`, "2022-06-01", 1],
        [`B${i}`, "2023-06-01", 1],
      ]).flat(),
    ];
    const r1 = leversFor(near).byPoint.find((one) => name(one) === "r1");
    expect(r1?.step).toBeCloseTo(0.005, 12);
    expect((r1?.rate ?? 0) + (r1?.step ?? 0)).toBe(1);
  });
});

describe("F2転換率 in money", () => {
  it("has no answer while no new customer has bought a second time", () => {
    const rows = WORKED_ROWS.filter(([who]) => who !== "C02" && who !== "C03");
    const f2 = leversFor(rows).byPerson.find(({ kind }) => kind === "f2");
    expect(f2).toMatchObject({ rate: 0, salesGain: null, salesGainPerPerson: null });
  });
  it("takes the projection's own worth where no earlier year is known", () => {
    // From 2 May 2022 on no pair of years is complete. Ten F1 of that year, six kept at 10,000: 13,833.6 of one F1 in five
    // years; F2 has no rates of its own, so it stands in the same. What is left is the second purchase, 700.
    const rows: Row[] = [
      ...Array.from({ length: 10 }, (_, i): Row => [`B${i}`, "2022-05-02", 500]),
      ...Array.from({ length: 6 }, (_, i): Row => [`B${i}`, "2023-05-01", 10_000]),
      ...["N", "N"].map((who, i): Row => [who, `2023-0${6 + i}-01`, 600 + 100 * i]),
    ];
    const f2 = leversFor(rows).byPerson.find(({ kind }) => kind === "f2");
    expect(f2?.salesGainPerPerson).toBeCloseTo(70_000, 6);
  });
});
