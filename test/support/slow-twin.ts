/**
 * A slow, plain twin of the core, written straight from the definitions: sets of customers, filtered again for every
 * question. Nothing here is shared with the product, so agreement between the two is evidence. Days are ISO text,
 * amounts are whole numbers in 1/100 of the currency unit.
 */
export interface TwinRow {
  readonly customer: string | null;
  readonly day: string;
  readonly amount: number;
  /** null = the file has no order numbers: the row is one purchase. */
  readonly orderId: string | null;
}

export interface TwinPurchase {
  readonly day: string;
  readonly amount: number;
}

/** Every identified customer with at least one purchase; purchases by day. */
export type TwinLedger = ReadonlyMap<string, readonly TwinPurchase[]>;

export const STAGES = [1, 2, 3, 4, 5] as const;
export const DEFAULT_THRESHOLDS: readonly number[] = [1, 2, 3, 4, 5];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const share = (top: number, bottom: number): number | null => (bottom === 0 ? null : top / bottom);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Rows summed to orders; orders above zero of exactly one known customer are purchases. */
export function twinLedger(rows: readonly TwinRow[]): TwinLedger {
  const orders = new Map<string, TwinRow[]>();
  rows.forEach((row, index) => {
    const key = row.orderId === null ? `row ${index}` : `order ${row.orderId}`;
    orders.set(key, [...(orders.get(key) ?? []), row]);
  });
  const ledger = new Map<string, TwinPurchase[]>();
  for (const lines of orders.values()) {
    const customers = unique(lines.map((line) => line.customer));
    const amount = sum(lines.map((line) => line.amount));
    const customer = customers[0];
    if (customers.length !== 1 || customer === null || customer === undefined || amount <= 0) continue;
    const day = lines.map((line) => line.day).sort()[0] as string;
    ledger.set(customer, [...(ledger.get(customer) ?? []), { day, amount }]);
  }
  for (const purchases of ledger.values())
    purchases.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.amount - b.amount));
  return ledger;
}

/** The same month and day n years earlier; 29 February becomes 28 where the target year has none. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === "-02-29" && !leap ? "-02-28" : day.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

/** The last day of every month that lies in `from`…`to`. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++)
      ends.push(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
  return ends.filter((end) => end >= from && end <= to);
}

/** Purchases after `after` (not included) up to `to` (included). */
export const within = (purchases: readonly TwinPurchase[], after: string, to: string): TwinPurchase[] =>
  purchases.filter(({ day }) => day > after && day <= to);

/** 0 = no purchase yet. */
export function stageAt(
  purchases: readonly TwinPurchase[],
  day: string,
  thresholds = DEFAULT_THRESHOLDS,
): number {
  const count = within(purchases, "", day).length;
  return thresholds.filter((limit) => count >= limit).length;
}

/** One customer seen from an anchor: everything the sets of people ask. */
export interface TwinPerson {
  readonly id: string;
  readonly stageThen: number;
  readonly stageNow: number;
  readonly isNew: boolean;
  readonly older: boolean;
  readonly inW0: boolean;
  readonly inW1: boolean;
  readonly ordersW0: number;
  readonly salesW0: number;
}

/** All customers with a purchase up to the anchor. */
export function people(ledger: TwinLedger, anchor: string, thresholds = DEFAULT_THRESHOLDS): TwinPerson[] {
  const y1 = yearsBefore(anchor, 1);
  const y2 = yearsBefore(anchor, 2);
  return [...ledger]
    .filter(([, purchases]) => (purchases[0]?.day ?? "9999") <= anchor)
    .map(([id, purchases]) => {
      const w0 = within(purchases, y1, anchor);
      const first = purchases[0]?.day ?? "";
      return {
        id,
        stageThen: stageAt(purchases, y1, thresholds),
        stageNow: stageAt(purchases, anchor, thresholds),
        isNew: first > y1,
        older: first <= y2,
        inW0: w0.length > 0,
        inW1: within(purchases, y2, y1).length > 0,
        ordersW0: w0.length,
        salesW0: sum(w0.map(({ amount }) => amount)),
      };
    });
}

export interface TwinStage {
  readonly base: number;
  readonly kept: number;
  readonly lost: number;
  readonly dormant: number;
  readonly returned: number;
  readonly activeNow: number;
  readonly lapsedNow: number;
  readonly retentionRate: number | null;
  readonly churnRate: number | null;
  readonly reactivationRate: number | null;
  readonly promotionRate: number | null;
  readonly salesPerRetained: number | null;
  readonly salesPerReturned: number | null;
}

const salesOf = (group: readonly TwinPerson[]): number => sum(group.map(({ salesW0 }) => salesW0));

/** One row of the stage table, for the people whose stage then (rates) and now (balances) pass the two questions. */
function stageRow(
  all: readonly TwinPerson[],
  then: (stage: number) => boolean,
  now: (stage: number) => boolean,
): TwinStage {
  const base = all.filter((c) => c.inW1 && then(c.stageThen));
  const kept = base.filter((c) => c.inW0);
  const dormant = all.filter((c) => c.older && !c.inW1 && then(c.stageThen));
  const returned = dormant.filter((c) => c.inW0);
  return {
    base: base.length,
    kept: kept.length,
    lost: base.length - kept.length,
    dormant: dormant.length,
    returned: returned.length,
    activeNow: all.filter((c) => c.inW0 && now(c.stageNow)).length,
    lapsedNow: all.filter((c) => !c.inW0 && now(c.stageNow)).length,
    retentionRate: share(kept.length, base.length),
    churnRate: share(base.length - kept.length, base.length),
    reactivationRate: share(returned.length, dormant.length),
    promotionRate: share(base.filter((c) => c.stageNow > c.stageThen).length, base.length),
    salesPerRetained: share(salesOf(kept), kept.length),
    salesPerReturned: share(salesOf(returned), returned.length),
  };
}

export interface TwinBalance {
  readonly stages: readonly TwinStage[];
  readonly total: TwinStage;
  readonly newCustomers: number;
  readonly newTwice: number;
  readonly annualSales: number;
  readonly annualOrders: number;
  readonly annualSalesPerActiveCustomer: number | null;
}

/** Sections 3.3 to 4.2 at one anchor. */
export function twinBalance(
  ledger: TwinLedger,
  anchor: string,
  thresholds = DEFAULT_THRESHOLDS,
): TwinBalance {
  const all = people(ledger, anchor, thresholds);
  const active = all.filter((c) => c.inW0);
  const fresh = all.filter((c) => c.isNew);
  return {
    stages: STAGES.map((i) =>
      stageRow(
        all,
        (stage) => stage === i,
        (stage) => stage === i,
      ),
    ),
    total: stageRow(
      all,
      (stage) => stage >= 1,
      (stage) => stage >= 1,
    ),
    newCustomers: fresh.length,
    newTwice: fresh.filter((c) => c.ordersW0 >= 2).length,
    annualSales: salesOf(active),
    annualOrders: sum(active.map((c) => c.ordersW0)),
    annualSalesPerActiveCustomer: share(salesOf(active), active.length),
  };
}

export interface TwinGoldMap {
  readonly f2ConversionRate: number | null;
  /** σ of F1 … F5 and F5継続; null from the first step without an answer on. */
  readonly survival: readonly (number | null)[];
  readonly promotionRate: readonly (number | null)[];
}

/** The chain f2 · r2 · r3 · r4 · r5. */
export function twinGoldMap(balance: TwinBalance): TwinGoldMap {
  const f2 = share(balance.newTwice, balance.newCustomers);
  const steps = [f2, ...balance.stages.slice(1).map((row) => row.retentionRate)];
  const survival: (number | null)[] = [1];
  for (const step of steps) {
    const before = survival[survival.length - 1] ?? null;
    survival.push(before === null || step === null ? null : before * step);
  }
  const promotion = balance.stages.map((row, index) => (index === 4 ? null : row.promotionRate));
  return { f2ConversionRate: f2, survival, promotionRate: promotion };
}
