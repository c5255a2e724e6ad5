/** The currency of an import: one for all its files, whatever each of them says. */
import { foundCurrencies, keptMeanings, type SaidCurrency } from "../core/values/currency-choice.ts";
import { currencyCodes, digitsOf } from "../core/values/currencies.ts";
import type { CleaningRules } from "../core/settings.ts";
import type { Question } from "./questions.ts";
import type { FileCurrencies } from "./row-currency.ts";

/** The currency that the settings keep (`auto` = the one there is), and that of the spreadsheet's locale. */
export type CurrencyRules = Pick<CleaningRules, "currency" | "homeCurrency">;

export interface ImportCurrency {
  /** Which of several counts; null = there are no several, or the settings keep one. */
  readonly question: Question | null;
  /** Those that the user may choose (ISO 4217); null = any, as no row says one. */
  readonly choices: readonly string[] | null;
  /** What the user chose, as long as the files leave that choice; it goes to the settings. Null = nothing. */
  readonly chosen: string | null;
  /** The one that counts; null = the import waits for the user to choose it. */
  readonly code: string | null;
  /** An amount such as 12.50 where nobody said the currency and that of the locale has no such parts; null = none. */
  readonly doubt: string | null;
  /** Those of each file. */
  readonly ofFiles: readonly (readonly string[])[];
}

/** What a file says, and an amount with a part of a currency unit where many have one. */
type ImportedCurrencies = FileCurrencies & { readonly fraction?: string | null };

/**
 * The currency of an import.
 *
 * @param files what the rows of each file say
 * @param chosen what the user chose; null = nothing yet
 */
export function importCurrency(
  files: readonly ImportedCurrencies[],
  { currency: kept, homeCurrency: home }: CurrencyRules,
  chosen: string | null,
): ImportCurrency {
  const isSaid = files.some((file) => file.said.length > 0);
  const ofFiles = files.map((file) => (isSaid ? saidIn(file, home) : []));
  const said = ofFiles.flat();
  const found = foundCurrencies(said, home).map((one) => one.code);
  const isAsked = kept === "auto" && found.length > 1;
  const choices = isSaid ? [...new Set([...fitting(said, found), ...(kept === "auto" ? [] : [kept])])] : null;
  const valid = chosen !== null && (choices?.includes(chosen) ?? true) ? chosen : null;
  const isDoubtful = !isSaid && kept === "auto" && digitsOf(home) === 0;
  const doubt = isDoubtful
    ? (files.find(({ fraction = null }) => fraction !== null)?.fraction ?? null)
    : null;
  const code = valid ?? (isAsked || doubt !== null ? null : kept === "auto" ? (found[0] ?? home) : kept);
  return {
    question: isAsked ? currencyQuestion(said, found, home) : null,
    ...{ choices, chosen: valid, code, doubt },
    ofFiles: ofFiles.map((one) => (doubt !== null && code === null ? [] : shownIn(one, code, home))),
  };
}

/** Every code that a currency may be chosen by, those of ISO 4217. */
export const anyCurrency = currencyCodes;

/** Once any row says its currency, an amount that says none is in that of the locale, as in a run. */
const saidIn = ({ said, unsaid }: FileCurrencies, home: string): SaidCurrency[] =>
  unsaid === null ? [...said] : [...said, { meaning: [[home]], ...unsaid }];

/** Each of several that were found; of one, all that its signs may stand for. */
function fitting(said: readonly SaidCurrency[], found: readonly string[]): readonly string[] {
  const lists = said.flatMap(({ meaning }) => meaning);
  const common = (lists[0] ?? []).filter((code) => lists.every((codes) => codes.includes(code)));
  return found.length > 1 ? found : common;
}

function currencyQuestion(said: readonly SaidCurrency[], found: readonly string[], home: string): Question {
  const answers = found.map((code) => ({
    value: code,
    values: { code, rows: rowsKept(said, code, home) },
  }));
  return { id: "currency", values: { list: found }, answers };
}

/** Rows that count where a currency is kept [count]. */
function rowsKept(said: readonly SaidCurrency[], code: string, home: string): number {
  const meanings = said.map(({ meaning }) => meaning);
  const isKept = keptMeanings(meanings, code, home);
  return said.reduce((sum, { rows }, i) => sum + (isKept[i] === true ? rows : 0), 0);
}

/** The one that counts where all rows of a file may be in it; else those that they are in. */
function shownIn(said: readonly SaidCurrency[], code: string | null, home: string): readonly string[] {
  const isOne = said.every(({ meaning }) => meaning.every((codes) => code !== null && codes.includes(code)));
  if (isOne) return [code ?? home];
  return foundCurrencies(said, home).map((one) => one.code);
}
