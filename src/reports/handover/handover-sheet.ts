import { TAB_COLORS } from "../../catalog/look.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { ReportModel, Unit } from "../../catalog/report-model.ts";
import { HANDOVER_TEXTS as T } from "../../catalog/texts/handover-texts.ts";
import type { Segment } from "../../core/segments/segment.ts";
import { type Words, wordsOf } from "../context.ts";
import { campaignPages } from "../campaigns/campaign-pages.ts";
import { text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";
import { listName } from "../lists/list-name.ts";
import { segmentWords } from "../segments/segment-words.ts";
import { type Handover, handoverAnswer, requireSomebody } from "./handover-answer.ts";
import type { ToTarget } from "./to-target.ts";

/** A list sheet of people who are handed over: the head as a model, the people below it. */
export interface HandoverPage {
  readonly head: ReportModel;
  readonly units: readonly Unit[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands on it. */
export interface HandoverList {
  readonly segment: Segment;
  /** What its people are called; null = by nothing. */
  readonly called: string | null;
  /** The target's name. */
  readonly target: string;
  readonly answer: Handover;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const COLUMN_WIDTH = 160;

/** The list sheet of a target, in its columns; nothing is hashed on it. */
export function handoverSheet(list: HandoverList, spoken: Parameters<typeof wordsOf>[0]): HandoverPage {
  const words = wordsOf(spoken);
  const { called } = list;
  const title = words.say(T.sheetName, { target: list.target });
  const widths = list.header.map(() => COLUMN_WIDTH);
  const sheet = titledGrid(widths, title);
  let row = 1;
  for (const line of headLines(list, words, spoken)) row = sheet.put(row, 0, [[text(line)]]);
  sheet.put(row, 0, [list.header.map((name) => text(name, "headerLeft"))]);
  const head = plainModel(sheet, {
    id: "customerList",
    sheetName: listName(
      called === null ? title : words.say(T.sheetOf, { called, n: words.count(list.rows.length) }),
    ),
    tabColor: TAB_COLORS.list,
    // A table of one or two columns is narrower than its head, which runs over to the right.
    frozenRows: 0,
  });
  return { head, units: list.header.map(() => "text"), rows: list.rows };
}

/** Letters of a name that a page sends. */
const LONGEST_CALLED = 60;

/**
 * What the people are called: by the segment's own name, else as the page says; null = by nothing.
 *
 * @example
 * [calledAs(" 春の会員 ", {}), calledAs("春の会員", { name: "夏" }), calledAs(7, {})] //=> ["春の会員", "夏", null]
 */
export function calledAs(said: unknown, { name }: Segment): string | null {
  const called = typeof said === "string" ? said.trim().slice(0, LONGEST_CALLED) : "";
  return name ?? (called === "" ? null : called);
}

/** A segment's people as a page asks for their list. */
export interface AskedList {
  readonly segment: Segment;
  readonly called: unknown;
  /** The target's columns, and the people's rows in them. */
  readonly cells: Pick<HandoverList, "header" | "rows">;
}

/**
 * The list sheet of people on their way to a target.
 *
 * @param spoken the file's words, and the language of who asks
 * @throws InputProblem "nobody-handed-over" where there can be no list
 */
export function targetSheet(
  to: ToTarget,
  { segment, called, cells }: AskedList,
  { settings, language }: { readonly settings: Parameters<typeof wordsOf>[0]; readonly language: Language },
): HandoverPage {
  requireSomebody(to, language);
  const answer = handoverAnswer({ ...to, onSheet: true }, settings.language);
  const target = say(to.target.name, settings.language);
  return handoverSheet({ segment, called: calledAs(called, segment), target, answer, ...cells }, settings);
}

/**
 * What is recorded of the campaign that people are of; null = they are of none.
 *
 * @example
 * recordedPages({ campaign: null }, {}) //=> null
 */
export const recordedPages = (
  { campaign }: Pick<ToTarget, "campaign">,
  spoken: Parameters<typeof wordsOf>[0],
) => campaign && campaignPages(campaign, spoken);

/** Who is on it and who is not, as of when, and what to do with it. */
function headLines(
  { segment, answer }: HandoverList,
  words: Words,
  spoken: Parameters<typeof wordsOf>[0],
): string[] {
  const { people, left, excluded, warning, notes } = answer;
  const conditions = segmentWords(segment, spoken);
  const named =
    segment.name === undefined ? conditions : words.say(T.named, { name: segment.name, conditions });
  const out = excluded
    .filter((one) => one.people > 0)
    .map(({ label, people: n }) => words.say(T.excluded, { label, n: words.count(n) }));
  const counts = {
    people: words.count(people),
    excluded: out.length > 0 ? out.join("　|　") : words.say(T.noneExcluded),
    left: words.count(left),
  };
  return [
    words.say(T.conditions, { conditions: named }),
    words.say(T.people, counts),
    ...(warning === null ? [] : [warning]),
    ...notes,
    say(T.warning, spoken.language),
  ];
}
