/** A shop's year told plainly: what was ordered, sent back, joined and erased, and what each number has to be. */
import { TODAY } from "./campaign-book.ts";

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const now = new Date(TODAY * DAY);

/** The first day of a month, counted from the first of the last twelve that are over. */
export const firstOf = (month: number): string =>
  iso(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 12 + month, 1));
export const lastOf = (month: number): string => iso(Date.parse(firstOf(month + 1)) - DAY);
export const daysAfter = (day: string, days: number): string => iso(Date.parse(day) + days * DAY);

/** A row of a file: day, person, order, amount, status, product, e-mail. */
export type Line = [string, string, string, number, string, string, string];

export interface Order {
  readonly person: string;
  readonly day: string;
  readonly id: string;
  readonly amount: number;
}

const PEOPLE = 80;
const ORDERS = 45;
/** Two of them share an e-mail, and turn out to be one. */
export const [FIRST, SECOND] = ["P05", "P06"] as const;
export const emailOf = (person: string): string =>
  `${(person === SECOND ? FIRST : person).toLowerCase()}@example.com`;

function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** What the shop sells in twelve months, by month. */
function soldIn(month: number): Order[] {
  const draw = draws(1000 + month);
  return Array.from({ length: ORDERS }, (_, i) => ({
    person: `P${String(1 + draw(PEOPLE)).padStart(2, "0")}`,
    day: `${firstOf(month).slice(0, 8)}${String(1 + draw(27)).padStart(2, "0")}`,
    id: `N${month}-${i}`,
    amount: 1000 + 100 * draw(80),
  }));
}

const isLate = (i: number): boolean => i % 10 === 9;
const lineOf = (
  { person, day, id, amount }: Order,
  change: { amount?: number; status?: string } = {},
): Line => [
  ...([day, person, id, change.amount ?? amount, change.status ?? "", "石けん", emailOf(person)] as const),
];

/**
 * The file that comes after a month: its orders but for the late ones, the late ones of the month before, one that was
 * cancelled, and three of the month before of which money went back: twice a part, once all of it.
 */
export function fileOfMonth(month: number): Line[] {
  const [sold, before] = [soldIn(month), month > 0 ? soldIn(month - 1) : []];
  const back = before
    .slice(0, 3)
    .flatMap((order, i): Line[] => [
      lineOf(order),
      lineOf(order, { amount: i === 2 ? -order.amount : -500 }),
    ]);
  const cancelled = lineOf(
    { person: "P01", day: sold[0]?.day ?? "", id: `X${month}`, amount: 9999 },
    { status: "キャンセル" },
  );
  return [
    ...sold.flatMap((order, i) => (isLate(i) ? [] : [lineOf(order)])),
    ...before.flatMap((order, i) => (isLate(i) ? [lineOf(order)] : [])),
    ...back,
    cancelled,
  ];
}

/** What is known of the shop, in the plainest way. */
export class Shop {
  private readonly lines = new Map<string, Line[]>();
  private readonly under = new Map<string, string>();
  private readonly gone = new Set<string>();

  take(file: readonly Line[]): void {
    const orders = new Map<string, Line[]>();
    for (const line of file) orders.set(line[2], [...(orders.get(line[2]) ?? []), line]);
    for (const [id, lines] of orders) this.lines.set(id, lines);
  }

  join(person: string, into: string): void {
    this.under.set(person, into);
  }

  erase(person: string): void {
    this.gone.add(person);
  }

  personOf = (id: string): string => this.under.get(id) ?? id;
  isGone = (id: string): boolean => this.gone.has(id);

  /** Orders with money in them, each person's in their order. */
  purchases(until: string): Order[] {
    const found = [...this.lines].flatMap(([id, lines]): Order[] => {
      const counted = lines.filter(([, person, , , status]) => status === "" && !this.gone.has(person));
      const amount = counted.reduce((sum, [, , , one]) => sum + one, 0);
      const [first] = counted;
      if (first === undefined || amount <= 0 || first[0] > until) return [];
      return [{ person: this.personOf(first[1]), day: first[0], id, amount }];
    });
    return found.sort((a, b) => compare(a.day, b.day) || a.amount - b.amount || compare(a.id, b.id));
  }

  /** Sales of each month up to a day: who bought for the first time, and who again. */
  months(until: string) {
    const seen = new Set<string>();
    const months = new Map<string, { isNew: boolean; order: Order }[]>();
    for (const order of this.purchases(until)) {
      const month = order.day.slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), { isNew: !seen.has(order.person), order }]);
      seen.add(order.person);
    }
    return [...months].map(([month, orders]) => {
      const of = (isNew: boolean) => orders.filter((one) => one.isNew === isNew).map(({ order }) => order);
      const [fresh, again] = [of(true), of(false)];
      const people = (some: readonly Order[]) => new Set(some.map(({ person }) => person)).size;
      return {
        month,
        newSales: sumOf(fresh),
        repeatSales: sumOf(again),
        newOrders: fresh.length,
        repeatOrders: again.length,
        newCustomers: people(fresh),
        repeatCustomers: people(again),
        customers: people(orders.map(({ order }) => order)),
      };
    });
  }

  /** Who bought up to a day. */
  people(until: string): string[] {
    return [...new Set(this.purchases(until).map(({ person }) => person))].sort();
  }

  /** The last day on which somebody bought. */
  lastDay = (person: string): string =>
    this.purchases("9999").reduce((last, one) => (one.person === person ? one.day : last), "");

  /** What a group of a campaign bought between two days. */
  bought(ids: readonly string[], from: string, to: string) {
    const people = new Set(ids.filter((id) => !this.gone.has(id)).map(this.personOf));
    const all = this.purchases("9999").filter(({ person }) => people.has(person));
    const mine = all.filter(({ day }) => day >= from && day <= to);
    const known = new Set(all.map(({ person }) => person));
    return {
      people: people.size,
      buyers: new Set(mine.map(({ person }) => person)).size,
      sales: sumOf(mine),
      unknown: people.size - known.size,
    };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const sumOf = (orders: readonly Order[]): number =>
  orders.reduce((sum, { amount }) => sum + amount, 0);

/** Who is held back, by the published hashes FNV-1a and the last step of MurmurHash3, in whole numbers. */
export function heldBack(campaign: string, person: string, share: number): boolean {
  const low = 0xffff_ffffn;
  let hash = 0x811c_9dc5n;
  for (const byte of new TextEncoder().encode(`${campaign}\n${person}`))
    hash = ((hash ^ BigInt(byte)) * 0x0100_0193n) & low;
  hash = ((hash ^ (hash >> 16n)) * 0x85eb_ca6bn) & low;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2_ae35n) & low;
  hash ^= hash >> 16n;
  return Number(hash) / 2 ** 32 < share;
}
