import { type Language, say } from "../catalog/language.ts";
import { ROLE_NAMES } from "../catalog/texts/entry-texts.ts";
import { OTHER_TABLE_TEXTS } from "../catalog/texts/remark-texts.ts";
import { COLUMN_ROLES } from "../core/rows/column-roles.ts";
import type { FileRead } from "./read-file.ts";

/** What is to be said of a file whose columns were not all found. */
export interface MissingText {
  /** The row that was read as the header, 1 = first. */
  readonly row: number;
  /** Columns that were found, with what they hold, and those that were not. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** All names of the header. */
  readonly headers: readonly string[];
  /** What the table is where it is no list of orders, and the way out. */
  readonly other: string | null;
}

/** Which columns of a file were found and which were not, in words. */
export function missingText(
  { headers, mapping, missing, other }: Pick<FileRead, "headers" | "mapping" | "missing" | "other">,
  language: Language,
): MissingText {
  const found = COLUMN_ROLES.flatMap((role) => {
    const header = headers[mapping.columns[role] ?? -1];
    return header === undefined ? [] : [`${say(ROLE_NAMES[role], language)} = ${header}`];
  });
  return {
    row: mapping.headerRow,
    found,
    missing: missing.map((role) => say(ROLE_NAMES[role], language)),
    headers: headers.filter((header) => header !== ""),
    other: other && say(OTHER_TABLE_TEXTS[other], language),
  };
}
