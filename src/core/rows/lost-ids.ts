import { ID_ROLES, type IdRole, type LongIds, longIdWatch } from "./long-ids.ts";
import type { OrderRows } from "./order-rows.ts";
import type { WordColumn } from "./row-columns.ts";

/** An ID that a spreadsheet destroyed, and where it stands. */
export interface LostId {
  readonly role: IdRole;
  readonly value: string;
  /** Of rows in a sheet, as the sheet counts them; of a file's, as the file does (1 = first). */
  readonly row: number;
}

/** The columns of IDs of order rows, as far as there are any. */
export interface IdColumns extends Pick<OrderRows, "sheetRow" | "typedIds"> {
  readonly columns: Readonly<Partial<Record<IdRole, WordColumn>>>;
}

/**
 * The columns of IDs of rows that were read.
 *
 * @example
 * const rows = { sheetRow: [2], typedIds: {}, words: {}, order: [0], orderIds: ["#1"], customer: [0], customerIds: ["A"] };
 * Object.keys(idColumns(rows).columns) //=> ["orderId", "customer"]
 */
export function idColumns(rows: OrderRows): IdColumns {
  const { sheetRow, typedIds, words, order, orderIds, customer, customerIds } = rows;
  const { lineId } = words;
  const columns = {
    orderId: { codes: order, texts: orderIds },
    customer: { codes: customer, texts: customerIds },
    ...(lineId && { lineId }),
  };
  return { sheetRow, typedIds, columns };
}

/**
 * The first ID that a spreadsheet destroyed, for which the rows name nobody any more; null = none.
 *
 * @example
 * // what a spreadsheet made of 25012300000000000
 * const orderId = { codes: [0], texts: ["2.50123E+16"] };
 * lostIdOf({ sheetRow: [2], typedIds: {}, columns: { orderId } }) //=> { role: "orderId", value: "2.50123E+16", row: 2 }
 */
export function lostIdOf({ sheetRow, typedIds, columns }: IdColumns): LostId | null {
  for (const role of ID_ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    const typed = typedIds[role];
    if (typed !== undefined) {
      return { role, value: asShown(textAt(column, typed)), row: sheetRow[typed] ?? 0 };
    }
    const { lost } = longIds(column);
    if (lost !== null) return { role, value: lost.text, row: sheetRow[column.codes.indexOf(lost.at)] ?? 0 };
  }
  return null;
}

const textAt = ({ codes, texts }: WordColumn, row: number): string => texts[codes[row] ?? -1] ?? "";

/** A number as a sheet shows it that is too long for it. */
const asShown = (text: string): string => Number(text).toExponential().toUpperCase();

/** Of a column that is not lost: what looks destroyed in one place or another, and how many such IDs there are. */
export interface DoubtfulIds {
  readonly role: IdRole;
  /** [count] */
  readonly ids: number;
  /** The first of them with its row as the sheet counts it. */
  readonly value: string;
  readonly row: number;
}

/**
 * The first column in which some long numbers look destroyed; null = none.
 *
 * @example
 * // of five numbers of 17 digits two end in 00, which one in a hundred does by chance
 * const texts = ["25012345678901200", "25012345678901300", "25012345678901234", "25012345678901235", "25012345678901236"];
 * doubtfulIdsOf({ sheetRow: [2, 3, 4, 5, 6], columns: { orderId: { codes: [0, 1, 2, 3, 4], texts } } })
 * //=> { role: "orderId", ids: 2, value: "25012345678901200", row: 2 }
 */
export function doubtfulIdsOf({ sheetRow, columns }: IdColumns): DoubtfulIds | null {
  for (const role of ID_ROLES) {
    const column = columns[role];
    const doubtful = column === undefined ? [] : longIds(column).doubtful;
    const [first] = doubtful;
    if (column === undefined || first === undefined) continue;
    const row = sheetRow[column.codes.indexOf(first.at)] ?? 0;
    return { role, ids: doubtful.length, value: first.text, row };
  }
  return null;
}

/** What became of the long numbers of a column; each distinct text is looked at once. */
function longIds({ codes, texts }: WordColumn): LongIds {
  const cellsOf = (wanted: number): number => codes.reduce((n, code) => n + Number(code === wanted), 0);
  const watch = longIdWatch(cellsOf);
  texts.forEach((text, code) => watch.add(text, code));
  return watch.finish();
}
