import type { TableColumnType } from "../profiles/profile.ts";

/* What somebody says of a table: its name and its columns. */

/** As much of BigQuery's names as needs no quotation of its own. */
const TABLE = /^[\w-]+(\.[\w-]+){0,2}$/;

/**
 * Whether a text is a table's name, with its dataset and project or without.
 *
 * @example
 * [isTableName("shop.sales.orders_2024"), isTableName("orders; DROP")] //=> [true, false]
 */
export const isTableName = (text: string): boolean => TABLE.test(text);

/**
 * The columns of a table as BigQuery tells them: its schema copied as JSON, or a line a column with its name and type.
 *
 * @returns null where the text is neither
 *
 * @example
 * columnsIn('[{ "name": "order_no", "type": "STRING", "mode": "NULLABLE" }]') //=> [{ name: "order_no", type: "STRING" }]
 * @example
 * columnsIn("column_name\tdata_type\norder_no\tSTRING\ntotal\tNUMERIC(10, 2)")
 * //=> [{ name: "order_no", type: "STRING" }, { name: "total", type: "NUMERIC(10, 2)" }]
 */
export function columnsIn(text: string): TableColumnType[] | null {
  const columns = inJson(text) ?? inLines(text);
  return columns !== null && columns.length > 0 ? columns : null;
}

function inJson(text: string): TableColumnType[] | null {
  try {
    const fields = JSON.parse(text) as { name: unknown; type: unknown }[];
    const columns = fields.map(({ name, type }) => ({ name, type }));
    return columns.every(isColumn) ? columns : null;
  } catch {
    return null;
  }
}

const isColumn = (one: { name: unknown; type: unknown }): one is TableColumnType =>
  typeof one.name === "string" && typeof one.type === "string";

/** A name and its type, apart by a tab, a comma or blanks. */
const LINE = /^\s*"?([\p{L}_][\p{L}\p{N}_]*)"?\s*[\t, ]\s*"?([A-Za-z]\w*(?:[(<].*[)>])?)"?\s*$/u;
const HEADER = /^column_name$/i;

function inLines(text: string): TableColumnType[] | null {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const columns = lines.map((line) => {
    const [, name, type] = LINE.exec(line) ?? [];
    return name === undefined || type === undefined ? null : { name, type };
  });
  const found = columns.filter((one) => one !== null);
  return found.length < columns.length ? null : found.filter(({ name }) => !HEADER.test(name));
}
