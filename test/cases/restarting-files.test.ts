import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endsOf,
  FILES,
  fileOf,
  headers,
  isRight,
  type MadeFile,
  type MadeOrder,
  madeOrders,
} from "../support/made-files.ts";
import { outcomeOf, type ReadShop } from "../support/read-orders.ts";

/** Receipts whose numbers begin at 1 again each day or month, or after so many: of members, and of people unknown. */
const receipts = fc
  .record({
    orders: madeOrders(12, 40),
    names: headers,
    every: fc.constantFrom("day", "month", "ten", "five"),
    guests: fc.constantFrom(0, 0.2, 0.6, 0.9),
    prefix: fc.constantFrom("", "R-", "No."),
  })
  .map(({ orders, names, every, guests, prefix }) => {
    let [since, number] = ["", 0];
    const truth = orders.map((order, i): MadeOrder => {
      const began = {
        day: order.date,
        month: order.date.slice(0, 7),
        ten: `${Math.floor(i / 10)}`,
        five: `${Math.floor(i / 5)}`,
      };
      if (began[every] !== since) [since, number] = [began[every], 0];
      number++;
      const isGuest = (i * 7) % 10 < guests * 10;
      return { ...order, id: `${prefix}${number}`, customer: isGuest ? "" : order.customer };
    });
    return { files: [fileOf(names, truth)], truth };
  });

/** Rows of several customers, or of several totals, are listed; purchases of several days are told of. */
const isTold = ({ notices, excluded: { customerConflict = 0, totalConflict = 0 } }: ReadShop): boolean =>
  notices.includes("several-days") || customerConflict + totalConflict > 0;

/** Whether no number stands for two receipts of one day, which nothing could tell apart. */
const isDated = ({ truth }: MadeFile): boolean =>
  new Set(truth.map(({ id, date }) => `${id} ${date}`)).size === truth.length;

describe("files of receipts whose numbers begin anew", () => {
  it("are stopped, told of, or read right", () => {
    const ends = endsOf("restarting numbers", receipts, isTold);
    expect(ends.silent).toBe(0);
    expect(ends.refused).toBeGreaterThan(FILES / 4);
  });

  it("are read right once orders are told apart by ID and date", () => {
    fc.assert(
      fc.property(receipts.filter(isDated), (file) => {
        const outcome = outcomeOf(file.files, { orderKey: "idAndDate" });
        if (outcome.kind === "asked") return;
        if (outcome.kind !== "read") throw new Error(JSON.stringify(outcome));
        expect(isRight(outcome, file.truth)).toBe(true);
      }),
      { numRuns: FILES / 2 },
    );
  });
});
