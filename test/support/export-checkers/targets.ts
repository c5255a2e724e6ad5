import { AD_TARGETS } from "./targets-ads.ts";
import { LINE_TARGETS } from "./targets-line.ts";
import { MAIL_TARGETS } from "./targets-mail.ts";
import { POST_TARGETS } from "./targets-post.ts";
import type { Target } from "./target.ts";

/** All columns that were asked for, to be opened in a spreadsheet. */
const CSV: Target = {
  encodings: ["utf-8"],
  mark: "must",
  ends: ["CRLF", "LF"],
  quotes: "where needed",
  header: "must",
  names: (names) => [
    ...(names.some((name) => name.trim() === "") ? ["a column has no name"] : []),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `the header has ${name} twice`),
  ],
  rule: () => undefined,
  formulas: "apostrophe",
  lineBreaks: true,
  keys: () => [],
};

/** The rules of each target; on what each rests stands in README.md. */
export const TARGETS: Readonly<Record<string, Target>> = {
  ...AD_TARGETS,
  ...LINE_TARGETS,
  ...MAIL_TARGETS,
  ...POST_TARGETS,
  csv: CSV,
};
