import { cellName, live, type LivePart, liveSentence, quoted } from "../../catalog/formula.ts";
import { currencyForm } from "../../catalog/currency.ts";
import { OUTLOOK_TEXTS as O } from "../../catalog/texts/outlook-texts.ts";
import type { Formula } from "../../catalog/report-model.ts";
import { mainProjection } from "../../core/analysis.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { majorOf } from "../../core/values/money.ts";
import { NOISE_DIGITS, numberText } from "../page/words.ts";
import { NOW_COLUMN } from "./balance-formulas.ts";
import { unchanged } from "./balance-inputs.ts";
import type { BalancePage } from "./balance-metrics.ts";
import type { BalancePlaces } from "./balance-places.ts";

const LAST_COLUMN = NOW_COLUMN + PROJECTION_YEARS;

/** What the changed rates change in five years' sales and in the people active then; before, what the rates come to. */
export function trialWords(page: BalancePage, { table, inputs }: BalancePlaces): Formula {
  const { words, context } = page;
  const { analysis, language, currency } = context;
  const last = mainProjection(analysis)?.[PROJECTION_YEARS - 1];
  const sales = last?.cumulativeSales ?? 0;
  const multiple = salesMultiple(sales, analysis.annualSales);
  const same = words.say(O.trialSame, {
    sales: words.money(sales),
    multiple: multiple === null ? "—" : numberText(multiple, 2),
  });
  const changed = liveSentence(O.trialChanged[language], {
    sales: difference(cellName(table.cumulative, LAST_COLUMN), majorOf(sales), currencyForm(currency)),
    people: difference(cellName(table.activeTotal, LAST_COLUMN), last?.activeTotal ?? 0, PEOPLE),
  });
  return live(`IF(${unchanged(inputs)},${quoted(same)},${changed.formula.slice(1)})`, same);
}

const PEOPLE = { sign: "", digits: 1 };

/** A cell less what it held at first, with its sign. */
function difference(
  cell: string,
  original: number,
  { sign, digits }: { readonly sign: string; readonly digits: number },
): LivePart {
  const more = `ROUND(${cell}-${original},${NOISE_DIGITS})`;
  const format = quoted(digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`);
  const signed = (mark: string, value: string) => `${quoted(mark + sign)}&TEXT(${value},${format})`;
  return { expression: `IF(${more}<0,${signed("-", `-${more}`)},${signed("+", more)})`, shows: "" };
}
