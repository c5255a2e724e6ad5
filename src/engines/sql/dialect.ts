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
  /** Whether one text begins with another. */
  begins(text: string, beginning: string): string;
}

/** What BigQuery and the reference executor of its language read. */
export const GOOGLESQL: Dialect = {
  id: "googlesql",
  ...{ int: "INT64", wide: "BIGNUMERIC", real: "FLOAT64", text: "STRING" },
  quoted: (text) =>
    `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'").replace(/\n/g, "\\n").replace(/\r/g, "\\r")}'`,
  normal: (text) => `NORMALIZE(${text}, NFKC)`,
  matches: (text, pattern) => `REGEXP_CONTAINS(${text}, r'${pattern}')`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, r'${pattern}', r'${by}')`,
  found: (text, pattern) => `REGEXP_EXTRACT(${text}, r'${pattern}')`,
  quotient: (number, by) => `DIV(${number}, ${by})`,
  wideQuotient: (number, by) => `TRUNC(${number} / ${by})`,
  wideRest: (number, by) => `(${number} - ${by} * TRUNC(${number} / ${by}))`,
  begins: (text, beginning) => `STARTS_WITH(${text}, ${beginning})`,
};

/** DuckDB, which has no NFKC of its own: whoever runs the text brings it as the function `nfkc`. */
export const DUCKDB: Dialect = {
  id: "duckdb",
  ...{ int: "BIGINT", wide: "HUGEINT", real: "DOUBLE", text: "VARCHAR" },
  quoted: (text) => `'${text.replace(/'/g, "''")}'`,
  normal: (text) => `nfkc(${text})`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  replaced: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`,
  found: (text, pattern) => `NULLIF(regexp_extract(${text}, '${pattern}'), '')`,
  quotient: (number, by) => `((${number}) // (${by}))`,
  wideQuotient: (number, by) => `(${number} // ${by})`,
  wideRest: (number, by) => `(${number} % ${by})`,
  begins: (text, beginning) => `starts_with(${text}, ${beginning})`,
};
