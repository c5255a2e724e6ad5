import { currencyOf } from "../../catalog/currency.ts";
import { languageOf } from "../../catalog/language.ts";
import { type ChosenSettings, settingsOf, soundSettings } from "../../catalog/settings/setting-values.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { CleaningRules } from "../../core/settings.ts";
import type { LastUse } from "../../reports/lists/settings-sheet.ts";
import { fileLocale, todayIn } from "../../sheets/file.ts";
import { loadSettings, saveSettings } from "../../sheets/stores/settings-store.ts";
import type { AnchorChoice, DateOrder, OrderColumns } from "../contract.ts";

/** What the file remembers between runs. */
export interface Remembered {
  /** The settings that somebody chose. */
  readonly values: ChosenSettings;
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
  readonly values: ChosenSettings;
  /** The ranks that the colours of its grid stand for; absent = it has no grid. */
  readonly painted?: Settings["rfmRanks"];
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

/** The settings that hold in this file: those that were chosen, or stored and still fit, over its defaults. */
export const fileSettings = (chosen: ChosenSettings = soundSettings(remembered().values)): Settings =>
  settingsOf(chosen, languageOf(fileLocale()));

/** Every setting in force: the anchor's days are those of the choice remembered beside the values. */
export function settingsInForce({ values, anchor }: Pick<Remembered, "values" | "anchor">): Settings {
  return { ...fileSettings(values), anchorDaysAgo: anchor.kind === "daysAgo" ? anchor.days : null };
}

/**
 * What counts as a purchase, and whose it is: the settings with what the file knows besides.
 *
 * @param zone the file's
 * @param joins accepted joins of one person's IDs
 */
export function cleaningRules(
  settings: Settings,
  zone: string,
  joins: CleaningRules["joins"] = new Map(),
): CleaningRules {
  return { ...settings, today: todayIn(zone), homeCurrency: currencyOf(fileLocale()), joins };
}
