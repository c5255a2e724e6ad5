import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGE_BANDS, ageAt, ageBandOf, lastBirthdays } from "../../../src/core/slices/age-bands.ts";
import { checkedSlice, type Slice } from "../../../src/core/slices/slices.ts";
import { dayOfIso } from "../../../src/core/values/day.ts";
import { day } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const ANCHOR = "2024-03-31";

/** One order line; what is not named is blank. */
const row = (customer: string, date: string, orderId: string, others: WideRow = {}): WideRow => ({
  ...{
    customer,
    date,
    orderId,
    amount: 300,
    status: "",
    prefecture: "",
    sex: "",
    birthday: "",
    attribute: "",
  },
  ...others,
});

const ROWS: readonly WideRow[] = [
  row("A", "2022-05-01", "O1", {
    prefecture: "東京都",
    sex: "女",
    birthday: "1985-04-01",
    attribute: "一般",
  }),
  row("A", "2023-06-01", "O2", { prefecture: "大阪府", attribute: "ゴールド" }),
  row("B", "2023-06-01", "O3", { sex: "男", birthday: "2004-03-31" }),
  row("B", "2023-06-01", "O3", { prefecture: "大阪府" }),
  row("C", "2023-07-01", "O4", { birthday: "秘密" }),
  row("C", "2023-09-01", "O9", { prefecture: "北海道", status: "返品" }),
  row("D", "2023-08-01", "O5", { prefecture: "東京都", birthday: "2004-04-01" }),
  row("D", "2024-04-10", "O6", { prefecture: "大阪府" }),
  row("E", "2023-09-01", "O7", { prefecture: "京都府" }),
  row("E", "2023-09-01", "O8", { prefecture: "奈良県", amount: 200 }),
  row("G", "2024-04-01", "O10", { prefecture: "東京都" }),
];

/** The people of a slice, in the order of their IDs. */
function people(slice: Slice, rows: readonly WideRow[] = ROWS): string[] {
  const question = {
    anchor: { kind: "day", day: day(ANCHOR) },
    today: day("2030-01-01"),
    limits: DEFAULT_LIMITS,
    slice,
  } as const;
  const ids = wideShop(rows).customers(question);
  return ids.map(({ customerId }) => customerId).sort();
}

describe("people by what their orders say of them", () => {
  it.each([
    [
      "the latest order counts: A moved from Tokyo, D moves after the anchor",
      { prefecture: ["東京都"] },
      "D",
    ],
    ["any line of the order may say it", { prefecture: ["大阪府"] }, "AB"],
    ["of one day the dearer order is the later one", { prefecture: ["京都府"] }, "E"],
    ["so the cheaper one's is not", { prefecture: ["奈良県", "大阪府"] }, "AB"],
    ["a returned order says nothing, and who never said is blank", { prefecture: [""] }, "C"],
    ["an order that says nothing leaves what was said before", { sex: ["女"] }, "A"],
    ["blank and a value", { sex: ["男", ""] }, "BCDE"],
    ["any column of the shop's own", { attribute: ["ゴールド"] }, "A"],
    ["no longer what it was", { attribute: ["一般", "ゴールド"] }, "A"],
    ["38 years on the anchor", { ageBand: ["30s"] }, "A"],
    ["twenty on the day itself", { ageBand: ["20s"] }, "B"],
    ["nineteen until tomorrow", { ageBand: ["under20"] }, "D"],
    ["no birthday, or one that is none", { ageBand: [""] }, "CE"],
    ["fields are anded", { prefecture: ["大阪府"], sex: ["男"] }, "B"],
  ] as const)("%s", (_, customers, is) => {
    expect(people({ customers }).join("")).toBe(is);
  });

  it("reads a birthday written with a zone as the day it is there", () => {
    // All four were born on 1 April 2004 and are nineteen until tomorrow.
    const written = [
      ...["2004-04-01", "2004-04-01T00:00:00+09:00", "2004-03-31T15:00:00Z"],
      "2004-04-01T00:00:00-05:00",
    ];
    const rows = written.map((birthday, i) => row(`Z${i}`, "2023-06-01", `O${i}`, { birthday }));
    expect(people({ customers: { ageBand: ["under20"] } }, rows)).toEqual(["Z0", "Z1", "Z2", "Z3"]);
  });

  it("needs the column that says it", () => {
    const bare = [{ customer: "A", date: "2023-06-01", amount: 300 }];
    const refused = (customers: Slice["customers"]) => () => people({ customers: customers ?? {} }, bare);
    expect(refused({ prefecture: ["東京都"] })).toThrow("slice-no-prefecture");
    expect(refused({ sex: ["女"] })).toThrow("slice-no-sex");
    expect(refused({ ageBand: ["20s"] })).toThrow("slice-no-birthday");
    expect(refused({ attribute: ["x"] })).toThrow("slice-no-attribute");
  });

  it("refuses an age that is no band, and nobody at all", () => {
    expect(() => checkedSlice({ customers: { ageBand: ["35"] } })).toThrow("slice-value");
    expect(checkedSlice({ customers: { ageBand: ["", "70plus"] } })).not.toBeNull();
    expect(() => people({ customers: { prefecture: ["沖縄県"] } })).toThrow("slice-empty");
  });

  it("shares out the people whatever the order of the rows", () => {
    const shuffled = fc.shuffledSubarray([...ROWS], { minLength: ROWS.length });
    fc.assert(
      fc.property(shuffled, (rows) => {
        const parts = ["東京都", "大阪府", "京都府", ""].map((value) =>
          people({ customers: { prefecture: [value] } }, rows),
        );
        expect(parts).toEqual([["D"], ["A", "B"], ["E"], ["C"]]);
        const bands = ["", ...AGE_BANDS].flatMap((band) => {
          const slice = { customers: { ageBand: [band] } };
          return ["", "20s", "30s", "under20"].includes(band) ? people(slice, rows) : [];
        });
        expect(bands.sort()).toEqual(["A", "B", "C", "D", "E"]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("ages", () => {
  it.each([
    ["the day before the birthday", "1985-04-01", "2024-03-31", 38],
    ["the birthday", "1985-04-01", "2024-04-01", 39],
    ["the day after", "1985-04-01", "2024-04-02", 39],
    ["born on 29 February, the 28th of a common year", "2004-02-29", "2023-02-28", 19],
    ["the 27th", "2004-02-29", "2023-02-27", 18],
    ["the 28th of a leap year is too early", "2004-02-29", "2024-02-28", 19],
    ["the 29th of a leap year", "2004-02-29", "2024-02-29", 20],
    ["born on 1 March, the last of February", "2004-03-01", "2023-02-28", 18],
    ["born today", "2024-03-31", "2024-03-31", 0],
    ["born tomorrow", "2024-04-01", "2024-03-31", -1],
  ])("%s", (_, birthday, at, years) => {
    expect(ageAt(dayOfIso(birthday)!, dayOfIso(at)!)).toBe(years);
  });

  it("have one band each from birth to 120, and none outside", () => {
    expect([-1, 0, 9, 10, 19, 20, 29, 30, 60, 69, 70, 120, 121].map(ageBandOf)).toEqual([
      ...[null, "under20", "under20", "under20", "under20", "20s", "20s", "30s"],
      ...["60s", "60s", "70plus", "70plus", null],
    ]);
  });

  it("are the same told by their last birthdays, on any day", () => {
    const days = fc.integer({ min: day("2019-02-20"), max: day("2025-03-10") });
    const births = fc.oneof(
      fc.integer({ min: day("1890-01-01"), max: day("2026-01-01") }),
      fc.constantFrom(...["1904-02-29", "1984-02-29", "2004-02-29", "2004-02-28", "2004-03-01"].map(day)),
    );
    fc.assert(
      fc.property(days, births, (on, born) => {
        const told = lastBirthdays(on).find((one) => born <= one.day)?.band ?? null;
        expect(told).toBe(ageBandOf(ageAt(born, on)));
      }),
      { numRuns: 2000 },
    );
  });
});
