import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { shownCurrency } from "../catalog/currency.ts";
import { type Language, say } from "../catalog/language.ts";
import { FACTS_SHEET_TEXTS } from "../catalog/texts/facts-sheet-texts.ts";
import { anchorChoice, type AnchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import { FACTS_VERSION } from "../core/facts/stored.ts";
import { type Day, dayOfIso, isoOf, latestMonthEnd } from "../core/values/day.ts";
import { GOOGLESQL } from "../engines/sql/dialect.ts";
import { factsText, isAsked, sheetFacts } from "../engines/sql/facts-sheet/sheet-facts.ts";
import { type Digest, sheetAnswers } from "../engines/sql/facts-sheet/sheet-lines.ts";
import { FactsSheetProblem } from "../engines/sql/facts-sheet/sheet-problem.ts";
import type { SheetDays, SheetQuestion, SheetTerms } from "../engines/sql/facts-sheet/sheet-terms.ts";
import type { ProfileWarning } from "../engines/sql/profiles/orders-look.ts";
import { ordersView } from "../engines/sql/profiles/orders-view.ts";
import type { TableColumnType } from "../engines/sql/profiles/profile.ts";
import { profileNamed } from "../engines/sql/profiles/profiles.ts";
import { asksOf } from "../reports/index.ts";
import { chosen, MADE, type Numbers, numbersOf } from "./numbers-json.ts";
import { rulesOf } from "./rules.ts";

/* The facts sheet on the command line: the text that BigQuery runs, and the reports of its result. */

/** Where the orders lie, and what is asked of them. */
export interface FactsAsk {
  /** Its name, or what a mapping says. */
  readonly profile: string | Readonly<Record<string, unknown>>;
  /** As BigQuery calls it: project.dataset.table. */
  readonly table: string;
  readonly tableColumns: readonly TableColumnType[];
  /** As typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly anchor: WrittenAnchor;
  /** ISO; the start of history is that day where none is given. */
  readonly firstPurchase: string;
  readonly dataStart: string | null;
  readonly today: Day;
  readonly zone: string;
  readonly language: Language;
}

/** A result, and what is made of it. */
export interface FactsGiven {
  readonly rows: readonly (readonly unknown[])[];
  /** As typed, over those that the text was written for. */
  readonly settings: Readonly<Record<string, string>>;
  /** "default" = that of the text. */
  readonly anchor: WrittenAnchor;
  readonly reports: readonly string[];
  readonly locale: string;
  readonly language: Language;
}

/**
 * The text for BigQuery.
 *
 * @throws ProfileProblem, NotInSql, InputProblem; FactsSheetProblem "facts-day"
 */
export async function factsSql(ask: FactsAsk): Promise<string> {
  const { table, profile, tableColumns, zone, today, settings: values, language } = ask;
  const settings = checkedSettings(values, language);
  const days = daysOf(ask);
  const named = { profile, table, zone, columns: tableColumns };
  const source = sourceOf(named);
  const names = [...source.view.sources.values()].map(({ name }) => name);
  const columns = tableColumns.filter(({ name }) => names.includes(name));
  const shown = {
    anchor: isoOf(days.anchor),
    first: isoOf(days.firstPurchase),
    start: isoOf(days.dataStart),
  };
  return factsText(
    questionOf(settings, { source, days, today }),
    {
      given: { ...named, columns, settings, today: isoOf(today) },
      head: headOf({ ...shown, table, columns: names.join(", ") }, language),
    },
    sha256,
  );
}

/** The numbers of a result, and what is to be said beside them. */
export interface FactsMade extends Numbers {
  readonly warnings: readonly ProfileWarning[];
}

/**
 * The numbers that a result holds.
 *
 * @throws FactsSheetProblem, ProfileProblem, InputProblem, NotInSql
 */
export async function factsReport(given: FactsGiven): Promise<FactsMade> {
  const { language, locale } = given;
  const reports = chosen(given.reports);
  const read = await sheetAnswers(given.rows, FACTS_VERSION, sha256);
  const { terms } = read;
  requireAnchor(terms, given.anchor);
  const settings = checkedSettings({ ...terms.settings, ...given.settings }, language);
  const [anchor, firstPurchase] = [dayFrom(terms.anchor), dayFrom(terms.firstPurchase)];
  const [dataStart, today] = [dayFrom(terms.dataStart), dayFrom(terms.today)];
  const asked = { source: sourceOf(terms), days: { anchor, firstPurchase, dataStart }, today };
  if (!(await isAsked(terms, questionOf(terms.settings, asked), sha256)))
    throw new FactsSheetProblem("facts-version");
  const { facts, currency: code, warnings } = await sheetFacts(read, questionOf(settings, asked), sha256);
  const all = settingsOf(settings, "ja");
  const currency = shownCurrency(all.currency, code, locale);
  const told = { settings: { ...all, currency }, reports, today, zone: terms.zone, language };
  return { ...numbersOf(facts, told), warnings };
}

/** The profile of a table, and its view. @throws ProfileProblem */
export function sourceOf({
  profile: named,
  table,
  zone,
  columns,
}: Pick<SheetTerms, "profile" | "table" | "zone" | "columns">): SheetQuestion["source"] {
  const profile = profileNamed(named, columns);
  const at = { dialect: GOOGLESQL, table: GOOGLESQL.named(table), zone, columns };
  return { profile, view: ordersView(profile, at) };
}

function questionOf(
  chosenSettings: SheetTerms["settings"],
  { source, days, today }: Pick<SheetQuestion, "source" | "days"> & { readonly today: Day },
): SheetQuestion {
  const settings = settingsOf(chosenSettings, "ja");
  return { source, days, rules: rulesOf(settings, today), limits: settings, asks: asksOf(MADE, settings) };
}

function daysOf({ anchor, firstPurchase, dataStart, today }: FactsAsk): SheetDays {
  const first = dayFrom(firstPurchase);
  return {
    anchor: anchorAt(anchorChoice(anchor), today),
    firstPurchase: first,
    dataStart: dataStart === null ? first : dayFrom(dataStart),
  };
}

/** Without a choice the last month end that is over: whether the orders reach it is not known yet. */
export function anchorAt(choice: AnchorChoice, today: Day): Day {
  if (choice.kind === "day") return choice.day;
  return choice.kind === "daysAgo" ? today - choice.days : latestMonthEnd(today - 1);
}

function dayFrom(text: string): Day {
  const day = dayOfIso(text);
  if (day === null) throw new FactsSheetProblem("facts-day", { value: text });
  return day;
}

/** @throws FactsSheetProblem where another anchor is asked for than the result has */
function requireAnchor({ anchor }: SheetTerms, asked: WrittenAnchor): void {
  if (asked.kind === "default" || (asked.kind === "date" && dayFrom(asked.date) === dayOfIso(anchor))) return;
  throw new FactsSheetProblem("facts-settings");
}

/** What stands above the text: what it reads and costs, and what to do with it. */
const headOf = (values: Readonly<Record<string, string>>, language: Language): string =>
  commented(say(FACTS_SHEET_TEXTS.head, language, values));

/** Lines as a comment of SQL, whatever ends a line in the names that stand in it. */
export const commented = (text: string): string =>
  text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => `-- ${line}`)
    .join("\n");

const sha256: Digest = async (text) => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
