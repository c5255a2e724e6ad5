import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { survivalSteps, thinnestStep } from "../../core/cpm/survival.ts";
import { monthOf } from "../../core/history/monthly-history.ts";
import { type Outlook, outlookOf } from "../../core/outlook/outlook.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { METRICS, type MetricId } from "../../catalog/metrics/metrics.ts";
import type { ReportContext, Told, Words } from "../context.ts";
import type { Analysis } from "../../core/analysis.ts";
import type { HeadlineFigure, Withheld } from "../../core/cpm/headlines.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { withheldSentence } from "../page/headline-words.ts";
import { points } from "../page/words.ts";
import type { Behind } from "./explain-behind.ts";
import { shownText } from "./explain-words.ts";

/** A cell of a report with what stands in its place now. */
export interface Explained {
  readonly cell: Cell;
  readonly about: About;
  /** What the report wrote or computed. */
  readonly written: unknown;
  /** What stands there now where that is another value; null = the same. */
  readonly now: { readonly value: unknown } | null;
}

/** The sentences a reader needs before believing a number. */
export function notesOf(one: Explained, behind: Behind, told: Told): string[] {
  const { context, words } = told;
  const sentences = [
    ...sampleNotes(one, behind, told),
    liveNote(one, words),
    soFarNote(one.cell, told),
    typedNote(one, context, words),
    projectionNote(one.about, context, words),
    context.slice === null ? "" : words.say(T.slice, { slice: sliceTitle(context.slice, context.language) }),
    behind.people !== null && !behind.listable
      ? words.say(T.earlierMonth, { anchor: words.day(context.analysis.facts.meta.anchor) })
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "");
}

/** Why there is no value, what stands in for one, and 参考値. */
function sampleNotes({ about, written }: Explained, behind: Behind, { context, words }: Told) {
  const { people, whole, sum } = behind;
  const { minSample } = context.analysis.settings;
  const missing = written === null || written === "—";
  const figure = missing ? headlineFigure(about, context) : null;
  const withheld = figure && withheldOf(figure, context.analysis);
  if (figure && withheld) return [withheldSentence(figure, withheld, words)];
  // Only an assumption holds a value without people: a text beside it says nothing of its own.
  if (whole?.count === 0) return [words.say(typeof written === "number" ? T.filled : T.noRate)];
  if (sum !== null && people?.count === 0 && METRICS[about.metric].kind === "salesPerPerson")
    return [missing ? words.say(T.noMoney) : words.say(T.filled)];
  if (missing && about.box !== undefined) return [words.say(T.noSurvival)];
  if (whole !== null && whole.count < minSample)
    return [words.say(T.small, { n: words.count(whole.count), minSample })];
  return about.box === undefined ? [] : [smallSteps(about, context, words)];
}

function withheldOf(figure: Exclude<HeadlineFigure, "plan">, analysis: Analysis): Withheld | null {
  if (figure !== "outlook") return analysis.headlines[figure].withheld;
  return outlookHeadline(analysis, outlookOf(analysis.facts)).withheld;
}

const HEADLINES: Partial<Record<MetricId, Exclude<HeadlineFigure, "plan">>> = {
  retentionRate: "retention",
  reactivationRate: "reactivation",
  f2ConversionRate: "f2",
  goldSurvivalRate: "goldSurvival",
  cumulativeSales: "fiveYearSales",
  outlookCumulative: "outlook",
};

/** The headline that a cell is: of all stages together, at the anchor; null for any other number. */
function headlineFigure({ metric, stage, month }: About, { analysis }: ReportContext) {
  const now = month === undefined || month === analysis.facts.meta.anchor;
  return stage === undefined && now ? (HEADLINES[metric] ?? null) : null;
}

/** 残存率 and the people after it rest on several rates: the smallest denominator decides. */
function smallSteps({ box = 0, month }: About, { analysis }: ReportContext, words: Words): string {
  const { minSample } = analysis.settings;
  const row = month === undefined ? undefined : monthOf(analysis, month);
  const steps = (row ? survivalSteps(row) : analysis.goldMap.steps).slice(0, box);
  const n = thinnestStep(steps)?.share.denominator;
  return n === undefined || n >= minSample ? "" : words.say(T.smallSteps, { n: words.count(n), minSample });
}

/** A month that goes on has the numbers up to the anchor. */
function soFarNote({ unit }: Cell, { context, words }: Told): string {
  if (unit !== "countSoFar" && unit !== "moneySoFar") return "";
  return words.say(T.soFar, { anchor: words.day(context.analysis.facts.meta.anchor) });
}

function liveNote({ cell, written, now }: Explained, words: Words): string {
  const original = shownText(cell, written, words);
  if (cell.style?.startsWith("input")) return words.say(now ? T.inputChanged : T.input, { original });
  if (typeof cell.value !== "object" || cell.value === null) return "";
  return words.say(now ? T.liveChanged : T.live, { original });
}

/** 年商 that was typed in the settings stands in place of what the orders give. */
function typedNote({ about, cell }: Explained, { analysis }: ReportContext, words: Words): string {
  const typed = about.metric === "annualSales" && cell.input !== undefined;
  if (!typed || analysis.settings.annualSalesOverride === null) return "";
  return words.say(T.typedSales, { sales: words.money(analysis.balance.annualSales) });
}

const AHEAD: ReadonlySet<MetricId> = new Set<MetricId>(["projectedActive", "projectedLapsed", "survivors"]);

function projectionNote({ metric, month }: About, { analysis }: ReportContext, words: Words): string {
  if (AHEAD.has(metric)) return words.say(T.projection);
  // The range of an earlier day rests on misses that are not today's.
  if (metric !== "outlookRange" || month !== undefined) return "";
  const { outlook } = outlookOf(analysis.facts);
  return outlook ? rangeWords(outlook, words) : "";
}

/** なぜこの幅か: the outlook's own misses in numbers. */
function rangeWords({ errors }: Outlook, words: Words): string {
  const missed = (figure: "active" | "sales"): string =>
    errors[figure].errors
      .filter(({ year }) => year === 1)
      .map(({ error }) => `${points(Math.exp(error) - 1)}%`)
      .join(words.say(COMMON_TEXTS.listComma));
  const n = errors.sales.errors.length;
  if (n === 0) return words.say(T.rangeAssumed);
  return words.say(T.rangeMeasured, { n, active: missed("active"), sales: missed("sales") });
}
