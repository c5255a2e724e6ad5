import { checkedSettings, type ChosenSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { shownCurrency } from "../catalog/currency.ts";
import type { Language } from "../catalog/language.ts";
import { anchorChoice, assumedAnchor, type WrittenAnchor } from "../core/cpm/anchor.ts";
import { requestsAt, type SheetDays } from "../core/facts/assumed-days.ts";
import type { RunSlices } from "../core/slices/sliced-facts.ts";
import type { Day } from "../core/values/day.ts";
import { resultFacts } from "../engines/sql/facts-sheet/facts-result.ts";
import { type Counting, dayFrom, factsSql, type TableTerms } from "../engines/sql/facts-sheet/facts-text.ts";
import type { Digest } from "../engines/sql/facts-sheet/sheet-lines.ts";
import { NO_SLICES, type SheetSlices, type SheetTerms } from "../engines/sql/facts-sheet/sheet-terms.ts";
import type { ProfileWarning } from "../engines/sql/profiles/orders-look.ts";
import { runSlices } from "../reports/comparison/run-slices.ts";
import { runAsks } from "../reports/index.ts";
import { chosen, type Numbers, numbersOf } from "./numbers-json.ts";
import { type Counted, countedOf } from "./counted.ts";
import { rulesOf } from "./rules.ts";

/* The facts sheet on the command line: the text that BigQuery runs, and the reports of its result. */

/** Where the orders lie, and what is asked of them. */
export interface TextAsk extends TableTerms {
  /** As typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly anchor: WrittenAnchor;
  /** ISO; the start of history is that day where none is given. */
  readonly firstPurchase: string;
  readonly dataStart: string | null;
  /** As asked for; they are checked. `firsts`: the day of the first purchase in each, ISO; none = the shop's. */
  readonly slices: Partial<SheetSlices>;
  readonly today: Day;
  readonly language: Language;
}

/** A result, and what is made of it. */
export interface FactsGiven {
  readonly rows: readonly (readonly unknown[])[];
  /** As typed, over those that the text was written for. */
  readonly settings: Readonly<Record<string, string>>;
  /** "default" = that of the text. */
  readonly anchor: WrittenAnchor;
  /** Null = those of the text. */
  readonly slices: Partial<RunSlices> | null;
  readonly reports: readonly string[];
  readonly locale: string;
  readonly language: Language;
}

/**
 * The text for BigQuery.
 *
 * @throws ProfileProblem, NotInSql, InputProblem; FactsSheetProblem "facts-day"
 */
export async function textFor(ask: TextAsk): Promise<string> {
  const settings = checkedSettings(ask.settings, ask.language);
  const slices = slicesOf(ask.slices, settings);
  return factsSql({ ...ask, settings, days: daysOf(ask) }, countingBy(settings, slices, ask.today), sha256);
}

/** The numbers of a result, and what is to be said beside them. */
export interface FactsMade extends Numbers {
  readonly warnings: readonly ProfileWarning[];
  readonly counted: Counted;
  /** The settings that are counted by. */
  readonly chosen: ChosenSettings;
  readonly table: string;
  readonly zone: string;
}

/**
 * The numbers that a result holds.
 *
 * @throws FactsSheetProblem, ProfileProblem, InputProblem, NotInSql
 */
export async function factsReport(given: FactsGiven): Promise<FactsMade> {
  const { language, locale, anchor, rows } = given;
  const now = (terms: SheetTerms) => checkedSettings({ ...terms.settings, ...given.settings }, language);
  const counting = (terms: SheetTerms, by: "then" | "now") =>
    Promise.resolve(
      by === "then"
        ? countingBy(terms.settings, terms.slices ?? NO_SLICES, dayFrom(terms.today))
        : countingBy(now(terms), slicesNow(terms, given), dayFrom(terms.today)),
    );
  const choice = anchorChoice(anchor);
  const asOf = (today: string) => (choice.kind === "default" ? null : assumedAnchor(choice, dayFrom(today)));
  const found = await resultFacts(rows, { anchor: asOf, counting }, sha256);
  const { sliced, currency: code, warnings, terms } = found;
  const reports = chosen(given.reports, sliced.compared.length > 0);
  const asked = now(terms);
  const all = settingsOf(asked, "ja");
  const currency = shownCurrency(all.currency, code, locale);
  const told = { reports, today: dayFrom(terms.today), zone: terms.zone, language };
  const numbers = numbersOf(sliced, { ...told, settings: { ...all, currency } });
  const { table, zone } = terms;
  return { ...numbers, warnings, counted: countedOf(sliced, code), chosen: asked, table, zone };
}

function countingBy(chosenSettings: SheetTerms["settings"], slices: SheetSlices, today: Day): Counting {
  const settings = settingsOf(chosenSettings, "ja");
  const asks = runAsks(settings);
  const requests: Counting["requests"] = (asked, days) => Promise.resolve(requestsAt(asks[asked], days));
  return { rules: rulesOf(settings, today), limits: settings, slices, requests };
}

/** Slices as they are asked for, with the names that they have on the sheets. */
function slicesOf({ firsts = [], ...asked }: Partial<SheetSlices>, chosen: ChosenSettings): SheetSlices {
  firsts.forEach(dayFrom);
  const { language } = settingsOf(chosen, "ja");
  return { ...runSlices(asked, { language, saved: [] }), firsts };
}

/** Those of the text, or what is asked for in their place. */
function slicesNow({ slices = NO_SLICES, settings }: SheetTerms, given: FactsGiven): SheetSlices {
  return given.slices === null ? slices : slicesOf({ ...given.slices, firsts: slices.firsts }, settings);
}

function daysOf({ anchor, firstPurchase, dataStart, today }: TextAsk): SheetDays {
  const first = dayFrom(firstPurchase);
  return {
    anchor: assumedAnchor(anchorChoice(anchor), today),
    firstPurchase: first,
    dataStart: dataStart === null ? first : dayFrom(dataStart),
  };
}

const sha256: Digest = async (text) => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
