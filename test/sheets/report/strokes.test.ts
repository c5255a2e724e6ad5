import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stroke, strokes } from "../../../src/sheets/report/strokes.ts";

/** What neighbours hold after strokes; "free" = never set. */
const after = (count: number, drawn: readonly Stroke[], ground: number | "free"): (number | "free")[] => {
  const held = Array.from({ length: count }, (): number | "free" => ground);
  for (const { start, count: length, value } of drawn) held.fill(value, start, start + length);
  return held;
};

/** The fewest strokes by trying all: each stroke is any stretch of any value. */
function fewestOf(values: readonly number[], ground: number): number {
  let held = new Set([after(values.length, [], ground).join()]);
  for (let strokesMade = 0; ; strokesMade++) {
    if (held.has(values.join())) return strokesMade;
    const next = new Set<string>();
    for (const one of held)
      for (let start = 0; start < values.length; start++)
        for (let end = start + 1; end <= values.length; end++)
          for (const value of new Set(values))
            next.add(one.split(",").fill(String(value), start, end).join());
    held = next;
  }
}

describe("strokes over neighbours", () => {
  it("go over one another: five widths in three calls", () => {
    expect(strokes([200, 80, 80, 120, 80])).toEqual([
      { start: 0, count: 1, value: 200 },
      { start: 1, count: 4, value: 80 },
      { start: 3, count: 1, value: 120 },
    ]);
  });

  it("leave what holds its value already", () => {
    expect(strokes([21, 36, 21], 21)).toEqual([{ start: 1, count: 1, value: 36 }]);
    expect(strokes([21, 21], 21)).toEqual([]);
  });

  it("never touch what is to stay as it is", () => {
    expect(strokes([36, null, 36]).map(({ start, count }) => [start, count])).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it("give every value, whatever stood there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(21, 30, 36)), { maxLength: 30, size: "max" }),
        (values) => {
          const held = after(values.length, strokes(values), "free");
          expect(held).toEqual(values.map((value) => value ?? "free"));
        },
      ),
    );
  });

  it("are the fewest that do it", () => {
    const short = fc.array(fc.constantFrom(21, 30, 36), { maxLength: 5 });
    fc.assert(
      fc.property(short, (values) => {
        const drawn = strokes(values, 21);
        expect(after(values.length, drawn, 21)).toEqual(values);
        expect(drawn).toHaveLength(fewestOf(values, 21));
      }),
      { numRuns: 60 },
    );
  });
});
