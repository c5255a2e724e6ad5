import { LIST_TEXTS as T } from "../../catalog/texts/customer-set-texts.ts";
import { NO_ANSWER, TAB_COLORS } from "../../catalog/look.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { Cell, ReportModel, Unit } from "../../catalog/report-model.ts";
import { sliceTitle } from "../../catalog/texts/slice-texts.ts";
import { SEASON_NAMES } from "../../catalog/texts/season-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { ListedCustomer } from "../../core/segments/customer-list.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { grid, paragraph, text } from "../page/grid.ts";
import { setMeaning, setName } from "../page/set-words.ts";
import { numberText } from "../page/words.ts";

/** A list of customers: the head as a model, the people below it as bare values with one unit a column. */
export interface CustomerListPage {
  readonly head: ReportModel;
  readonly units: readonly Unit[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface Column {
  readonly title: Text;
  readonly width: number;
  readonly unit: Unit;
  of(customer: ListedCustomer, words: Words): string | number;
}

const stageText = (stage: number): string => (stage === 0 ? NO_ANSWER : `F${stage}`);

const COLUMNS: readonly Column[] = [
  { title: T.customerId, width: 190, unit: "text", of: ({ customerId }) => customerId },
  { title: T.stageBefore, width: 130, unit: "text", of: ({ stageBefore }) => stageText(stageBefore) },
  { title: T.stage, width: 110, unit: "text", of: ({ stage }) => stageText(stage) },
  { title: T.firstOrder, width: 110, unit: "text", of: ({ firstDay }, words) => words.day(firstDay) },
  { title: T.lastOrder, width: 110, unit: "text", of: ({ lastDay }, words) => words.day(lastDay) },
  { title: T.orders, width: 90, unit: "count", of: ({ purchases }) => purchases },
  { title: T.sales, width: 120, unit: "money", of: ({ sales }) => majorOf(sales) },
  { title: T.yearSales, width: 130, unit: "money", of: ({ yearSales }) => majorOf(yearSales) },
];

const CHANNELS: Column = {
  title: T.channels,
  width: 200,
  unit: "text",
  of: ({ channels }, words) => channels.join(words.say(COMMON_TEXTS.listComma)),
};

/** Whether somebody is 季節客, and from when their season comes again. */
const SEASONS: readonly Column[] = [
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
function columnsFor(customers: readonly ListedCustomer[]): readonly Column[] {
  return [
    ...COLUMNS,
    ...(customers.some(({ season }) => season.kind !== "none") ? SEASONS : []),
    ...(customers.some(({ channels }) => channels.length > 0) ? [CHANNELS] : []),
  ];
}

/** What people are called, and who they are in a sentence. */
export interface CalledPeople {
  readonly name: string;
  readonly meaning: string;
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
): CustomerListPage {
  const words = wordsOf(context);
  const columns = columnsFor(customers);
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
  const head = { facts, warnings: [...warnings, words.say(T.warning)] };
  return {
    head: headModel(context, columns, { ...head, ...called, empty: customers.length === 0 }),
    units: columns.map(({ unit }) => unit),
    rows: customers.map((customer) => columns.map((column) => column.of(customer, words))),
  };
}

/** People behind a number that was explained, to be named. */
export interface ExplainedPeople extends Pick<ListedPeople, "customers" | "madeAt"> {
  readonly set: CustomerSet;
  /** As many as the explanation counted. */
  readonly explained: number;
}

/** The same for a number that was explained: where the orders changed since, the sheet says that it lists others. */
export function explainedList(context: ReportContext, people: ExplainedPeople): CustomerListPage {
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

/** What stands above the table. */
interface Head extends CalledPeople {
  readonly facts: string;
  readonly warnings: readonly string[];
  /** Nobody is in the list. */
  readonly empty: boolean;
}

function headModel(
  context: ReportContext,
  columns: readonly Column[],
  { name, meaning, facts, warnings, empty }: Head,
): ReportModel {
  const words = wordsOf(context);
  const columnWidths = columns.map(({ width }) => width);
  const sheet = grid(columnWidths);
  sheet.put(0, 0, [[text(name, "title")]]);
  sheet.rowHeights[0] = 36;
  sheet.put(1, 0, [[text(facts, "subtitle")]]);
  let row = paragraph(sheet, 2, text(meaning, "label"));
  for (const warning of warnings) row = paragraph(sheet, row, text(warning, "sentence"));
  const end = sheet.put(row, 0, [columns.map((column) => headerCell(column, words))]);
  if (empty) sheet.put(end, 0, [[text(words.say(T.nobody), "muted")]]);
  return {
    id: "customerList",
    sheetName: `${name} ${isoOf(context.analysis.facts.meta.anchor)}`,
    tabColor: TAB_COLORS.list,
    columnWidths,
    rowHeights: sheet.rowHeights,
    frozenRows: end,
    rows: sheet.rows(),
    merges: sheet.merges,
    boxes: [],
    charts: [],
    headlines: [],
  };
}

function headerCell({ title, unit }: Column, words: Words): Cell {
  return text(words.say(title), unit === "text" ? "headerLeft" : "header");
}
