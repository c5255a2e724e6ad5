/** The page calls columns by the letters that the reports' formulas have. */
export { columnLetters } from "../catalog/formula.ts";
