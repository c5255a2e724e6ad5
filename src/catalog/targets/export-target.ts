import type { EmailRule, ReachNeed, ReachRole } from "../../core/reach/reach.ts";
import type { Text } from "../language.ts";

/** How the bytes of a file stand for its text. */
export type FileEncoding = "utf-8" | "shift_jis";

/** One column of a target's file. */
export interface TargetColumn {
  /** Written in the header line, exactly. */
  readonly header: string;
  /**
   * What of the person it holds; `joined` = several parts behind each other; `text` = the same text in every row;
   * `input` = what the user types once, by its id.
   */
  readonly of:
    | ReachRole
    | { readonly joined: readonly ReachRole[] }
    | { readonly text: string }
    | { readonly input: string };
  /** Hashed where hashing is chosen. */
  readonly hashed?: true;
  /** Most bytes of the cell in the file's encoding. */
  readonly bytes?: number;
  /** A part of an address: what is too long for the cell goes on in the next column, and no part is skipped. */
  readonly flows?: true;
}

/** Something the user says once for the whole file, such as the points to grant. */
export interface TargetInput {
  readonly id: string;
  readonly label: Text;
  readonly kind: "number" | "day" | "text";
  /** What is written where nobody says anything; absent = it has to be said. */
  readonly fallback?: string;
  /** What stands between year, month and day; a hyphen unless it is said. */
  readonly dayMark?: "/" | "-";
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
  /** Columns that the orders cannot fill are left out rather than left empty. */
  readonly onlyKnown?: true;
  /** Headers of columns that are filled all together or not at all. */
  readonly allOrNone?: readonly string[];
  readonly inputs?: readonly TargetInput[];
  readonly needs: ReachNeed;
  /** What each row has to hold besides. */
  readonly alsoNeeds?: readonly ReachRole[];
  /** Which addresses it takes; absent = all. */
  readonly emails?: EmailRule;
  readonly header: boolean;
  /** The first is the default. */
  readonly encodings: readonly [FileEncoding, ...FileEncoding[]];
  /** Before UTF-8. */
  readonly bom: boolean;
  readonly newline: "\r\n" | "\n";
  /** `none` = commas and quotes in a cell become full-width ones. */
  readonly quoting: "minimal" | "all" | "none";
  readonly extension: "csv" | "txt";
  /** Rows of people a file holds at most; then there are several files. */
  readonly maxRows: number | null;
  /** Bytes a file holds at most. */
  readonly maxBytes?: { readonly plain: number; readonly hashed: number };
  /** Bytes of a line in UTF-8, whatever the encoding. */
  readonly maxLineBytes?: number;
  /** With fewer people it is of no use. */
  readonly leastRows?: number;
  /** `choice` = the user chooses, hashed first. */
  readonly hash: "never" | "always" | "choice";
  readonly phone: "e164" | "digits" | "asWritten";
  /** `people` = opened in a spreadsheet by people: foreign text that looks like a formula gets an apostrophe. */
  readonly readBy: "people" | "machine";
}
