/** A setting as a cell of the 設定 sheet shows it, and back. */
import { readDate } from "../../core/values/date-text.ts";
import { isoOf } from "../../core/values/day.ts";
import { amountOf } from "../../core/values/money.ts";
import { type Language, LANGUAGES, say } from "../language.ts";
import { SETTING_KEYS, type SettingKey, SETTINGS } from "./settings.ts";
import { nameList } from "./name-list.ts";
import { foldedWord, rankNames } from "./rank-cells.ts";
import { CHOICE_NAMES, choiceName, namedChoices } from "./setting-choices.ts";

/** The 設定 sheet as it now stands, line by line. */
export interface ReadSettings {
  readonly name: string;
  readonly lines: readonly ReadLine[];
}

/** What a cell holds, and where it stands, such as B7. */
export interface ReadCell {
  readonly value: string | number | boolean;
  readonly cell: string;
}

/** A label, the cell beside it, and those right of that one. */
export interface ReadLine extends ReadCell {
  readonly label: unknown;
  readonly labelCell: string;
  readonly right: readonly ReadCell[];
}

/**
 * What a cell shows for a setting's value: a choice by its name, a list with commas, nothing as an empty cell.
 *
 * @example
 * settingCell("projectionModel", "migration", "ja") //=> "昇格あり"
 * @example
 * settingCell("stageThresholds", [1, 2, 3, 6, 12], "ja") //=> "1,2,3,6,12"
 */
export function settingCell(key: SettingKey, value: unknown, language: Language): string | number {
  const choice = namedChoices(key)?.find((one) => one.value === value);
  if (choice !== undefined) return choiceName(choice, language);
  if (SETTINGS[key].kind.type === "names") return nameList(value as readonly string[]);
  if (Array.isArray(value)) return value.join(SETTINGS[key].kind.type === "words" ? ", " : ",");
  return typeof value === "number" || typeof value === "string" ? value : "";
}

/**
 * What a user sees in a setting's cell, to be quoted in a sentence: a share of 3 stands there as 300%.
 *
 * @example
 * quotedCell("grossMargin", 3) //=> "300%"
 * @example
 * quotedCell("minSample", 0) //=> "0"
 */
export function quotedCell(key: SettingKey, cell: string | number | boolean): string {
  const isShare = SETTINGS[key].kind.type === "share" && typeof cell === "number";
  return isShare ? `${String(Number((cell * 100).toPrecision(12)))}%` : String(cell);
}

/**
 * The value a cell stands for, as `settingsOf` takes it: a choice by its name in either language, numbers and dates
 * as people write them. What means nothing comes back as it is, to be refused there.
 *
 * @example
 * typedSetting("includeReactivation", "いいえ") //=> false
 * @example
 * typedSetting("earliestDate", "2020/1/5") //=> "2020-01-05"
 */
export function typedSetting(key: SettingKey, cell: string | number | boolean): string | number | boolean {
  const { kind } = SETTINGS[key];
  const choices = namedChoices(key);
  if (choices !== null) return choices.find((one) => isCalled(one, cell))?.value ?? cell;
  if (kind.type === "words" || kind.type === "names" || kind.type === "text") return String(cell);
  const text = String(cell).normalize("NFKC").replace(/、/g, ",").trim();
  if (kind.type === "date") return isoDate(text);
  return kind.type === "money" ? (amountOf(text) ?? text) : text;
}

function isCalled(
  choice: { value: string | boolean; name: Record<Language, string> },
  cell: string | number | boolean,
): boolean {
  const names = [String(choice.value), ...LANGUAGES.map((language) => choice.name[language])];
  return names.map(foldedWord).includes(foldedWord(String(cell)));
}

function isoDate(text: string): string {
  const reading = readDate(text);
  return reading?.kind === "day" ? isoOf(reading.day) : text;
}

/** More choices than these are not listed in a sentence. */
const MOST_LISTED = 9;

/**
 * What may be entered into a setting's cell, as it stands in "Enter …".
 *
 * @example
 * cellRule("includeReactivation", "en") //=> "Yes or No"
 */
export function cellRule(key: SettingKey, language: Language): string {
  if (SETTINGS[key].kind.type === "ranks") return oneOf(rankNames(language), language);
  const named = SETTINGS[key].kind.type === "flag" || CHOICE_NAMES[key] !== undefined;
  const choices = named ? namedChoices(key) : null;
  if (choices === null || choices.length > MOST_LISTED) return say(SETTINGS[key].rule, language);
  return oneOf(
    choices.map((one) => choiceName(one, language)),
    language,
  );
}

const oneOf = (names: readonly string[], language: Language): string =>
  language === "ja" ? `${names.join(" か ")} ` : names.join(" or ");

/** The setting whose label a cell holds, in either language; null = no label. */
export function settingLabelled(cell: unknown): SettingKey | null {
  const text = typeof cell === "string" ? cell.trim() : "";
  return SETTING_KEYS.find((key) => Object.values(SETTINGS[key].label).includes(text)) ?? null;
}
