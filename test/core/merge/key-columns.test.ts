import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_ROLES, mergeOrders } from "../../../src/core/merge/merge-orders.ts";
import { runsWithin } from "../../../src/core/merge/merge-places.ts";
import {
  after,
  arrivingOf,
  COLUMNS,
  EMPTY,
  fileOf,
  type Line,
  ROLES,
  type Sheet,
  typed,
} from "../../support/merged-sheet.ts";

const LINE = fc.record({
  orderId: fc.constantFrom("O1", "O2", "O3", "O4", ""),
  date: fc.constantFrom("2024-01-05", "2024-02-05", ""),
  customer: fc.constantFrom("C1", "C2"),
  channel: fc.constantFrom("shop", "mall"),
  product: fc.constantFrom("A", "B"),
  status: fc.constantFrom("paid", "shipped"),
  postalCode: fc.constantFrom("150-0001", ""),
  amount: fc.constantFrom(100, 200),
});
const FILE = fc.array(LINE, { minLength: 1, maxLength: 12 });
const EDITS = fc.array(
  fc.tuple(fc.nat(20), fc.constantFrom<Line>({ status: "mine" }, { amount: 1 }, { customer: "C9" })),
  { maxLength: 2 },
);
const typedIn = (sheet: Sheet, edits: readonly (readonly [number, Line])[]) =>
  edits.reduce((now, [row, change]) => typed(now, row % now.table.rows.length, change), sheet);

/** The sheet by its key columns; what is asked for beyond them comes from the whole rows, and is noted down. */
function byKeys({ table }: Sheet) {
  const keys = new Set<number>(KEY_ROLES.map((role) => COLUMNS[role] ?? -1));
  const rows = table.rows.map((cells) => cells.map((cell, i) => (keys.has(i) ? cell : "")));
  const asked = new Set<number>();
  const complete = (wanted: readonly number[]) =>
    wanted.forEach((row) => {
      asked.add(row);
      rows[row] = [...(table.rows[row] ?? [])];
    });
  return { stored: { ...table, rows, complete }, asked };
}

describe("a merge that knows the key columns", () => {
  it("does what one does that knows every cell, whatever the user typed", () => {
    fc.assert(
      fc.property(
        fc.array(FILE, { minLength: 1, maxLength: 2 }),
        EDITS,
        fc.array(FILE, { minLength: 1, maxLength: 2 }),
        fc.constantFrom("id" as const, "idAndDate" as const),
        (before, edits, files, key) => {
          const sheet = typedIn(after(EMPTY, ...before.map((lines, i) => fileOf(`${i}.csv`, lines))), edits);
          const arriving = arrivingOf(files.map((lines, i) => fileOf(`new ${i}.csv`, lines)));
          const whole = mergeOrders(sheet.table, arriving, key);
          expect(mergeOrders(byKeys(sheet).stored, arriving, key)).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("asks for the rows of an order that arrives otherwise than before, and for no others", () => {
    const lines = (status: string) =>
      ["O1", "O2", "O3"].map((orderId): Line => ({ orderId, customer: "C1", amount: 1, status }));
    const sheet = after(EMPTY, fileOf("a.csv", lines("paid")));
    const changed = lines("paid").map((line) => (line.orderId === "O2" ? { ...line, status: "sent" } : line));
    const { stored, asked } = byKeys(sheet);
    mergeOrders(stored, arrivingOf([fileOf("b.csv", changed)]));
    expect([...asked]).toEqual([1]);
  });

  it("knows only roles that an orders sheet has", () => {
    expect(ROLES).toEqual(expect.arrayContaining([...KEY_ROLES]));
  });
});

describe("runs of rows", () => {
  const PLACES = fc
    .uniqueArray(fc.nat(200), { minLength: 1, maxLength: 60 })
    .map((places) => places.sort((a, b) => a - b));

  it("hold every place, stand apart, are few enough, and end at places", () => {
    fc.assert(
      fc.property(PLACES, fc.integer({ min: 1, max: 10 }), (places, most) => {
        const runs = runsWithin(places, most);
        const ends = runs.map(({ from, rows }) => [from, from + rows - 1] as const);
        expect(runs.length).toBeLessThanOrEqual(most);
        for (const place of places)
          expect(ends.filter(([first, last]) => first <= place && place <= last)).toHaveLength(1);
        expect(places).toEqual(expect.arrayContaining(ends.flat()));
        ends.slice(1).forEach(([first], i) => expect(first).toBeGreaterThan((ends[i]?.[1] ?? 0) + 1));
      }),
    );
  });

  it("hold nothing between them while there are few", () => {
    expect(runsWithin([1, 2, 4, 9], 3)).toEqual([
      { from: 1, rows: 2 },
      { from: 4, rows: 1 },
      { from: 9, rows: 1 },
    ]);
    expect(runsWithin([], 3)).toEqual([]);
  });
});
