import { describe, expect, it } from "vitest";
import { importCount } from "./imports.ts";
import { sourcesIn } from "./sources.ts";

/**
 * Files that a file of `entry` imports: on average 11.5 when every file of it decided something of its own. The most have
 * the calls of a run, which start, go on, end and undo one; the first step, which takes in all that a run reads; what answers
 * cells; and the steps of a month. Undo, one report anew, another language and the monthly runs are wiring above all.
 */
const MEAN = 7.2;
const MOST = 19;

const counts = sourcesIn(["src/entry"]).map(importCount);

describe("entry wires and decides nothing", () => {
  it(`imports ${MEAN} files a file on average`, () => {
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(MEAN);
  });

  it(`imports ${MOST} at most in one`, () => {
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
  });
});

describe("imports", () => {
  it("count once, however often a file is named, handed on or taken for its types", () => {
    const lines = [
      'import { a } from "./a.ts";',
      'export type * from "./a.ts";',
      'import type { B } from "../b.ts";',
    ];
    expect(importCount({ path: "src/entry/x.ts", text: lines.join("\n") })).toBe(2);
    expect(importCount({ path: "src/entry/x.ts", text: "export const one = 1;" })).toBe(0);
  });
});
