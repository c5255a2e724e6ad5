import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { after, EMPTY, fileOf, type Line, said } from "../../support/merged-sheet.ts";

/** Orders whose lines differ from each other; what an order says once stands on each of its lines. */
const ORDER = fc.record({
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, "0")}`),
  customer: fc.constantFrom("C1", "C2", "C3", ""),
  status: fc.constantFrom("paid", "shipped", ""),
  channel: fc.constantFrom("shop", "mall"),
  lines: fc.uniqueArray(
    fc.record({ product: fc.constantFrom("A", "B", "C"), quantity: fc.integer({ min: 1, max: 3 }) }),
    { minLength: 1, maxLength: 4, selector: ({ product, quantity }) => `${product} ${quantity}` },
  ),
});

const WITH_IDS = fc
  .array(ORDER, { minLength: 1, maxLength: 8 })
  .map((orders) =>
    orders.flatMap(({ lines, ...order }, id) =>
      lines.map((line): Line => ({ ...order, ...line, orderId: `O${id}`, amount: line.quantity * 100 })),
    ),
  );

/** Rows without IDs, equal ones among them, sorted by day. */
const WITHOUT_IDS = fc
  .array(
    fc.record({
      date: fc.constantFrom("2024-03-01", "2024-03-02", "2024-03-03"),
      customer: fc.constantFrom("C1", "C2"),
      amount: fc.constantFrom(100, 200),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows): Line[] => rows.sort((a, b) => a.date.localeCompare(b.date)));

const whole = (rows: Line[]) => after(EMPTY, fileOf("all.csv", rows));
const cut = (rows: Line[], at: number) => [rows.slice(0, at), rows.slice(at)] as const;
const PLACES = fc.tuple(fc.nat(32), fc.nat(32)).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));

describe("rows with order IDs", () => {
  it("are all there after the first import, as they stood", () => {
    fc.assert(
      fc.property(WITH_IDS, (rows) => {
        const sheet = whole(rows);
        expect(sheet.table.rows).toHaveLength(rows.length);
        expect(sheet.last[0]).toMatchObject({ updated: 0, unchanged: 0 });
      }),
    );
  });

  it("change nothing when the same file comes again, under any name and in any order", () => {
    fc.assert(
      fc.property(
        WITH_IDS.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const once = whole(rows);
          const twice = after(once, fileOf("again.csv", shuffled));
          expect(twice.table.rows).toEqual(once.table.rows);
          expect(twice.last[0]).toEqual({ ...once.last[0], added: 0, unchanged: once.last[0]?.added });
        },
      ),
    );
  });

  it("give the same in parts, cut anywhere, in one import or in several, in any order", () => {
    fc.assert(
      fc.property(WITH_IDS, fc.nat(32), (rows, at) => {
        const [one, other] = cut(rows, at % (rows.length + 1)).map((part, i) => fileOf(`${i}.csv`, part)) as [
          Line[],
          Line[],
        ];
        const expected = said(whole(rows));
        expect(said(after(after(EMPTY, one), other))).toEqual(expected);
        expect(said(after(after(EMPTY, other), one))).toEqual(expected);
        expect(said(after(EMPTY, one, other))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("of windows that overlap give the union", () => {
    fc.assert(
      fc.property(WITH_IDS, PLACES, (rows, [a, b]) => {
        const [from, to] = [a % (rows.length + 1), b % (rows.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const sheet = after(
          after(EMPTY, fileOf("1.csv", rows.slice(0, to))),
          fileOf("2.csv", rows.slice(from)),
        );
        expect(said(sheet)).toEqual(said(whole(rows)));
      }),
      { numRuns: 300 },
    );
  });

  it("of a later state win whole: nothing of the older one stays, and all other orders do", () => {
    fc.assert(
      fc.property(
        WITH_IDS,
        fc.nat(7),
        fc.constantFrom("status", "refund", "shipDate", "category"),
        (rows, id, role) => {
          const changed = rows.map((row): Line =>
            row.orderId === `O${id}` ? { ...row, [role]: "new" } : row,
          );
          const sheet = after(whole(rows), fileOf("later.csv", changed));
          expect(said(sheet)).toEqual(said(whole(changed)));
          expect(sheet.last[0]?.updated).toBe(rows.some(({ orderId }) => orderId === `O${id}`) ? 1 : 0);
        },
      ),
    );
  });

  it("keep their places when some of them change", () => {
    fc.assert(
      fc.property(WITH_IDS, (rows) => {
        const changed = rows.map((row): Line => (row.orderId === "O0" ? { ...row, status: "new" } : row));
        const ids = (lines: Line[]) => lines.map(({ orderId }) => orderId);
        const sheet = after(whole(rows), fileOf("later.csv", changed));
        expect(sheet.table.rows.map((cells) => cells[3])).toEqual(ids(rows));
      }),
    );
  });
});

describe("rows without order IDs", () => {
  it("are all kept, equal ones too, and change nothing when they come again", () => {
    fc.assert(
      fc.property(WITHOUT_IDS, (rows) => {
        const once = whole(rows);
        expect(once.last[0]?.added).toBe(rows.length);
        expect(after(once, fileOf("again.csv", rows)).table.rows).toEqual(once.table.rows);
      }),
    );
  });

  it("give the same in parts that are cut between days, also where the parts overlap by days", () => {
    fc.assert(
      fc.property(WITHOUT_IDS, PLACES, (rows, [a, b]) => {
        const days = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"];
        const [from, to] = [days[a % 4] ?? "", days[b % 4] ?? ""].sort() as [string, string];
        const early = rows.filter(({ date = "" }) => date < to);
        const late = rows.filter(({ date = "" }) => date >= from);
        const sheet = after(after(EMPTY, fileOf("1.csv", late)), fileOf("2.csv", early));
        expect(said(sheet)).toEqual(said(whole(rows)));
      }),
    );
  });
});
