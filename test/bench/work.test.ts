import { describe, expect, it } from "vitest";
import { compare, interleaved } from "./compare.ts";
import { contendersFor } from "./contenders.ts";
import { mapOfObjects } from "./plain.ts";
import { product } from "./product.ts";
import { type BenchRow, benchRows, CANCELLED } from "./rows.ts";
import { type Answer, requireSame, rfmSlot } from "./work.ts";

const row = (order: string, customer: string, iso: string, amount: number, status = "発送済"): BenchRow => [
  order,
  customer,
  new Date(`${iso}T00:00:00Z`),
  amount,
  status,
];

/**
 * A: 100 (one order of two rows, its refund later) in 2022, nothing in 2023, 9,000 on the last day of 2024: returned.
 * B: 5,000 in 2023, then only a cancelled order: lost. C: one order that is refunded whole: nobody.
 * D: new on 1 January 2024.
 */
const ROWS: BenchRow[] = [
  row("1", "A", "2022-03-01", 80),
  row("1", "A", "2022-03-01", 60),
  row("2", "B", "2023-12-31", 5000),
  row("3", "B", "2024-05-05", 700, CANCELLED),
  row("1", "A", "2023-01-02", -40),
  row("4", "C", "2024-02-02", 300),
  row("4", "C", "2024-02-03", -300),
  row("5", "D", "2024-01-01", 10.5),
  row("6", "A", "2024-12-31", 9000),
];

const nothing = { active: 0, sales: 0, kept: 0, lost: 0, returned: 0, newcomers: 0 };
const BY_HAND: Omit<Answer, "rfm"> = {
  customers: 3,
  sales: 1_411_050,
  years: [
    { ...nothing, active: 2, sales: 901_050, lost: 1, returned: 1, newcomers: 1 },
    { ...nothing, active: 1, sales: 500_000, lost: 1, newcomers: 1 },
    { ...nothing, active: 1, sales: 10_000, newcomers: 1 },
    nothing,
    nothing,
  ],
};
/** A bought today, twice, 9,100 yen: R 0, F 1, M 1. B 366 days ago, once, 5,000 yen: R 5, F 0, M 1. D 365 days ago: R 5, F 0, M 0. */
const CLASSES = [rfmSlot(0, 1, 1), rfmSlot(5, 0, 1), rfmSlot(5, 0, 0)];

describe.each([
  ["the product", product],
  ["plain JavaScript", mapOfObjects],
])("the work of the bench by %s", (_, work) => {
  it("is what one gets by hand", () => {
    const { rfm, ...answer } = work(ROWS);
    expect(answer).toEqual(BY_HAND);
    expect(rfm.flatMap((people, slot) => (people === 0 ? [] : [[slot, people]])).sort()).toEqual(
      CLASSES.map((slot) => [slot, 1]).sort(),
    );
  });
});

describe("the bench", () => {
  it("measures everybody who needs no package, with equal answers", async () => {
    const ids = contendersFor(null);
    const costs = await compare(ids, "", { size: 2000, rounds: 1 });
    expect(Object.keys(costs)).toEqual(["customerFloor", "floor", "product", "wholeRun", "mapOfObjects"]);
  });

  it("ends when one of them answers differently", async () => {
    const wrong = (rows: readonly BenchRow[]) => ({ ...product(rows), customers: 1 });
    const works = new Map([
      ["product", wrong],
      ["mapOfObjects", mapOfObjects],
    ] as const);
    const measured = interleaved(works, { size: 500, rounds: 1 });
    await expect(measured).rejects.toThrow("product and mapOfObjects disagree on customers: 1 and ");
  });

  it.each<[string, (answer: Answer) => Answer]>([
    ["sales: 1 and ", (answer) => ({ ...answer, sales: 1 })],
    [
      "W1 kept: 0 and ",
      (answer) => ({
        ...answer,
        years: answer.years.map((year, k) => (k === 1 ? { ...year, kept: 0 } : year)),
      }),
    ],
    ["RFM class 0: -1 and ", (answer) => ({ ...answer, rfm: [-1, ...answer.rfm.slice(1)] })],
    ["W4 active: undefined and ", (answer) => ({ ...answer, years: answer.years.slice(0, 4) })],
  ])("ends at another answer: %s", (difference, changed) => {
    const answer = mapOfObjects(benchRows(2000));
    const other = { name: "plain", answer };
    expect(() => requireSame("this", answer, other)).not.toThrow();
    expect(() => requireSame("this", changed(answer), other)).toThrow(
      `this and plain disagree on ${difference}`,
    );
  });

  it("makes rows with all that the work asks for, new texts each time", () => {
    const rows = benchRows(2000);
    expect(rows).toHaveLength(2000);
    expect(rows).toEqual(benchRows(2000));
    expect(new Set(rows.map(([order]) => order)).size).toBeLessThan(1700);
    expect(rows.filter(([, , , amount]) => amount < 0).length).toBeGreaterThan(20);
    expect(rows.filter(([, , , , status]) => status === CANCELLED).length).toBeGreaterThan(20);
  });
});
