import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { type NamedBytes } from "../../src/intake/chosen-bytes.ts";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import { inside, ORDERS, refusalOf } from "../support/archive-orders.ts";
import { rawXlsx, zipOf } from "../support/workbooks.ts";

describe("a broken archive", () => {
  const whole = zipOf({ "a.csv": ORDERS, "b.csv": strToU8("x".repeat(500)) });
  const book = rawXlsx({ rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>" });
  const read = (bytes: Uint8Array) => () => {
    const files = inside(bytes) ?? [{ name: "a.xlsx", bytes }];
    for (const file of files)
      ended(readFile(file.name, file.bytes, { answers: {}, dayOfInstant: dayInZone("Asia/Tokyo") }));
  };

  it("cut off anywhere is refused, never read in part", () => {
    for (const bytes of [whole, book]) {
      for (let length = 1; length < bytes.length; length++)
        expect(refusalOf(read(bytes.slice(0, length)))).not.toBeNull();
    }
  });

  it("with any byte changed gives the files as they were, or is refused", () => {
    const at = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = whole.map((byte, i) => (i === place ? byte ^ change : byte));
        let found: NamedBytes[] | null = null;
        if (refusalOf(() => (found = inside(bytes))) !== null || found === null) return;
        for (const file of found as NamedBytes[])
          expect([ORDERS, strToU8("x".repeat(500))]).toContainEqual(file.bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it("likewise a workbook, never a crash", () => {
    fc.assert(
      fc.property(fc.nat(book.length - 1), fc.nat(255), (place, value) => {
        refusalOf(read(book.map((byte, i) => (i === place ? value : byte))));
      }),
      { numRuns: 1000 },
    );
  });
});
