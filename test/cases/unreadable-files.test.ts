import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILES, fileOf, headers, isRight, madeOrders } from "../support/made-files.ts";
import { outcomeOf } from "../support/read-orders.ts";

const AMOUNTS = [
  "別途見積",
  "#REF!",
  "未定",
  "TBD",
  "応相談",
  "—",
  "N/A",
  "1.000,0.0",
  "",
  "sur devis",
  "0x1F",
];
const DATES = ["2024/13/45", "未定", "########", "", "近日", "soon", "0000-00-00", "31/31/2024"];

/** What shall be said of a file by the rule: of its rows, or of the money of rows without a date, so much cannot be read. */
type Wanted = "nothing" | "notice" | "stop";

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const badPlaces = (rows: number) =>
  fc.constantFrom(0, 0.02, 0.04, 0.06, 0.2, 0.4, 0.48, 0.5, 0.52, 0.7, 1).chain((part) => {
    const length = Math.round(rows * part);
    const places = Array.from({ length: rows }, (_, i) => i);
    return fc.shuffledSubarray(places, { minLength: length, maxLength: length }).map((some) => new Set(some));
  });

const files = madeOrders(12, 40)
  .chain((orders) =>
    fc.record({
      orders: fc.constant(orders),
      names: headers,
      bad: badPlaces(orders.length),
      ofDates: fc.boolean(),
      words: fc.array(fc.nat({ max: 10 }), { minLength: 40, maxLength: 40 }),
    }),
  )
  .map(({ orders, names, bad, ofDates, words }) => {
    const isBad = (i: number): boolean => bad.has(i);
    const texts = ofDates ? DATES : AMOUNTS;
    const rows = orders.map((order, i) => {
      const text = texts[(words[i] ?? 0) % texts.length] ?? "";
      return isBad(i) ? { ...order, [ofDates ? "date" : "amount"]: text } : order;
    });
    const lost = orders.filter((_, i) => isBad(i));
    const money = (of: typeof orders): number => of.reduce((sum, { amount }) => sum + amount, 0);
    const part = Math.max(share(lost.length, orders.length), ofDates ? share(money(lost), money(orders)) : 0);
    const wanted: Wanted = part > 0.5 ? "stop" : part > 0.05 ? "notice" : "nothing";
    return {
      files: [fileOf(names, rows)],
      truth: orders.filter((_, i) => !isBad(i)),
      lost: lost.length,
      ofDates,
      wanted,
    };
  });

describe("files of which a share cannot be read", () => {
  it("say so from 5 % on and stop from half on, by rows or by money; what is lost is listed row by row", () => {
    const ends = { nothing: 0, notice: 0, stop: 0 };
    fc.assert(
      fc.property(files, (file) => {
        const outcome = outcomeOf(file.files);
        ends[file.wanted]++;
        if (file.wanted === "stop") {
          expect(outcome.kind).toBe("refused");
          return;
        }
        if (outcome.kind !== "read") throw new Error(`a readable file is ${outcome.kind}`);
        expect(isRight(outcome, file.truth)).toBe(true);
        const reason = file.ofDates ? "badDate" : "badAmount";
        expect(outcome.excluded).toEqual(file.lost === 0 ? {} : { [reason]: file.lost });
        expect(outcome.notices[0] === "unreadable-rows").toBe(file.wanted === "notice");
      }),
      { numRuns: FILES },
    );
    console.info("unreadable", ends);
    expect(Math.min(...Object.values(ends))).toBeGreaterThan(20);
  });
});
