import { LIST_TEXTS as T } from "../../catalog/texts/customer-set-texts.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { SEASON_NAMES } from "../../catalog/texts/season-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ListedCustomer } from "../../core/segments/customer-list.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { majorOf } from "../../core/values/money.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { setMeaning, setName } from "../page/set-words.ts";
import { numberText } from "../page/words.ts";
import { type CalledPeople, type PeopleColumn, type PeoplePage, peoplePage } from "./list-page.ts";

const stageText = (stage: number): string => (stage === 0 ? NO_ANSWER : `F${stage}`);

const COLUMNS: readonly PeopleColumn<ListedCustomer>[] = [
  { title: T.customerId, width: 190, unit: "text", of: ({ customerId }) => customerId },
  { title: T.stageBefore, width: 130, unit: "text", of: ({ stageBefore }) => stageText(stageBefore) },
  { title: T.stage, width: 110, unit: "text", of: ({ stage }) => stageText(stage) },
  { title: T.firstOrder, width: 110, unit: "text", of: ({ firstDay }, words) => words.day(firstDay) },
  { title: T.lastOrder, width: 110, unit: "text", of: ({ lastDay }, words) => words.day(lastDay) },
  { title: T.orders, width: 90, unit: "count", of: ({ purchases }) => purchases },
  { title: T.sales, width: 120, unit: "money", of: ({ sales }) => majorOf(sales) },
  { title: T.yearSales, width: 130, unit: "money", of: ({ yearSales }) => majorOf(yearSales) },
];

const CHANNELS: PeopleColumn<ListedCustomer> = {
  title: T.channels,
  width: 200,
  unit: "text",
  of: ({ channels }, words) => channels.join(words.say(COMMON_TEXTS.listComma)),
};

/** Whether somebody is 季節客, and from when their season comes again. */
const SEASONS: readonly PeopleColumn<ListedCustomer>[] = [
  {
    ...{ title: T.seasonal, width: 120, unit: "text" },
    of: ({ season: { kind } }, words) => (kind === "none" ? NO_ANSWER : words.say(SEASON_NAMES[kind])),
  },
  {
    ...{ title: T.nextSeason, width: 130, unit: "text" },
    of: ({ season: { next } }, words) => (next === null ? NO_ANSWER : words.day(next)),
  },
];

/** Seasons and channels only where somebody has one. */
function columnsFor(customers: readonly ListedCustomer[]): readonly PeopleColumn<ListedCustomer>[] {
  return [
    ...COLUMNS,
    ...(customers.some(({ season }) => season.kind !== "none") ? SEASONS : []),
    ...(customers.some(({ channels }) => channels.length > 0) ? [CHANNELS] : []),
  ];
}

/** Who is listed. */
export interface ListedPeople {
  /** A set that a number counts, or people of another choice. */
  readonly set: CustomerSet | CalledPeople;
  readonly customers: readonly ListedCustomer[];
  /** Local time of the list. */
  readonly madeAt: string;
  /** Sentences above the table besides that on personal data. */
  readonly warnings: readonly string[];
}

/** The sheet that names the people behind a number. */
export function customerList(
  context: ReportContext,
  { set, customers, madeAt, warnings }: ListedPeople,
): PeoplePage {
  const words = wordsOf(context);
  const { slice } = context;
  const facts = words.say(T.facts, {
    n: words.count(customers.length),
    slice: slice === null ? "" : words.say(T.slice, { slice: sliceTitle(slice, context.language) }),
    anchor: words.day(context.analysis.facts.meta.anchor),
    source: context.source,
    madeAt,
  });
  const naming = { words, limits: context.analysis.settings };
  const called = "kind" in set ? { name: setName(set, naming), meaning: setMeaning(set, naming) } : set;
  const head = { ...called, facts, note: null, sentences: [...warnings, words.say(T.warning)] };
  return peoplePage(context, { head, columns: columnsFor(customers), people: customers });
}

/** People behind a number that was explained, to be named. */
export interface ExplainedPeople extends Pick<ListedPeople, "customers" | "madeAt"> {
  readonly set: CustomerSet;
  /** As many as the explanation counted. */
  readonly explained: number;
}

/** The same for a number that was explained: where the orders changed since, the sheet says that it lists others. */
export function explainedList(context: ReportContext, people: ExplainedPeople): PeoplePage {
  return customerList(context, { ...people, warnings: listDiffers(people, context.language) });
}

/** A sentence where others are listed than were explained; none where they are as many. */
export function listDiffers(
  { customers, explained }: Pick<ExplainedPeople, "customers" | "explained">,
  language: Language,
): string[] {
  const counts = { explained: numberText(explained, 0), listed: numberText(customers.length, 0) };
  return customers.length === explained ? [] : [say(T.differs, language, counts)];
}
