import { describe, expect, it } from "vitest";
import { termsOf } from "../../../src/core/schemes/class-table.ts";
import { cpmAmountOf } from "../../../src/core/schemes/cpm-scheme.ts";
import { ledgerTerms } from "../../../src/core/schemes/ledger-terms.ts";
import { classesById } from "../../../src/core/segments/class-by-id.ts";
import { customersIn } from "../../../src/core/segments/customer-list.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const LIMITS = { ...SETTINGS, cpmAmount: null };
const amountAt = (rows: readonly Row[], anchor: string) =>
  ledgerTerms(shop(rows).ledger, { anchor: day(anchor), limits: LIMITS }).cpmAmount;

describe("7 average orders of a ledger, where no amount is set", () => {
  it("are of the purchases up to the anchor, rounded up", () => {
    // 177,000 yen in 41 orders: 7 × 4,317.0731… = 30,219.5121…
    expect(amountAt(WORKED_ROWS, WORKED_ANCHOR)).toBe(3_021_952);
    // Without the 70,000 yen and 14 orders of the year after (definitions.md 5.4): 7 × 107,000 / 27 = 27,740.7407…
    expect(amountAt(WORKED_ROWS, "2023-03-31")).toBe(2_774_075);
  });

  it("are those of the facts, also where somebody bought without an ID or after the anchor", () => {
    const rows: readonly Row[] = [
      ...WORKED_ROWS,
      ["", "2024-01-05", 99_999, "X1"],
      ["C01", "2024-04-01", 88_888, "X2"],
    ];
    const anchor = { kind: "day", day: day(WORKED_ANCHOR) } as const;
    const { meta } = shop(rows).facts({ anchor, today: RULES.today, limits: LIMITS }, () => []);
    expect(amountAt(rows, WORKED_ANCHOR)).toBe(3_021_952);
    expect(termsOf(meta, LIMITS).cpmAmount).toBe(3_021_952);
  });

  it("divide the people of a list: C09 has spent 40,000, the next one 23,000", () => {
    const loyal = customersIn(
      shop(WORKED_ROWS).ledger,
      { kind: "class", scheme: "cpm", is: "loyal-active" },
      { anchor: day(WORKED_ANCHOR), limits: LIMITS },
    );
    expect(loyal.map(({ customerId }) => customerId)).toEqual(["C09"]);
  });
});

it("a class by ID knows nothing of what was bought the day after", () => {
  // With it 7 average orders were 177,000 + 1,000,000 yen in 42: far more than C09 has spent.
  const { ledger } = shop([...WORKED_ROWS, ["C09", "2024-04-01", 1_000_000, "X1"]]);
  const terms = { anchor: day(WORKED_ANCHOR), limits: LIMITS, joins: new Map<string, string>() };
  expect(classesById(ledger, "cpm", terms).get("C09")).toBe("loyal-active");
  expect(classesById(ledger, "cpm", { ...terms, anchor: terms.anchor + 1 }).get("C08")).toBe("steady-active");
});

it.each([
  // 7 × 1,000,000 / 3 = 2,333,333.33…
  [{ purchases: 3, sales: 1_000_000 }, 2_333_334],
  [{ purchases: 7, sales: 1_000_000 }, 1_000_000],
  [{ purchases: 0, sales: 0 }, 0],
])("of %o the amount is %d", (sold, amount) => {
  expect(cpmAmountOf({ cpmAmount: null }, sold)).toBe(amount);
});
