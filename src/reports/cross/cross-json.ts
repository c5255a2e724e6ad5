import { besideOf, choiceOf, type Cross, type CrossGoods } from "../../core/cross/cross.ts";
import type { Pivot, PivotLine, PivotSums } from "../../core/cross/pivot.ts";
import type { CrossChoice, CrossRow } from "../../core/facts/cross.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { rateOf, type Share, wilsonInterval } from "../../core/values/share.ts";

/**
 * `crossTable`: of the chosen base, and of each product with the most buyers as a base of its own, who also bought each
 * other one (those that nobody bought beside it are left out, but beside a chosen base); what stood in one order; customers
 * and sales by two things. Rates are ratios, money in whole units; a `q` of null = any product that is not among the first.
 */
export const crossJson = ({ choice, goods, pivot }: Cross) => ({
  ...choiceJson(choice),
  ...(goods ? goodsJson(goods, choice) : { buyers: null, orders: null, cells: null, pairs: null }),
  pivot: pivot && pivotJson(pivot),
});

const choiceJson = ({ from, to, ...choice }: CrossChoice) => ({
  ...choice,
  from: from === null ? null : isoOf(from),
  to: isoOf(to),
});

function goodsJson(goods: CrossGoods, choice: CrossChoice) {
  const { named, all, base, pairs } = goods;
  const chosen = base?.isChosen ? base : null;
  return {
    ...{ buyers: all.buyers, orders: all.orders, goods: all.goods },
    products: named.map(({ name, buyers, orders }) => ({ name, buyers, orders })),
    unknown: chosen?.row.unknown ?? [],
    cells: [
      ...(chosen ? cellsOf(goods, chosen.row, choice.base) : []),
      ...named.flatMap((from) =>
        cellsOf(goods, from, choiceOf(choice, from).base).filter(({ numerator }) => numerator > 0),
      ),
    ],
    pairs: pairs.map((pair) => ({
      ...{ one: pair.one.name, other: pair.other.name, orders: pair.orders, people: pair.people },
      support: rateOf(pair.support),
      ...{ confidence: rateOf(pair.toOther), confidenceBack: rateOf(pair.toOne), lift: pair.lift },
    })),
  };
}

function cellsOf(goods: CrossGoods, from: CrossRow, base: readonly string[]) {
  const others = goods.named.filter(({ name }) => !base.includes(name));
  const rest = { numerator: from.rest, denominator: from.buyers };
  return [
    ...others.map((to) => {
      const { share, lift } = besideOf(goods, from, to);
      return cellJson({ base, q: to.name, lift }, share);
    }),
    cellJson({ base, q: null, lift: null }, rest),
  ];
}

const cellJson = (
  {
    base,
    q,
    lift,
  }: { readonly base: readonly string[]; readonly q: string | null; readonly lift: number | null },
  share: Share,
) => {
  const interval = wilsonInterval(share);
  return {
    ...{ base, q, ...share, rate: rateOf(share), lift },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
  };
};

function pivotJson({ rows, columns, all, cell }: Pivot) {
  const sums = ({ customers, purchases, sales }: PivotSums) => ({
    customers,
    purchases,
    sales: majorOf(sales),
  });
  const line = (one: PivotLine) => ({ value: one.is, ...sums(one) });
  return {
    ...{ rowsBy: rows.axis, columnsBy: columns.axis },
    ...{ rows: rows.lines.map(line), columns: columns.lines.map(line) },
    cells: rows.lines.flatMap((row) =>
      columns.lines.map((column) => ({ row: row.is, column: column.is, ...sums(cell(row, column)) })),
    ),
    all: sums(all),
  };
}
