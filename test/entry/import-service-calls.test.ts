import { describe, expect, it } from "vitest";
import { openBook } from "../../src/workbench/host.ts";
import { answer } from "../support/run-book.ts";
import { chunksOf, fileOf, ordersOn, requestFor, type TestFile } from "../support/import-book.ts";

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
const MOST = { start: 110, chunk: 25, merge: 200, spread: 400 };

it("one changed order in the middle of 20,000 rows writes less than 1,000 cells and reads key columns only", () => {
  const book = openBook();
  const before = rows(20_000);
  for (const one of [fileOf("a.csv", ...before), fileOf("b.csv", ...rows(1, 10_000, "返品"))]) {
    const { importId } = answer(book, "importStart", { ...requestFor([one]), language: "ja" as const });
    const chunks = chunksOf([one], 10_000);
    chunks.forEach((chunk, number) => {
      if (chunks.length > 1 || number > 0)
        answer(book, "importChunk", { ...chunk, importId, number, language: "ja" });
    });
    book.resetCalls();
    if (chunks.length === 1)
      answer(book, "importChunk", { ...chunks[0]!, importId, number: 0, language: "ja" });
    answer(book, "importMerge", { importId, language: "ja" });
  }
  const { cellsRead, cellsWritten } = book.calls();
  expect(cellsWritten).toBeLessThan(1_000);
  // Order ID, date, file and sign of each row; what stands beside them is read of one row.
  expect(cellsRead).toBeLessThan(4 * before.length + 1_000);
  const changed = ordersOn(book).filter((row) => row[4] === "返品");
  expect(changed.map((row) => row[2])).toEqual(["O10000"]);
});

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

  it("are few also where every other order changes, all over the sheet", () => {
    const odd = (status: string) => rows(4_000, 0, status).filter((_, i) => i % 2 === 1);
    const [, spread] = callsOf(fileOf("a.csv", ...rows(4_000)), fileOf("b.csv", ...odd("返品")));
    expect(spread?.merge).toBeLessThanOrEqual(MOST.spread);
  });

  it("stay within their bounds", () => {
    for (const { start, chunk, merge } of few ?? []) {
      expect(start).toBeLessThanOrEqual(MOST.start);
      expect(chunk).toBeLessThanOrEqual(MOST.chunk);
      expect(merge).toBeLessThanOrEqual(MOST.merge);
    }
  });
});
