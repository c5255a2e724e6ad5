/** 見通し read off its definition formula by formula: plain sums over people and years, in whole currency units. */
import { yearsBefore, type TwinLedger, type TwinPurchase } from "./slow-twin.ts";

/** state(k, g, l): number, buyers of the year after, their sales, and the sum of their squared sales. */
interface Cell {
  n: number;
  a: number;
  s: number;
  ss: number;
}

/** The tables of an anchor; shifted by j they are those of the anchor j years earlier. */
interface Tables {
  readonly pairs: number;
  readonly state: (k: number, g: number, l: number) => Cell;
  readonly known: (j: number, i: number) => { readonly people: number; readonly sales: number };
}

interface Line {
  readonly active: number;
  readonly sales: number;
  readonly cumulativeSales: number;
}

/** A year: each figure, then the low and high ends of 80 %, then those of 90 %. */
export interface TwinOutlookYear {
  readonly active: readonly number[];
  readonly sales: readonly number[];
  readonly cumulativeSales: readonly number[];
}

export interface TwinOwn {
  readonly anchor: string;
  readonly year: number;
  readonly active: number;
  readonly actualActive: number;
  readonly sales: number;
  readonly actualSales: number;
  readonly heldActive: boolean;
  readonly heldSales: boolean;
}

export interface TwinOutlook {
  readonly pairs: number;
  readonly rows: readonly TwinOutlookYear[];
  readonly own: readonly TwinOwn[];
}

const G = [1, 2, 3, 4, 5];
const L = [0, 1, 2, 3, 4, 5];
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Days of the calendar between two days. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const bought = (purchases: readonly TwinPurchase[], after: string, to: string) =>
  purchases.filter(({ day }) => day > after && day <= to);
const worth = (purchases: readonly TwinPurchase[]): number =>
  sum(purchases.map(({ amount }) => amount)) / 100;

function tablesOf(ledger: TwinLedger, anchor: string, dataStart: string): Tables {
  const Y = (n: number): string => yearsBefore(anchor, n);
  let pairs = 0;
  while (pairs < 8 && dataStart <= daysAfter(Y(pairs + 2), 31)) pairs++;
  const people = [...ledger.values()];
  const cells = new Map<string, Cell>();
  for (const k of upTo(0, pairs)) {
    for (const purchases of people) {
      const before = bought(purchases, "", Y(k));
      if (before.length === 0) continue;
      const last = before.map(({ day }) => day).sort()[before.length - 1] ?? "";
      const lapse = upTo(0, 4).find((l) => last > Y(k + l + 1)) ?? 5;
      const key = [k, Math.min(5, before.length), lapse].join();
      const cell = cells.get(key) ?? { n: 0, a: 0, s: 0, ss: 0 };
      const after = k === 0 ? [] : bought(purchases, Y(k), Y(k - 1));
      cell.n += 1;
      cell.a += after.length > 0 ? 1 : 0;
      cell.s += worth(after);
      cell.ss += worth(after) ** 2;
      cells.set(key, cell);
    }
  }
  return {
    pairs,
    state: (k, g, l) => cells.get([k, g, l].join()) ?? { n: 0, a: 0, s: 0, ss: 0 },
    known: (j, i) => {
      const then = people.filter((purchases) => bought(purchases, "", Y(j)).length > 0);
      const years = then.map((purchases) => bought(purchases, Y(i + 1), Y(i)));
      return { people: years.filter((year) => year.length > 0).length, sales: sum(years.map(worth)) };
    },
  };
}

const shifted = ({ pairs, state, known }: Tables, j: number): Tables => ({
  pairs: pairs - j,
  state: (k, g, l) => state(k + j, g, l),
  known: (later, earlier) => known(later + j, earlier + j),
});

/** Rates at Y(0) of the tables, from every pair. */
function ratesOf({ pairs, state }: Tables) {
  const mean = (what: "n" | "a" | "s", stages: readonly number[], lapses: readonly number[]): number =>
    sum(
      upTo(0, pairs - 1).map(
        (i) => 0.5 ** i * sum(stages.flatMap((g) => lapses.map((l) => state(i + 1, g, l)[what]))),
      ),
    );
  if (mean("n", G, [0]) === 0) return null;
  const rho = [Number.NaN, 0.4, 0.6, 0.6, 0.6, 0.6];
  const P: number[] = [mean("a", G, [0]) / mean("n", G, [0])];
  for (const l of upTo(1, 5))
    P[l] = (mean("a", G, [l]) + 50 * (rho[l] ?? 0) * (P[l - 1] ?? 0)) / (mean("n", G, [l]) + 50);
  const p = (g: number, l: number): number => {
    if (l === 0) return (mean("a", [g], [0]) + 20 * (P[0] ?? 0)) / (mean("n", [g], [0]) + 20);
    const before = P[l - 1] ?? 0;
    const pull = before === 0 ? 0 : Math.min(0.99, (p(g, l - 1) * (P[l] ?? 0)) / before);
    return (mean("a", [g], [l]) + 20 * pull) / (mean("n", [g], [l]) + 20);
  };
  const V = mean("a", G, L) === 0 ? 0 : mean("s", G, L) / mean("a", G, L);
  const lapsesOf = { kept: [0], returned: [1, 2, 3, 4, 5] };
  const M = (r: "kept" | "returned"): number =>
    (mean("s", G, lapsesOf[r]) + 20 * V) / (mean("a", G, lapsesOf[r]) + 20);
  const m = (g: number, r: "kept" | "returned"): number =>
    (mean("s", [g], lapsesOf[r]) + 20 * M(r)) / (mean("a", [g], lapsesOf[r]) + 20);
  return { p, m };
}

function lineOf(tables: Tables): Line[] | null {
  const rates = ratesOf(tables);
  if (rates === null) return null;
  const p = G.map((g) => L.map((l) => rates.p(g, l)));
  const m = G.map((g) => [rates.m(g, "kept"), rates.m(g, "returned")]);
  let v = G.map((g) => L.map((l) => tables.state(0, g, l).n));
  const line: Line[] = [];
  let cumulativeSales = 0;
  for (let h = 1; h <= 5; h++) {
    const b = v.map((row, g) => row.map((n, l) => n * (p[g]?.[l] ?? 0)));
    const sales = sum(
      b.map((row, g) => (row[0] ?? 0) * (m[g]?.[0] ?? 0) + sum(row.slice(1)) * (m[g]?.[1] ?? 0)),
    );
    cumulativeSales += sales;
    line.push({ active: sum(b.flat()), sales, cumulativeSales });
    v = v.map((row, g) => {
      const stays = row.map((n, l) => n - (b[g]?.[l] ?? 0));
      const own = sum(b[g] ?? []) * (g === 4 ? 1 : 0.75);
      const risen = g === 0 ? 0 : sum(b[g - 1] ?? []) * 0.25;
      const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0] = stays;
      return [own + risen, s0, s1, s2, s3, s4 + s5];
    });
  }
  return line;
}

/** c², and of active and of sales σ² and ν. */
function ownErrorsOf(tables: Tables) {
  const { pairs, state, known } = tables;
  const all = upTo(1, pairs).flatMap((k) => G.flatMap((g) => L.map((l) => state(k, g, l))));
  const [a, s, ss] = [sum(all.map((c) => c.a)), sum(all.map((c) => c.s)), sum(all.map((c) => c.ss))];
  const c2 = s === 0 ? 0 : Math.max(0, (ss * a) / s ** 2 - 1);
  const js = pairs === 1 ? [] : pairs === 2 ? [1] : upTo(1, pairs - 2);
  const terms = { active: [[0, 0]], sales: [[0, 0]] };
  for (const j of js) {
    const line = lineOf(shifted(tables, j));
    for (const h of upTo(1, Math.min(5, j))) {
      const [forecast, real] = [line?.[h - 1], known(j, j - h)];
      if (forecast && forecast.active > 0 && real.people > 0) {
        const e = Math.log(forecast.active / real.people);
        terms.active.push([1 / h, ((1 / h) * Math.max(e ** 2 - 1 / real.people, 0)) / h]);
      }
      if (forecast && forecast.sales > 0 && real.sales > 0) {
        const e = Math.log(forecast.sales / real.sales);
        terms.sales.push([1 / h, ((1 / h) * Math.max(e ** 2 - (1 + c2) / real.people, 0)) / h]);
      }
    }
  }
  const measured = (of: readonly number[][]) => {
    const [w, q] = [sum(of.map(([one = 0]) => one)), sum(of.map(([, one = 0]) => one))];
    return { s2: (4 * 0.15 ** 2 + q) / (4 + w), nu: 4 + w };
  };
  return { c2, active: measured(terms.active), sales: measured(terms.sales) };
}

function rangedLine(tables: Tables, line: readonly Line[]): TwinOutlookYear[] {
  const { c2, active, sales } = ownErrorsOf(tables);
  const t80 = (nu: number): number => 1.2816 + 0.85 / nu + 0.6 / nu ** 2;
  const t90 = (nu: number): number => 1.6449 + 1.495 / nu + 1.808 / nu ** 2;
  const everybody = sum(G.flatMap((g) => L.map((l) => tables.state(0, g, l).n)));
  const A = line.map((year) => Math.max(1, year.active));
  const ends = (value: number, nu: number, variance: number, most = Infinity): number[] => [
    value,
    ...[t80(nu), t90(nu)].flatMap((t) => {
      const d = t * Math.sqrt(variance);
      return [value * Math.exp(-d), Math.min(most, value * Math.exp(d))];
    }),
  ];
  return line.map((year, index) => {
    const h = index + 1;
    const many = (A[0] ?? 0) + sum(A.slice(1, h)) / 2;
    return {
      active: ends(year.active, active.nu, active.s2 * h + 1 / (A[index] ?? 0), everybody),
      sales: ends(year.sales, sales.nu, sales.s2 * h + (1 + c2) / (A[index] ?? 0)),
      cumulativeSales: ends(year.cumulativeSales, sales.nu, (sales.s2 * (h + 1)) / 2 + (1 + c2) / many),
    };
  });
}

function forecastOf(tables: Tables): TwinOutlookYear[] | null {
  const line = tables.pairs < 1 ? null : lineOf(tables);
  return line === null || (line[0]?.active ?? 0) < 1 ? null : rangedLine(tables, line);
}

/** The outlook at one anchor; null where there is none. Amounts in whole currency units. */
export function twinOutlook(ledger: TwinLedger, anchor: string, dataStart: string): TwinOutlook | null {
  const tables = tablesOf(ledger, anchor, dataStart);
  const rows = forecastOf(tables);
  if (rows === null) return null;
  const js = tables.pairs === 2 ? [1] : upTo(1, tables.pairs - 2);
  const held = ([, low = 0, high = 0]: readonly number[], real: number): boolean =>
    real >= low && real <= high;
  const own = js.flatMap((j) => {
    const then = forecastOf(shifted(tables, j)) ?? [];
    return then.slice(0, j).map(({ active, sales }, i): TwinOwn => {
      const real = tables.known(j, j - 1 - i);
      return {
        anchor: yearsBefore(anchor, j),
        year: i + 1,
        active: active[0] ?? 0,
        actualActive: real.people,
        sales: sales[0] ?? 0,
        actualSales: real.sales,
        heldActive: held(active, real.people),
        heldSales: held(sales, real.sales),
      };
    });
  });
  return { pairs: tables.pairs, rows, own };
}
