import { ERASE_TEXTS as T } from "../../catalog/texts/erase-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import type { AskedPerson, FoundPerson } from "../../core/erasing/people-asked.ts";
import { contactRank } from "../../core/people/joins.ts";
import { numberText } from "../page/words.ts";
import { signOf } from "./asked-person.ts";

/** What kind of sheet a person stands on. */
type PlaceKind = keyof typeof T.places;

/** A sheet on which somebody stands, and how much of them. */
interface Stood {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly count: number;
}

/** The same with its rows. */
interface Place extends Omit<Stood, "count"> {
  readonly rows: readonly number[];
  readonly cells: readonly unknown[];
}

/** Cells that stay. */
interface Standing {
  readonly name: string;
  readonly as: keyof typeof T.standing;
  readonly first: readonly string[];
  readonly count: number;
}

interface Where {
  readonly places: readonly Place[];
  readonly standing: readonly Standing[];
}

/** Somebody who may be erased, as a page shows them. */
export interface ErasablePerson {
  /** By which they are chosen. */
  id: string;
  who: string;
  /** What else there is to know: other IDs, what else this means. */
  notes: string[];
  /** Where they stand, a line a sheet. */
  places: string[];
  /** Rows and cells that would go [count]. */
  count: number;
  /** What would stay. */
  stays: string[];
  /** To be sent back with the wish to erase them. */
  sign: string;
}

/** Who was found. */
export interface FoundPeople {
  people: ErasablePerson[];
  /** Where nobody is: why, and where the file names them all the same. */
  nobody: string[];
  /** True where an erasing was cut off: it is finished before anybody else is looked for. */
  unfinished: boolean;
}

const amountOf = ({ rows, cells }: Pick<Place, "rows" | "cells">): number => rows.length + cells.length;

/** Who was found where. @param asked what was asked for */
export function foundAnswer(
  people: readonly FoundPerson[],
  where: readonly Where[],
  { asked, language }: { readonly asked: AskedPerson; readonly language: Language },
): FoundPeople {
  const found = people.map((person, i) => ({ person, ...(where[i] ?? { places: [], standing: [] }) }));
  const erasable = found.filter(({ places }) => places.length > 0);
  const nobody = say(T.nobody, language, { text: asked.text });
  const stays = found.flatMap(({ standing }) => standingWords(standing, language));
  return {
    people: erasable.map((one) => personWords(one, asked, language)),
    nobody: erasable.length > 0 ? [] : [nobody, ...stays],
    unfinished: false,
  };
}

function personWords(
  { person, places, standing }: Where & { readonly person: FoundPerson },
  asked: AskedPerson,
  language: Language,
): ErasablePerson {
  const { id, name, traces, namesakes } = person;
  const others = traces.ids.filter((one) => one !== id && contactRank(one) === 0);
  const isExact = [id, ...traces.ids, ...traces.shared].includes(asked.text) || hasContact(traces, asked);
  const own = places.filter(({ kind }) => kind === "ownOrders");
  return {
    id,
    who: name === "" ? id : say(T.who, language, { id, name }),
    notes: [
      ...(others.length > 0 ? [say(T.ids, language, { ids: listed([id, ...others], language) })] : []),
      ...(isExact ? [] : [say(T.alike, language, { text: asked.text })]),
      ...(namesakes.length > 0 ? [say(T.namesakes, language, { ids: listed(namesakes, language) })] : []),
      ...own.map((place) => say(T.ownOrdersHint, language, { name: place.name })),
      ...(places.some(({ kind }) => kind === "campaign") ? [say(T.campaignsStay, language)] : []),
    ],
    places: places.map((place) => placeWords({ ...place, count: amountOf(place) }, language)),
    count: places.reduce((sum, place) => sum + amountOf(place), 0),
    stays: standingWords(standing, language),
    sign: signOf(id, places),
  };
}

const hasContact = (
  { emails, phones, shared }: FoundPerson["traces"],
  { email, phone }: AskedPerson,
): boolean => [...emails, ...phones, ...shared].some((one) => one === email || one === phone);

const listed = (parts: readonly string[], language: Language): string =>
  parts.join(say(T.cellsComma, language));

const placeWords = ({ name, kind, count }: Stood, language: Language): string =>
  say(T.places[kind], language, { name, n: numberText(count, 0) });

/** A line for each sheet with cells that stay; below the user's own what to do with them. */
function standingWords(standing: readonly Standing[], language: Language): string[] {
  const lines = standing.map(({ name, as, first, count }) => {
    const cells = listed(first, language);
    const more = { cells, n: numberText(count - first.length, 0) };
    const told = count > first.length ? say(T.cellsMore, language, more) : cells;
    return say(T.standing[as], language, { name, cells: told });
  });
  return standing.some(({ as }) => as !== "shared") ? [...lines, say(T.standingHint, language)] : lines;
}

/** An erasing that was cut off. */
export const UNFINISHED: FoundPeople = { people: [], nobody: [], unfinished: true };

/** What came of an erasing, as a page shows it. */
export interface ErasedAnswer {
  /** True where no row of the person is left on a sheet of the product. */
  isDone: boolean;
  sentence: string;
  /** Where they stood, a line a sheet. */
  stood: string[];
  /** What is left and where, and what to do. */
  left: string[];
  /** What cannot be reached from here. */
  beyond: string[];
}

/** What an erasing came to. */
interface Erased {
  readonly stood: readonly Stood[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  readonly now: Where;
  readonly properties: readonly string[];
  readonly marks: number;
  readonly runStopped: boolean;
  readonly segmentsGone: number;
  /** Whether the file has reports of before. */
  readonly hasReports: boolean;
}

/** The words of it. */
export function erasedAnswer(erased: Erased, language: Language): ErasedAnswer {
  const { stood, refused, now, properties, marks, runStopped, segmentsGone, hasReports } = erased;
  const isDone = refused.length === 0 && now.places.length === 0;
  const n = numberText(
    stood.reduce((sum, { count }) => sum + count, 0),
    0,
  );
  const refusedNames = refused.map(({ name }) => name);
  return {
    isDone,
    sentence: isDone ? say(T.done, language, { n }) : say(T.doneWithout, language),
    stood: stood.map((place) => placeWords(place, language)),
    left: [
      ...refused.map((one) => say(T.refused, language, { ...one })),
      ...now.places
        .filter(({ name }) => !refusedNames.includes(name))
        .map((place) => say(T.remains, language, { name: place.name, n: numberText(amountOf(place), 0) })),
      ...standingWords(now.standing, language),
      ...(properties.length > 0
        ? [say(T.properties, language, { names: listed(properties, language) })]
        : []),
      ...(marks > 0 ? [say(T.metadata, language, { n: marks })] : []),
      ...(segmentsGone > 0 ? [say(T.segmentsGone, language, { n: segmentsGone })] : []),
      ...(runStopped ? [say(T.runStopped, language)] : []),
      ...(hasReports ? [say(T.reportsOlder, language)] : []),
    ],
    beyond: T.beyond.map((text) => say(text, language)),
  };
}
