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
import { ordersView } from "../engines/sql/profiles/orders-view.ts";
import { ownProfile } from "../engines/sql/profiles/own-profile.ts";
import { ProfileProblem, type SqlProfile, type TableColumnType } from "../engines/sql/profiles/profile.ts";
import type { ViewColumn } from "../engines/sql/view.ts";
import { asksOf } from "../reports/index.ts";
import { chosen, MADE, numbersJson } from "./numbers-json.ts";

/* The facts sheet on the command line: the text that BigQuery runs, and the reports of its result. */

/** Where the orders lie, and what is asked of them. */
export interface FactsAsk {
  readonly profile: SqlProfile;
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
  readonly zone: string;
  readonly locale: string;
  readonly language: Language;
}

/** Outside a spreadsheet ¥ are yen. */
const HOME_CURRENCY = "JPY";

/**
 * The text for BigQuery.
 *
 * @throws ProfileProblem, NotInSql, InputProblem
 */
export async function factsSql(ask: FactsAsk): Promise<string> {
  const { table, profile, tableColumns: columns, zone, today, settings: values, language } = ask;
  const settings = checkedSettings(values, language);
  const days = daysOf(ask);
  const view = ordersView(profile, { dialect: GOOGLESQL, table: GOOGLESQL.named(table), zone, columns });
  const read = [...view.sources.values()].map(({ name }) => name).join(", ");
  const shown = { anchor: isoOf(days.anchor), first: isoOf(days.firstPurchase), table, columns: read };
  return factsText(
    questionOf({ settings, days, columns: view.columns, today }),
    {
      given: { profile: profile.id, table, settings, today: isoOf(today) },
      head: headOf({ ...shown, start: isoOf(days.dataStart) }, language),
      view: view.sql,
    },
    sha256,
  );
}

/**
 * The numbers that a result holds, as a run's JSON has them.
 *
 * @throws FactsSheetProblem, InputProblem, NotInSql
 */
export async function factsReport(given: FactsGiven): Promise<object> {
  const { language, locale, zone } = given;
  const reports = chosen(given.reports);
  const read = await sheetAnswers(given.rows, FACTS_VERSION, sha256);
  const { terms } = read;
  requireAnchor(terms, given.anchor);
  const settings = checkedSettings({ ...terms.settings, ...given.settings }, language);
  const [anchor, firstPurchase, dataStart, today] = [
    terms.anchor,
    terms.firstPurchase,
    terms.dataStart,
    terms.today,
  ].map(dayFrom) as [Day, Day, Day, Day];
  const days = { anchor, firstPurchase, dataStart };
  const asked = { days, columns: new Set(terms.columns), today };
  if (!(await isAsked(terms, questionOf({ ...asked, settings: terms.settings }), sha256)))
    throw new FactsSheetProblem("facts-version");
  const facts = await sheetFacts(read, questionOf({ ...asked, settings }), sha256);
  const all = settingsOf(settings, "ja");
  const currency = shownCurrency(all.currency, null, locale);
  return numbersJson(facts, { settings: { ...all, currency }, reports, today, zone });
}

interface Asked {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly days: SheetDays;
  readonly columns: ReadonlySet<ViewColumn>;
  readonly today: Day;
}

function questionOf({ settings: values, days, columns, today }: Asked): SheetQuestion {
  const settings = settingsOf(values, "ja");
  const rules = { ...settings, today, homeCurrency: HOME_CURRENCY, joins: new Map<string, string>() };
  // Ages are not counted in SQL.
  const known = new Set([...columns].filter((one) => one !== "birthday"));
  return { days, columns: known, rules, limits: settings, asks: asksOf(MADE, settings) };
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
function anchorAt(choice: AnchorChoice, today: Day): Day {
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
  say(FACTS_SHEET_TEXTS.head, language, values)
    .split("\n")
    .map((line) => `-- ${line}`)
    .join("\n");

const sha256: Digest = async (text) => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** A table of the shop's own by the text of its mapping. @throws ProfileProblem */
export function mappedProfile(name: string, text: string, columns: readonly TableColumnType[]): SqlProfile {
  return ownProfile(mappingIn(name, text), columns);
}

function mappingIn(name: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const mapping: unknown = JSON.parse(text);
    if (typeof mapping === "object" && mapping !== null && !Array.isArray(mapping))
      return mapping as Readonly<Record<string, unknown>>;
  } catch {
    // no JSON: falls through to the one sentence for what is no mapping
  }
  throw new ProfileProblem("profile-json", { value: name });
}
