import { LIST_TEXTS as T } from "../../catalog/texts/customer-set-texts.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say } from "../../catalog/language.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { SEASON_NAMES } from "../../catalog/texts/season-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ListedCustomer } from "../../core/segments/customer-list.ts";
import { checkedSet } from "../../core/segments/checked-set.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { majorOf } from "../../core/values/money.ts";
import { type ReportContext, wordsOf } from "../context.ts";
import { askedColumn } from "../explain/explain-column.ts";
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

/** Which people to list, how many the explained number said they are, and its column where it stands on 比較. */
export interface CustomerListRequest {
  set: CustomerSet;
  customers: number;
  compared?: number;
}

/** Who knows the people of a set, and when the list is made. */
interface Listing {
  readonly people: (set: CustomerSet, slice: ReportContext["slice"]) => readonly ListedCustomer[];
  /** Local time. */
  readonly madeAt: string;
  /** Of the sentences for the page. */
  readonly language: Language;
}

/**
 * The list of the people behind a number that was explained: where the orders changed since, the sheet says that it lists
 * others, and so do the notices for the page.
 *
 * @param request as a page sends it: it may be anything
 * @throws InputProblem "request-refused" for no such set or column
 */
export function explainedList(
  context: ReportContext,
  request: CustomerListRequest,
  { people, madeAt, language }: Listing,
): { page: PeoplePage; notices: string[] } {
  const set = checkedSet(request.set);
  const column = askedColumn(context, request.compared);
  const customers = people(set, column.slice);
  const differs = (said: Language) => listDiffers(customers.length, request.customers, said);
  const page = customerList(column, { set, customers, madeAt, warnings: differs(context.language) });
  return { page, notices: differs(language) };
}

/** A sentence where others are listed than were explained; none where they are as many. */
function listDiffers(listed: number, explained: number, language: Language): string[] {
  const counts = { explained: numberText(explained, 0), listed: numberText(listed, 0) };
  return listed === explained ? [] : [say(T.differs, language, counts)];
}
