import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The reason why a file is not read; null = it is. */
function refusalOf(text: string): string | null {
  try {
    readOrderFile("a", bytes(text));
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe("a file that is no table of text is named for what it is", () => {
  it.each([
    ["JSON", '[{"id":1},{"id":2}]', "json"],
    ["JSON, a line each", '{"id":1}\n{"id":2}\n', "json"],
    ["ODS", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "spreadsheet"],
    ["Numbers", "PK\x03\x04....Index/Document.iwa", "spreadsheet"],
    ["an archive", "PK\x03\x04....orders.csv", "archive"],
    ["old Excel", "\xd0\xcf\x11\xe0....", "excel"],
    [
      "Excel with a password",
      "\xd0\xcf\x11\xe0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
      "locked-workbook",
    ],
    ["Excel's XML", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>', "excel"],
    ["HTML", "<html><table><tr><td>1</td></tr></table></html>", "web-page"],
    ["XML", '<?xml version="1.0"?>\n<orders><order id="1"/></orders>', "xml"],
    ["a dump of MySQL", "-- MySQL dump 10.13\n--\nCREATE TABLE a (b int);", "sql"],
    ["statements of SQL", "INSERT INTO orders VALUES (1, 2, 3);\n", "sql"],
    ["blanks between columns", "id date amount\n1 2024-01-05 1,000\n2 2024-01-06 2,000\n", "blank-separated"],
  ])("%s", (_, text, code) => {
    expect(refusalOf(text)).toBe(code);
  });

  it.each([
    ["a title above the columns", "Orders of 2024 all\nid,date,amount\n1,2024-01-05,100\n"],
    [
      "a title of as many words as its rows have",
      "Shop orders 2024\n1,2024-01-05 10:00:00,Ann Bee,100\n2,2024-01-06 10:00:00,Bob Cee,200\n",
    ],
    ["a column in brackets", "[id],date,amount\n1,2024-01-05,100\n"],
    ["names of several words", "order id,order date,total amount\n1,2024-01-05,100\n"],
  ])("a table is read: %s", (_, text) => {
    expect(refusalOf(text)).toBeNull();
  });
});
