/** The classes of a scheme as cells show them: a table, or the people of one class. */
import { type Language, say } from "../../catalog/language.ts";
import { className } from "../../catalog/metrics/classes.ts";
import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import type { ClassMonth } from "../../core/schemes/class-months.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";
import { shopAsked } from "./shop-part.ts";

/** A class with its people [count] and what they bought for [minor units]. */
interface ClassSums {
  readonly class: string;
  readonly customers: number;
  readonly sales: number;
}

/** The classes of a scheme at the anchor, and at the month ends that are kept. */
interface ClassesOf {
  readonly scheme: SchemeId;
  readonly rows: readonly ClassSums[];
  readonly months?: readonly ClassMonth[];
}

/**
 * What a cell shows of a scheme's classes: all of them, or how many people one has.
 *
 * @example
 * const rows = [{ class: "loyal", customers: 3, sales: 50_000 }, { class: "lost", customers: 1, sales: 0 }];
 * const table = classesCell({ scheme: "rfm", rows }, "ja");
 * const lost = classesCell({ scheme: "rfm", rows }, "ja", { part: { kind: "class", is: "lost" }, month: null });
 * [table.slice(0, 2), lost] //=> [[["ランク", "人数", "構成比", "売上"], ["優良顧客", 3, 0.75, 500]], 1]
 */
export function classesCell(all: ClassesOf, language: Language, asked?: unknown): CellAnswer {
  const { part, month } = shopAsked(asked);
  const rows = month === null ? all.rows : rowsAt(all, month);
  if (part.kind === "class") return rows.find((row) => row.class === part.is)?.customers ?? 0;
  const people = sumOf(rows, "customers");
  const head =
    all.scheme === "rfm" ? [T.rank, T.people, T.share, T.sales] : [T.class, T.people, T.share, T.lifetime];
  return [
    heads(head, language),
    ...rows.map((row) => [
      say(className(all.scheme, row.class) ?? { ja: row.class, en: row.class }, language),
      row.customers,
      shown(ratio(row.customers, people)),
      majorOf(row.sales),
    ]),
  ];
}

function rowsAt({ rows, months = [] }: ClassesOf, day: number): ClassSums[] {
  const month = months.find((one) => one.day === day);
  return rows.map((row, i) => ({
    class: row.class,
    customers: month?.people[i] ?? 0,
    sales: month?.sales[i] ?? 0,
  }));
}
