import type { ReachNeed, ReachRole } from "../../core/reach/reach.ts";
import type { Text } from "../language.ts";

/** One column of a target's file. */
export interface TargetColumn {
  /** Written in the header line, exactly. */
  readonly header: string;
  /** What of the person it holds; `text` = the same text in every row; `input` = what the user types once, by its id. */
  readonly of: ReachRole | { readonly text: string } | { readonly input: string };
  /** Hashed where hashing is chosen. */
  readonly hashed?: true;
  /** Most bytes of the cell in the file's encoding. */
  readonly bytes?: number;
}

/** Something the user says once for the whole file, such as the points to grant. */
export interface TargetInput {
  readonly id: string;
  readonly label: Text;
  readonly kind: "number" | "day" | "text";
}

/** What a mailer, an ad system or a label printer takes: all that is needed to write its file (definitions.md 12.2). */
export interface ExportTarget {
  readonly id: string;
  readonly name: Text;
  /** What the user has to know before the upload. */
  readonly note: Text;
  /** Public page of the rules. */
  readonly source: string;
  readonly columns: readonly TargetColumn[];
  readonly inputs?: readonly TargetInput[];
  readonly needs: ReachNeed;
  readonly header: boolean;
  /** The first is the default. */
  readonly encodings: readonly ("utf-8" | "shift_jis")[];
  readonly bom: boolean;
  readonly newline: "\r\n" | "\n";
  readonly quoting: "minimal" | "all" | "none";
  readonly extension: "csv" | "txt";
  /** Rows of people a file holds at most; then there are several files. */
  readonly maxRows: number | null;
  readonly maxLineBytes?: number;
  /** `choice` = the user chooses, hashed first. */
  readonly hash: "never" | "always" | "choice";
  readonly phone: "e164" | "digits" | "asWritten";
  /** `people` = opened in a spreadsheet by people: foreign text that looks like a formula gets an apostrophe. */
  readonly readBy: "people" | "machine";
}
