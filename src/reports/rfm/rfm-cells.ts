import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { RANK_NAMES } from "../../catalog/metrics/classes.ts";
import type { ClassRow } from "../../core/schemes/class-table.ts";
import type { RfmRank } from "../../core/schemes/rfm-scheme.ts";
import { majorOf } from "../../core/values/money.ts";
import { ratio } from "../../core/values/share.ts";
import { sumOf } from "../../core/values/sum.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/**
 * `=CPM_RFM()`: the seven ranks.
 *
 * @example
 * const ranks = [{ class: "loyal", customers: 3, sales: 50_000 }, { class: "lost", customers: 1, sales: 0 }];
 * rfmTable(ranks, "ja").slice(0, 2) //=> [["ランク", "人数", "構成比", "売上"], ["優良顧客", 3, 0.75, 500]]
 */
export function rfmTable(ranks: readonly ClassRow<RfmRank>[], language: Language): CellAnswer {
  const people = sumOf(ranks, "customers");
  return [
    heads([T.rank, T.people, T.share, T.sales], language),
    ...ranks.map((row) => [
      say(RANK_NAMES[row.class], language),
      row.customers,
      shown(ratio(row.customers, people)),
      majorOf(row.sales),
    ]),
  ];
}
