/** Where GoogleSQL and DuckDB say the same thing in other words; all other text is the same for both. */
export interface Dialect {
  readonly id: "googlesql" | "duckdb";
  /** Types: whole numbers, sums that may leave 64 bits, fractions, texts. */
  readonly int: string;
  readonly wide: string;
  readonly real: string;
  readonly text: string;
  /** A text as a literal. */
  quoted(text: string): string;
  /** A column's name. */
  named(name: string): string;
  /** Letters and signs in one width (NFKC). */
  normal(text: string): string;
  /** Whether a text holds what a pattern of RE2 says; the pattern holds no quotation mark. */
  matches(text: string, pattern: string): string;
  /** All that a pattern fits replaced; \1 stands for its first group. */
  replaced(text: string, pattern: string, by: string): string;
  /** The first place that a pattern fits; null = none. */
  found(text: string, pattern: string): string;
  /** How often a whole number is in another one. */
  quotient(number: string, by: string): string;
  /** The same of sums that may leave 64 bits, and what is left over. */
  wideQuotient(number: string, by: string): string;
  wideRest(number: string, by: string): string;
  /** A text's parts between blanks, as a list. */
  split(text: string): string;
  /** Whether one text begins with another. */
  begins(text: string, beginning: string): string;
  /** The number that a text is as it stands; null = none. */
  number(text: string): string;
  /** A fraction as it is read: the number of 15 digits that lies nearest. */
  fifteen(real: string): string;
  /** The day that a text such as 2024-1-5 is; null = none. */
  date(text: string): string;
  /** The instant that a text such as 2024-1-5 10:00:00+09:00 is; null = none. */
  instant(text: string): string;
  /** The instant that a time without a zone is in UTC, and the one of a count of microseconds. */
  inUtc(time: string): string;
  ofMicros(count: string): string;
  /** The day of an instant in a zone. */
  dayIn(instant: string, zone: string): string;
  /** A day as a whole number from 1970-01-01 on. */
  dayNumber(date: string): string;
  /** Such a number as a text, year first. */
  dayText(day: string): string;
  /** Rows that a list in a column has, joined to their row as `item`; one row where the list is empty. */
  unnested(list: string): string;
  /** Numbers rows, each by itself: in the order they lie in, or where there is none, alike whenever it is asked. */
  rowNumber(columns: readonly string[]): string;
  /** What a column's type is called, by what it holds. */
  readonly types: Readonly<Record<string, CellKind>>;
}

/** What cells of a column hold: a time with its zone, or a clock without one; anything else is no cell of a shop. */
export type CellKind = "text" | "whole" | "fraction" | "date" | "instant" | "clock" | "flag";

const kinds = (kind: CellKind, ...names: readonly string[]): Readonly<Record<string, CellKind>> =>
  Object.fromEntries(names.map((name) => [name, kind]));

/** So many parts are numbered side by side. */
const PARTS = 65_536;

/** Each part of the rows is numbered by itself: one order of all rows is more than a warehouse's machine takes. */
function numberedInParts(columns: readonly string[]): string {
  const texts = columns.map((one) => `COALESCE(CAST(${one} AS STRING), '')`);
  const part = `ABS(MOD(FARM_FINGERPRINT(CONCAT(${texts.join(", '|', ")})), ${PARTS}))`;
  return `ROW_NUMBER() OVER (PARTITION BY ${part} ORDER BY ${columns.join(", ")}) * ${PARTS} + ${part}`;
}

/** What names stand in; a page of Google's may hold no such sign, behind which HtmlService cuts a line off at //. */
const TICK = decodeURIComponent("%60");

/** What BigQuery and the reference executor of its language read. */
export const GOOGLESQL: Dialect = {
  id: "googlesql",
  ...{ int: "INT64", wide: "BIGNUMERIC", real: "FLOAT64", text: "STRING" },
  quoted: (text) =>
    `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'").replace(/\n/g, "\\n").replace(/\r/g, "\\r")}'`,
  named: (name) => TICK + name.replace(/[\\\x60]/g, "\\$&") + TICK,
  normal: (text) => `NORMALIZE(${text}, NFKC)`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, r'${pattern}')`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, r'${pattern}', r'${by}')`,
  found: (text, pattern) => `REGEXP_EXTRACT(${text}, r'${pattern}')`,
  quotient: (number, by) => `DIV(${number}, ${by})`,
  wideQuotient: (number, by) => `TRUNC(${number} / ${by})`,
  wideRest: (number, by) => `(${number} - ${by} * TRUNC(${number} / ${by}))`,
  split: (text) => `SPLIT(${text}, ' ')`,
  begins: (text, beginning) => `STARTS_WITH(${text}, ${beginning})`,
  number: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
  fifteen: (real) => `CAST(FORMAT('%.14e', ${real}) AS FLOAT64)`,
  date: (text) => `SAFE_CAST(${text} AS DATE)`,
  instant: (text) => `SAFE_CAST(${text} AS TIMESTAMP)`,
  inUtc: (time) => `TIMESTAMP(${time})`,
  ofMicros: (count) => `TIMESTAMP_MICROS(${count})`,
  dayIn: (instant, zone) => `DATE(${instant}, ${zone})`,
  dayNumber: (date) => `UNIX_DATE(${date})`,
  dayText: (day) => `CAST(DATE_FROM_UNIX_DATE(${day}) AS STRING)`,
  unnested: (list) => `LEFT JOIN UNNEST(${list}) AS item`,
  rowNumber: numberedInParts,
  types: {
    ...kinds("text", "STRING"),
    ...kinds("whole", "INT64", "INTEGER"),
    ...kinds("fraction", "FLOAT64", "FLOAT", "NUMERIC", "BIGNUMERIC"),
    ...{ DATE: "date", TIMESTAMP: "instant", DATETIME: "clock", BOOL: "flag", BOOLEAN: "flag" },
  },
};

/** DuckDB, which has no NFKC of its own: whoever runs the text brings it as the function `nfkc`. */
export const DUCKDB: Dialect = {
  id: "duckdb",
  ...{ int: "BIGINT", wide: "HUGEINT", real: "DOUBLE", text: "VARCHAR" },
  quoted: (text) => `'${text.replace(/'/g, "''")}'`,
  named: (name) => `"${name.replace(/"/g, '""')}"`,
  normal: (text) => `nfkc(${text})`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  replaced: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`,
  found: (text, pattern) => `NULLIF(regexp_extract(${text}, '${pattern}'), '')`,
  quotient: (number, by) => `((${number}) // (${by}))`,
  wideQuotient: (number, by) => `(${number} // ${by})`,
  wideRest: (number, by) => `(${number} % ${by})`,
  split: (text) => `string_split(${text}, ' ')`,
  begins: (text, beginning) => `starts_with(${text}, ${beginning})`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  fifteen: (real) => `CAST(printf('%.14e', ${real}) AS DOUBLE)`,
  date: (text) => `TRY_CAST(${text} AS DATE)`,
  instant: (text) => `TRY_CAST(${text} AS TIMESTAMPTZ)`,
  inUtc: (time) => `timezone('UTC', ${time})`,
  ofMicros: (count) => `make_timestamptz(${count})`,
  dayIn: (instant, zone) => `CAST(timezone(${zone}, ${instant}) AS DATE)`,
  dayNumber: (date) => `datediff('day', DATE '1970-01-01', ${date})`,
  dayText: (day) => `CAST(DATE '1970-01-01' + CAST(${day} AS INTEGER) AS VARCHAR)`,
  unnested: (list) => `LEFT JOIN UNNEST(${list}) AS unnested(item) ON TRUE`,
  rowNumber: () => "ROW_NUMBER() OVER () + 1",
  types: {
    ...kinds("text", "VARCHAR", "UUID"),
    ...kinds("whole", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"),
    ...kinds("whole", "UBIGINT", "HUGEINT"),
    ...kinds("fraction", "DOUBLE", "FLOAT", "DECIMAL"),
    ...kinds("clock", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATETIME"),
    ...{ DATE: "date", "TIMESTAMP WITH TIME ZONE": "instant", BOOLEAN: "flag" },
  },
};
