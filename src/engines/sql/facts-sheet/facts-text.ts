import type { Language } from "../../../catalog/language.ts";
import { say } from "../../../catalog/language.ts";
import { FACTS_SHEET_TEXTS } from "../../../catalog/texts/facts-sheet-texts.ts";
import type { SheetDays } from "../../../core/facts/assumed-days.ts";
import { calledBy } from "../../../core/slices/slices.ts";
import { type Day, dayOfIso, isoOf } from "../../../core/values/day.ts";
import { GOOGLESQL } from "../dialect.ts";
import { type OrdersView, ordersView, type TableAt } from "../profiles/orders-view.ts";
import type { SqlProfile } from "../profiles/profile.ts";
import { profileNamed } from "../profiles/profiles.ts";
import { sameName } from "../profiles/sources.ts";
import { factsText } from "./sheet-facts.ts";
import type { Digest } from "./sheet-lines.ts";
import { FactsSheetProblem } from "./sheet-problem.ts";
import { type SheetQuestion, type SheetSlices, type SheetTerms, slicedParts } from "./sheet-terms.ts";

/** Where orders lie, and which of their columns are what. */
export type TableTerms = Pick<SheetTerms, "profile" | "table" | "zone" | "columns">;

/** By which rules is counted, and what the reports ask. */
export type Counting = Pick<SheetQuestion, "rules" | "limits" | "slices" | "requests">;

/** What a text is written for. */
export interface FactsAsk extends TableTerms {
  readonly days: SheetDays;
  /** Those that somebody chose. */
  readonly settings: SheetTerms["settings"];
  readonly today: Day;
  readonly language: Language;
}

/** The profile of a table, and its view. @param reached see `TableAt` @throws ProfileProblem */
export function sourceOf(
  { profile: named, table, zone, columns }: TableTerms,
  reached: TableAt["reached"] = [],
): { readonly profile: SqlProfile; readonly view: OrdersView } {
  const profile = profileNamed(named, columns);
  const at = { dialect: GOOGLESQL, table: GOOGLESQL.named(table), zone, columns, reached };
  return { profile, view: ordersView(profile, at) };
}

/**
 * The text for BigQuery.
 *
 * @throws ProfileProblem, NotInSql
 */
export function factsSql(ask: FactsAsk, counting: Counting, digest: Digest): Promise<string> {
  const { days, settings, today, language, profile, table, zone } = ask;
  const source = sourceOf(ask);
  const names = [...source.view.sources.values()].map(({ name }) => name);
  // Whoever reads the result knows the table by all that its profile names.
  const named = Object.values(source.profile.roles).flat();
  const columns = ask.columns.filter(({ name }) => named.some((one) => sameName(one, name)));
  const dated = {
    anchor: isoOf(days.anchor),
    first: isoOf(days.firstPurchase),
    start: isoOf(days.dataStart),
  };
  const said = say(FACTS_SHEET_TEXTS.head, language, { ...dated, table, columns: names.join(", ") });
  const head = [said, ...slicesSaid(counting.slices, language)].join("\n");
  const given = { profile, table, zone, columns, settings, today: isoOf(today) };
  return factsText({ source, days, ...counting }, { given, head: commented(head) }, digest);
}

/** Which parts of the shop are counted. */
const slicesSaid = (slices: SheetSlices, language: Language): string[] =>
  slicedParts(slices).map(({ slice, asked }) =>
    say(FACTS_SHEET_TEXTS[asked === "own" ? "headSlice" : "headCompared"], language, {
      slice: slice === null ? "" : calledBy(slice),
    }),
  );

/**
 * The day that a text means.
 *
 * @throws FactsSheetProblem "facts-day"
 *
 * @example
 * dayFrom("1970-01-03") //=> 2
 */
export function dayFrom(text: string): Day {
  const day = dayOfIso(text);
  if (day === null) throw new FactsSheetProblem("facts-day", { value: text });
  return day;
}

/**
 * Lines as a comment of SQL, whatever ends a line in the names that stand in it.
 *
 * @example
 * commented("orders\r2019") //=> "-- orders\n-- 2019"
 */
export const commented = (text: string): string =>
  text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => `-- ${line}`)
    .join("\n");
