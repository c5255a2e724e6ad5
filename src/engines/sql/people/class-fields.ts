import type { Axis } from "../../../core/facts/cells.ts";
import { AUTO_ORDERS } from "../../../core/schemes/cpm-scheme.ts";
import { schemeOf, type SchemeId } from "../../../core/schemes/schemes.ts";
import type { ClassLimits } from "../../../core/settings.ts";
import type { Day } from "../../../core/values/day.ts";
import { minorOf } from "../../../core/values/money.ts";
import { NotInSql } from "../refusals.ts";
import { classOf } from "../tables/cells.ts";
import type { SqlShop } from "../view.ts";

/** A scheme as of a day, where `lives` tells that day at the place `at`. */
export interface ClassAsked {
  readonly scheme: SchemeId;
  readonly day: Day;
  readonly at: number;
  /** The anchor, whose average order says where 流行 and 優良 begin when no amount is set. */
  readonly anchor: Day;
}

/** Somebody's class by a scheme: a column a axis, and of these the class as a text; "" = no purchase by the day. */
export interface ClassSql {
  /** As many columns as the scheme has axes, over `lives`. */
  readonly places: readonly string[];
  /** The class, of columns of these names. */
  readonly text: (columns: readonly string[]) => string;
}

/** @throws NotInSql "sql-scoring" where scores are made as the R package makes them */
export function classSql(asked: ClassAsked, limits: ClassLimits, shop: SqlShop): ClassSql {
  const { scheme, day, at, anchor } = asked;
  const { axes, classOf: nameOf } = schemeOf(scheme);
  const cpmAmount = limits.cpmAmount === null ? NaN : minorOf(limits.cpmAmount);
  const mine = axes({ anchor: day, limits, cpmAmount });
  if (mine.some(({ bins }) => bins?.rule === "rPackage")) throw new NotInSql("sql-scoring");
  return {
    places: mine.map((axis) =>
      axis.lowerEnds.some(Number.isNaN)
        ? byAverageOrder(at, anchor, shop)
        : classOf(axis, { i: 0, at }, shop),
    ),
    text: (columns) => {
      const whens = allPlaces(mine).map((place) => {
        const fits = place.map((k, i) => `${columns[i] ?? ""} = ${k}`).join(" AND ");
        return `WHEN ${fits} THEN ${shop.dialect.quoted(nameOf(place, limits))}`;
      });
      return `CASE ${whens.join(" ")} ELSE '' END`;
    },
  };
}

/** Whether somebody's sales reach seven times the average order up to the anchor, as `cpmAmountOf` has it. */
function byAverageOrder(at: number, anchor: Day, { dialect: d }: SqlShop): string {
  const least = d.quotient(`${AUTO_ORDERS} * SUM(amount) + COUNT(*) - 1`, "COUNT(*)");
  return `CASE WHEN n_${at} = 0 THEN -1 WHEN s_${at} >= (SELECT ${least} FROM ledger WHERE day <= ${anchor}) THEN 1 ELSE 0 END`;
}

/** Every place that people may have on some axes. */
function allPlaces(axes: readonly Axis[]): number[][] {
  return axes.reduce<number[][]>(
    (places, { lowerEnds, bins }) => {
      const count = bins === undefined ? lowerEnds.length + 1 : bins.count;
      return places.flatMap((place) => Array.from({ length: count }, (_, k) => [...place, k]));
    },
    [[]],
  );
}
