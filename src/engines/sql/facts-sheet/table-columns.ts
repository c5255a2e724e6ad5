import type { TableColumnType } from "../profiles/profile.ts";

/* What somebody says of a table: its name and its columns. */

/** Names of project, dataset and table; each stands in a quotation of its own in the text. */
const TABLE =
  /^[\p{L}\p{M}\p{N}_-]+(?: [\p{L}\p{M}\p{N}_-]+)*(?:\.[\p{L}\p{M}\p{N}_-]+(?: [\p{L}\p{M}\p{N}_-]+)*){0,2}$/u;

/**
 * A table's name as it is copied, without what stands around it in SQL; its project may stand before a colon.
 *
 * @example
 * [tableNamed("`shop.sales.orders`;"), tableNamed("shop:sales.orders")] //=> ["shop.sales.orders", "shop.sales.orders"]
 */
export const tableNamed = (text: string): string =>
  text
    .trim()
    .replace(/;$/, "")
    .replace(/(^|\.)\x60|\x60(?=\.|$)/g, "$1")
    .replace(/^([^.:]+):/, "$1.");

/**
 * Whether a text is a table's name, with its dataset and project or without.
 *
 * @example
 * [isTableName("shop.sales.注文 2024"), isTableName("orders; DROP"), isTableName("events_*")] //=> [true, false, false]
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
 * // a list of texts, and the table of the console as it is copied
 * const list = columnsIn('{ "fields": [{ "name": "items", "type": "STRING", "mode": "REPEATED" }] }');
 * [list, columnsIn("フィールド名\t種類\tモード\n注文番号\tSTRING\tNULLABLE")]
 * //=> [[{ name: "items", type: "ARRAY<STRING>" }], [{ name: "注文番号", type: "STRING" }]]
 * @example
 * columnsIn("column_name\tdata_type\norder_no\tSTRING\ntotal\tNUMERIC(10, 2)")
 * //=> [{ name: "order_no", type: "STRING" }, { name: "total", type: "NUMERIC(10, 2)" }]
 */
export function columnsIn(text: string): TableColumnType[] | null {
  const columns = inJson(text) ?? inLines(text);
  return columns !== null && columns.length > 0 ? columns : null;
}

/** A field of a schema; one that repeats holds a list. */
interface Field {
  readonly name: unknown;
  readonly type: unknown;
  readonly mode?: unknown;
}

function inJson(text: string): TableColumnType[] | null {
  try {
    const columns = fieldsOf(JSON.parse(text)).map(({ name, type, mode }) => ({
      name,
      type: mode === "REPEATED" ? `ARRAY<${String(type)}>` : type,
    }));
    return columns.every(isColumn) ? columns : null;
  } catch {
    return null;
  }
}

/** The list itself, or where the command of BigQuery puts it. */
function fieldsOf(read: unknown): readonly Field[] {
  if (Array.isArray(read)) return read as readonly Field[];
  const { fields, schema } = read as { fields?: unknown; schema?: { fields?: unknown } };
  return (fields ?? schema?.fields) as readonly Field[];
}

const isColumn = (one: Pick<Field, "name" | "type">): one is TableColumnType =>
  typeof one.name === "string" && typeof one.type === "string";

/** A name and its type, apart by a tab, a comma or blanks; what else stands in the table of the console comes behind a tab. */
const LINE =
  /^\s*"?([\p{L}_][\p{L}\p{M}\p{N}_]*)"?\s*[\t, ]\s*"?([A-Za-z]\w*(?:[(<][^\t]*[)>])?)"?\s*(?:\t.*|,)?$/u;
const HEADER = /^\s*(?:column_name|field name|フィールド名|列名)\s*[\t, ]/i;

function inLines(text: string): TableColumnType[] | null {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "" && !HEADER.test(line));
  const columns = lines.map((line) => {
    const [, name, type] = LINE.exec(line) ?? [];
    return name === undefined || type === undefined ? null : { name, type };
  });
  const found = columns.filter((one) => one !== null);
  return found.length < columns.length ? null : found;
}
