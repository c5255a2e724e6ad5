/** A sum of squares of whole numbers, exact however large: `near` as far as a double is exact, the rest in `beyond`. */
export interface SquareSum {
  near: number;
  beyond: bigint;
}

/** Minor units in a whole currency unit, 100, squared. */
const UNIT = 10_000;

/**
 * A sum of nothing.
 *
 * @example
 * noSquares() //=> { near: 0, beyond: BigInt(0) }
 */
export const noSquares = (): SquareSum => ({ near: 0, beyond: BigInt(0) });

/**
 * Adds the square of a value. @param value a whole number [minor units, below 2⁵³]
 *
 * @example
 * const sum = noSquares();
 * addSquare(sum, 3);
 * addSquare(sum, 4);
 * sum.near //=> 25
 */
export function addSquare(sum: SquareSum, value: number): void {
  const square = value * value;
  if (sum.near + square <= Number.MAX_SAFE_INTEGER) sum.near += square;
  else {
    sum.beyond += BigInt(sum.near) + BigInt(value) * BigInt(value);
    sum.near = 0;
  }
}

/**
 * The sum in squares of whole currency units: the nearest double.
 *
 * @example
 * const sum = noSquares();
 * addSquare(sum, 300_000);
 * addSquare(sum, 50);
 * squaresInUnits(sum) //=> 9_000_000.25
 */
export function squaresInUnits({ near, beyond }: SquareSum): number {
  const total = beyond + BigInt(near);
  return Number(total / BigInt(UNIT)) + Number(total % BigInt(UNIT)) / UNIT;
}
