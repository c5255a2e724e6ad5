import type { Ledger } from "../ledger.ts";
import { type CpmGroup, cpmParts, type CpmStatus } from "../schemes/cpm-scheme.ts";
import { ledgerTerms } from "../schemes/ledger-terms.ts";
import type { NurtureSegment } from "../schemes/nurture-scheme.ts";
import type { RfmRank } from "../schemes/rfm-scheme.ts";
import { classifier } from "../schemes/scheme.ts";
import { SCHEMES } from "../schemes/schemes.ts";
import type { ClassLimits } from "../settings.ts";
import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { SeasonalKind } from "./seasons.ts";
import { windowsOf } from "../cpm/windows.ts";
import { type Rhythm, rhythms } from "./next-order.ts";
import { lifeOf } from "./person-life.ts";
import { statusOf } from "./year-moves.ts";

/** One customer as lists show them; money in minor units. */
export interface CustomerRow extends Rhythm {
  readonly customerId: string;
  readonly stage: number;
  readonly status: "active" | "lapsed";
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly purchases: number;
  readonly sales: number;
  readonly rfmRank: RfmRank;
  readonly nurtureSegment: NurtureSegment;
  readonly cpmGroup: CpmGroup;
  readonly cpmStatus: CpmStatus;
  readonly seasonal: SeasonalKind;
}

/**
 * Every customer with a purchase up to the anchor, by customer ID; later purchases are ignored.
 *
 * @example
 * // A bought on day 10 and on day 30
 * const bought = { start: [0, 2], day: Int32Array.of(10, 30), amount: [500, 700], unidentified: { day: [], amount: [] } };
 * const nurture = { nurtureDays: [120, 360], nurturePurchases: [2, 3, 6] };
 * const rfm = { rfmDays: [30], rfmPurchases: [2], rfmRanks: ["CG", "AG"] };
 * const cpm = { cpmTenureDays: [90, 210], cpmActiveDays: 240, cpmAmount: 70_000 };
 * const limits = { stageThresholds: [1, 2, 3, 4, 5], ...nurture, ...rfm, ...cpm };
 * const [row] = customerRows({ customers: 1, customerIds: ["A"], ...bought }, { anchor: 40, limits });
 * [row.stage, row.status, row.nurtureSegment, row.rfmRank] //=> [2, "active", "firstRepeat", "loyal"]
 */
export function customerRows(
  ledger: Ledger,
  { anchor, limits }: { readonly anchor: Day; readonly limits: ClassLimits },
): CustomerRow[] {
  const windows = windowsOf(anchor);
  const classesOf = classifiers(ledgerTerms(ledger, { anchor, limits }));
  const rhythmOf = rhythms(ledger, anchor);
  const rows: CustomerRow[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifeOf(ledger, c, { windows, limits });
    if (life === null) continue;
    const { stage, firstDay, lastDay, purchases, sales, season } = life;
    const bought = { stage, status: statusOf(life), firstDay, lastDay, purchases, sales } as const;
    const customerId = ledger.customerIds[c] ?? "";
    const seasonal = season.kind;
    rows.push({ customerId, ...bought, ...classesOf(life), seasonal, ...rhythmOf(c, bought) });
  }
  return rows.sort((a, b) => compareTexts(a.customerId, b.customerId));
}

function classifiers(terms: Parameters<typeof classifier>[1]) {
  const rfm = classifier(SCHEMES.rfm, terms);
  const nurture = classifier(SCHEMES.nurture, terms);
  const cpm = classifier(SCHEMES.cpm, terms);
  return (life: Parameters<typeof rfm>[0]) => {
    const { group: cpmGroup, status: cpmStatus } = cpmParts(cpm(life));
    return { rfmRank: rfm(life), nurtureSegment: nurture(life), cpmGroup, cpmStatus };
  };
}
