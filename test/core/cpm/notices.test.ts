import { describe, expect, it } from "vitest";
import { analyse, type Row } from "../../support/shop.ts";

const ANCHOR = "2024-03-31"; // W0 from 2023-04-01, W1 from 2022-04-01, Y(3) = 2021-03-31
const codes = (rows: readonly Row[], anchor = ANCHOR) =>
  analyse(rows, anchor).notices.map(({ code }) => code);
/** A shop that has bought every quarter since a day, and on the anchor. */
const since = (first: string): Row[] =>
  [
    ["A", first, 100, "0"],
    ["A", ANCHOR, 100, "9"],
    ["B", "2023-03-31", 100, "b1"],
    ["B", "2024-03-01", 100, "b2"],
    ["B", "2021-04-01", 100, "b3"],
    ...["2021-12-01", "2022-06-01", "2022-12-01"].map((date, i) => ["B", date, 100, `b${i + 4}`]),
  ].filter((row) => String(row[1]) >= first) as unknown as Row[];

describe("notices, each on the day and the day after", () => {
  it.each([
    { first: "2021-03-31", has: [], not: ["short-dormant-history", "no-dormant-history", "new-may-be-old"] },
    { first: "2021-04-01", has: ["short-dormant-history"], not: ["no-dormant-history"] },
    { first: "2022-03-31", has: ["short-dormant-history"], not: ["no-dormant-history", "new-may-be-old"] },
    {
      first: "2022-04-01",
      has: ["no-dormant-history", "projection-without-returns", "new-may-be-old"],
      not: ["short-dormant-history", "previous-year-incomplete"],
    },
    { first: "2022-05-01", has: ["no-dormant-history", "new-may-be-old"], not: ["previous-year-incomplete"] },
    {
      first: "2022-05-02",
      has: ["no-dormant-history", "previous-year-incomplete", "projection-without-returns", "new-may-be-old"],
      not: ["current-year-incomplete"],
    },
    {
      first: "2023-03-31",
      has: ["previous-year-incomplete", "new-may-be-old"],
      not: ["current-year-incomplete", "projection-without-returns"],
    },
    {
      first: "2023-04-01",
      has: ["previous-year-incomplete", "all-new"],
      not: ["current-year-incomplete", "new-may-be-old", "no-previous-year"],
    },
    {
      first: "2023-04-02",
      has: ["current-year-incomplete"],
      not: ["previous-year-incomplete", "no-dormant-history", "no-previous-year", "all-new"],
    },
  ])("data from $first", ({ first, has, not }) => {
    const found = codes(since(first));
    expect(found).toEqual(expect.arrayContaining(has));
    for (const code of not) expect(found).not.toContain(code);
  });

  it("an empty tail begins at 32 days without a purchase", () => {
    expect(codes([["A", "2024-02-29", 1, "1"]])).not.toContain("tail-empty");
    expect(codes([["A", "2024-02-28", 1, "1"]])).toContain("tail-empty");
  });

  it("no purchase in the current year: rates of 0 %, a projection of zeros, no multiple", () => {
    const analysis = analyse(
      [
        ["A", "2022-05-01", 1, "1"],
        ["B", "2021-05-01", 1, "2"],
      ],
      ANCHOR,
    );
    expect(analysis.notices.map(({ code }) => code)).toContain("no-current-purchases");
    expect(analysis.projections?.static[4]?.cumulativeSales).toBe(0);
    expect(analysis.annualSales).toBe(0);
  });

  it("nobody in the previous year: no projection, but F2 and the new customers stand", () => {
    const analysis = analyse(
      [
        ["A", "2023-05-01", 1, "1"],
        ["A", "2023-06-01", 1, "2"],
        ["B", "2021-05-01", 1, "3"],
      ],
      ANCHOR,
    );
    expect(analysis.projections).toBeNull();
    expect(analysis.goldMap.survival.slice(0, 3)).toEqual([1, 1, null]);
  });

  it("data that do not cover the current year give no projection", () => {
    expect(
      analyse(
        [
          ["A", "2023-05-01", 1, "1"],
          ["A", "2024-03-01", 1, "2"],
        ],
        ANCHOR,
      ).projections,
    ).toBeNull();
  });

  it("what the rows call for", () => {
    expect(
      codes([
        ["A", ANCHOR, 1],
        ["A", ANCHOR, 1],
        ["", ANCHOR, 5],
      ]),
    ).toEqual(
      expect.arrayContaining(["one-customer", "unidentified", "rows-are-purchases", "identical-rows"]),
    );
    expect(
      codes([
        ["A", ANCHOR, 1, "1"],
        ["A", "2024-04-01", 1, "2"],
      ]),
    ).toContain("after-anchor");
  });

  it("says how much was bought by nobody known", () => {
    const { notices } = analyse([...since("2021-03-31"), ["", "2024-03-02", 12.5, "u1"]], ANCHOR);
    expect(notices.find(({ code }) => code === "unidentified")?.values).toEqual({
      purchases: 1,
      sales: 12.5,
    });
  });
});
