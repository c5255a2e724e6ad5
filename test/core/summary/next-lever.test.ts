import { describe, expect, it } from "vitest";
import type { Headline } from "../../../src/core/cpm/headlines.ts";
import type { PeopleLever } from "../../../src/core/cpm/levers.ts";
import { chosenLever, type GoodLever, nextLever } from "../../../src/core/summary/next-lever.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const lever = (of: Partial<PeopleLever>): PeopleLever => ({
  ...{ kind: "retention", stage: 1, rate: 0.5, step: 0.01, filled: false, people: 24, folded: false },
  ...{ salesGain: 1, salesGainPerPerson: 1000, survivalGain: null },
  ...of,
});
const good = (stage: number, gain: number, low: number, high: number): GoodLever => ({
  lever: lever({ stage, salesGainPerPerson: gain }),
  gain,
  range: { low, high },
});
const choose = (list: readonly GoodLever[], others: readonly PeopleLever[] = []) =>
  chosenLever([...list.map((one) => one.lever), ...others], list);

describe("which lever is named", () => {
  it("is the first alone where the range of no other reaches its own", () => {
    const list = [good(5, 900, 800, 1000), good(4, 700, 600, 799), good(3, 500, 100, 700)];
    expect(choose(list)).toEqual({ code: "named", first: list[0], rival: null, moreLeftOut: false });
  });

  it("is the first and the greatest whose range reaches its own, be it the third", () => {
    const list = [good(5, 900, 800, 1000), good(4, 700, 600, 799), good(3, 500, 100, 800)];
    expect(choose(list)).toMatchObject({ first: list[0], rival: list[2] });
  });

  it("says that a lever left out would come to more", () => {
    const list = [good(5, 900, 800, 1000)];
    const of = (gain: number) => choose(list, [lever({ filled: true, salesGainPerPerson: gain })]);
    expect(of(901)).toMatchObject({ moreLeftOut: true });
    expect(of(900)).toMatchObject({ moreLeftOut: false });
  });

  it("is none where no rate adds sales: none can rise, or each brings less", () => {
    const levers = [
      lever({ step: 0 }),
      lever({ salesGainPerPerson: -1 }),
      lever({ salesGainPerPerson: null }),
    ];
    expect(choose([], levers)).toEqual({ code: "noGain" });
  });

  it("is none where a point of each is less than one person a year, or too few stand behind the others", () => {
    const folded = lever({ folded: true, people: 0.9 });
    expect(choose([], [folded, folded])).toEqual({ code: "underOne" });
    expect(choose([], [folded, lever({})])).toEqual({ code: "fewPeople" });
  });
});

const SAID: Headline = { value: 1, withheld: null };
const WITHHELD: Headline = { value: null, withheld: { code: "nobody", values: {} } };

/** People who bought on 1 June of some years, for so much each. */
const buyers = (n: number, name: string, years: readonly number[], amount: number): Row[] =>
  Array.from({ length: n }, (_, i) =>
    years.map((year): Row => [`${name}${i}`, `${year}-06-01`, amount]),
  ).flat();

/*
 * As of 2024-03-31. F1: 400 of last year, of whom 200 came back for 1,000; F2: 400 of last year, of whom 200 came back for
 * 9,000. Nobody was away before last year, but for one F2 who never came back.
 */
const SHOP: readonly Row[] = [
  ...buyers(200, "A", [2022, 2023], 1000),
  ...buyers(200, "B", [2022], 1000),
  ...buyers(200, "C", [2021, 2022, 2023], 9000),
  ...buyers(200, "D", [2021, 2022], 9000),
  ...buyers(1, "E", [2020, 2021], 9000),
];

describe("what pays most next", () => {
  it("is withheld with the outlook, and where the what-if itself is", () => {
    const worked = analyse(WORKED_ROWS, "2024-03-31");
    expect(nextLever(worked, WITHHELD)).toMatchObject({ code: "withheld", figure: "outlook" });
    expect(nextLever(worked, SAID)).toMatchObject({ code: "withheld", figure: "fiveYearSales" });
  });

  it("is the retention of F2: 9,000 and what those who stay buy later; F1 buy for a ninth", () => {
    // F2 now are the 200 of A, F3 now the 200 of C. A kept F2 is worth 9,000 + 9,000·(½ + ¼ + ⅛ + 1/16) = 17,437.5.
    const found = nextLever(analyse(SHOP, "2024-03-31"), SAID);
    if (found.code !== "named") throw new Error(found.code);
    expect(found.first.lever).toMatchObject({ kind: "retention", stage: 2 });
    expect(found.first.gain).toBeCloseTo(1_743_750, 6);
    expect(found.first.lever.people).toBeCloseTo(2, 9);
    expect(found.rival).toBeNull();
    // 200 of 400: 45.12–54.88 %, Wilson's at z 1.96; 9,000·(1 + r + r² + r³ + r⁴) at both ends.
    expect(found.first.range.low).toBeCloseTo(1_609_360, -2);
    expect(found.first.range.high).toBeCloseTo(1_895_270, -2);
  });

  it("leaves out a rate on fewer people than are asked for, and says that it would come to more", () => {
    // F3: 20 of last year, of whom 10 came back for 9,500. 9,500 · 1.9375 = 18,406.25 a person.
    const few = [
      ...buyers(100, "F", [2022, 2023], 1000),
      ...buyers(100, "G", [2022], 1000),
      ...buyers(10, "H", [2020, 2021, 2022, 2023], 9500),
      ...buyers(10, "I", [2020, 2021, 2022], 9500),
    ];
    const found = (minSample: number) =>
      nextLever(analyse([...SHOP, ...few], "2024-03-31", { minSample }), SAID);
    expect(found(21)).toMatchObject({ first: { lever: { stage: 2 } }, rival: null, moreLeftOut: true });
    expect(found(20)).toMatchObject({
      first: { lever: { stage: 3 } },
      rival: { lever: { stage: 2 } },
      moreLeftOut: false,
    });
  });

  it("leaves out a rate that nobody of its people did: what one would be worth is borrowed", () => {
    // 400 F1 lapsed before last year and none came back; one of 40 F2 did, for 90,000.
    const lapsed = [
      ...buyers(400, "L", [2020], 1000),
      ...buyers(40, "M", [2020, 2021], 1000),
      ["M0", "2023-05-10", 90_000] satisfies Row,
    ];
    const found = nextLever(analyse([...SHOP, ...lapsed], "2024-03-31", { minSample: 30 }), SAID);
    const named = found.code === "named" ? [found.first, found.rival].flatMap((one) => one?.lever ?? []) : [];
    expect(named.length).toBeGreaterThan(0);
    expect(named).not.toContainEqual(expect.objectContaining({ kind: "reactivation", stage: 1 }));
  });
});
