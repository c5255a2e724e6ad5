import { beforeAll, describe, expect, it } from "vitest";
import { compared, type ProbeAnswer, textOf, verdictOn } from "../../src/conformance/answers.ts";
import { ABSENT, LATER, OPEN } from "../../src/conformance/probe.ts";
import { PROBES } from "../../src/conformance/probes.ts";
import { buildProbes, PROBE_DIST } from "../../src/tools/conformance/bundle.ts";
import { joinedAnswers, localAnswers } from "../../src/tools/conformance/local-answers.ts";
import { openBook } from "../../src/workbench/host.ts";

let answers: readonly ProbeAnswer[];
beforeAll(async () => {
  await buildProbes();
  answers = localAnswers();
});

describe("the local spreadsheet, asked as Google would be", () => {
  it.each(PROBES)("$id", ({ id, where }) => {
    const answer = answers.find(({ probe }) => probe === id)!;
    const says = { probe: id, verdict: verdictOn(answer), got: answer.got };
    // What only a page, an eye or Google can answer is open here; nothing else is.
    if (where === "menu" || where === "cells") expect(says.verdict).toMatch(/^(?:as expected|told)$/);
    else {
      expect(says.verdict).toBe("open");
      expect(where === "google" ? [ABSENT, LATER] : [LATER]).toContain(says.got);
    }
  });

  it("asks each thing once, in both languages, with what it is expected from", () => {
    const ids = PROBES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    for (const { asks, source } of PROBES)
      for (const text of [asks.ja, asks.en, source]) expect(text.length).toBeGreaterThan(5);
  });

  it("remembers results for good where it is told to, and says so", () => {
    const book = openBook({ dist: PROBE_DIST, remembers: "calls" });
    const presses = [1, 2, 3].map(() => JSON.parse(book.call("cpmShowSidebar") as string) as ProbeAnswer[]);
    const got = (id: string) => presses[2]?.find(({ probe }) => probe === id)?.got;
    expect([got("refresh-same-text"), got("refresh-changed-argument")]).toEqual([1, 2]);
  });
});

describe("the sheet of answers", () => {
  it("shows every probe with what was expected, and takes the page's answers and a person's", () => {
    const book = openBook({ dist: PROBE_DIST });
    book.call("cpmShowSidebar");
    expect(book.openedSidebar()?.html).toContain("page-megabyte");
    const row = (id: string) => book.values("conformance").findIndex(([probe]) => probe === id) + 1;
    expect(book.call("cpmCall", { probe: "page-crypto", got: "yes" })).toBe("noted");
    expect(book.call("cpmCall", { echo: [null] })).toEqual([null]);
    for (const refused of [{ probe: "document-lock", got: 1 }, { probe: "none" }, "open", ["x"]])
      expect(book.call("cpmCall", refused)).toBe("refused");
    book.setCell("conformance", `C${row("page-download")}`, "yes");
    const again = JSON.parse(book.call("cpmShowSidebar") as string) as ProbeAnswer[];
    const got = (id: string) => again.find(({ probe }) => probe === id)?.got;
    expect([got("page-crypto"), got("page-download")]).toEqual(["yes", "yes"]);
    const values = book.values("conformance");
    expect(
      values
        .slice(0, -2)
        .slice(1)
        .map(([id]) => id),
    ).toEqual(PROBES.map(({ id }) => id));
    expect(JSON.parse(String(values.at(-1)?.[0]))).toEqual(again);
  });
});

describe("compared", () => {
  const of = (changes: Readonly<Record<string, ProbeAnswer["got"]>>) =>
    answers.map((one) => ({ ...one, got: changes[one.probe] ?? one.got }));
  const named = (lines: readonly string[]) => lines.map((line) => line.split(":")[0]);

  it("names nothing but what is not answered where Google answers as the local spreadsheet", () => {
    const { lines, differences } = compared(PROBES, of({}), answers);
    const open = PROBES.filter(({ where }) => where !== "menu" && where !== "cells").map(
      ({ id }) => `? ${id}`,
    );
    expect([named(lines), differences]).toEqual([open, 0]);
  });

  it("names each difference: from the local answer, and where there is none from what was expected", () => {
    const google = of({
      "refresh-same-text": 1,
      "document-lock": false,
      "trigger-file": "another file",
      "page-crypto": "yes",
      "dashed-lines-and-gaps": "no",
    });
    const { lines, differences } = compared(PROBES, google, answers);
    expect(named(lines).filter((line) => line?.startsWith("≠"))).toEqual([
      "≠ refresh-same-text",
      "≠ trigger-file",
      "≠ document-lock",
    ]);
    expect(differences).toBe(3);
    expect(lines.find((line) => line.startsWith("≠ trigger-file"))).toContain(
      'Google "another file", here "this file"',
    );
  });

  it("says what another version asked, and what this one asks anew", () => {
    const { lines } = compared(PROBES, [{ probe: "gone", expected: OPEN, got: 1 }], answers);
    expect(lines.at(-1)).toBe("? gone: no such probe in this version");
    expect(lines).toHaveLength(PROBES.length + 1);
  });

  it("takes from a copy of the file what the file itself left open", () => {
    const [first, copy] = [LATER, "told"].map((got) => [{ probe: "copied-file", expected: OPEN, got }]);
    expect(joinedAnswers([first!, copy!])).toEqual(copy);
    expect(joinedAnswers([copy!, first!])).toEqual(copy);
  });

  it("does not mind the order of keys", () => {
    expect(textOf({ a: 1, b: [null] })).toBe(textOf({ b: [null], a: 1 }));
    expect(textOf({ a: 1 })).not.toBe(textOf({ a: 2 }));
  });
});
