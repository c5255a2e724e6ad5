import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/catalog/language.ts";
import { analysisOf } from "../../../src/core/analysis.ts";
import { countIn } from "../../../src/core/segments/chosen.ts";
import type { CustomerRow } from "../../../src/core/segments/customer-classes.ts";
import type { Segment } from "../../../src/core/segments/segment.ts";
import { chosenRows } from "../../../src/engines/chosen-people.ts";
import { type AskedPeople, peopleList } from "../../../src/reports/lists/people-list.ts";
import { segments, twinOrders } from "../../support/random-segments.ts";
import { ANCHORS } from "../../support/random-shop.ts";
import { contextOf, cutHeaders } from "../../support/report-cells.ts";
import { analyse, day, EVERYTHING, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { wideShop } from "../../support/wide-shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const questionAt = (anchor: string) =>
  ({ anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits: SETTINGS }) as const;
const analysis = analyse(WORKED_ROWS, "2024-03-31");
const EVERYBODY: Segment = { conditions: [] };
const worked = chosenRows(shop(WORKED_ROWS), questionAt("2024-03-31"), EVERYBODY);

const page = (asked: Partial<AskedPeople> = {}, language: Language = "ja") =>
  peopleList(contextOf(analysis, language), {
    ...{ ...worked, called: "", order: "sales", all: false, madeAt: "2024/04/01 09:00", stand: "s" },
    ...asked,
  });
const lines = ({ head }: ReturnType<typeof page>) => head.rows.map(([first]) => first?.value);

describe.each(LANGUAGES)("顧客一覧, %s", (language) => {
  it("has headers that fit, frozen, with a unit a column", () => {
    const { head, units, rows } = page({}, language);
    expect(cutHeaders(head)).toEqual([]);
    expect(head.frozenRows).toBe(head.rows.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([units.length]));
    expect(units.filter((unit) => unit === "day")).toHaveLength(3);
  });
});

describe("顧客一覧", () => {
  it("says classes by name, days as days of a spreadsheet, and 「—」 where nothing is due", () => {
    const one = page().rows.find(([id]) => id === "C07");
    // definitions.md 5.1 and 6: two orders, on 31 March 2022 (44,651) and 62 days later, of 3,000 and 4,000; F2, lapsed.
    expect(one).toEqual([
      ...["C07", "F2", "現在離脱", "離反顧客", "離反顧客", "よちよち離脱", "—"],
      ...[44_651, 44_713, 2, 7000, 62, "—"],
    ]);
  });

  it("says when the next order is due, a gap of no days as 0, and the season by name", () => {
    const [one] = worked.customers as [CustomerRow];
    const due = { ...one, usualGap: 0, nextOrderDue: day("2024-05-01"), seasonal: "seasonal" } as const;
    const [row] = page({ customers: [due] }).rows;
    // 2022-03-31 is 44,651: 365 + 366 + 31 days on.
    expect([row?.[6], row?.[11], row?.[12]]).toEqual(["季節客", 0, 45_413]);
    const [perhaps] = page({ customers: [{ ...due, seasonal: "maybe" }] }).rows;
    expect(perhaps?.[6]).toBe("季節客かも");
  });

  it("is of the whole shop, whatever part of it the reports show", () => {
    const context = { ...contextOf(analysis), slice: { orders: { channel: ["本店"] } } };
    const asked = {
      ...worked,
      called: "",
      order: "sales",
      all: false,
      madeAt: "2024/04/01 09:00",
      stand: "s",
    };
    expect(peopleList(context, asked)).toEqual(page());
  });

  it("says whose it is, how many of how many, as of when and from where", () => {
    expect(lines(page()).slice(0, 3)).toEqual([
      "顧客一覧",
      "14人中 14人を表示（累計売上の多い順）　|　分析基点日 2024/03/31　|　元データ「注文」　|　作成 2024/04/01 09:00",
      "全顧客",
    ]);
    const loyal: Segment = { name: "=夏", conditions: [{ field: "stage", test: "oneOf", values: ["5"] }] };
    const named = page({ segment: loyal, customers: [] }, "en");
    expect(named.head.sheetName).toBe("Customers “=夏” 2024-03-31");
    expect(lines(named)[1]).toMatch(
      /^Shown: 0 of 0 \(Largest lifetime sales first\) {2}\| {2}Anchor date 2024\/03\/31/,
    );
    expect(lines(named)).toContain("Nobody is in this group.");
  });

  it("holds the first 1,000 of an order, or all on request", () => {
    const [one] = worked.customers;
    const customers = Array.from({ length: 1001 }, (_, n) => ({
      ...(one as CustomerRow),
      ...{ customerId: `P${n}`, sales: n, lastDay: -n },
    }));
    const first = page({ customers });
    expect([first.rows.length, first.rows[0]?.[0], first.rows[999]?.[0]]).toEqual([1000, "P1000", "P1"]);
    expect(lines(first)[1]).toMatch(/^1,001人中 1,000人を表示/);
    const all = page({ customers, all: true, order: "lastOrder" });
    expect([all.rows.length, all.rows[0]?.[0]]).toEqual([1001, "P0"]);
    expect(() => page({ order: "name" })).toThrow("request-refused");
  });
});

describe("in any shop", () => {
  it("has a row for everybody the facts count, and as many of a segment as the page counts", () => {
    fc.assert(
      fc.property(twinOrders, segments, fc.constantFrom(...ANCHORS), (orders, segment, anchor) => {
        fc.pre(orders.some((order) => order.day <= anchor));
        const engine = wideShop(
          orders.map(
            ({
              customer,
              day: date,
              amount,
              orderId,
              channel,
              products: [productName = ""],
              sex,
              birthday,
            }) => ({
              ...{ customer, date, orderId, channel, productName, sex, birthday },
              amount: amount / 100,
            }),
          ),
        );
        const question = questionAt(anchor);
        const { facts } = analysisOf(engine.facts(question, EVERYTHING), SETTINGS);
        const ids = (of: Segment) =>
          chosenRows(engine, question, of).customers.map(({ customerId }) => customerId);
        expect(ids(EVERYBODY)).toHaveLength(facts.meta.customers);
        expect(new Set(ids(segment)).size).toBe(countIn(engine.peopleColumns(question), segment));
      }),
      { numRuns: 60 },
    );
  });
});
