/** Files for the workbench with the real add-on in them. */
import type { Book, BookOptions } from "../book.ts";
import { openBook } from "../host.ts";
import type { LiveBook, NamedTable, OpenTable } from "../live-book.ts";
import { bookToXlsx } from "../xlsx.ts";

/** Opens a table, or nothing, in a Japanese file; what the user's language is makes no difference to the file. */
export const openHostTable = (table: NamedTable, userLocale: string): Promise<Book> =>
  opened(table, { userLocale });

/** The same with the add-on that lies in another folder. */
export const openTableWith =
  (dist: string): OpenTable =>
  (table, userLocale) =>
    opened(table, { userLocale, dist });

async function opened({ sheetName, rows, beside }: NamedTable, options: BookOptions): Promise<Book> {
  const book = openBook({ locale: "ja_JP", timeZone: "Asia/Tokyo", ...options });
  if (rows.length > 0) book.addTable(sheetName, rows, "typed");
  if (beside !== undefined) book.addTable(beside.sheetName, beside.rows, "typed");
  return book;
}

/** The sheets a user sees as an Excel file, without those that are too large for the grid. */
export function hostXlsx(book: LiveBook): Promise<Uint8Array> {
  const raw = book.rawSheets().map(({ sheetId }) => book.model.getters.getSheetName(sheetId));
  return bookToXlsx(
    book,
    book.visibleSheets().filter((name) => !raw.includes(name)),
  );
}
