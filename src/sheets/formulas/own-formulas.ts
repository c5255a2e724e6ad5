/** Which formulas call this product. */

const TEXTS_AND_NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALL = /(?:^|[^A-Z0-9_.])CPM_[A-Z0-9_]+\s*\(/i;

/**
 * True when a formula calls a CPM_ function; a text or a sheet's name that merely mentions one does not count.
 *
 * @param formula as `getFormula()` gives it; "" for a plain value
 *
 * @example
 * callsProduct('=IF(A1="CPM_F2()",1,2)') //=> false
 */
export function callsProduct(formula: string): boolean {
  return formula.startsWith("=") && CALL.test(formula.replace(TEXTS_AND_NAMES, '""'));
}
