/** The figures of a copy that the next one says the moves of. */
import type { About } from "../../catalog/report-model.ts";
import { MANAGEMENT_TEXTS as T } from "../../catalog/texts/management-texts.ts";
import { SUMMARY_FIGURES } from "../../catalog/texts/summary-texts.ts";
import { type SummaryFigure, type SummaryFigureId, summaryFigures } from "../../core/summary/figures.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { outlookOf } from "../../core/outlook/outlook.ts";
import { dayOfIso, isoOf } from "../../core/values/day.ts";
import { minorOf } from "../../core/values/money.ts";
import { sliceParts } from "../../core/slices/slices.ts";
import type { ReportContext, Words } from "../context.ts";
import { points, signed } from "../page/words.ts";
import type { HiddenNumber } from "./hidden-people.ts";

/** The figures of a copy. Nobody is in them. */
export interface CopiedFigures {
  /** The day of the copy and the anchor, ISO. */
  readonly date: string;
  readonly anchor: string;
  /** What the figures rest on: those of other orders, settings, customers or in another currency are not compared. */
  readonly basis: string;
  readonly figures: readonly SummaryFigure[];
}

/** What each figure tells of. */
const ABOUT: Readonly<Record<SummaryFigureId, About>> = {
  outlookSales: { metric: "outlookCumulative" },
  activeCustomers: { metric: "activeCustomers" },
  retentionRate: { metric: "retentionRate" },
  goldSurvivalRate: { metric: "goldSurvivalRate" },
  annualSales: { metric: "annualSales" },
};

/** The five numbers of a run, without those that may not be shown. */
export function copiedFigures(context: ReportContext, hidden: HiddenNumber, date: string): CopiedFigures {
  const { analysis, currency, slice, monthly, settings } = context;
  const figures = summaryFigures(analysis, outlookHeadline(analysis, outlookOf(analysis.facts)));
  const shown = ({ id }: SummaryFigure): boolean => hidden(ABOUT[id]) === null;
  return {
    date,
    anchor: isoOf(analysis.facts.meta.anchor),
    basis: JSON.stringify([
      currency,
      slice && sliceParts(slice),
      monthly.basis,
      settings.annualSalesOverride,
    ]),
    figures: figures.map((figure) => ({ ...figure, value: shown(figure) ? figure.value : null })),
  };
}

/**
 * How the figures moved since the last copy, or why nothing is compared.
 *
 * @param before null = there was no copy
 *
 * @example
 * const say = ({ ja }, values) => ja.replace(/\{(\w+)\}/g, (_, name) => values[name]);
 * const of = (date, value) => ({ date, anchor: date, basis: "", figures: [{ id: "activeCustomers", unit: "people", value }] });
 * const [before, now] = [of("2024-02-29", 7), of("2024-03-31", 9)];
 * movedWords(now, before, { say, count: String, day: () => "2024/02/29" })
 * //=> "前回の会議から（2024/02/29のコピー、分析基点日 2024/02/29と比べて）：稼働顧客 9人（+2人）"
 */
export function movedWords(now: CopiedFigures, before: CopiedFigures | null, words: Words): string {
  if (before === null) return words.say(T.firstCopy);
  const day = (iso: string) => words.day(dayOfIso(iso) ?? 0);
  const when = { date: day(before.date), anchor: day(before.anchor) };
  if (before.basis !== now.basis) return words.say(T.otherBasis, when);
  if (before.anchor > now.anchor) return words.say(T.earlierAnchor, when);
  const moves = now.figures.flatMap((figure) => {
    const was = before.figures.find(({ id }) => id === figure.id)?.value ?? null;
    return figure.value === null || was === null ? [] : [moveText(figure, figure.value - was, words)];
  });
  if (moves.length === 0) return words.say(T.nothingMoved, when);
  return words.say(T.sinceLast, { ...when, moves: moves.join(words.say(T.between)) });
}

function moveText({ id, unit, value }: SummaryFigure, moved: number, words: Words): string {
  const name = words.say(SUMMARY_FIGURES[id]);
  const now = value ?? 0;
  if (unit === "rate")
    return words.say(T.movedRate, { name, now: words.percent(now), change: points(moved) });
  if (unit === "people")
    return words.say(T.movedPeople, {
      name,
      now: words.count(now),
      change: signed(words.count(moved), moved),
    });
  const change = signed(words.money(minorOf(moved)), moved);
  return words.say(T.movedMoney, { name, now: words.money(minorOf(now)), change });
}

/**
 * The copies to be compared with next time: this one, and the newest of an earlier day, so that a second copy of the day
 * is compared with the last meeting, too.
 *
 * @example
 * const [before, now] = [{ date: "2024-02-29" }, { date: "2024-03-31" }];
 * keptFigures(now, before) //=> [{ date: "2024-03-31" }, { date: "2024-02-29" }]
 */
export const keptFigures = (now: CopiedFigures, before: CopiedFigures | null): readonly CopiedFigures[] => [
  now,
  ...(before ? [before] : []),
];

/**
 * The newest copy of an earlier day; null = there was none.
 *
 * @example
 * // the copy that was made today is no meeting of before
 * lastMeeting([{ date: "2024-03-31" }, { date: "2024-02-29" }], "2024-03-31") //=> { date: "2024-02-29" }
 */
export const lastMeeting = (kept: readonly CopiedFigures[], today: string): CopiedFigures | null =>
  kept.find(({ date }) => date < today) ?? null;
