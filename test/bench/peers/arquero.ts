import { CANCELLED } from "../rows.ts";
import { ANCHOR, CLASS_STARTS, type Work, WINDOW_ENDS, YEARS } from "../work.ts";
import { columnsOf } from "./columns.ts";
import { loadPeer } from "./loading.ts";
import { answerOf } from "./totals.ts";

/** What of the package is used; its expressions may be texts. */
interface Arquero {
  table(columns: object): Table;
}
interface Table {
  filter(condition: string): Table;
  groupby(...columns: readonly string[]): Table;
  rollup(columns: Readonly<Record<string, string>>): Table;
  derive(columns: Readonly<Record<string, string>>): Table;
  objects(): Readonly<Record<string, number>>[];
}

const windows = Array.from({ length: YEARS + 1 }, (_, k) => k);
const endOf = (k: number): number => WINDOW_ENDS[k] ?? 0;
const named = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries);

export async function arquero(folder: string): Promise<Work> {
  const { table } = await loadPeer<Arquero>(folder, "arquero");
  return (rows) => {
    const people = peopleOf(table(columnsOf(rows)));
    const [totals = {}] = people.rollup(TOTALS).objects();
    const cells = people.derive(CLASSES).groupby("r", "f", "m").rollup({ customers: "() => op.count()" });
    return answerOf(totals, cells.objects());
  };
}

function peopleOf(rows: Table): Table {
  return rows
    .filter(`d => d.status !== ${JSON.stringify(CANCELLED)}`)
    .groupby("order")
    .rollup({
      customer: "d => op.any(d.customer)",
      day: "d => op.min(d.day)",
      amount: "d => op.sum(d.amount)",
    })
    .filter("d => d.amount > 0")
    .groupby("customer")
    .rollup({
      purchases: "() => op.count()",
      sales: "d => op.sum(d.amount)",
      first: "d => op.min(d.day)",
      last: "d => op.max(d.day)",
      ...named(
        windows.map((k) => [
          `w${k}`,
          `d => op.sum(d.day <= ${endOf(k)} && d.day > ${endOf(k + 1)} ? d.amount : 0)`,
        ]),
      ),
    });
}

/** Every amount is above zero, so a window without a purchase is one of sum zero. */
const TOTALS = {
  customers: "() => op.count()",
  sales: "d => op.sum(d.sales)",
  ...named(
    windows.slice(0, YEARS).flatMap((k) => {
      const [now, before, start] = [`d.w${k} > 0`, `d.w${k + 1} > 0`, endOf(k + 1)];
      return [
        [`active${k}`, `d => op.sum(${now} ? 1 : 0)`],
        [`sales${k}`, `d => op.sum(d.w${k})`],
        [`kept${k}`, `d => op.sum(${now} && ${before} ? 1 : 0)`],
        [`lost${k}`, `d => op.sum(!(${now}) && ${before} ? 1 : 0)`],
        [`returned${k}`, `d => op.sum(${now} && !(${before}) && d.first <= ${start} ? 1 : 0)`],
        [`newcomers${k}`, `d => op.sum(${now} && d.first > ${start} ? 1 : 0)`],
      ] as const;
    }),
  ),
};

const classes = (value: string, starts: readonly number[]): string =>
  `d => ${starts.map((start) => `(${value} >= ${start} ? 1 : 0)`).join(" + ")}`;
const CLASSES = {
  r: classes(`${ANCHOR} - d.last`, CLASS_STARTS.r),
  f: classes("d.purchases", CLASS_STARTS.f),
  m: classes("d.sales", CLASS_STARTS.m),
};
