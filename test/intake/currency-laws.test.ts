import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amounts,
  type CurrencyFile,
  DOLLAR,
  expectStopped,
  FILES,
  HEADERS,
  OTHERS,
  outcomeOf,
  sound,
  SOUND_FILES,
  tableOf,
  UNSAID,
  YEN,
} from "../support/currency-files.ts";

/** Rows in two currencies, each written in one or two ways, by any share. */
const mixed = fc
  .record({
    header: HEADERS,
    home: fc.constantFrom(...YEN, UNSAID, UNSAID, UNSAID),
    foreign: fc.constantFrom(...DOLLAR, ...OTHERS),
    rows: fc.array(fc.record({ n: amounts, isForeign: fc.boolean() }), { minLength: 4, maxLength: 12 }),
    only: fc.option(fc.nat({ max: 3 }), { nil: null }),
  })
  .map(({ header, home, foreign, rows, only }): CurrencyFile => {
    const isForeign = rows.map((row, i) => (only === null ? row.isForeign : i === only));
    [isForeign[0], isForeign[1]] = [only === 0, only !== 0];
    return { header, rows: rows.map(({ n }, i) => ({ n, way: isForeign[i] ? foreign : home })) };
  });

describe("files in two currencies", () => {
  it("are stopped, whatever names the currencies and however few the rows are", () => {
    expectStopped("two currencies", mixed);
  });

  it("are read in the one that is kept, and every row of another is told", () => {
    fc.assert(
      fc.property(mixed, (file) => {
        const kept = file.rows.filter(({ way }) => way.code === "JPY");
        const outcome = outcomeOf(tableOf(file), "JPY");
        expect(outcome).toMatchObject({ kind: "read", currency: "JPY", purchases: kept.length });
        expect(outcome.sales).toBe(kept.reduce((sum, { n }) => sum + n * 100, 0));
        expect(outcome.excluded).toEqual(Array<string>(file.rows.length - kept.length).fill("otherCurrency"));
      }),
      { numRuns: FILES },
    );
  });
});

describe("files in one currency", () => {
  it.each([
    { code: "JPY", ways: [...YEN, UNSAID] },
    { code: "USD", ways: DOLLAR },
    { code: "EUR", ways: OTHERS.filter(({ code }) => code === "EUR") },
    { code: "SEK", ways: OTHERS.filter(({ code }) => code === "SEK") },
    { code: "KRW", ways: OTHERS.filter(({ code }) => code === "KRW") },
  ])("$code, in every way it is written: none is stopped and no row is lost", ({ code, ways }) => {
    fc.assert(
      fc.property(sound(ways), (file) => {
        const outcome = outcomeOf(tableOf(file));
        expect(outcome).toMatchObject({ kind: "read", excluded: [], purchases: file.rows.length });
        expect(outcome.currency ?? "JPY").toBe(code);
      }),
      { numRuns: SOUND_FILES },
    );
  });
});
