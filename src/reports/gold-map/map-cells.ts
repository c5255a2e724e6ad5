import { SPILL_TEXTS as T } from "../../catalog/texts/entry-texts.ts";
import type { Language } from "../../catalog/language.ts";
import type { Analysis } from "../../core/analysis.ts";
import { reactivation, reactivationRate, retention, retentionRate } from "../../core/cpm/balance.ts";
import { complement, rateOf } from "../../core/values/share.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/**
 * `=CPM_GOLDMAP()`: F1 … F5.
 *
 * @example
 * // three of four F1 were kept; nobody had lapsed, so there is no 復帰率
 * const balance = { stages: [{ stage: 1, base: 4, kept: 3, dormant: 0, returned: 0 }] };
 * goldMapTable({ balance, goldMap: { survival: [1] } }, "ja")[1] //=> ["F1", 4, 3, 0.75, 0.25, 0, 0, "—", 1]
 */
export function goldMapTable({ balance, goldMap }: Analysis, language: Language): CellAnswer {
  return [
    heads(
      [T.stage, T.base, T.kept, T.retention, T.churn, T.dormant, T.returned, T.reactivation, T.survival],
      language,
    ),
    ...balance.stages.map((stage, i) => [
      `F${stage.stage}`,
      stage.base,
      stage.kept,
      shown(retentionRate(stage)),
      shown(rateOf(complement(retention(stage)))),
      stage.dormant,
      reactivation(stage).numerator,
      shown(reactivationRate(stage)),
      shown(goldMap.survival[i] ?? null),
    ]),
  ];
}
