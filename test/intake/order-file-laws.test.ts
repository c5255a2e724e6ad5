import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { encoded, joined, lettersOf, TEST_ENCODINGS, type TestEncoding } from "../support/encode-text.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const LINE_ENDS = ["\n", "\r\n", "\r"] as const;

/** A table as other programs write it: quotes where a cell needs them. */
function written(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const cell = (text: string): string =>
    /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join("");
}

function outcomeOf(bytes: Uint8Array): "rows" | "refused" {
  try {
    return readOrderFile("x.csv", bytes).rows.length > 1 ? "rows" : "refused";
  } catch (error) {
    if (error instanceof UnreadableFile) return "refused";
    throw error;
  }
}

describe("any bytes", () => {
  it("are rows or a refusal, never a crash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        outcomeOf(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  it("likewise when they begin as a table does", () => {
    const start = fc.constantFrom<Uint8Array>(
      ...TEST_ENCODINGS.map((encoding) => encoded("注文日,金額\n1,2\n", encoding)),
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 100 }), (head, tail) => {
        outcomeOf(joined(head, tail));
      }),
      { numRuns: 3000 },
    );
  });

  it("likewise for texts full of quotes, marks and line ends", () => {
    const sign = fc.constantFrom('"', '""', ",", ";", "\t", "\n", "\r", "\r\n", "a", " ", "=", '="1"', "あ");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        outcomeOf(new TextEncoder().encode(signs.join("")));
      }),
      { numRuns: 5000 },
    );
  });
});

/** Letters of order files; all encodings have the first kind, Unicode the rest. */
const common = fc.constantFrom(
  ..."注文日金額商品名様東京都あいうえおかきくアイウエオー、。①～・ Aa09-/:.'¥".replace("¥", ""),
);
const wide = fc.constantFrom("髙", "﨑", "𠮷", "😀", "é", "ß", "한");

function cellsOf(encoding: TestEncoding): fc.Arbitrary<string> {
  const letter = encoding.startsWith("utf") ? fc.oneof({ weight: 8, arbitrary: common }, wide) : common;
  const sign = fc.constantFrom(",", ";", "\t", "|", '"', "\n");
  const text = fc.array(fc.oneof({ weight: 12, arbitrary: letter }, sign), { maxLength: 12 });
  // Words that a header would have: no file of orders is made of marks alone.
  return text.map((letters) => letters.join(""));
}

const cases = TEST_ENCODINGS.flatMap((encoding) =>
  DELIMITERS.flatMap((delimiter) => LINE_ENDS.map((lineEnd) => ({ encoding, delimiter, lineEnd }))),
);

describe("any table reads back as it was written", () => {
  it.each(cases)("$encoding, $delimiter, $lineEnd", ({ encoding, delimiter, lineEnd }) => {
    const row = fc.array(cellsOf(encoding), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (body) => {
        const rows = [
          ["注文日", "顧客番号", "金額", "商品名です"],
          ...body,
          ["2024/1/5", "あ", "1200", "おわり"],
        ];
        const file = readOrderFile("x.csv", encoded(written(rows, delimiter, lineEnd), encoding));
        expect(file.rows).toEqual(rows);
        expect(file.delimiter).toBe(delimiter);
      }),
      { numRuns: 60 },
    );
  });
});

describe("any letter of an encoding", () => {
  it.each(["shift_jis", "euc-jp"] as const)("%s", (encoding) => {
    const letters = lettersOf(encoding).filter((letter) => letter > "\u007f");
    const rows = [["注文日", "金額"], ...letters.map((letter, i) => [`あ${letter}`, String(i)])];
    expect(readOrderFile("x.csv", encoded(written(rows, ",", "\n"), encoding)).rows).toEqual(rows);
  });
});
