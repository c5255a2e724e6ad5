import { KPI_NAMES, KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { KPI_IDS, type Kpi, type KpiId } from "../../core/kpi/kpi.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { wordsOf } from "../context.ts";
import { askedName } from "../page/asked-name.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";
import { kpiNumber, kpiNumerator } from "./kpi-cells.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** What `=CPM_KPI("リピーター率")` shows: the number; without a name a table of all. */
export function kpiAnswer(
  { metrics: { kpis } }: { readonly metrics: KpiMetrics },
  language: Language,
  argument?: unknown,
): CellAnswer {
  if (!isGiven(argument))
    return [
      heads([T.kpi, T.now, T.numerator, T.denominator], language),
      ...kpis.map((one) => [say(KPI_NAMES[one.id], language), valueOf(one), ...sidesOf(one)]),
    ];
  const id = askedKpi(textOf(argument), language);
  const found = kpis.find((one) => one.id === id);
  if (found?.from)
    return say(T.fromDay, language, { date: wordsOf({ language, currency: "" }).day(found.from) });
  return found ? valueOf(found) : shown(null);
}

const valueOf = ({ id, now }: Kpi): string | number => shown(kpiNumber(id, now));

const sidesOf = ({ id, now }: Kpi): (string | number)[] =>
  now === null ? [shown(null), shown(null)] : [kpiNumerator(id, now), now.share.denominator];

/**
 * The KPI of a name: its identifier, or what it is called in either language.
 *
 * @throws InputProblem "argument-kpi"
 */
function askedKpi(asked: string, language: Language): KpiId {
  const found = askedName(asked, KPI_IDS, KPI_NAMES);
  if (found !== undefined) return found;
  const known = KPI_IDS.map((id) => say(KPI_NAMES[id], language)).join(say(T.nameComma, language));
  throw new InputProblem("argument-kpi", { value: asked, known });
}
