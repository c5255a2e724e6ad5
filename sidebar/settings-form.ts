import type { Language, RunRequest, SidebarTexts } from "../src/entry/contract.ts";
import { typedNumber } from "./format.ts";

export type TextKey = keyof SidebarTexts;

/** The settings as they stand in the fields: what was typed stays text. */
export interface SettingsForm {
  f3: string;
  f4: string;
  f5: string;
  model: "static" | "migration";
  returns: boolean;
  mergeSameDay: boolean;
  zeroYen: boolean;
  newCustomers: string;
  annualSales: string;
  minSample: string;
  reportLanguage: Language;
}

/** A field's fault, as the key of the sentence beside it. */
export type SettingFaults = Partial<Record<"stages" | "newCustomers" | "annualSales" | "minSample", TextKey>>;

/**
 * Stored settings as fields; what is not stored is empty.
 *
 * @example
 * settingsForm({ stageThresholds: [1, 2, 3, 6, 12] }).f5 //=> "12"
 */
export function settingsForm(settings: RunRequest["settings"]): SettingsForm {
  const [, , f3, f4, f5] = settings.stageThresholds ?? [];
  return {
    f3: numberText(f3),
    f4: numberText(f4),
    f5: numberText(f5),
    model: settings.projectionModel ?? "static",
    returns: settings.includeReactivation ?? true,
    mergeSameDay: settings.mergeSameDayOrders ?? false,
    zeroYen: settings.countZeroYenOrders ?? false,
    newCustomers: numberText(settings.newCustomersOverride),
    annualSales: numberText(settings.annualSalesOverride),
    minSample: numberText(settings.minSample),
    reportLanguage: settings.language ?? "ja",
  };
}

/**
 * The fields that do not fit; an empty record = all fit.
 *
 * @example
 * settingFaults({ ...settingsForm({}), f3: "2", f4: "4", f5: "5", minSample: "30" }) //=> { stages: "stagesWrong" }
 */
export function settingFaults(form: SettingsForm): SettingFaults {
  const faults: SettingFaults = {};
  if (!stagesFit(form)) faults.stages = "stagesWrong";
  if (!emptyOr(form.newCustomers, (n) => Number.isInteger(n) && n >= 0)) faults.newCustomers = "wholeOrEmpty";
  if (!emptyOr(form.annualSales, (n) => n > 0)) faults.annualSales = "amountOrEmpty";
  if (!isWholeFrom(1, typedNumber(form.minSample))) faults.minSample = "wholeFromOne";
  return faults;
}

/** The fields as settings of a run; ask {@link settingFaults} first. */
export function chosenSettings(form: SettingsForm): RunRequest["settings"] {
  const stage = (text: string): number => typedNumber(text) ?? 0;
  return {
    stageThresholds: [1, 2, stage(form.f3), stage(form.f4), stage(form.f5)],
    projectionModel: form.model,
    includeReactivation: form.returns,
    mergeSameDayOrders: form.mergeSameDay,
    countZeroYenOrders: form.zeroYen,
    newCustomersOverride: typedNumber(form.newCustomers),
    annualSalesOverride: typedNumber(form.annualSales),
    minSample: typedNumber(form.minSample) ?? 0,
    language: form.reportLanguage,
  };
}

function stagesFit(form: SettingsForm): boolean {
  const stages = [form.f3, form.f4, form.f5].map(typedNumber);
  let below = 2;
  for (const stage of stages) {
    if (!isWholeFrom(below + 1, stage)) return false;
    below = stage;
  }
  return true;
}

function isWholeFrom(least: number, n: number | null): n is number {
  return n !== null && Number.isInteger(n) && n >= least;
}

function emptyOr(text: string, fits: (n: number) => boolean): boolean {
  const n = typedNumber(text);
  return text.trim() === "" || (n !== null && fits(n));
}

const numberText = (value: number | null | undefined): string => String(value ?? "");
