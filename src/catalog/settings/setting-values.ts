import { dayOfIso } from "../../core/values/day.ts";
import { LimitProblem, overlapIn } from "../../core/schemes/limit-faults.ts";
import { RANK_LETTERS } from "../../core/schemes/rfm-scheme.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { ClassLimits, StageThresholds } from "../../core/settings.ts";
import { checkedThresholds, STAGES } from "../../core/cpm/stages.ts";
import { LIMIT_TEXTS } from "../texts/limit-texts.ts";
import { type Language, say } from "../language.ts";
import { typedNames } from "./name-list.ts";
import { type Kind, SETTING_KEYS, type SettingKey, type Settings, SETTINGS } from "./settings.ts";

/** Settings that somebody chose; the others hold by default. */
export type ChosenSettings = Partial<Settings>;

/**
 * Settings as the page, the command line or a cell asks for them, each checked: the one door for values from outside.
 *
 * @param values by key; texts as the command line hands them over are read, too
 * @param language for the sentence of a refusal
 * @throws InputProblem "setting-unknown", "setting-value", "thresholds-order" or "limits-overlap"
 *
 * @example
 * checkedSettings({ minSample: "1,200", countZeroYenOrders: "true" }, "en")
 * //=> { countZeroYenOrders: true, minSample: 1200 }
 */
export function checkedSettings(
  values: Readonly<Record<string, unknown>>,
  language: Language,
): ChosenSettings {
  const unknown = Object.keys(values).find((key) => !(SETTING_KEYS as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new InputProblem("setting-unknown", { key: unknown, known: SETTING_KEYS.join(", ") });
  const given = SETTING_KEYS.filter((key) => values[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, settingOf(key, values[key], language)]));
}

/**
 * Stored settings that still hold; one from an older version must not stop every run.
 *
 * @example
 * soundSettings({ minSample: 12, dateOrder: "YDM", colour: "red" }) //=> { minSample: 12 }
 */
export function soundSettings(values: Readonly<Record<string, unknown>>): ChosenSettings {
  const sound = ([key, value]: [string, unknown]): ChosenSettings => {
    try {
      return checkedSettings({ [key]: value }, "en");
    } catch {
      return {};
    }
  };
  return Object.assign({}, ...Object.entries(values).map(sound)) as ChosenSettings;
}

/**
 * Every setting: the chosen ones over what holds by default.
 *
 * @param fileLanguage that of the file's locale, which the reports follow by default
 *
 * @example
 * settingsOf({ minSample: 12 }, "en").minSample //=> 12
 * @example
 * settingsOf({}, "en").language //=> "en"
 */
export function settingsOf(chosen: ChosenSettings, fileLanguage: Language): Settings {
  const initial = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].fallback]));
  return { ...(initial as unknown as Settings), language: fileLanguage, ...chosen };
}

/**
 * Settings that do not contradict each other: no word of 注文種別 says 定期 and 通常.
 *
 * @throws InputProblem "words-in-both"
 *
 * @example
 * requireApart({ oneOffWords: ["単品"], subscriptionWords: ["定期"] }, "ja") //=> undefined
 */
export function requireApart(chosen: ChosenSettings, language: Language): void {
  const { subscriptionWords, oneOffWords } = settingsOf(chosen, language);
  const folded = (word: string): string => word.normalize("NFKC").toLowerCase();
  const oneOff = new Set(oneOffWords.map(folded));
  const word = subscriptionWords.find((one) => oneOff.has(folded(one)));
  if (word === undefined) return;
  const label = (key: SettingKey): string => say(SETTINGS[key].label, language);
  const names = { subscription: label("subscriptionWords"), oneOff: label("oneOffWords") };
  throw new InputProblem("words-in-both", { word, ...names });
}

/** @throws InputProblem "setting-value", "thresholds-order" or "limits-overlap" */
function settingOf(key: SettingKey, value: unknown, language: Language): Settings[SettingKey] {
  const entry = SETTINGS[key];
  requireNoOverlap(key, value, language);
  const read = readValue(entry.kind, typeof value === "string" ? value.trim() : value);
  if (read !== undefined) return read as Settings[SettingKey];
  throw new InputProblem("setting-value", {
    key,
    label: say(entry.label, language),
    value: asTyped(value),
    rule: say(entry.rule, language),
  });
}

/** Limits that fall would put somebody into two classes: which, is more than that they do not fit. */
function requireNoOverlap(key: SettingKey, value: unknown, language: Language): void {
  const { kind, label, rule } = SETTINGS[key];
  const count = kind.type === "rising" ? kind.count : kind.type === "thresholds" ? STAGES.length : 0;
  const limits = count === 0 ? [] : numbersOf(value);
  if (limits.length !== count || !limits.every(Number.isInteger)) return;
  const part = overlapIn(key as keyof ClassLimits, limits);
  if (part === null) return;
  const where = say(LIMIT_TEXTS.asked, language, { key, label: say(label, language) });
  const values = { where, value: asTyped(value), rule: say(rule, language) };
  throw new LimitProblem("limits-overlap", values, { part, people: null });
}

/** The value of a kind, or undefined when it does not fit. */
function readValue(kind: Kind, value: unknown): unknown {
  if (kind.type === "thresholds") return thresholdsOf(value);
  if (kind.type === "rising") return risingOf(value, kind);
  if (kind.type === "ranks") return ranksOf(value, kind);
  if (kind.type === "words") return wordsOf(value);
  if (kind.type === "text") return typeof value === "string" ? value : undefined;
  if (kind.type === "names") return namesOf(value);
  if (kind.type === "choice") return kind.of.find((one) => one === value);
  if (kind.type === "flag")
    return value === true || value === "true"
      ? true
      : value === false || value === "false"
        ? false
        : undefined;
  if (kind.type === "date" && kind.empty && value === "") return value;
  if (kind.type === "date")
    return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayOfIso(value) !== null
      ? value
      : undefined;
  if (kind.type === "share") return shareValue(value);
  return numberValue(kind, value);
}

/** 40%, ４０％ and 0.4 are one ratio; 40 is none, as nobody can tell whether a percent sign was forgotten. */
function shareValue(value: unknown): number | null | undefined {
  if (isEmpty(value)) return null;
  const share = typeof value === "string" ? typedShare(value.normalize("NFKC")) : value;
  return typeof share === "number" && share > 0 && share <= 1 ? share : undefined;
}

const typedShare = (text: string): number =>
  text.endsWith("%") ? typedNumber(text.slice(0, -1).trimEnd()) / 100 : typedNumber(text);

const isEmpty = (value: unknown): boolean => value === null || value === "" || value === "null";

function numberValue(kind: Kind, value: unknown): number | null | undefined {
  if (isEmpty(value)) return kind.type === "whole" && !kind.empty ? undefined : null;
  const number = typeof value === "string" ? typedNumber(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  if (kind.type === "whole")
    return Number.isInteger(number) && number >= kind.min && number <= (kind.max ?? Infinity)
      ? number
      : undefined;
  return number >= 0 ? number : undefined;
}

/** Digits as people type them; what programs also take for a number (1e3, 0x10) is none. */
const typedNumber = (text: string): number =>
  /^[-+]?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replace(/,/g, "")) : NaN;

const asTyped = (value: unknown): string =>
  typeof value === "string" ? value : Array.isArray(value) ? value.join(",") : JSON.stringify(value);

function thresholdsOf(value: unknown): StageThresholds {
  const numbers = numbersOf(value);
  if (numbers.some(Number.isNaN)) throw new InputProblem("thresholds-order", { value: asTyped(value) });
  return checkedThresholds(numbers);
}

function risingOf(
  value: unknown,
  { count, least, most = Infinity }: Extract<Kind, { readonly type: "rising" }>,
): readonly number[] | undefined {
  const numbers = numbersOf(value);
  const rises = (one: number, i: number) =>
    Number.isInteger(one) && one > (numbers[i - 1] ?? least - 1) && one <= most;
  return numbers.length === count && numbers.every(rises) ? numbers : undefined;
}

function ranksOf(
  value: unknown,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): readonly string[] | undefined {
  const words = wordsOf(value)?.map((word) => word.normalize("NFKC").toUpperCase());
  const fits = (word: string) => word.length === columns && [...word].every((c) => RANK_LETTERS.includes(c));
  return words?.length === rows && words.every(fits) ? words : undefined;
}

/** A list of words, without blanks; typed ones stand between commas of either width, or 、. */
function wordsOf(value: unknown): readonly string[] | undefined {
  const words = typeof value === "string" ? value.split(/[,，、]/) : value;
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) return undefined;
  return (words as string[]).map((word) => word.trim()).filter((word) => word !== "");
}

/** Names as they are; typed ones stand between commas, one with a comma in it between quotation marks. */
function namesOf(value: unknown): readonly string[] | undefined {
  const names = typeof value === "string" ? typedNames(value) : value;
  if (!Array.isArray(names) || names.some((name) => typeof name !== "string")) return undefined;
  return (names as string[]).map((name) => name.trim()).filter((name) => name !== "");
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  return typeof value === "string" ? value.split(",").map((part) => typedNumber(part.trim())) : [NaN];
}
