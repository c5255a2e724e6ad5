import { describe, expect, it } from "vitest";
import { openOrderFile, readOrderFile } from "../../src/intake/order-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readOrderFile("orders.csv", bytesOf(text));

const TABLE = [
  ["注文日", "顧客ID", "金額"],
  ["2024/03/31", "00123", "1,200"],
];

describe("an order file as rows", () => {
  it.each([
    { why: "commas", text: '注文日,顧客ID,金額\n2024/03/31,00123,"1,200"\n' },
    { why: "tabs", text: "注文日\t顧客ID\t金額\n2024/03/31\t00123\t1,200\n" },
    { why: "semicolons", text: "注文日;顧客ID;金額\n2024/03/31;00123;1,200\n" },
    { why: "vertical bars", text: "注文日|顧客ID|金額\n2024/03/31|00123|1,200\n" },
    { why: "Windows line ends", text: '注文日,顧客ID,金額\r\n2024/03/31,00123,"1,200"\r\n' },
    { why: "line ends of old Macs", text: '注文日,顧客ID,金額\r2024/03/31,00123,"1,200"\r' },
    { why: "line ends of two kinds", text: '注文日,顧客ID,金額\r\n2024/03/31,00123,"1,200"\n' },
    { why: "no line end at the end", text: '注文日,顧客ID,金額\n2024/03/31,00123,"1,200"' },
    { why: "every cell in quotes", text: '"注文日","顧客ID","金額"\n"2024/03/31","00123","1,200"\n' },
    { why: "blanks between quote and comma", text: '"注文日" ,"顧客ID","金額" \n2024/03/31,00123,"1,200"\n' },
    { why: "an ID wrapped for Excel", text: '注文日,顧客ID,金額\n2024/03/31,="00123","1,200"\n' },
    { why: "the same inside quotes", text: '注文日,顧客ID,金額\n2024/03/31,"=""00123""","1,200"\n' },
    { why: "empty lines at the end", text: '注文日,顧客ID,金額\n2024/03/31,00123,"1,200"\n\n,,\n  \n' },
  ])("takes $why", ({ text }) => {
    expect(read(text).rows).toEqual(TABLE);
  });

  it("takes doubled quotes inside an Excel wrapping for one", () => {
    expect(read('a,b\n="5"" nail",1\n').rows[1]).toEqual(['5" nail', "1"]);
  });

  it("keeps line ends, quotes and blanks inside a cell, and rows of other lengths", () => {
    expect(read('a,b\r\n"x\r\ny","say ""hi"""\r\n padded \r\n1,2,3\r\n').rows).toEqual([
      ["a", "b"],
      ["x\ny", 'say "hi"'],
      [" padded "],
      ["1", "2", "3"],
    ]);
  });

  it("takes a quote inside a cell that is not quoted as a character", () => {
    expect(read('a,b\n5" nail,=f("x")\n=1+1,2\n').rows.slice(1)).toEqual([
      ['5" nail', '=f("x")'],
      ["=1+1", "2"],
    ]);
  });

  it("takes a lone quote inside a quoted cell as a character when the row stays as wide as the others", () => {
    expect(read('a,b\n"5" nail",2\n"x",3\n').rows.slice(1)).toEqual([
      ['5" nail', "2"],
      ["x", "3"],
    ]);
  });

  it("keeps blank lines in the middle, so that a row's number is that of the file", () => {
    const { rows } = read("\n注文一覧\n\na,b\n1,2\n\n\n3,4\n\n");
    expect(rows.map((row) => row.join())).toEqual(["", "注文一覧", "", "a,b", "1,2", "", "", "3,4"]);
  });

  it.each([
    { why: "names a semicolon", text: "sep=;\na;b,c\n1;2,5\n", delimiter: ";", row: ["1", "2,5"] },
    { why: "names a tab", text: "sep=\t\r\na\tb\r\n1\t2\r\n", delimiter: "\t", row: ["1", "2"] },
  ])("a first line sep= $why; the line itself is a blank row", ({ text, delimiter, row }) => {
    const file = read(text);
    expect(file.delimiter).toBe(delimiter);
    expect([file.rows[0], file.rows[2]]).toEqual([[""], row]);
  });

  it("gives name, encoding and delimiter beside the rows", () => {
    expect(read("a\tb\n1\t2\n")).toEqual({
      name: "orders.csv",
      encoding: "utf-8",
      delimiter: "\t",
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
    });
  });
});

describe("block by block", () => {
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
    const { rows } = read(`a,b,c,d,e,f\n${filled}${"\n".repeat(20_000)}${line}`);
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
    const { rows } = read(`a,b,c,d,e,f\n${filler}1,2,3,4,"${text}",6\n${line}`);
    expect(rows.at(-2)).toEqual(["1", "2", "3", "4", text, "6"]);
    expect(rows.at(-1)?.[1]).toBe("C-000123");
  });
});
