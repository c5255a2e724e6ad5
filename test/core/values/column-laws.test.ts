import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeColumn, intColumn, numberColumn } from "../../../src/core/values/column.ts";

/** Codes in blocks, -1 among them and often nothing else at first. */
const blocks = fc
  .tuple(
    fc.array(fc.array(fc.constant(-1), { maxLength: 400, size: "max" }), { maxLength: 3 }),
    fc.array(fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 400, size: "max" }), { maxLength: 4 }),
  )
  .map(([blank, mixed]) => [...blank, ...mixed]);

describe("a growing column", () => {
  it.each([
    ["of integers", intColumn],
    ["of numbers", numberColumn],
    ["of codes", codeColumn],
  ])("%s holds what was put in, with room made before, too little of it, or none", (_, make) => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(500)), (all, rooms) => {
        const column = make();
        all.forEach((block, i) => {
          column.reserve(rooms[i] ?? 0);
          for (const value of block) column.push(value);
        });
        expect(Array.from(column.values())).toEqual(all.flat());
      }),
    );
  });
});
