import { dataSpan } from "../ledger.ts";
import {
  type AdCost,
  type AdCostFault,
  type AdCostKey,
  daysOfMonth,
  firstOfKeys,
  isSameKey,
} from "../ltv/ad-costs.ts";
import { type CurveCohort, PAYBACK_DAYS } from "../ltv/payback.ts";
import { DEFAULT_LIMITS } from "../schemes/limits.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import { chosenPeople, type WholeShop } from "../slices/slice-people.ts";
import type { Day } from "../values/day.ts";
import type { AdCostRow, AdCostsAsk } from "./ad-costs.ts";
import { valueCohorts } from "./cohort-requests.ts";
import { sharedShop } from "./cohort-values.ts";
import { cohortRows, type CohortsAsk } from "./cohorts.ts";
import { commonValues, everybody, type PeopleValues } from "./common-values.ts";

/**
 * The table `adCosts`: one row for the same new customers, in the order in which they are named first.
 *
 * @param shop the whole: what was spent, was spent on all of it
 */
export function adCostRows(shop: WholeShop, { anchor, costs: typed }: AdCostsAsk): AdCostRow[] {
  const costs = typed();
  const days = { anchor, first: dataSpan(shop.ledger, anchor)?.first ?? anchor };
  return firstOfKeys(costs).map(({ channel, product }) => {
    const same = costs.filter((one) => isSameKey(one, { channel, product }));
    return { channel, product, ...rowOf(shop, same, days) };
  });
}

/** The anchor, and the first day with a purchase of the whole shop. */
interface Days {
  readonly anchor: Day;
  readonly first: Day;
}

function rowOf(shop: WholeShop, same: readonly AdCost[], days: Days): Omit<AdCostRow, keyof AdCostKey> {
  const [key = NOBODY] = same;
  const cell = unknownColumn(shop, key);
  if (cell !== null) return refused(same, cell);
  const dated = same.map((cost) => ({ cost, fault: dayFault(cost, days) }));
  const costs = dated.flatMap(({ cost, fault }) => (fault === null ? cost : []));
  const cohorts = cohortsOf(shop, costs, { ...days, ...key });
  if (cohorts.length === 0 && costs.length > 0) return refused(costs, nobodyFault(shop, { ...days, ...key }));
  return { costs, faults: dated.flatMap(({ fault }) => fault ?? []), cohorts };
}

const NOBODY: AdCostKey = { channel: "", product: "" };

/** A cell that the orders do not know. */
type Unknown = Omit<AdCostFault, "row">;

/** No row of the key can be used. */
const refused = (same: readonly AdCost[], cell: Unknown) => ({
  costs: [],
  faults: same.map(({ row }) => ({ row, ...cell })),
  cohorts: [],
});

/** A field that the key names and no column says; null = the sheet says all of them. */
function unknownColumn({ purchases: { rows } }: WholeShop, { channel, product }: AdCostKey): Unknown | null {
  if (channel !== "" && !hasColumn(rows, "channel"))
    return { column: "channel", value: channel, kind: "noChannels" };
  if (product !== "" && !hasColumn(rows, "product"))
    return { column: "product", value: product, kind: "noProducts" };
  return null;
}

/** Names that are told where a name is none [count]. */
const MOST_KNOWN = 3;

function nobodyFault(shop: WholeShop, { channel, product, anchor }: Days & AdCostKey): Unknown {
  const [column, axis] =
    channel === "" ? (["product", "firstProduct"] as const) : (["channel", "firstChannel"] as const);
  const { start, day } = shop.ledger;
  const began = (c: number): boolean => (day[start[c] ?? 0] ?? 0) <= anchor;
  const values = sharedShop(shop).valuesOf(axis, anchor);
  const { texts } = commonValues(values ?? everybody(0), MOST_KNOWN, began);
  const known = texts.flatMap((text) => (text === null || text === "" ? [] : text));
  const value = channel === "" ? product : channel;
  if (known.length > 0) return { column, value, kind: "nobody", known };
  return { column, value, kind: column === "channel" ? "noChannels" : "noProducts" };
}

/** A month that the orders do not reach up to the anchor; null = they do. */
function dayFault({ row, month }: AdCost, { anchor, first: start }: Days): AdCostFault | null {
  if (month === null) return null;
  const { first, last } = daysOfMonth(month);
  const fault = { row, column: "month", value: month.replace("-", "/") } as const;
  if (first > anchor) return { ...fault, kind: "afterAnchor" };
  return last < start ? { ...fault, kind: "beforeData" } : null;
}

/** The key's people, in months of the costs and of the last year. */
function cohortsOf(
  shop: WholeShop,
  costs: readonly AdCost[],
  { anchor, ...key }: Days & AdCostKey,
): CurveCohort[] {
  const { ends } = valueCohorts({ anchor }, "firstChannel");
  const named = costs.flatMap(({ month }) => (month === null ? [] : month));
  const cuts = named.map(daysOfMonth).flatMap(({ first, last }) => [first - 1, last]);
  const all = new Set([...ends, ...cuts.filter((end) => end < anchor)]);
  const ask: CohortsAsk = {
    ends: [...all].sort((a, b) => a - b),
    steps: PAYBACK_DAYS,
    months: 0,
    axis: null,
    most: 0,
  };
  return cohortRows(shop.ledger, ask, peopleOf(shop, key)).map(({ end, customers, sales }) => ({
    ...{ end, customers, sales },
  }));
}

/** Whose first purchase a key names, in the order of the ledger. */
function peopleOf(shop: WholeShop, { channel, product }: AdCostKey): PeopleValues {
  const { customers, customerCodes } = shop.ledger;
  if (channel + product === "") return everybody(customers);
  const first = {
    ...(channel === "" ? {} : { firstChannel: [channel] }),
    ...(product === "" ? {} : { firstProduct: [product] }),
  };
  // First purchases depend neither on the day nor on limits.
  const chosen = chosenPeople(shop, { customers: first }, { anchor: Infinity, limits: DEFAULT_LIMITS });
  const start = new Int32Array(customers + 1);
  customerCodes.forEach((code, c) => (start[c + 1] = (start[c] ?? 0) + (chosen[code] ?? 0)));
  return { texts: [""], start, codes: new Int32Array(start[customers] ?? 0) };
}
