/* What an order's lines of the same goods say, as marks that are put together with |. */
const NAMED = 1;
const BELOW_ZERO = 2;
const PRICED = 4;
const COUNTED = 8;

/** Pieces may have decimals, whose sums are a little off: from so many on something is left. */
export const LEAST_PIECES = 0.0005;

/**
 * What one line says, never 0.
 *
 * @param amount its own [minor units]; NaN = it states none
 * @param pieces below zero = taken back; NaN = it states none
 */
export function lineMark(amount: number, pieces: number): number {
  if (amount < 0) return NAMED | PRICED | BELOW_ZERO;
  if (amount > 0) return NAMED | PRICED;
  return Number.isNaN(pieces) ? NAMED : NAMED | COUNTED;
}

/**
 * Whether goods that an order's lines name are bought in it: not what was taken back in the same order, so that nothing of
 * its price is left (definitions.md 11.2); of goods without a price, nothing of their pieces, where any are stated.
 *
 * @param marks of all their lines, see `lineMark`
 * @param money what their lines come to [minor units]
 * @param pieces those of their lines without a price
 *
 * @example
 * // one that was paid; one taken back; two of which one was taken back; a free one; a free one that was taken back
 * const marks = (...lines) => lines.reduce((all, [amount, pieces]) => all | lineMark(amount, pieces), 0);
 * const paid = [marks([500, 1]), marks([500, 1], [-500, 1]), marks([1000, 2], [-500, 1])];
 * const free = [marks([0, NaN]), marks([0, 1], [0, -1])];
 * [isKept(paid[0], 500, 0), isKept(paid[1], 0, 0), isKept(paid[2], 500, 0), isKept(free[0], 0, 0), isKept(free[1], 0, 0)]
 * //=> [true, false, true, true, false]
 */
export function isKept(marks: number, money: number, pieces: number): boolean {
  if (marks & PRICED) return !(marks & BELOW_ZERO) || money > 0;
  return !(marks & COUNTED) || pieces > LEAST_PIECES;
}

/**
 * Whether a line alone does not show that its goods are bought: then all lines of the order that name them are asked.
 *
 * @example
 * [[500, 1], [0, NaN], [0, 1], [-500, 1], [0, -1]].map(([amount, pieces]) => mayBeBack(amount, pieces))
 * //=> [false, false, false, true, true]
 */
export const mayBeBack = (amount: number, pieces: number): boolean =>
  amount < 0 || (!(amount > 0) && pieces <= LEAST_PIECES);
