import { describe, expect, it } from "vitest";
import { outlookHeadline } from "../../../src/core/outlook/outlook-headline.ts";
import { outlookOf } from "../../../src/core/outlook/outlook.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const headline = (rows: readonly Row[], anchor: string, minSample: number) => {
  const analysis = analyse(rows, anchor, { minSample });
  return outlookHeadline(analysis, outlookOf(analysis.facts));
};

/** Many people who each buy on the same days. */
const people = (n: number, name: string, days: readonly string[]): Row[] =>
  Array.from({ length: n }, (_, i) => days.map((day): Row => [`${name}${i}`, day, 1000])).flat();

describe("the five-year sales of the outlook as a headline", () => {
  it("are said on enough people who bought in the previous year: 205,051.5 of the worked example", () => {
    // definitions.md 4.4b; eight people bought in the previous year.
    expect(headline(WORKED_ROWS, "2024-03-31", 8).value).toBeCloseTo(20_505_150, -2);
    expect(headline(WORKED_ROWS, "2024-03-31", 9).withheld).toMatchObject({
      code: "fewPeople",
      values: { people: 8, minSample: 9, missing: 1 },
    });
  });

  it("wait for a whole previous year", () => {
    // Orders from May 2022 on: the year before 2024-03-31 began on 2022-04-01, so 31 days after 2022-03-31 are over.
    const young = people(40, "A", ["2022-05-02", "2023-05-02"]);
    expect(headline(young, "2024-03-31", 1).withheld).toMatchObject({
      code: "history",
      values: { months: 1 },
    });
  });

  it("are none where nobody bought in the previous year", () => {
    const gone = [
      ...people(40, "A", ["2021-01-10"]),
      ...people(1, "B", ["2021-12-31", "2022-03-31", "2023-04-01"]),
    ];
    expect(headline(gone, "2024-03-31", 1).withheld?.code).toBe("nobody");
  });

  it("are not believed where more people would be active in a year than now", () => {
    // A hundred people buy every spring but this one: only five are active now.
    const springs = ["2020-04-10", "2021-04-10", "2022-04-10"];
    const shop = [...people(100, "A", springs), ...people(5, "B", [...springs, "2023-04-10"])];
    const { withheld } = headline(shop, "2024-03-31", 1);
    expect(withheld).toMatchObject({ code: "moreThanNow", values: { now: 5 } });
    expect(Number(withheld?.values.next)).toBeGreaterThan(5.25);
  });

  it("are none, for another reason than few people, where nobody is expected to buy", () => {
    // A hundred new ones in the previous year and none of them since: all rates of the one pair of years are 0.
    const gone = [...people(100, "A", ["2022-06-10"]), ...people(1, "B", ["2021-04-10", "2022-03-31"])];
    expect(headline(gone, "2024-03-31", 30).withheld).toEqual({ code: "belowOnePerson", values: {} });
    expect(headline(gone, "2024-03-31", 101).withheld).toMatchObject({
      code: "fewPeople",
      values: { missing: 1 },
    });
  });
});
