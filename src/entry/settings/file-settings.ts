import { currencyOf } from "../../catalog/currency.ts";
import { type Language, languageOf } from "../../catalog/language.ts";
import { settingsOf } from "../../catalog/settings/setting-values.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import { dayOfIso } from "../../core/values/day.ts";
import { minorOf } from "../../core/values/money.ts";
import type { AnalysisSettings, CleaningRules } from "../../core/settings.ts";
import type { LastUse } from "../../reports/lists/settings-sheet.ts";
import { loadSettings, saveSettings } from "../../sheets/stores/settings-store.ts";
import type { AnchorChoice, DateOrder, OrderColumns, SettingValues } from "../contract.ts";

/** What the file remembers between runs. */
export interface Remembered {
  readonly values: SettingValues;
  readonly orders: RememberedOrders | null;
  readonly anchor: AnchorChoice;
  /** The 設定 sheet; null = never written. */
  readonly shown: ShownSettings | null;
  /** The last finished run; null = none yet. */
  readonly used: LastUse | null;
}

/** The 設定 sheet as it was written or read last. */
export interface ShownSettings {
  readonly sheetId: number;
  /** What its cells stand for; a cell that stands for something else was changed by the user. */
  readonly values: SettingValues;
  /** The line that says when the values were last used. */
  readonly lastUse: string;
}

/** Where the orders stand, as the user last chose. */
export interface RememberedOrders {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: OrderColumns;
  readonly dateOrder: DateOrder | null;
}

/** What the file remembers; nothing yet = no orders sheet, the default anchor. */
export function remembered(): Remembered {
  const { values, orders, anchor, shown, used } = loadSettings() as Partial<Remembered>;
  return {
    values: values ?? {},
    orders: orders ?? null,
    anchor: anchor ?? { kind: "default" },
    shown: shown ?? null,
    used: used ?? null,
  };
}

/** Remembers it in place of what was remembered before. */
export function remember(what: Remembered): void {
  saveSettings({ ...what });
}

/**
 * The file's settings: stored or given ones over the defaults of its locale.
 *
 * @param language for the sentence of a refusal
 * @throws InputProblem "setting-unknown", "setting-value" or "thresholds-order"
 */
export function fileSettings(values: SettingValues, locale: string, language: Language): Settings {
  return settingsOf(values, { language: languageOf(locale) }, language);
}

/** Every setting in force: the anchor's days are those of the choice remembered beside the values. */
export function settingsInForce(
  { values, anchor }: Pick<Remembered, "values" | "anchor">,
  locale: string,
  language: Language,
): Settings {
  const settings = fileSettings(values, locale, language);
  return { ...settings, anchorDaysAgo: anchor.kind === "daysAgo" ? anchor.days : null };
}

/** Stored values that still hold; one from an older version must not stop every run. */
export function soundValues(values: SettingValues, locale: string): SettingValues {
  const sound = (key: string): boolean => {
    try {
      fileSettings({ [key]: values[key] ?? null }, locale, "en");
      return true;
    } catch {
      return false;
    }
  };
  return Object.fromEntries(Object.entries(values).filter(([key]) => sound(key)));
}

/** Settings as the sidebar and the command line carry them. */
export function settingValues(settings: Settings): SettingValues {
  const { stageThresholds, cancelWords, keepWords, goodStatuses, placeholderIds } = settings;
  return {
    ...settings,
    stageThresholds: [...stageThresholds],
    cancelWords: [...cancelWords],
    keepWords: [...keepWords],
    goodStatuses: [...goodStatuses],
    placeholderIds: [...placeholderIds],
  };
}

/**
 * What counts as a purchase, and whose it is.
 *
 * @param today the day of analysis, in the file's zone
 * @param locale the file's
 * @param joins accepted joins of one person's IDs
 */
export function cleaningRules(
  settings: Settings,
  today: number,
  locale: string,
  joins: CleaningRules["joins"] = new Map(),
): CleaningRules {
  const earliestDay = dayOfIso(settings.earliestDate) ?? 0;
  const currency = settings.currency === "auto" ? null : settings.currency;
  return { ...settings, earliestDay, today, currency, homeCurrency: currencyOf(locale), joins };
}

/**
 * The currency in which amounts are shown: the setting's, else the orders', else that of the file's locale.
 *
 * @param found the one that orders are in; null = not known
 */
export const shownCurrency = ({ currency }: Settings, locale: string, found: string | null = null): string =>
  currency === "auto" ? (found ?? currencyOf(locale)) : currency;

/** Settings as the arithmetic takes them: money in minor units. */
export function analysisSettings(settings: Settings): AnalysisSettings {
  const { annualSalesOverride } = settings;
  return {
    stageThresholds: settings.stageThresholds,
    projectionModel: settings.projectionModel,
    includeReactivation: settings.includeReactivation,
    newCustomersOverride: settings.newCustomersOverride,
    annualSalesOverride: annualSalesOverride === null ? null : minorOf(annualSalesOverride),
    minSample: settings.minSample,
  };
}
