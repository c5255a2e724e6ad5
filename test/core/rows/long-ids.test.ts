import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longIdWatch } from "../../../src/core/rows/long-ids.ts";

/** What is found in the cells of a column, each at its place. */
function found(...cells: string[]) {
  const watch = longIdWatch();
  cells.forEach((text, at) => watch.add(text, at));
  return watch.finish();
}

const lost = (...cells: string[]) => found(...cells).lost?.text ?? null;
const doubtful = (...cells: string[]) => found(...cells).doubtful.map(({ text }) => text);

/** Numbers of so many digits, none of which ends in 0. */
const sound = (count: number, digits: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${String(10 ** 11 + i * 7)}3579135791357`.slice(0, digits - 1) + "7",
  );

describe("a column of IDs that a spreadsheet destroyed", () => {
  it.each([
    { why: "a power of ten", cells: ["A1", "2.50123E+16"], lost: "2.50123E+16" },
    { why: "with a comma", cells: ["2,50123E+16"], lost: "2,50123E+16" },
    { why: "of 12 digits in a narrow column", cells: ["1.23457E+11"], lost: "1.23457E+11" },
    { why: "without decimals", cells: ["3E+15"], lost: "3E+15" },
    { why: "as programs write it", cells: ["2.501234567890123e+16"], lost: "2.501234567890123e+16" },
    { why: "without a plus sign", cells: ["2.50123E16"], lost: "2.50123E16" },
    {
      why: "18 digits of which 15 are left",
      cells: ["250123456789012000", "250123456789013000", "250123456789014567"],
      lost: "250123456789012000",
    },
    { why: "one ID in two cells", cells: ["2501234567890120", "2501234567890120"], lost: "2501234567890120" },
    {
      why: "written as a decimal",
      cells: ["25012345678901200.0", "25012345678901300.0"],
      lost: "25012345678901200.0",
    },
  ])("$why", ({ cells, lost: wanted }) => {
    expect(lost(...cells)).toBe(wanted);
  });

  it.each([
    { why: "one cell that ends in zeros", cells: ["250123456789012000", "A2"] },
    {
      why: "exactly half of the distinct ones",
      cells: ["2501234567890120", "2501234567890120", "2501234567890127"],
    },
    { why: "15 digits, which are kept", cells: ["250123456789000", "250123456788000"] },
    {
      why: "zeros before the number, which a spreadsheet takes away",
      cells: ["0000000000012340", "0000000000012350"],
    },
    {
      why: "codes with an E in them",
      cells: ["3E10", "12E34567", "1E5", "E+16", "A2.5E+16", "2.50123E+16X"],
    },
    { why: "numbers with hyphens", cells: ["250-1234567-1234500", "250-1234567-1234600"] },
    { why: "versions and prices", cells: ["1.2", "2,500", "2.5E3"] },
    { why: "18 honest digits", cells: sound(50, 18) },
  ])("is none with $why", ({ cells }) => {
    expect(found(...cells)).toEqual({ lost: null, doubtful: [] });
  });

  /*
   * 100 numbers of 18 digits: chance has 100 / 1,000 = 0.1 of them end in three zeros, five times that 0.5.
   * 200 of 17 digits: chance 2, five times that 10. 16 digits: chance is every tenth, five times that half of them.
   */
  it.each([
    { why: "two of 100 with 18 digits", rest: sound(98, 18), cut: 2, digits: 18, told: 2 },
    { why: "one of 100 is chance", rest: sound(99, 18), cut: 1, digits: 18, told: 0 },
    { why: "10 of 200 with 17 digits are chance", rest: sound(190, 17), cut: 10, digits: 17, told: 0 },
    { why: "11 of 200 are not", rest: sound(189, 17), cut: 11, digits: 17, told: 11 },
    { why: "half of those with 16 digits is chance", rest: sound(20, 16), cut: 20, digits: 16, told: 0 },
  ])("is doubtful only beyond chance: $why", ({ rest, cut, digits, told }) => {
    const zeros = Array.from({ length: cut }, (_, i) => `${300000000000001 + i}${"0".repeat(digits - 15)}`);
    expect(lost(...rest, ...zeros)).toBeNull();
    expect(doubtful(...rest, ...zeros)).toHaveLength(told);
  });
});

describe("any column", () => {
  const digits = (n: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: n - 2, maxLength: n - 2 })
      .map((middle) => `${1 + ((middle[0] ?? 0) % 9)}${middle.join("")}${1 + ((middle[1] ?? 0) % 9)}`);

  it("of sound IDs passes: long and short numbers, codes, addresses, hyphens", () => {
    const kinds = [
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, "0")),
      fc.integer({ min: 12, max: 22 }).chain(digits),
      fc.stringMatching(/^[A-Z]{1,3}-?\d{3,18}$/),
      fc.stringMatching(/^[0-9a-f]{8}$/),
      fc.stringMatching(/^\d{3}-\d{7}-\d{7}$/),
      fc.stringMatching(/^[a-z]{3,8}@example\.com$/),
    ];
    const column = fc.constantFrom(...kinds).chain((kind) => fc.array(kind, { minLength: 1, maxLength: 60 }));
    fc.assert(
      fc.property(column, (cells) => {
        expect(found(...cells)).toEqual({ lost: null, doubtful: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("that went through a spreadsheet is lost: typed as numbers, or shown in powers of ten", () => {
    const column = fc
      .integer({ min: 16, max: 21 })
      .chain((n) => fc.uniqueArray(digits(n), { minLength: 2, maxLength: 40 }));
    fc.assert(
      fc.property(column, fc.boolean(), (ids, shown) => {
        const after = ids.map((id) => (shown ? inPowers(id) : id.slice(0, 15) + "0".repeat(id.length - 15)));
        expect(lost(...after)).toBe(after[0]);
      }),
      { numRuns: 500 },
    );
  });
});

/** 25012345678901234 as a narrow column shows it: 2.50123E+16. */
const inPowers = (id: string): string => `${id[0]}.${id.slice(1, 6)}E+${id.length - 1}`;
