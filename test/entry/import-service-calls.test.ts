import { describe, expect, it } from "vitest";
import { openBook } from "../../src/workbench/host.ts";
import { answer } from "../support/run-book.ts";
import { chunksOf, fileOf, requestFor, type TestFile } from "../support/import-book.ts";

const rows = (count: number, from = 0, status = "") =>
  Array.from({ length: count }, (_, i) => ["2024-01-05", `C${i % 50}`, `O${from + i}`, 100, status, "茶"]);

/** Service calls of each call of an import: begin, one chunk, merge. */
function callsOf(before: TestFile, file: TestFile): { start: number; chunk: number; merge: number }[] {
  const book = openBook();
  const counted = <T>(work: () => T): [T, number] => {
    book.resetCalls();
    return [work(), book.calls().total];
  };
  return [before, file].map((one) => {
    const request = { ...requestFor([one]), language: "ja" as const };
    const [{ importId }, start] = counted(() => answer(book, "importStart", request));
    const chunk = { ...chunksOf([one], 100_000)[0]!, importId, number: 0, language: "ja" as const };
    const [, taken] = counted(() => answer(book, "importChunk", chunk));
    const [, merge] = counted(() => answer(book, "importMerge", { importId, language: "ja" }));
    return { start, chunk: taken, merge };
  });
}

/** Upper bounds [service calls]; a change that needs more has to say so here. */
const MOST = { start: 110, chunk: 25, merge: 200 };

describe("service calls of an import", () => {
  const [few, many] = [100, 4_000].map((count) =>
    callsOf(
      fileOf("a.csv", ...rows(count)),
      fileOf("b.csv", ...rows(count / 2, 0, "返品"), ...rows(count / 2, count)),
    ),
  );

  it("do not grow with the rows, whether orders come first, follow or change others", () => {
    expect(many).toEqual(few);
  });

  it("stay within their bounds", () => {
    for (const { start, chunk, merge } of few ?? []) {
      expect(start).toBeLessThanOrEqual(MOST.start);
      expect(chunk).toBeLessThanOrEqual(MOST.chunk);
      expect(merge).toBeLessThanOrEqual(MOST.merge);
    }
  });
});
