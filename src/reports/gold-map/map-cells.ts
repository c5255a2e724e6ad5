import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import type { Language } from "../../catalog/language.ts";
import type { ShopYear } from "../../core/cpm/shop-year.ts";
import { complement, ratio, rateOf } from "../../core/values/share.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/**
 * `=CPM_GOLDMAP()`: F1 … F5.
 *
 * @example
 * // three of four F1 were kept; nobody had lapsed, so there is no 復帰率
 * const stages = [{ base: 4, kept: 3, dormant: 0, returned: 0 }];
 * goldMapTable({ stages, survival: [1] }, "ja")[1] //=> ["F1", 4, 3, 0.75, 0.25, 0, 0, "—", 1]
 */
export function goldMapTable({ stages, survival }: ShopYear, language: Language): CellAnswer {
  return [
    heads(
      [T.stage, T.base, T.kept, T.retention, T.churn, T.dormant, T.returned, T.reactivation, T.survival],
      language,
    ),
    ...stages.map(({ base, kept, dormant, returned }, i) => [
      ...[`F${i + 1}`, base, kept, shown(ratio(kept, base))],
      shown(rateOf(complement({ numerator: kept, denominator: base }))),
      ...[dormant, returned, shown(ratio(returned, dormant)), shown(survival[i] ?? null)],
    ]),
  ];
}
