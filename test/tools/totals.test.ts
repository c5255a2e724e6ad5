import { describe, expect, it } from "vitest";
import { testTotals, totalsLine } from "../../src/tools/totals.ts";

const test = (status: string, fullName = "t") => ({ status, fullName });
const report = (...testResults: { status: string; assertionResults: ReturnType<typeof test>[] }[]) =>
  JSON.stringify({ testResults });

const good = { status: "passed", assertionResults: [test("passed"), test("passed")] };
const oneBad = { status: "failed", assertionResults: [test("passed"), test("failed")] };
const unreadable = { status: "failed", assertionResults: [] };
const brokenSetup = { status: "failed", assertionResults: [test("skipped", "never began")] };

describe("testTotals", () => {
  it.each([
    { why: "counts the tests of every file", text: report(good, good), ok: true, passed: 4, failed: 0 },
    { why: "counts a failed test once", text: report(good, oneBad), ok: false, passed: 3, failed: 1 },
    {
      why: "counts a file that cannot be read",
      text: report(good, unreadable),
      ok: false,
      passed: 2,
      failed: 1,
    },
    {
      why: "counts a file whose setup broke",
      text: report(good, brokenSetup),
      ok: false,
      passed: 2,
      failed: 1,
    },
    { why: "an error outside any test is one failure", text: report(good), ok: false, passed: 2, failed: 1 },
    { why: "no test at all is no success", text: report(), ok: true, passed: 0, failed: 1 },
    { why: "no report is no success", text: null, ok: true, passed: 0, failed: 1 },
  ])("$why", ({ text, ok, passed, failed }) => {
    expect(testTotals(text, ok)).toMatchObject({ passed, failed });
  });

  it("names the tests that did not run", () => {
    expect(testTotals(report(good, brokenSetup), false).skipped).toEqual(["never began"]);
  });
});

it("totalsLine is the plain form", () => {
  expect(totalsLine({ passed: 7, failed: 2, skipped: [] })).toBe("7 passed, 2 failed");
});
