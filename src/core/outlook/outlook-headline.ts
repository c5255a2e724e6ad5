import type { Analysis } from "../analysis.ts";
import { type Headline, MOST_ACTIVE, tooEarly, tooFew } from "../cpm/headlines.ts";
import type { OutlookAnswer } from "./outlook.ts";

/**
 * The five-year sales of the 見通し as a headline, or why they are none (definitions.md 3.4): a whole previous year,
 * enough people who bought in it, and in a year at least one active person, but hardly more than now (`MOST_ACTIVE`).
 *
 * @example
 * // fifty people bought in the previous year; of 45 active now 40 are expected next year, and 900,000 in five
 * const outlook = { rows: [{ active: { line: 40 } }, { cumulativeSales: { line: 900_000 } }] };
 * const shop = { reach: { covers: "bothYears" }, balance: { total: { base: 50, activeNow: 45 } } };
 * outlookHeadline({ ...shop, settings: { minSample: 30 } }, { outlook, missing: null })
 * //=> { value: 900_000, withheld: null }
 */
export function outlookHeadline(
  { reach, balance, settings }: Pick<Analysis, "reach" | "balance" | "settings">,
  { outlook, missing }: OutlookAnswer,
): Headline {
  if (missing === "noPair" || reach.covers !== "bothYears") return tooEarly(reach, reach.retentionFrom);
  const { base, activeNow } = balance.total;
  const [first, last] = [outlook?.rows[0], outlook?.rows[outlook.rows.length - 1]];
  if (base < settings.minSample) return { value: null, withheld: tooFew(base, settings.minSample) };
  if (!first || !last) return { value: null, withheld: { code: "belowOnePerson", values: {} } };
  const next = first.active.line;
  if (next > MOST_ACTIVE * activeNow)
    return { value: null, withheld: { code: "moreThanNow", values: { now: activeNow, next } } };
  return { value: last.cumulativeSales.line, withheld: null };
}
