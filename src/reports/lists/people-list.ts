import { NO_ANSWER } from "../../catalog/look.ts";
import type { Text } from "../../catalog/language.ts";
import { className, SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { LIST_TEXTS as L } from "../../catalog/texts/customer-set-texts.ts";
import { HANDOVER_TEXTS } from "../../catalog/texts/handover-texts.ts";
import { PEOPLE_ORDER_NAMES, PEOPLE_TEXTS as T } from "../../catalog/texts/people-texts.ts";
import { SEASON_NAMES } from "../../catalog/texts/season-texts.ts";
import { segmentValueName } from "../../catalog/texts/segment-texts.ts";
import type { CustomerRow } from "../../core/segments/customer-classes.ts";
import {
  inOrder,
  MOST_FIRST,
  type PeopleOrder,
  requirePeopleOrder,
} from "../../core/segments/people-order.ts";
import { CLASS_IN, listSigns, type PeopleMark } from "../../core/segments/listed-classes.ts";
import type { Segment } from "../../core/segments/segment.ts";
import type { SchemeName } from "../../core/settings.ts";
import { type Day, sheetDay } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import type { HandoverRequest } from "../handover/handover-answer.ts";
import { calledAs } from "../handover/handover-sheet.ts";
import { segmentWords } from "../segments/segment-words.ts";
import { type PeopleColumn, type PeoplePage, peoplePage } from "./list-page.ts";

const dateOf = (day: Day | null): number | string => (day === null ? NO_ANSWER : sheetDay(day));

function classColumn(scheme: SchemeName, width: number): PeopleColumn<CustomerRow> {
  const named = (row: CustomerRow, words: Words): string => {
    const name: Text | undefined = className(scheme, CLASS_IN[scheme](row));
    return name === undefined ? NO_ANSWER : words.say(name);
  };
  return { title: SCHEME_NAMES[scheme], width, unit: "text", of: named };
}

const columnsIn = ({ language }: Pick<ReportContext, "language">): readonly PeopleColumn<CustomerRow>[] => [
  { title: L.customerId, width: 190, unit: "text", of: ({ customerId }) => customerId },
  {
    ...{ title: L.stage, width: 95, unit: "text" },
    of: ({ stage }) => segmentValueName("stage", String(stage), language),
  },
  {
    ...{ title: T.status, width: 115, unit: "text" },
    of: ({ status }) => segmentValueName("status", status, language),
  },
  classColumn("rfm", 115),
  classColumn("nurture", 125),
  classColumn("cpm", 120),
  {
    ...{ title: L.seasonal, width: 105, unit: "text" },
    of: ({ seasonal }, words) => (seasonal === "none" ? NO_ANSWER : words.say(SEASON_NAMES[seasonal])),
  },
  { title: L.firstOrder, width: 90, unit: "day", of: ({ firstDay }) => dateOf(firstDay) },
  { title: L.lastOrder, width: 90, unit: "day", of: ({ lastDay }) => dateOf(lastDay) },
  { title: L.orders, width: 75, unit: "count", of: ({ purchases }) => purchases },
  { title: L.sales, width: 110, unit: "money", of: ({ sales }) => majorOf(sales) },
  { title: T.usualGap, width: 135, unit: "decimal", of: ({ usualGap }) => usualGap ?? NO_ANSWER },
  { title: T.nextOrder, width: 110, unit: "day", of: ({ nextOrderDue }) => dateOf(nextOrderDue) },
];

/** Which people a page wants listed, and how. */
export interface PeopleListRequest extends Pick<HandoverRequest, "segment" | "called"> {
  order: PeopleOrder;
  /** False = the first 1,000 of them. */
  all: boolean;
}

/** The people of a segment, and how they are to be listed. */
export interface AskedPeople {
  readonly segment: Segment;
  readonly customers: readonly CustomerRow[];
  /** Sign of the run, the orders and the joins that they come from. */
  readonly stand: string;
  /** What a page calls them. */
  readonly called: unknown;
  /** A `PeopleOrder`, as a page asks for it. */
  readonly order: unknown;
  /** False = the first `MOST_FIRST` of them. */
  readonly all: boolean;
  /** Local time of the list. */
  readonly madeAt: string;
}

/** The page, and what it is known by when people are looked up on it. */
interface PeopleListPage extends PeoplePage {
  readonly mark: PeopleMark;
}

/**
 * 顧客一覧: a row a person of the whole shop, with classes, rhythm and when the next order is due.
 *
 * @throws InputProblem "request-refused" for no such order
 */
export function peopleList(ofRun: ReportContext, asked: AskedPeople): PeopleListPage {
  const context = { ...ofRun, slice: null };
  const words = wordsOf(context);
  const order = requirePeopleOrder(asked.order);
  const everybody = inOrder(asked.customers, order);
  const people = asked.all ? everybody : everybody.slice(0, MOST_FIRST);
  const called = calledAs(asked.called, asked.segment);
  const facts = words.say(T.facts, {
    all: words.count(everybody.length),
    n: words.count(people.length),
    order: words.say(PEOPLE_ORDER_NAMES[order]),
    anchor: words.day(context.analysis.facts.meta.anchor),
    source: context.source,
    madeAt: asked.madeAt,
  });
  const head = {
    name: called === null ? words.say(T.name) : words.say(T.called, { name: called }),
    meaning: segmentWords(asked.segment, context),
    facts,
    note: words.say(T.dueNote),
    sentences: [words.say(HANDOVER_TEXTS.plainWarning), words.say(L.warning)],
  };
  const { stand, madeAt } = asked;
  const whole = asked.segment.conditions.length === 0 && people.length === everybody.length;
  return {
    ...peoplePage(context, { head, columns: columnsIn(context), people }),
    mark: { stand, madeAt, whole, people: people.length, signs: listSigns(people) },
  };
}
