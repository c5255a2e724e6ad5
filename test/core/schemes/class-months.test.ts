import { describe, expect, it } from "vitest";
import {
  classDays,
  classMonths,
  monthEndYearBefore,
  monthRequests,
} from "../../../src/core/schemes/class-months.ts";
import { termsOf } from "../../../src/core/schemes/class-table.ts";
import type { SchemeId } from "../../../src/core/schemes/schemes.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/** The months of a scheme on some days. */
function monthsOn(id: SchemeId, days: readonly string[]) {
  const anchor = { kind: "day", day: day(WORKED_ANCHOR) } as const;
  const facts = shop(WORKED_ROWS).facts({ anchor, today: RULES.today, limits: SETTINGS }, (meta) =>
    monthRequests(id, termsOf(meta, SETTINGS), days.map(day)),
  );
  const terms = termsOf(facts.meta, SETTINGS);
  return classMonths(facts, id, { terms, days: days.map(day) });
}

/** People by class on some days, with the classes of nobody left out. */
const peopleOn = (id: SchemeId, days: readonly string[], names: readonly string[]) =>
  monthsOn(id, days).map((month) => [
    isoOf(month.day),
    Object.fromEntries(names.flatMap((name, i) => (month.people[i] ? [[name, month.people[i]]] : []))),
    month.total,
  ]);

it("sales by class on earlier days are those of its people up to each day", () => {
  const [before, now] = monthsOn("cpm", ["2023-03-31", "2024-03-31"]);
  // C06 7,000, C08 12,000, C13 15,000; C04, C05 3,000 each; C09 24,000, C10 23,000, C12 7,000; C07 7,000; C11, C14 3,000 each
  const yen = [0, 0, 34_000, 0, 6_000, 0, 0, 54_000, 7_000, 6_000];
  expect([before?.sales, before?.totalSales]).toEqual([yen.map((sales) => sales * 100), 10_700_000]);
  expect(now?.totalSales).toBe(17_700_000);
});

describe("people by class on earlier days, each as of that day", () => {
  // By hand: the classes of each of the 14 on these days stand at the head of test/reports/flows/flow-hand.test.ts.
  it("by nurture segment", () => {
    const names = ["loyal", "repeat", "firstRepeat", "new", "dormant", "lost"];
    expect(peopleOn("nurture", ["2023-03-31", "2023-12-31", "2024-02-29", "2024-03-31"], names)).toEqual([
      // C13; C06; C05; C04 C07 C08 C09 C10; C11 C12 C14
      ["2023-03-31", { repeat: 1, firstRepeat: 1, new: 1, dormant: 5, lost: 3 }, 11],
      // C08; C04 C11; C01 C02 C03 C05 C09 C13; C06 C07 C10 C12 C14
      ["2023-12-31", { repeat: 1, firstRepeat: 2, dormant: 6, lost: 5 }, 14],
      // C09; C06 C08; C04; C01 C02 C03 C05 C11 C13; C07 C10 C12 C14
      ["2024-02-29", { loyal: 1, repeat: 2, firstRepeat: 1, dormant: 6, lost: 4 }, 14],
      // C09; C03 C06; C01 C02 C04 C08 C11 C13; C05 C07 C10 C12 C14
      ["2024-03-31", { loyal: 1, repeat: 2, dormant: 6, lost: 5 }, 14],
    ]);
  });

  it("by rank", () => {
    const names = ["loyal", "promising", "new", "atRisk", "wavering", "defecting", "lost"];
    expect(peopleOn("rfm", ["2023-03-31", "2024-02-29"], names)).toEqual([
      // C06 C13; C05; C08; C04 C07 C09 C10; C11 C12 C14
      ["2023-03-31", { promising: 2, new: 1, wavering: 1, defecting: 4, lost: 3 }, 11],
      // C09; C04 C06 C08; C11; C01 C02 C03 C05 C13; C07 C10 C12 C14
      ["2024-02-29", { loyal: 1, promising: 3, wavering: 1, defecting: 5, lost: 4 }, 14],
    ]);
  });
});

describe("the days of a history of classes", () => {
  const daysOf = (anchor: string, dataStart: string, months: number) =>
    classDays({ anchor: day(anchor), dataStart: day(dataStart) }, months).map(isoOf);

  it("are month ends up to the anchor, the newest last, none before the orders", () => {
    expect(daysOf("2024-03-15", "2019-05-05", 3)).toEqual(["2024-01-31", "2024-02-29", "2024-03-15"]);
    expect(daysOf("2024-03-31", "2024-02-29", 13)).toEqual(["2024-02-29", "2024-03-31"]);
    expect(daysOf("2024-03-31", "2024-03-01", 13)).toEqual(["2024-03-31"]);
  });

  it.each([
    ["2025-02-28", "2024-02-29"],
    ["2024-02-29", "2023-02-28"],
    ["2024-03-31", "2023-03-31"],
    // 28 February 2024 is no month end, nor is a day within a month.
    ["2024-02-28", null],
    ["2024-03-15", null],
  ])("%s is compared with %s", (date, before) => {
    const found = monthEndYearBefore(day(date));
    expect(found === null ? null : isoOf(found)).toBe(before);
  });
});
