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

/**
 * True when every CPM_ call of a formula names the cell that changes with every run: a changed argument makes Google
 * compute it anew.
 *
 * @param formula one that calls this product
 *
 * @example
 * followsRuns("=CPM_F2(,,CPM_UPDATED)*100") //=> true
 * followsRuns("=CPM_F2(,,CPM_UPDATED)+CPM_ACTIVE()") //=> false
 */
export function followsRuns(formula: string): boolean {
  const plain = formula.replace(TEXTS_AND_NAMES, '""');
  const calls = new RegExp(CALL, "gi");
  while (calls.exec(plain) !== null) {
    if (!UPDATED.test(argumentsFrom(plain, calls.lastIndex))) return false;
  }
  return true;
}

const UPDATED = /(?:^|[^A-Z0-9_.])CPM_UPDATED(?![A-Z0-9_.(])/i;

/** What stands between a bracket and the one that closes it. */
function argumentsFrom(formula: string, start: number): string {
  let depth = 1;
  let end = start;
  while (end < formula.length && depth > 0) {
    if (formula[end] === "(") depth++;
    if (formula[end] === ")") depth--;
    end++;
  }
  return formula.slice(start, end);
}
