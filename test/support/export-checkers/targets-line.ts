import { atMostLetters, filled, lineId } from "./cell-rules.ts";
import { columnsOf, exactly, firstCell, firstOf, wholeRow, type Target } from "./target.ts";

/** LINE: people are user IDs, never addresses. */

const lineFile = {
  encodings: ["utf-8"],
  mark: "never",
  ends: ["CRLF", "LF"],
  quotes: "where needed",
  formulas: "as they are",
} as const;

export const LINE_TARGETS: Readonly<Record<string, Target>> = {
  "line-audience": {
    ...lineFile,
    quotes: "none",
    header: "none",
    columns: [1, 1],
    rule: () => filled(lineId),
    mostRows: () => 1_500_000,
    keys: firstCell,
  },
  "crm-plus-line": {
    ...lineFile,
    encodings: ["utf-8", "shift_jis"],
    header: "must",
    names: exactly("line_uid", "tags"),
    rule: columnsOf([
      { name: "line_uid", rule: filled(lineId) },
      { name: "tags", rule: filled() },
    ]),
    // A person may stand in several lines, each with another tag.
    keys: wholeRow,
  },
  "repro-line": {
    ...lineFile,
    header: "must",
    names: exactly("line_user_id", "user_id"),
    rule: columnsOf([
      { name: "line_user_id", rule: filled(lineId) },
      { name: "user_id", rule: filled(atMostLetters(191)) },
    ]),
    mostMegabytes: () => 500,
    keys: firstOf("line_user_id"),
  },
};
