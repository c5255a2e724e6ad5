import { NEW_REPEAT_TEXTS as T } from "../../catalog/texts/new-repeat-texts.ts";
import { SALES_METRICS } from "../../catalog/metrics/metrics-sales.ts";
import { type Language, LANGUAGES, say } from "../../catalog/language.ts";
import type { NewRepeat, SalesMonth } from "../../core/sales/new-repeat.ts";
import { isGiven } from "../../core/values/cells.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { foldedName } from "../page/asked-name.ts";
import { monthWord } from "../page/asked-month.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/** The columns after the month: those of the sheet that are sums. */
const COLUMNS = [
  ...(["newSales", "repeatSales", "periodUnidentifiedSales", "periodSales"] as const),
  ...(["newBuyers", "repeatBuyers", "periodBuyers"] as const),
  ...(["newPurchases", "repeatPurchases", "periodUnidentifiedPurchases", "periodPurchases"] as const),
];

/**
 * What `=CPM_NEWREPEAT("2024-03")` shows: a header, and the month's new and repeat sales, customers and orders; without a
 * month those of the last one that is over and whole, with 「すべて」 every month.
 *
 * @throws InputProblem "argument-month"
 *
 * @example
 * // February and March, of which March is not over
 * const month = { newSales: 90_000, repeatSales: 0, unidentifiedSales: 0, sales: 90_000, newCustomers: 3 };
 * const rest = { repeatCustomers: 0, customers: 3, newPurchases: 3, repeatPurchases: 0, unidentifiedPurchases: 0, purchases: 3 };
 * const months = [{ end: 58, unfinished: false }, { end: 80, unfinished: true }].map((one) => ({ ...one, ...month, ...rest }));
 * const [head, row] = newRepeatAnswer({ metrics: { months } }, "ja");
 * [head[1], row.slice(0, 2)] //=> ["新規売上", ["1970-02", 900]]
 */
export function newRepeatAnswer(
  { metrics: { months } }: { readonly metrics: Pick<NewRepeat, "months"> },
  language: Language,
  argument?: unknown,
): CellAnswer {
  const rows = isGiven(argument) ? asked(months, monthWord(argument)) : lastWhole(months);
  if (rows.length === 0) return shown(null);
  const names = COLUMNS.map((metric) => SALES_METRICS[metric].label);
  return [heads([T.month, ...names, T.mark], language), ...rows.map((month) => line(month, language))];
}

const lastWhole = (months: readonly SalesMonth[]): SalesMonth[] =>
  months.filter(({ unfinished, partial }) => !unfinished && !partial).slice(-1);

function asked(months: readonly SalesMonth[], word: string): readonly SalesMonth[] {
  if (LANGUAGES.some((language) => foldedName(say(T.everyMonth, language)) === foldedName(word)))
    return months;
  const found = months.filter((month) => nameOf(month) === word);
  const [first = "", last = ""] = [months[0], months[months.length - 1]].map((one) => one && nameOf(one));
  if (found.length === 0) throw new InputProblem("argument-month", { value: word, first, last });
  return found;
}

const nameOf = ({ end }: SalesMonth): string => isoOf(end).slice(0, 7);

function line(month: SalesMonth, language: Language): (string | number)[] {
  const { unfinished, partial } = month;
  const money = [month.newSales, month.repeatSales, month.unidentifiedSales, month.sales].map((minor) =>
    shown(majorOf(minor)),
  );
  return [
    nameOf(month),
    ...money,
    ...[month.newCustomers, month.repeatCustomers, month.customers],
    ...[month.newPurchases, month.repeatPurchases, month.unidentifiedPurchases, month.purchases],
    unfinished ? say(T.unfinished, language) : partial ? say(T.partial, language) : "",
  ];
}
