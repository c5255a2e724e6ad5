import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { ExplainedLine, Explanation, OfferedList } from "../../catalog/metrics/explanation.ts";
import type { MetricEntry } from "../../catalog/metrics/metric-entry.ts";
import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import { type ReportContext, type Told, type Words, wordsOf } from "../context.ts";
import { type Behind, behindOf, type People } from "./explain-behind.ts";
import { figuresText } from "./explain-figures.ts";
import { type Explained, notesOf } from "./explain-notes.ts";
import { columnContext } from "./explain-column.ts";
import { ofText, peopleText, quotientText, shownText, windowsText } from "./explain-words.ts";
import { isPlain } from "../../core/segments/customer-sets.ts";
import { partsOf } from "../../core/segments/set-parts.ts";
import { restOf } from "../../core/segments/rest-set.ts";
import { setName } from "../page/set-words.ts";
import { offeredSegment } from "../segments/offered-segment.ts";
import { intervalText } from "../page/stage-words.ts";

/**
 * A number of a report explained.
 *
 * @param ofRun context of the run that made the report, in the language of the reader
 * @param place the sheet's name and the cell in A1 notation
 */
export function explanation(
  ofRun: ReportContext,
  one: Explained,
  place: Pick<Explanation, "sheet" | "cell">,
): Explanation {
  const { about } = one;
  const context = columnContext(ofRun, about);
  const words = wordsOf(context);
  const metric: MetricEntry = METRICS[about.metric];
  const behind = behindOf(context.analysis, about);
  return {
    kind: "number",
    ...place,
    name: words.say(metric.label),
    of: ofText(about, context, words),
    shows: shownText(one.cell, one.now ? one.now.value : one.written, words),
    meaning: words.say(metric.meaning),
    lines: linesOf(one, behind, { context, words }),
    notes: notesOf(one, behind, { context, words }),
    lists: listsOf(behind, about, { context, words }),
  };
}

function linesOf({ about }: Explained, behind: Behind, told: Told): ExplainedLine[] {
  const { words } = told;
  const { people, whole, sum } = behind;
  const metric: MetricEntry = METRICS[about.metric];
  const line = (label: keyof typeof T, value: string): ExplainedLine => ({
    label: words.say(T[label]),
    value,
  });
  const lines = [
    ...(sum === null ? [] : [line("sum", words.money(sum))]),
    ...(people === null ? [] : [line(whole === null ? "customers" : "numerator", setPeople(people, told))]),
    ...(whole === null ? [] : [line("denominator", setPeople(whole, told))]),
    ...(people === null || whole === null ? [] : [line("interval", interval(people, whole, words))]),
    ...quotientLines(about, words).map(([label, value]) => line(label, value)),
    ...(metric.formula === null ? [] : [line("formula", words.say(metric.formula))]),
    line("figures", figuresText(about, behind, told)),
    line("windows", windowsText(metric.over, about, told)),
  ];
  return lines.filter(({ value }) => value !== "");
}

/** Of a quotient both its sides; of a share of people its interval, too. */
function quotientLines(about: About, words: Words): ["numerator" | "denominator" | "interval", string][] {
  const quotient = quotientText(about, words);
  if (quotient === null) return [];
  const { share } = about;
  const isOfPeople = METRICS[about.metric].kind === "peopleShare";
  return [
    ["numerator", quotient.top],
    ["denominator", quotient.bottom],
    ["interval", isOfPeople && share ? intervalText(share, words) : ""],
  ];
}

const setPeople = ({ set, count }: People, { context, words }: Told): string =>
  words.say(T.setPeople, {
    set: setName(set, { words, limits: context.analysis.settings }),
    people: peopleText(count, words),
  });

const interval = (people: People, whole: People, words: Words): string =>
  intervalText({ numerator: people.count, denominator: whole.count }, words);

/** The people who can be listed: those of the number itself first, at the end those of a share who did not. */
function listsOf(behind: Behind, { compared }: About, told: Told): OfferedList[] {
  const { people, whole, listable } = behind;
  const { context, words } = told;
  const { settings: limits } = context.analysis;
  if (!listable) return [];
  const column = compared === undefined ? {} : { compared };
  return [people, isSame(people, whole) ? null : whole, restOfShare(behind)].flatMap((one) =>
    one === null || one.count === 0
      ? []
      : [
          {
            ...{
              set: one.set,
              label: setPeople(one, told),
              name: setName(one.set, { words, limits }),
              customers: one.count,
              ...column,
            },
            ...offeredSegment(one.set, { ...context, limits }),
          },
        ],
  );
}

/** Of a share those of the whole who are not counted: who left beside those who stayed. */
function restOfShare({ people, whole }: Behind): People | null {
  if (people === null || whole === null) return null;
  const count = whole.count - people.count;
  const rest = partsOf(people.set)?.rest;
  if (rest !== undefined) return { set: rest, count };
  if (!isPlain(people.set) || !isPlain(whole.set)) return null;
  return { set: restOf(whole.set, people.set), count };
}

const isSame = (a: People | null, b: People | null): boolean => JSON.stringify(a) === JSON.stringify(b);
