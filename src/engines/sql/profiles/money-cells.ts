import type { Dialect } from "../dialect.ts";

/* Amounts of cells: whole minor units (1/100 of the currency unit), as `core/values/money.ts` reads and rounds them. */

const PLAIN = "^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$";
/** Yen signs and thousands in groups of three; other signs are not read. */
const DIGITS = "([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]+)?";
const SIGNED = `^([-△▲]\\s*¥?|¥?\\s*-?)\\s*${DIGITS}\\s*円?$`;
/** What stands beside an amount in yen. */
export const YEN = "[¥円]";

/** The number of a text in one width; null = none is read. */
export const numberOfText = (d: Dialect, text: string): string =>
  `CASE WHEN ${d.matches(text, PLAIN)} THEN ${d.number(text)} WHEN ${d.matches(text, SIGNED)} THEN (CASE WHEN ${d.matches(text, "[-△▲]")} THEN -1 ELSE 1 END) * ${d.number(d.replaced(text, "[^0-9.]", ""))} END`;

/** The largest whole number that a fraction holds exactly. */
const MOST = "9007199254740991";
/** From here on a fraction of 15 digits has none behind the point. */
const NO_DIGITS_LEFT = "100000000000000";

/**
 * A number of currency units in minor units, rounded once, half away from zero; null = it cannot be held exactly.
 * The decimal that is seen decides, as in `minorOf`: near a half, the number of 15 digits that lies nearest.
 *
 * @param value a fraction; `hundredfold` its size times 100, `low` the whole number not above that
 */
export function minorOfNumber(
  d: Dialect,
  { value, hundredfold, low }: { value: string; hundredfold: string; low: string },
): string {
  const part = `${hundredfold} - ${low}`;
  const isNearHalf = `${part} > 0.499 AND ${part} < 0.501 AND ${hundredfold} < ${NO_DIGITS_LEFT}`;
  const rounded = `CASE WHEN ${isNearHalf} THEN (CASE WHEN ${d.fifteen(hundredfold)} >= ${low} + 0.5 THEN ${low} + 1 ELSE ${low} END) WHEN ${part} >= 0.5 THEN ${low} + 1 ELSE ${low} END`;
  return `CASE WHEN ${hundredfold} <= ${MOST} THEN CAST((CASE WHEN ${value} < 0 THEN -1 ELSE 1 END) * (${rounded}) AS ${d.int}) END`;
}
