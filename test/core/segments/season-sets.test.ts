import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { RFM_RANKS } from "../../../src/core/schemes/rfm-scheme.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { seasonPeople, SEASONS, seasonTotals } from "../../../src/core/segments/season-sets.ts";
import { withClasses } from "../../support/class-sets.ts";
import { anchors, buyers } from "../../support/random-seasons.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { twinRfm } from "../../support/slow-twin-rfm.ts";
import { twinSeason } from "../../support/slow-twin-seasons.ts";
import { twinLedger, within, yearsBefore } from "../../support/slow-twin.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const LAPSED = { kind: "lapsed", stage: null } as const;

function analysed(rows: readonly Row[], anchor: string): Analysis {
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  return analysisOf(shop(rows).facts(question, withClasses(SETTINGS)), SETTINGS);
}

describe("季節客 among the worked example", () => {
  // In two seasons: C04 on 1 October 2022 and 1 November 2023, 151 days and two purchases ago, C12 on 1 September of 2020 and 2021.
  const analysis = analysed(WORKED_ROWS, "2024-03-31");
  const maybe = (is: string) =>
    seasonPeople(analysis, { kind: "season", season: "maybe", among: { kind: "class", scheme: "rfm", is } });

  it("are counted in all, among those who lapsed, and by rank", () => {
    expect(seasonTotals(analysis)).toEqual({ seasonal: 0, maybe: 2 });
    expect(seasonPeople(analysis, { kind: "season", season: "maybe", among: LAPSED })).toBe(1);
    expect(seasonPeople(analysis, { kind: "season", season: "seasonal", among: LAPSED })).toBe(0);
    expect([maybe("wavering"), maybe("lost"), maybe("defecting")]).toEqual([1, 1, 0]);
  });
});

describe("季節客 of any shop", () => {
  it("are as many as the definitions, asked one by one, find", () => {
    let met = 0;
    fc.assert(
      fc.property(fc.array(buyers, { minLength: 1, maxLength: 6 }), anchors, (people, anchor) => {
        const orders = people.flatMap((days, i) => days.map((date) => ({ customer: `C${i}`, day: date })));
        fc.pre(orders.some((order) => order.day <= anchor));
        const analysis = analysed(
          orders.map(({ customer, day: date }, i) => [customer, date, 1, String(i)]),
          anchor,
        );
        const ledger = twinLedger(orders.map((order, i) => ({ ...order, amount: 100, orderId: String(i) })));
        const ranks = twinRfm(ledger, anchor);
        const known = [...ranks].map(([id, { rank }]) => {
          const bought = ledger.get(id) ?? [];
          const { kind } = twinSeason(
            bought.map((one) => one.day),
            anchor,
          );
          return { kind, rank, lapsed: within(bought, yearsBefore(anchor, 1), anchor).length === 0 };
        });
        const many = (isOf: (one: (typeof known)[number]) => boolean) => known.filter(isOf).length;
        for (const season of SEASONS) {
          const mine = (one: (typeof known)[number]) => one.kind === season;
          const counted = (among: Parameters<typeof seasonPeople>[1]["among"]) =>
            seasonPeople(analysis, { kind: "season", season, among });
          expect(seasonTotals(analysis)[season]).toBe(many(mine));
          expect(counted(LAPSED)).toBe(many((one) => mine(one) && one.lapsed));
          for (const is of RFM_RANKS)
            expect(counted({ kind: "class", scheme: "rfm", is })).toBe(
              many((one) => mine(one) && one.rank === is),
            );
          met += many(mine);
        }
      }),
      { numRuns: 200 },
    );
    expect(met).toBeGreaterThan(100);
  });
});

describe("a set that a page sends", () => {
  it.each([
    { kind: "season", season: "none", among: LAPSED },
    { kind: "season", season: "maybe" },
    { kind: "season", season: "maybe", among: { kind: "lapsed", stage: 2 } },
    { kind: "season", season: "maybe", among: { kind: "active", stage: null } },
    { kind: "season", season: "maybe", among: { kind: "class", scheme: "rfm", is: "best" } },
  ])("is refused: %j", (set) => {
    expect(() => checkedSet(set)).toThrow("request-refused");
  });
});
