/** Books that run a hand-written bundle instead of the built one. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Book, BookOptions } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";

/**
 * A book with a bundle of a few lines.
 *
 * @param code the text of Code.js
 */
export function bookWith(code: string, options: Omit<BookOptions, "dist"> = {}): Book {
  const dist = mkdtempSync(join(tmpdir(), "bundle-"));
  writeFileSync(join(dist, "Code.js"), code);
  writeFileSync(join(dist, "sidebar.html"), "<!doctype html><title>Side</title>");
  return openBook({ ...options, dist });
}

/**
 * A book whose bundle can do anything: `book.call("run", "return …")` runs a body in the bundle's world, with `file`,
 * `sheet` (the first one) and `args` at hand.
 */
export function freeBook(options: Omit<BookOptions, "dist"> = {}): Book {
  return bookWith(
    `function run(body) {
  var file = SpreadsheetApp.getActiveSpreadsheet();
  return new Function("file", "sheet", body)(file, file.getSheets()[0]);
}`,
    options,
  );
}

/** The message of what a body throws in the bundle's world, or "" when it throws nothing. */
export function refusalOf(book: Book, body: string): string {
  try {
    book.call("run", body);
    return "";
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
}
