import type { PersonRole } from "./column-roles.ts";
import type { WordColumn } from "./row-columns.ts";

/** A list of customers in columns, one entry a person. */
export interface CustomerRecords {
  readonly length: number;
  /** Null = the list has no such column. */
  readonly ids: WordColumn | null;
  readonly words: Readonly<Partial<Record<PersonRole, WordColumn>>>;
  /** Whatever else it says, by the names of its columns. */
  readonly attributes: Readonly<Record<string, WordColumn>>;
}
