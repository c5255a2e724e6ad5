import { cellName, live, liveSentence, quoted } from "../../catalog/formula.ts";
import { currencyForm } from "../../catalog/currency.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import type { Formula } from "../../catalog/report-model.ts";
import { mainProjection } from "../../core/analysis.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { majorOf } from "../../core/values/money.ts";
import { liveDifference } from "../page/live-words.ts";
import { multipleText } from "../page/words.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import { unchanged } from "./balance-inputs.ts";
import type { BalancePage } from "./balance-metrics.ts";
import type { BalancePlaces } from "./balance-places.ts";

/** How a difference of people is written: to one decimal, without a currency sign. */
const PEOPLE = { sign: "", digits: 1 };
const LAST_COLUMN = NOW_COLUMN + PROJECTION_YEARS;

/**
 * The sentence above the 試算, as a formula: what the rates come to while no yellow cell was changed; afterwards by how much
 * the change moves five-year sales and the people active in year 5.
 */
export function trialWords(page: BalancePage, { table, inputs }: BalancePlaces): Formula {
  const { words, context } = page;
  const { analysis, language, currency } = context;
  const last = mainProjection(analysis)?.[PROJECTION_YEARS - 1];
  const sales = last?.cumulativeSales ?? 0;
  const same = words.say(O.trialSame, {
    sales: words.money(sales),
    multiple: multipleText(salesMultiple(sales, analysis.annualSales)),
  });
  const changed = liveSentence(O.trialChanged[language], {
    sales: liveDifference(cellName(table.cumulative, LAST_COLUMN), majorOf(sales), currencyForm(currency)),
    people: liveDifference(cellName(table.activeTotal, LAST_COLUMN), last?.activeTotal ?? 0, PEOPLE),
  });
  return live(`IF(${unchanged(inputs)},${quoted(same)},${changed.formula.slice(1)})`, same);
}
