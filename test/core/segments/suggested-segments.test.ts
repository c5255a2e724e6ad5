import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SUGGESTED_IDS, SUGGESTED_SEGMENTS } from "../../../src/core/segments/suggested-segments.ts";
import { LANGUAGES } from "../../../src/catalog/language.ts";
import { suggestedSegments } from "../../../src/reports/segments/suggested.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { anchors, buyers } from "../../support/random-seasons.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { twinSeason } from "../../support/slow-twin-seasons.ts";

/** Which of the suggested segments somebody is in who bought on these days. */
function suggestedTo(bought: readonly string[], anchor: string): string[] {
  const engine = shop([...bought.map((date) => ["A", date, 1] as const), ["other", "2017-01-01", 1]]);
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  return SUGGESTED_IDS.filter((id) => {
    const codes = engine.segmentCodes(question, SUGGESTED_SEGMENTS[id]);
    return [...codes].some((code) => engine.purchases.customerIds[code] === "A");
  });
}

describe("もうすぐ季節の人", () => {
  const YEARS = ["2021-05-10", "2022-05-20", "2023-06-01"];
  it.each([
    ["30 days before it begins", YEARS, "2024-04-10", ["seasonSoon"]],
    ["31 days before: not yet", YEARS, "2024-04-09", []],
    ["on its last day", YEARS, "2024-06-01", ["seasonSoon"]],
    ["the day after", YEARS, "2024-06-02", []],
    ["who has bought in it is not asked again", [...YEARS, "2024-05-12"], "2024-05-13", []],
    ["nor on its last day", [...YEARS, "2024-05-10"], "2024-06-01", []],
    [
      "of a season of 61 days, either",
      ["2021-05-01", "2022-06-30", "2023-05-01", "2024-05-01"],
      "2024-06-30",
      [],
    ],
    ["two seasons may be chance", YEARS.slice(0, 2), "2024-04-10", ["maybeSeasonSoon"]],
    ["one is none", YEARS.slice(0, 1), "2024-04-10", []],
  ] as const)("%s", (_, bought, anchor, expected) => {
    expect(suggestedTo(bought, anchor)).toEqual(expected);
  });

  it("are all whose season is near and who have not bought in it", () => {
    let met = 0;
    fc.assert(
      fc.property(buyers, anchors, (bought, anchor) => {
        fc.pre(bought.some((date) => date <= anchor));
        const { kind, first, next } = twinSeason(bought, anchor);
        const isNear = kind !== "none" && day(next) - day(anchor) <= 30;
        // Within the season: the day on which it began.
        let began = day(anchor);
        while (isNear && next === anchor && isoOf(began).slice(5) !== first) began--;
        const hasBought = bought.some((date) => date <= anchor && day(date) >= began) && next === anchor;
        const expected = isNear && !hasBought ? [kind === "maybe" ? "maybeSeasonSoon" : "seasonSoon"] : [];
        met += expected.length;
        expect(suggestedTo(bought, anchor)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(50);
  });
});

it.each(LANGUAGES)("what is suggested says who they are, %s", (language) => {
  for (const { called, note, segment } of suggestedSegments(language)) {
    expect(called).not.toBe("");
    expect(note).toContain("30");
    expect(segment.conditions).toHaveLength(3);
  }
});
