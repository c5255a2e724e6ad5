/**
 * Whether goods that an order's lines name are bought in it: not what was taken back in the same order, so that nothing of
 * its price is left (definitions.md 11.2).
 *
 * @param isReturned whether the amount of any of their lines is below zero
 * @param left what their lines come to [minor units]
 *
 * @example
 * // a free one; one taken back; two of which one was taken back
 * [isKept(false, 0), isKept(true, 0), isKept(true, 500)] //=> [true, false, true]
 */
export const isKept = (isReturned: boolean, left: number): boolean => !isReturned || left > 0;
