import { TAB_COLORS } from "../../catalog/look.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell, ReportModel, Unit } from "../../catalog/report-model.ts";
import { LIST_TEXTS as T } from "../../catalog/texts/customer-set-texts.ts";
import { isoOf } from "../../core/values/day.ts";
import { listName } from "./list-name.ts";
import { type ReportContext, type Words, wordsOf } from "../context.ts";
import { paragraph, text } from "../page/grid.ts";
import { plainModel, titledGrid } from "../page/plain-sheet.ts";

/** A list of people: the head as a model, the people below it as bare values with one unit a column. */
export interface PeoplePage {
  readonly head: ReportModel;
  readonly units: readonly Unit[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a list says of each of its people. */
export interface PeopleColumn<Person> {
  readonly title: Text;
  /** Pixels. */
  readonly width: number;
  readonly unit: Unit;
  of(person: Person, words: Words): string | number;
}

/** What people are called, and who they are in a sentence. */
export interface CalledPeople {
  readonly name: string;
  readonly meaning: string;
}

/** What stands above the table. */
export interface PeopleHead extends CalledPeople {
  readonly facts: string;
  /** How its columns are counted, in small letters. */
  readonly note: string | null;
  readonly sentences: readonly string[];
}

/** The page of a list; its name carries the anchor. */
export function peoplePage<Person>(
  context: ReportContext,
  { head, columns, people }: Table<Person>,
): PeoplePage {
  const words = wordsOf(context);
  return {
    head: headModel(context, { ...head, columns, people }),
    units: columns.map(({ unit }) => unit),
    rows: people.map((person) => columns.map((column) => column.of(person, words))),
  };
}

/** A head, and what stands below it. */
interface Table<Person> {
  readonly head: PeopleHead;
  readonly columns: readonly PeopleColumn<Person>[];
  readonly people: readonly Person[];
}

function headModel<Person>(
  context: ReportContext,
  { name, meaning, facts, note, sentences, columns, people }: PeopleHead & Omit<Table<Person>, "head">,
): ReportModel {
  const words = wordsOf(context);
  const widths = columns.map(({ width }) => width);
  const sheet = titledGrid(widths, name);
  sheet.put(1, 0, [[text(facts, "subtitle")]]);
  let row = paragraph(sheet, 2, text(meaning, "label"));
  if (note !== null) row = paragraph(sheet, row, text(note, "note"));
  for (const sentence of sentences) row = paragraph(sheet, row, text(sentence, "sentence"));
  const end = sheet.put(row, 0, [columns.map((column) => headerCell(column, words))]);
  if (people.length === 0) sheet.put(end, 0, [[text(words.say(T.nobody), "muted")]]);
  return plainModel(sheet, {
    id: "customerList",
    sheetName: listName(`${name} ${isoOf(context.analysis.facts.meta.anchor)}`),
    tabColor: TAB_COLORS.list,
    frozenRows: end,
  });
}

function headerCell({ title, unit }: Pick<PeopleColumn<unknown>, "title" | "unit">, words: Words): Cell {
  return text(words.say(title), unit === "text" ? "headerLeft" : "header");
}
