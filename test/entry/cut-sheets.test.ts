import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf } from "../support/lasting.ts";
import { killed } from "../support/parted-book.ts";
import { ask, run } from "../support/run-book.ts";
import { stepBook } from "../support/step-book.ts";

/** How often a writing is cut. */
const CUTS = 6;

const shop = stepBook([
  { who: "A", ago: 20 },
  { who: "B", ago: 5 },
]);

/** The file as it is left before some of the service calls that write a new sheet. */
function* cutIn(before: Book, work: (of: Book) => unknown): Generator<readonly [string, Book]> {
  const counted = before.copy();
  const calls = callsOf(counted, () => work(counted));
  const first = calls.indexOf("Spreadsheet.insertSheet") + 1;
  const stride = Math.max(1, Math.floor((calls.length - first) / CUTS));
  for (let nth = first; nth <= calls.length; nth += stride)
    yield [`before call ${nth} of ${calls.length}, ${calls[nth - 1]}`, killed(before, nth, work)];
}

describe.each([
  ["配信計画", "stepCalendar"],
  ["名寄せ候補", "joins"],
] as const)("%s, whose first writing is cut", (name, method) => {
  it("stands in no run's way, and is whole once it is asked for again", () => {
    const write = (book: Book) => ask(book, method, { language: "ja" });
    const full = shop.copy();
    write(full);
    let cuts = 0;
    for (const [where, cut] of cutIn(shop, write)) {
      run(cut, { reports: ["rfm"] });
      expect(write(cut), where).toMatchObject({ ok: true });
      expect(cut.visibleSheets(), where).toContain(name);
      expect(cut.values(name).length, where).toBe(full.values(name).length);
      cuts++;
    }
    expect(cuts).toBeGreaterThanOrEqual(CUTS);
  });
});
