/** Classes that are looked up on 顧客一覧 where the orders are too many to be read. */
import { LANGUAGES, say, type Language } from "../../catalog/language.ts";
import { CLASS_NAMES, SCHEME_NAMES } from "../../catalog/metrics/classes.ts";
import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { PEOPLE_TEXTS as T } from "../../catalog/texts/people-texts.ts";
import { segmentValueName } from "../../catalog/texts/segment-texts.ts";
import { representatives } from "../../core/people/joins.ts";
import { FORMULA_CELLS } from "../../core/rows/read-limits.ts";
import { schemeOf } from "../../core/schemes/schemes.ts";
import { type Classed, classesSign, type PeopleMark } from "../../core/segments/listed-classes.ts";
import type { CleaningRules, SchemeName } from "../../core/settings.ts";
import { checksum } from "../../core/values/checksum.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { FoundClasses } from "../classes/class-answer.ts";

/** A list of people as it stands in the file. */
export interface StandingList {
  readonly name: string;
  readonly mark: PeopleMark;
}

/** The headers of the cells that say a class, and what these say of each class. */
const CLASS_CELLS: {
  readonly [Scheme in SchemeName]: (language: Language) => {
    readonly headers: readonly string[];
    readonly cellsOf: (is: string) => readonly string[];
  };
} = {
  stage: (language) => ({
    headers: [say(LIST_TEXTS.stage, language), say(T.status, language)],
    cellsOf: (is) => {
      const [stage = "", lapsed] = is.slice(1).split("-");
      return [
        segmentValueName("stage", stage, language),
        segmentValueName("status", lapsed === undefined ? "active" : "lapsed", language),
      ];
    },
  }),
  rfm: oneCell("rfm"),
  nurture: oneCell("nurture"),
  cpm: oneCell("cpm"),
};

function oneCell<Scheme extends "rfm" | "nurture" | "cpm">(scheme: Scheme) {
  const names: Readonly<Record<string, (typeof SCHEME_NAMES)[Scheme]>> = CLASS_NAMES[scheme];
  return (language: Language) => ({
    headers: [say(SCHEME_NAMES[scheme], language)],
    cellsOf: (is: string) => [say(names[is] ?? SCHEME_NAMES[scheme], language)],
  });
}

/**
 * The list on which a scheme's classes are looked up: one with everybody before others, the newest of those.
 *
 * @param lists those of the file, as they were made
 * @param stand the sign of the last run, its orders and joins as they are now
 * @returns null = there is none
 * @throws InputProblem "list-outdated" where all are of another stand, "list-too-large" where none can be read
 *
 * @example
 * // a newer list of some people, and an older one of everybody
 * const mark = { stand: "run 7", people: 3 };
 * const some = { name: "稼働客", mark: { ...mark, madeAt: "2024/04/02 09:00", whole: false } };
 * const all = { name: "顧客一覧", mark: { ...mark, madeAt: "2024/04/01 09:00", whole: true } };
 * [lookupList([all, some], "run 7", "nurture").name, lookupList([], "run 7", "nurture")] //=> ["顧客一覧", null]
 */
export function lookupList<L extends StandingList>(
  lists: readonly L[],
  stand: string,
  scheme: SchemeName,
): L | null {
  const newest = [...lists]
    .reverse()
    .sort((a, b) => (a.mark.madeAt < b.mark.madeAt ? 1 : a.mark.madeAt > b.mark.madeAt ? -1 : 0));
  const [last] = newest;
  if (last === undefined) return null;
  const fresh = newest.filter(({ mark }) => mark.stand === stand);
  if (fresh.length === 0)
    throw new InputProblem("list-outdated", { sheet: last.name, madeAt: last.mark.madeAt });
  const limit = Math.floor(FORMULA_CELLS / (1 + CLASS_CELLS[scheme]("ja").headers.length));
  const short = fresh.filter(({ mark }) => mark.people <= limit);
  const found = short.find(({ mark }) => mark.whole) ?? short[0];
  if (found !== undefined) return found;
  throw new InputProblem("list-too-large", {
    sheet: fresh[0]?.name ?? "",
    rows: fresh[0]?.mark.people ?? 0,
    limit,
  });
}

/** Where a list says who is in which class. */
export interface LookupPlaces {
  /** 1 = first. */
  readonly headerRow: number;
  /** The ID's, then those of the class; counted from 0. */
  readonly columns: readonly number[];
  readonly language: Language;
}

/**
 * The places of a list, wherever the user moved its columns.
 *
 * @param top its first rows
 * @throws InputProblem "list-changed" where they are not found
 */
function lookupPlaces(
  top: readonly (readonly unknown[])[],
  list: StandingList,
  scheme: SchemeName,
): LookupPlaces {
  for (const language of LANGUAGES) {
    const wanted = [say(LIST_TEXTS.customerId, language), ...CLASS_CELLS[scheme](language).headers];
    const row = top.findIndex((cells) => wanted.every((header) => cells.includes(header)));
    const header = top[row];
    if (header !== undefined)
      return { headerRow: row + 1, columns: wanted.map((name) => header.indexOf(name)), language };
  }
  throw new InputProblem("list-changed", { sheet: list.name });
}

/**
 * The classes on a list.
 *
 * @param rows the cells of its people: the ID, then those that say the class
 * @throws InputProblem "list-changed" where they are not those that were written; their order does not matter
 */
export function classesOn(
  rows: readonly (readonly unknown[])[],
  { list, scheme, language, joins }: Lookup,
): FoundClasses {
  const { cellsOf } = CLASS_CELLS[scheme](language);
  const said = new Map(schemeOf(scheme).classes.map((is) => [cellsOf(is).join("\n"), is]));
  const people = rows
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map(([id, ...cells]): Classed => [String(id), said.get(cells.join("\n")) ?? ""]);
  if (classesSign(people) !== list.mark.signs[scheme])
    throw new InputProblem("list-changed", { sheet: list.name });
  const byId = new Map(people);
  for (const [id, under] of representatives(joins)) {
    const found = byId.get(under);
    if (found !== undefined && !byId.has(id)) byId.set(id, found);
  }
  return { byId, listed: list.mark.whole ? null : { sheet: list.name, n: list.mark.people } };
}

/** What is looked up, and on which list. */
interface Lookup extends Pick<LookupPlaces, "language">, Pick<CleaningRules, "joins"> {
  readonly list: StandingList;
  readonly scheme: SchemeName;
}

/** The lists of a file in the order in which they were made, and how one is read. */
export interface ReadableLists<L extends StandingList> {
  readonly all: readonly L[];
  readonly topOf: (list: L) => readonly (readonly unknown[])[];
  readonly cellsOf: (list: L, places: LookupPlaces) => readonly (readonly unknown[])[];
}

/** What the classes are to be of: the last run by its sign, its orders as they stand now, and the joins. */
export interface Stand extends Pick<CleaningRules, "joins"> {
  readonly run: string;
  readonly orders: unknown;
}

/**
 * The sign of a stand, which a list carries.
 *
 * @example
 * // in which order joins were accepted does not matter
 * const of = (...pairs) => standSign({ run: "7", orders: null, joins: new Map(pairs) });
 * [of(["B", "A"], ["D", "C"]) === of(["D", "C"], ["B", "A"]), of(["B", "A"]) === of()] //=> [true, false]
 */
export const standSign = ({ run, orders, joins }: Stand): string =>
  checksum(JSON.stringify([run, orders, [...joins].sort()]));

/**
 * The classes of people: those of the orders, or where these are too many for a formula, those of a list.
 *
 * @param read reads the orders
 * @param stand what a list has to be of; asked for where one is looked for
 * @throws InputProblem "too-many-orders" where there is no list, "list-outdated", "list-changed", "list-too-large"
 *
 * @example
 * // the orders can be read, so no list is looked for
 * const { byId, listed } = foundClasses("nurture", () => new Map([["A", "loyal"]]), {});
 * [[...byId], listed] //=> [[["A", "loyal"]], null]
 */
export function foundClasses<L extends StandingList>(
  scheme: SchemeName,
  read: () => FoundClasses["byId"],
  { lists, stand }: { readonly lists: () => ReadableLists<L>; readonly stand: () => Stand },
): FoundClasses {
  try {
    return { byId: read(), listed: null };
  } catch (problem) {
    if (!(problem instanceof InputProblem && problem.code === "too-many-orders")) throw problem;
    const { all, topOf, cellsOf } = lists();
    if (all.length === 0) throw problem;
    const now = stand();
    const list = lookupList(all, standSign(now), scheme);
    if (list === null) throw problem;
    const places = lookupPlaces(topOf(list), list, scheme);
    return classesOn(cellsOf(list, places), { ...places, list, scheme, joins: now.joins });
  }
}
