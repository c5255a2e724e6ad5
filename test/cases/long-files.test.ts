import { describe, expect, it } from "vitest";
import { openOrderFile, readOrderFile } from "../../src/intake/order-file.ts";
import { encoded, hex, joined, TEST_ENCODINGS } from "../support/encode-text.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readOrderFile("orders.csv", bytes);

describe("characters of long files", () => {
  it.each(TEST_ENCODINGS)("%s: the Japanese comes after 100 kB of ASCII", (encoding) => {
    const start = "id,name,price\n" + "1,abc,100\n".repeat(12_000);
    const { rows } = read(encoded(`${start}2,髙橋,200\n`.replace("髙", "高"), encoding));
    expect(rows.at(-1)).toEqual(["2", "高橋", "200"]);
    expect(rows).toHaveLength(12_002);
  });

  it.each(TEST_ENCODINGS)(
    "%s: characters and line ends cut by the reading in pieces stay whole",
    (encoding) => {
      // Lines of 3, 4 and 7 characters, so that pieces of any size end at every place of one of them.
      const lines = ["あ,1", "いう,23", "高橋,1"];
      const text = Array.from({ length: 170_000 }, (_, i) => lines[i % 3]).join("\r\n");
      const { rows } = read(encoded(`a,b\r\n${text}`, encoding));
      expect(rows).toHaveLength(170_001);
      expect(rows.slice(1).every((row, i) => row.join() === lines[i % 3])).toBe(true);
    },
  );

  it("letters of three bytes in EUC-JP stay whole at the end of a piece", () => {
    const letters = joined(hex("8ff4fb 8fb0a1 8ff4bd 0a"));
    const line = joined(bytesOf("a,"), letters);
    // The piece of a million bytes ends one byte, and two bytes, into a letter.
    for (const shift of [2, 3]) {
      const lines = Math.ceil(1_100_000 / line.length);
      const bytes = new Uint8Array(shift + 4 + lines * line.length);
      bytes.set(bytesOf(`${"x".repeat(shift)},b\n`.padStart(shift + 4, " ")));
      for (let i = 0; i < lines; i++) bytes.set(line, shift + 4 + i * line.length);
      expect(
        new Set(
          read(bytes)
            .rows.slice(1)
            .map((row) => row[1]),
        ),
      ).toEqual(new Set(["髙丂﨑"]));
    }
  });
});

describe("a long file block by block", () => {
  const line = "2024/01/05,C-000123,ORDER-0000456,1200,商品名,1\n";
  const long = `date,customer,order,amount,name,n\n${line.repeat(60_000)}`;

  it("a long file comes in several blocks, each saying how many bytes were read", () => {
    const bytes = bytesOf(long);
    const blocks = [...openOrderFile("orders.csv", bytes).blocks()];
    const read = blocks.map(({ bytesRead }) => bytesRead);
    expect(blocks.length).toBeGreaterThan(3);
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect(read.at(-1)).toBe(bytes.length);
    expect(blocks.flatMap(({ rows }) => rows)).toEqual(readOrderFile("orders.csv", bytes).rows);
  });

  it("a block may end between a closing quote, the blank behind it and the comma", () => {
    const lines = '"x" ,1\n'.repeat(150_000);
    // Seven bytes a line, so that the end of the first million bytes falls on each of them once.
    for (const header of ["a,b", "aa,b", "aaa,b", "a,bbbb", "a,bbbbb", "a,bbbbbb", "a,bbbbbbb"]) {
      const { rows } = readOrderFile("orders.csv", bytesOf(`${header}\n${lines}`));
      expect(new Set(rows.slice(1).map((row) => row.join()))).toEqual(new Set(["x,1"]));
    }
  });

  it("blank rows at the end of a block are kept when filled ones follow", () => {
    const filled = line.repeat(Math.ceil(990_000 / bytesOf(line).length));
    const { rows } = read(bytesOf(`a,b,c,d,e,f\n${filled}${"\n".repeat(20_000)}${line}`));
    expect(rows).toHaveLength(1 + filled.split("\n").length - 1 + 20_000 + 1);
    expect(rows.at(-1)?.[1]).toBe("C-000123");
  });

  it("each call begins anew, and a reader may stop early", () => {
    const file = openOrderFile("orders.csv", bytesOf(long));
    const first = (): string[] | undefined => {
      for (const { rows } of file.blocks()) return rows[0];
      return undefined;
    };
    expect(first()).toEqual(first());
  });

  it("a cell with line ends across the end of a block stays one cell", () => {
    const text = "あ\n".repeat(15_000);
    const filler = line.repeat(Math.ceil(985_000 / bytesOf(line).length));
    const { rows } = read(bytesOf(`a,b,c,d,e,f\n${filler}1,2,3,4,"${text}",6\n${line}`));
    expect(rows.at(-2)).toEqual(["1", "2", "3", "4", text, "6"]);
    expect(rows.at(-1)?.[1]).toBe("C-000123");
  });
});
