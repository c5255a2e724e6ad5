import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amounts,
  DOLLAR,
  expectStopped,
  FILES,
  HEADERS,
  OTHERS,
  outcomeOf,
  sound,
  SOUND_FILES,
  tableOf,
  type Way,
  YEN,
} from "../support/currency-files.ts";

/** The same file with one or more rows that name a currency in their column or header and another one beside the amount. */
const contradicting = fc
  .record({
    header: HEADERS,
    column: fc.constantFrom(...[...YEN, ...OTHERS].filter(({ cell }) => cell !== "" && cell !== "¥")),
    sign: fc.constantFrom(...DOLLAR.filter(({ cell }) => cell === "")),
    isInHeader: fc.boolean(),
    rows: fc.array(fc.record({ n: amounts, contradicts: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    place: fc.nat(),
  })
  .map(({ header, column, sign, isInHeader, rows, place }) => {
    const at = place % rows.length;
    const isIn = isInHeader && column.code !== "?";
    const ways = rows.map(({ n, contradicts }, i) => {
      const amount = contradicts || i === at ? sign.amount : column.amount;
      return { n, way: { ...column, amount, cell: isIn ? "" : column.cell } };
    });
    const named = header.map((name, i) => (isIn && i === 3 ? `${name} (${column.code})` : name));
    return { file: { header: named, rows: ways }, at };
  });

describe("files with a row whose column or header contradicts the sign of its amount", () => {
  it("are stopped, be it one row or all of them", () => {
    expectStopped(
      "contradicting rows",
      contradicting.map(({ file }) => file),
    );
  });

  it("are read in the currency that is kept, and every other row is told", () => {
    fc.assert(
      fc.property(contradicting, ({ file }) => {
        const isDollar = file.rows.map(({ way, n }) => /\$|usd/i.test(way.amount(n)));
        const outcome = outcomeOf(tableOf(file), "USD");
        const purchases = isDollar.filter(Boolean).length;
        expect(outcome).toMatchObject({ kind: "read", currency: "USD", purchases });
        expect(outcome.excluded).toEqual(Array<string>(file.rows.length - purchases).fill("otherCurrency"));
      }),
      { numRuns: FILES },
    );
  });

  it("are left out where other rows are in the kept one without a contradiction, and are it where none is", () => {
    const yen: Way = { code: "JPY", amount: String, cell: "JPY" };
    const both: Way = { ...yen, amount: (n) => `€${n}` };
    const file = (...ways: Way[]) =>
      tableOf({
        header: ["注文番号", "注文日", "会員番号", "金額", "通貨"],
        rows: ways.map((way) => ({ way, n: 20 })),
      });
    expect(outcomeOf(file(yen, both, yen), "JPY")).toMatchObject({
      sales: 4000,
      excluded: ["otherCurrency"],
    });
    expect(outcomeOf(file(both, both), "JPY")).toMatchObject({ sales: 4000, excluded: [] });
  });
});

describe("files whose column and signs have a currency in common", () => {
  const ways: Way[] = [
    { code: "CAD", amount: (n) => `$${n}`, cell: "CAD" },
    { code: "CAD", amount: (n) => `CA$ ${n}`, cell: "$" },
    { code: "CAD", amount: (n) => `${n} dollars`, cell: "CAD" },
    { code: "CAD", amount: String, cell: "CA$" },
  ];
  it("are read in it, none is stopped and no row is lost", () => {
    fc.assert(
      fc.property(sound(ways), (file) => {
        const outcome = outcomeOf(tableOf(file));
        expect(outcome).toMatchObject({ kind: "read", currency: "CAD", excluded: [] });
        expect(outcome.purchases).toBe(file.rows.length);
      }),
      { numRuns: SOUND_FILES },
    );
  });
});
