/** What a cell shows of the last run where it says whose numbers, and as of when. */
import type { FunctionEntry } from "../../catalog/function-parameters.ts";
import type { Language } from "../../catalog/language.ts";
import type { Analysis } from "../../core/analysis.ts";
import { anchorArgument } from "../../core/cpm/anchor.ts";
import { keptMonthEnds } from "../../core/cpm/shop-year.ts";
import { runAnalysis, sliceAnalysis, type SlicedRun, wholeAnalysis } from "../../core/slices/sliced-facts.ts";
import { isDate } from "../../core/values/cells.ts";
import type { Instant } from "../../core/values/date-text.ts";
import { type Day, isoOf, monthEnd, shownDay } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { classDays } from "../../core/schemes/class-months.ts";
import { CLASS_MONTHS } from "../classes/class-history.ts";
import { foldedName } from "../page/asked-name.ts";
import { type ShopAsked, type ShopPart, shopPart } from "./shop-part.ts";

/** What the two arguments say, and how a date of the file is understood. */
export interface ShopArguments {
  readonly of: unknown;
  readonly when: unknown;
  readonly dayOf: (date: Instant) => Day;
}

/**
 * The analysis that answers, and what is asked of it.
 *
 * @throws InputProblem as `shopPart` does; "part-only-compared", "part-no-months", "stored-anchor", "argument-no-month",
 *   "stage-no-month"
 */
export function askedOfRun(
  entry: Pick<FunctionEntry, "name" | "asks">,
  { run, language }: { readonly run: SlicedRun; readonly language: Language },
  { of, when, dayOf }: ShopArguments,
): ShopAsked & { readonly analysis: Analysis } {
  const part = shopPart(of, entry, { run, language });
  const { analysis, isCompared } = analysisOfPart(part, run, entry);
  const month = monthAsked(when, { analysis, isCompared, entry, dayOf });
  if (month !== null && part.kind === "stage" && entry.asks?.stage !== "months")
    throw new InputProblem("stage-no-month", { name: entry.name });
  return { part, month, analysis };
}

/** Numbers are of the whole shop, whatever slice the sheets show, unless a slice is named. */
function analysisOfPart(
  part: ShopPart,
  run: SlicedRun,
  { name, asks }: Pick<FunctionEntry, "name" | "asks">,
) {
  if (part.kind !== "slice") return { analysis: wholeAnalysis(run), isCompared: false };
  const isNamed = (slice: SlicedRun["slice"]): boolean =>
    foldedName(slice?.name ?? "") === foldedName(part.name);
  if (isNamed(run.slice)) return { analysis: runAnalysis(run), isCompared: false };
  if (!asks?.compared) throw new InputProblem("part-only-compared", { value: part.name, name });
  const facts = run.compared.find(({ slice }) => isNamed(slice))?.facts ?? null;
  if (facts === null) throw new InputProblem("part-nobody", { value: part.name });
  return { analysis: sliceAnalysis(facts, run.settings), isCompared: true };
}

interface MonthQuestion extends Pick<ShopArguments, "dayOf"> {
  readonly analysis: Analysis;
  readonly isCompared: boolean;
  readonly entry: Pick<FunctionEntry, "name" | "asks">;
}

/** The month end that is asked for; null = the anchor. A date on the first of a month is that month: so Sheets reads 2024-03. */
function monthAsked(when: unknown, { analysis, isCompared, entry, dayOf }: MonthQuestion): Day | null {
  const { anchor } = analysis.facts.meta;
  const choice = anchorArgument(when, dayOf);
  if (choice.kind !== "day" || choice.day === anchor) return null;
  const { name, asks } = entry;
  const stored = shownDay(anchor);
  if (!asks?.months) throw new InputProblem("argument-no-month", { name, stored });
  if (isCompared) throw new InputProblem("part-no-months", { stored });
  const isFirst = isDate(when) && isoOf(choice.day).endsWith("-01");
  const day = isFirst ? monthEnd(choice.day) : choice.day;
  if (day === anchor) return null;
  const kept = monthsKept(analysis, asks.classes);
  if (kept.includes(day)) return day;
  const [first = anchor, last = anchor] = [kept[0], kept[kept.length - 1]];
  const months = { first: isoOf(first).slice(0, 7), last: isoOf(last).slice(0, 7) };
  throw new InputProblem("stored-anchor", { date: shownDay(day), stored, ...months });
}

/** The month ends of 定点観測, or of a scheme's classes. */
const monthsKept = (analysis: Analysis, classes: "rfm" | "nurture" | "cpm" | undefined): readonly Day[] =>
  classes === undefined || classes === "rfm"
    ? keptMonthEnds(analysis)
    : classDays(analysis.facts.meta, CLASS_MONTHS[classes]);
