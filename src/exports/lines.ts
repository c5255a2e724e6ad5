import type { ExportTarget, TargetColumn } from "../catalog/targets/export-target.ts";
import type { Layout } from "./cells.ts";

/** What a spreadsheet would take for a formula. */
const FORMULA_START = /^[=+\-@]/;

/**
 * A text that stays text where people open the file in a spreadsheet (definitions.md 12.2).
 *
 * @example
 * ["=1+1", "山田"].map(keptText) //=> ["'=1+1", "山田"]
 */
export const keptText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

/**
 * Whether a cell holds what somebody else wrote, rather than a text or a form of our own, as +81… is one of a phone.
 *
 * @example
 * ["buyerName", "phone"].map((of) => isForeign({ header: "", of }, "+819012345678")) //=> [true, false]
 */
export function isForeign({ of }: Pick<TargetColumn, "of">, text: string): boolean {
  if (of === "phone") return !/^\+?\d+$/.test(text);
  return typeof of === "string" || !("text" in of);
}

/**
 * A cell as a line holds it.
 *
 * @example
 * ['a"b', "a,b", "ab"].map((text) => quoted(text, "minimal")) //=> ['"a""b"', '"a,b"', "ab"]
 */
export function quoted(text: string, quoting: ExportTarget["quoting"]): string {
  if (quoting === "none" || (quoting === "minimal" && !/[",]/.test(text))) return text;
  return `"${text.replace(/"/g, '""')}"`;
}

/** A line of a file, its end included. */
export function lineOf({ target, columns }: Layout, cells: readonly string[]): string {
  const { readBy, quoting, newline } = target;
  const texts = cells.map((text, i) => {
    const column = columns[i];
    const isKept = readBy === "people" && column !== undefined && isForeign(column, text);
    return quoted(isKept ? keptText(text) : text, quoting);
  });
  return texts.join(",") + newline;
}

/** The header's line; "" where the target has none. */
export function headerLine({ target, header }: Layout): string {
  const names = header.map((name) => quoted(name, target.quoting));
  return target.header ? names.join(",") + target.newline : "";
}
