import type { Ledger } from "../ledger.ts";
import { representatives } from "../people/joins.ts";
import { ledgerTerms } from "../schemes/ledger-terms.ts";
import { classifier } from "../schemes/scheme.ts";
import { schemeOf, type SchemeId } from "../schemes/schemes.ts";
import type { ClassLimits, CleaningRules } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { classedBy } from "./person-life.ts";

/** As of when and by which limits people are classed, and which IDs belong to one person. */
export interface IdTerms extends Pick<CleaningRules, "joins"> {
  readonly anchor: Day;
  readonly limits: ClassLimits;
}

/**
 * The class of every customer ID with a purchase up to the anchor, to look people up by. An ID that counts under
 * another one by an accepted join is that person's.
 *
 * @example
 * // A bought on day 100 and is asked for on day 221; B is another ID of A
 * const [start, day, amount] = [Int32Array.of(0, 1), Int32Array.of(100), Float64Array.of(5)];
 * const ledger = { customers: 1, customerIds: ["A"], start, day, amount, unidentified: { day: [], amount: [] } };
 * const limits = { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6], cpmAmount: 1 };
 * [...classesById(ledger, "nurture", { anchor: 221, limits, joins: new Map([["B", "A"]]) })]
 * //=> [["A", "dormant"], ["B", "dormant"]]
 */
export function classesById(
  ledger: Ledger,
  scheme: SchemeId,
  { anchor, limits, joins }: IdTerms,
): ReadonlyMap<string, string> {
  const classOf = classifier(schemeOf(scheme), ledgerTerms(ledger, { anchor, limits }));
  const classes = new Map<string, string>();
  for (let c = 0; c < ledger.customers; c++) {
    const bought = classedBy(ledger, c, anchor);
    if (bought !== null) classes.set(ledger.customerIds[c] ?? "", classOf(bought));
  }
  for (const [id, under] of representatives(joins)) {
    const found = classes.get(under);
    if (found !== undefined && !classes.has(id)) classes.set(id, found);
  }
  return classes;
}
