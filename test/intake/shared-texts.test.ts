import fc from "fast-check";
import { expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { ended, readFile } from "../../src/intake/read-file.ts";
import { sharedTexts } from "../../src/intake/shared-texts.ts";

const copied = (rows: readonly string[][]): string[][] => rows.map((row) => [...row]);

it("the rows say what they said, block by block", () => {
  const texts = fc.oneof(
    fc.constantFrom("", "O1", "東京都"),
    fc.string({ maxLength: 30, size: "max", unit: "binary" }),
  );
  const blocks = fc.array(fc.array(fc.array(texts, { maxLength: 5 }), { maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(blocks, (given) => {
      const share = sharedTexts();
      for (const block of given) expect(share(copied(block))).toEqual(block);
    }),
  );
});

it("a column of more texts than are kept keeps every one", () => {
  const rows = Array.from({ length: 10_500 }, (_, i) => [`order number ${i}`, i % 2 === 0 ? "a" : "b"]);
  const share = sharedTexts();
  expect(share(copied(rows))).toEqual(rows);
  expect(share(copied(rows))).toEqual(rows);
});

it("a file read whole has the rows of its text", () => {
  const lines = Array.from(
    { length: 3_000 },
    (_, i) => `2024-01-${String(1 + (i % 28)).padStart(2, "0")},C${i % 70},${i}`,
  );
  const bytes = new TextEncoder().encode(`date,customer,amount\n${lines.join("\n")}\n`);
  const reading = { answers: {}, dayOfInstant: () => 0 };
  expect(ended(readFile("a.csv", bytes, reading)).table).toEqual(readOrderFile("a.csv", bytes).rows);
});
