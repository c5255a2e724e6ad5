import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOrderOf, readDates } from "../../../src/core/values/date-column.ts";
import { dayOfReading, readDate } from "../../../src/core/values/date-text.ts";
import { dayOfIso, isoOf } from "../../../src/core/values/day.ts";
import { anyText } from "../../support/any-text.ts";

const FIRST = dayOfIso("1990-01-01")!;
const LAST = dayOfIso("2060-12-31")!;
const REIWA = dayOfIso("2019-05-01")!;
const day = fc.integer({ min: FIRST, max: LAST });
const noInstant = () => NaN;
const readBack = (text: string, order: "YMD" | "MDY" | "DMY" = "YMD") =>
  dayOfReading(readDate(text), order, noInstant);

/** Ways to write a day, each from year, month and day as numbers. */
const WAYS: Record<string, (y: number, m: number, d: number) => string> = {
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  kanji: (y, m, d) => `${y}年${m}月${d}日`,
  points: (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  digits: (y, m, d) => `${y}${two(m)}${two(d)}`,
  clock: (y, m, d) => `${y}-${two(m)}-${two(d)} 23:59:59`,
  weekday: (y, m, d) => `${y}/${m}/${d}(日) 午後11時59分`,
  name: (y, m, d) => `${d} ${MONTHS[m - 1] ?? ""} ${y}`,
  wide: (y, m, d) => `${y}/${m}/${d}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
};
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two = (n: number): string => String(n).padStart(2, "0");
const partsOf = (of: number) => isoOf(of).split("-").map(Number) as [number, number, number];

describe("any day", () => {
  it.each(Object.entries(WAYS))("written as %s reads back", (_, write) => {
    fc.assert(
      fc.property(day, (of) => {
        expect(readBack(write(...partsOf(of)))).toBe(of);
      }),
    );
  });

  it("written in 令和 reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: REIWA, max: LAST }), (of) => {
        const [y, m, d] = partsOf(of);
        expect(readBack(`令和${y === 2019 ? "元" : y - 2018}年${m}月${d}日`)).toBe(of);
        expect(readBack(`R${y - 2018}.${m}.${d}`)).toBe(of);
      }),
    );
  });

  it("written month or day first reads back under its order, and its column never decides for another", () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 30 }),
        fc.constantFrom("MDY", "DMY"),
        (days, order) => {
          const texts = days.map((of) => {
            const [y, m, d] = partsOf(of);
            return order === "MDY" ? `${m}/${d}/${y}` : `${d}/${m}/${y}`;
          });
          expect(texts.map((text) => readBack(text, order))).toEqual(days);
          expect([order, null]).toContain(dateOrderOf(readDates(texts)));
        },
      ),
    );
  });

  it("as serial numbers of a spreadsheet", () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (days, part) => {
          const texts = days.map((of) => (of + 25_569 + part).toFixed(4));
          expect(readDates(texts).map((reading) => dayOfReading(reading, "YMD", noInstant))).toEqual(days);
        },
      ),
    );
  });
});

describe("any text", () => {
  const sign = fc.constantFrom(..."0123456789/-.:年月日時分午前後RHSTZ+,() TJan令和平成（）　木");
  const like = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(""));
  it("is a date of the calendar or none, and never a crash", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText, like), (text) => {
        for (const order of ["YMD", "MDY", "DMY"] as const) {
          const found = dayOfReading(readDate(text), order, () => 0);
          if (found !== null) expect(dayOfIso(isoOf(found))).toBe(found);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
