import { COLUMN_ROLES, type ColumnPositions, type ColumnRole } from "../rows/column-roles.ts";

/** A cell of an orders sheet; "" = blank. */
export type OrderCell = string | number;

/** Where a row came from is no part of what it says. */
const ORIGIN: ReadonlySet<ColumnRole> = new Set(["file", "fileRow"]);

/**
 * A cell as it is compared: a number and the text of it are the same.
 *
 * @example
 * cellText(1200) === cellText("1200") //=> true
 */
export function cellText(cell: OrderCell | undefined): string {
  if (cell === undefined) return "";
  const text = typeof cell === "number" ? `${cell}` : cell;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The sign of a row: whole numbers below 2^49, which every sheet holds exactly. Rows that say the same under the same
 * roles have the same sign; blank cells and columns that are not there count alike.
 *
 * @param columns where the roles stand in the rows
 * @returns the sign of a row
 *
 * @example
 * rowPrinter({ date: 0, amount: 1 })(["2024-01-05", 1200]) === rowPrinter({ amount: 0, date: 1 })(["1200", "2024-01-05"]) //=> true
 */
export function rowPrinter(columns: ColumnPositions): (row: readonly OrderCell[]) => number {
  const parts = COLUMN_ROLES.flatMap((role, salt) => {
    const position = columns[role];
    return typeof position === "number" && !ORIGIN.has(role) ? [{ salt, position }] : [];
  });
  // Looked up once: in a script that runs in a context of its own, the name `Math` costs more than the multiplication.
  const imul = Math.imul;
  return (row) => {
    let [one, other] = [0x2545f491, 0x1b873593];
    for (const { salt, position } of parts) {
      const text = cellText(row[position]);
      // The column itself comes first, as -1; a blank cell says nothing, not even that.
      for (let i = text === "" ? 0 : -1; i < text.length; i++) {
        const unit = i < 0 ? 0x10000 + salt : text.charCodeAt(i);
        one = imul(one ^ unit, 0x9e3779b1);
        other = imul((other << 5) ^ (other >>> 27) ^ unit, 0xc2b2ae3d);
      }
    }
    return (mixed(one, imul) >>> 8) * 0x2000000 + (mixed(other, imul) >>> 7);
  };
}

/** Spreads every bit over all the others. */
function mixed(sum: number, imul: (a: number, b: number) => number): number {
  const half = imul(sum ^ (sum >>> 16), 0x7feb352d);
  const whole = imul(half ^ (half >>> 15), 0x846ca68b);
  return whole ^ (whole >>> 16);
}
