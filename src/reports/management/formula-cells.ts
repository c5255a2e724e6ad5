import type { Area } from "../../catalog/report-model.ts";

/** A formula without the texts it quotes. */
const unquoted = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/**
 * Whether a formula needs more than the cells of its own sheet: another sheet, a link, or a function of the add-on.
 *
 * @example
 * ['=HYPERLINK("#gid=1","x")', "=Orders!A1", "=CPM_F2()", '=A1&"!"'].map(leadsElsewhere) //=> [true, true, true, false]
 */
export function leadsElsewhere(formula: string): boolean {
  return /!|HYPERLINK\(|CPM_/i.test(unquoted(formula));
}

const NAME = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/;
const NAMES = new RegExp(NAME, "g");

/**
 * The cells of its own sheet that a formula reads.
 *
 * @example
 * cellsOf('=SUM($A$2:B3)&"C9"') //=> [{ row: 1, column: 0, rows: 2, columns: 2 }]
 */
export function cellsOf(formula: string): Area[] {
  return (unquoted(formula).match(NAMES) ?? []).map((name) => {
    const [, left = "A", top = "1", right = left, bottom = top] = NAME.exec(name) ?? [];
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
  });
}

/** 0 for A, 26 for AA. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
