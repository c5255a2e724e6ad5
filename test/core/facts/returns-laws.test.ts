import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnRows } from "../../../src/core/facts/returns.ts";
import { seasonBuyerRows } from "../../../src/core/facts/season-buyers.ts";
import { seasonalityOf } from "../../../src/core/segments/seasons.ts";
import { isoOf, yearsBefore } from "../../../src/core/values/day.ts";
import { buyers } from "../../support/random-seasons.ts";
import { day, type Row } from "../../support/shop.ts";
import { ledgerOfRows, rowsOf, shopOrders } from "../../support/random-shop.ts";

const ends = fc
  .uniqueArray(fc.integer({ min: day("2017-05-01"), max: day("2025-03-01") }), { minLength: 1, maxLength: 9 })
  .map((days) => days.sort((a, b) => a - b));

describe("who came back", () => {
  const back = (...days: string[]) => {
    const ledger = ledgerOfRows(days.map((iso) => ["A", iso, 100]));
    return returnRows(ledger, { ends: [day("2030-01-01")] })[0]?.returned;
  };

  it("is who had bought nothing in the year that ends the day before", () => {
    expect(back("2023-03-10", "2024-03-10")).toBe(0);
    expect(back("2023-03-10", "2024-03-11")).toBe(1);
    // Without a 29 February between, and with one.
    expect([back("2022-03-10", "2023-03-10"), back("2022-03-10", "2023-03-11")]).toEqual([0, 1]);
    expect([back("2023-02-28", "2024-02-29"), back("2024-02-29", "2025-03-01")]).toEqual([1, 0]);
    expect(back("2024-02-29", "2025-03-02")).toBe(1);
  });

  it("is what looking at every day of the year before says", () => {
    fc.assert(
      fc.property(shopOrders, ends, (orders, all) => {
        const plain = all.map((end, i) => {
          const isIn = (at: number) => all.findIndex((one) => at <= one) === i;
          const came = orders.filter(({ customer, at }) => {
            const mine = orders
              .filter((one) => one.customer === customer && one.at < at)
              .map((one) => one.at);
            const wasLapsed = mine.length > 0 && mine.every((before) => before <= yearsBefore(at - 1, 1));
            return isIn(at) && wasLapsed;
          });
          return { end, returned: new Set(came.map(({ customer, at }) => `${customer} ${at}`)).size };
        });
        expect(returnRows(ledgerOfRows(rowsOf(orders)), { ends: all })).toEqual(plain);
      }),
    );
  });
});

describe("季節客 by month", () => {
  it("are everybody who is one, under the month of the first day of their season", () => {
    fc.assert(
      fc.property(fc.array(buyers, { minLength: 1, maxLength: 9 }), (people) => {
        const ledger = ledgerOfRows(people.flatMap((days, c) => days.map((iso): Row => [`C${c}`, iso, 100])));
        const anchor = day("2024-12-31");
        const found = seasonBuyerRows(ledger, { anchor });
        const plain = found.map(({ month }) => ({ month, seasonal: 0, maybe: 0 }));
        for (let c = 0; c < ledger.customers; c++) {
          const season = seasonalityOf(ledger, c, anchor);
          if (season.kind === "none") continue;
          const name = isoOf(season.arc.first).slice(5, 7);
          const month = plain.find((one) => String(one.month).padStart(2, "0") === name);
          if (month) month[season.kind]++;
        }
        expect(found).toEqual(plain);
      }),
    );
  });
});
