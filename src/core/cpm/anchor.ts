import { isDate, isGiven, textOf } from "../values/cells.ts";
import type { Instant } from "../values/date-text.ts";
import {
  type Day,
  dayOf as dayOfDate,
  dayOfIso,
  isoOf,
  latestMonthEnd,
  monthEnd,
  yearsBefore,
} from "../values/day.ts";
import { InputProblem } from "../values/problem.ts";

/** The latest an anchor may lie after the last purchase [years]: later, nothing is left to see. */
const MOST_YEARS_AFTER = 100;

/** How the user names 分析基点日: nothing, a day, or so many days before the day of analysis. */
export type AnchorChoice =
  | { readonly kind: "default" }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "daysAgo"; readonly days: number };

/** The same as it travels and is kept: a day as ISO text. */
export type WrittenAnchor =
  { kind: "default" } | { kind: "date"; date: string } | { kind: "daysAgo"; days: number };

/**
 * The choice that is written so.
 *
 * @throws InputProblem "anchor-unreadable"
 *
 * @example
 * anchorChoice({ kind: "date", date: "1970-01-03" }) //=> { kind: "day", day: 2 }
 */
export function anchorChoice(written: WrittenAnchor): AnchorChoice {
  if (written.kind !== "date") return written;
  const day = dayOfIso(written.date);
  if (day === null) throw new InputProblem("anchor-unreadable", { value: written.date });
  return { kind: "day", day };
}

/** 2024-03, 2024/3, 2024年3月, 202403. */
const MONTH = /^(\d{4})(?:(?:年|[-/.])(\d{1,2})月?|(\d{2}))$/;

/**
 * The choice that an argument of a formula makes: a date or its ISO text, or a month, which is its last day; nothing =
 * none.
 *
 * @param dayOf the calendar day of a date in the file's zone
 * @throws InputProblem "argument-when"
 *
 * @example
 * anchorArgument("1970-01-03", () => 0) //=> { kind: "day", day: 2 }
 * @example
 * ["1970-01", "１９７０年２月"].map((month) => anchorArgument(month, () => 0).day) //=> [30, 58]
 */
export function anchorArgument(value: unknown, dayOf: (date: Instant) => Day): AnchorChoice {
  if (!isGiven(value)) return { kind: "default" };
  const day = isDate(value) ? dayOf(value) : (dayOfIso(textOf(value)) ?? endOfMonth(textOf(value)));
  if (day === null) throw new InputProblem("argument-when", { value: textOf(value) });
  return { kind: "day", day };
}

/** The last day of a month that is named; null = the text names none. */
function endOfMonth(text: string): Day | null {
  const [, year, parted, month = parted] = MONTH.exec(text.normalize("NFKC")) ?? [];
  const first = month === undefined ? null : dayOfDate(Number(year), Number(month), 1);
  return first === null ? null : monthEnd(first);
}

/**
 * The anchor a choice stands for. Without a choice: the latest month end not after the last
 * purchase, or the day of the last purchase when the data hold no month end.
 *
 * @param span first and last day with an identified purchase
 * @param today the day of analysis
 * @throws InputProblem "anchor-before-data" when the anchor lies before the first purchase, "anchor-far-off" when it
 *   lies more than a hundred years after the last one
 *
 * @example
 * anchorOf({ kind: "default" }, { first: 19_800, last: 19_812 }, 20_000) //=> 19_812
 */
export function anchorOf(choice: AnchorChoice, span: { first: Day; last: Day }, today: Day): Day {
  const anchor = chosen(choice, span, today);
  if (anchor < span.first) {
    throw new InputProblem("anchor-before-data", { date: isoOf(anchor), first: isoOf(span.first) });
  }
  if (yearsBefore(anchor, MOST_YEARS_AFTER) > span.last) {
    const values = { date: isoOf(anchor), last: isoOf(span.last), years: MOST_YEARS_AFTER };
    throw new InputProblem("anchor-far-off", values);
  }
  return anchor;
}

function chosen(choice: AnchorChoice, span: { first: Day; last: Day }, today: Day): Day {
  if (choice.kind === "day") return choice.day;
  if (choice.kind === "daysAgo") return today - choice.days;
  const end = latestMonthEnd(span.last);
  return end >= span.first ? end : span.last;
}

/**
 * The anchor that a choice stands for before the orders are seen: without one the last month end that is over.
 *
 * @example
 * // of 1970-02-15
 * [assumedAnchor({ kind: "default" }, 45), assumedAnchor({ kind: "daysAgo", days: 5 }, 45)] //=> [30, 40]
 */
export function assumedAnchor(choice: AnchorChoice, today: Day): Day {
  if (choice.kind === "day") return choice.day;
  return choice.kind === "daysAgo" ? today - choice.days : latestMonthEnd(today - 1);
}
