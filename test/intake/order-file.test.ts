import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";

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
