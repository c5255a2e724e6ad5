import { dayOfIso } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { StageThresholds } from "../../core/settings.ts";
import { checkedThresholds } from "../../core/cpm/stages.ts";
import { type Language, say } from "../language.ts";
import { type Kind, SETTING_KEYS, type SettingKey, type Settings, SETTINGS } from "./settings.ts";

/**
 * Settings from stored or typed values: each checked, missing ones by the file's defaults.
 *
 * @param values by key; texts as the command line hands them over are read, too
 * @param defaults language of the file
 * @param language for the sentence of a refusal
 * @throws InputProblem "setting-unknown", "setting-value" or "thresholds-order"
 */
export function settingsOf(
  values: Readonly<Record<string, unknown>>,
  defaults: Pick<Settings, "language">,
  language: Language,
): Settings {
  const unknown = Object.keys(values).find((key) => !(SETTING_KEYS as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new InputProblem("setting-unknown", { key: unknown, known: SETTING_KEYS.join(", ") });
  const read = (key: SettingKey) => [key, settingOf(key, values[key], defaults, language)] as const;
  return Object.fromEntries(SETTING_KEYS.map(read)) as unknown as Settings;
}

function settingOf(
  key: SettingKey,
  value: unknown,
  defaults: Pick<Settings, "language">,
  language: Language,
): Settings[SettingKey] {
  const entry = SETTINGS[key];
  if (value === undefined) return key === "language" ? defaults[key] : entry.fallback;
  const read = readValue(entry.kind, typeof value === "string" ? value.trim() : value);
  if (read !== undefined) return read as Settings[SettingKey];
  throw new InputProblem("setting-value", {
    key,
    label: say(entry.label, language),
    value: asTyped(value),
    rule: say(entry.rule, language),
  });
}

/** The value of a kind, or undefined when it does not fit. */
function readValue(kind: Kind, value: unknown): unknown {
  if (kind.type === "thresholds") return thresholdsOf(value);
  if (kind.type === "words") return wordsOf(value);
  if (kind.type === "choice") return kind.of.find((one) => one === value);
  if (kind.type === "flag")
    return value === true || value === "true"
      ? true
      : value === false || value === "false"
        ? false
        : undefined;
  if (kind.type === "date")
    return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayOfIso(value) !== null
      ? value
      : undefined;
  return numberValue(kind, value);
}

function numberValue(kind: Kind, value: unknown): number | null | undefined {
  const empty = value === null || value === "" || value === "null";
  if (empty) return kind.type === "whole" && !kind.empty ? undefined : null;
  const number = typeof value === "string" ? typedNumber(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  if (kind.type === "whole") return Number.isInteger(number) && number >= kind.min ? number : undefined;
  return number >= 0 ? number : undefined;
}

/** Digits as people type them; what programs also take for a number (1e3, 0x10) is none. */
const typedNumber = (text: string): number =>
  /^[-+]?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replace(/,/g, "")) : NaN;

const asTyped = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function thresholdsOf(value: unknown): StageThresholds {
  const numbers = numbersOf(value);
  if (numbers.some(Number.isNaN)) throw new InputProblem("thresholds-order", { value: asTyped(value) });
  return checkedThresholds(numbers);
}

/** A list of words, without blanks; typed ones stand between commas of either width, or 、. */
function wordsOf(value: unknown): readonly string[] | undefined {
  const words = typeof value === "string" ? value.split(/[,，、]/) : value;
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) return undefined;
  return (words as string[]).map((word) => word.trim()).filter((word) => word !== "");
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  return typeof value === "string" ? value.split(",").map((part) => typedNumber(part.trim())) : [NaN];
}
