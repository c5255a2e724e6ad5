import type { Language, SettingValues, SidebarTexts } from "../src/entry/contract.ts";
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
export function settingsForm(values: SettingValues): SettingsForm {
  const [f3, f4, f5] = thresholdTexts(values["stageThresholds"]);
  return {
    f3,
    f4,
    f5,
    model: values["projectionModel"] === "migration" ? "migration" : "static",
    returns: values["includeReactivation"] !== false,
    mergeSameDay: values["mergeSameDayOrders"] === true,
    zeroYen: values["countZeroYenOrders"] === true,
    newCustomers: numberText(values["newCustomersOverride"]),
    annualSales: numberText(values["annualSalesOverride"]),
    minSample: numberText(values["minSample"]),
    reportLanguage: values["language"] === "en" ? "en" : "ja",
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
export function settingValues(form: SettingsForm): SettingValues {
  const stages = [form.f3, form.f4, form.f5].map((text) => typedNumber(text) ?? 0);
  return {
    stageThresholds: [1, 2, ...stages],
    projectionModel: form.model,
    includeReactivation: form.returns,
    mergeSameDayOrders: form.mergeSameDay,
    countZeroYenOrders: form.zeroYen,
    newCustomersOverride: typedNumber(form.newCustomers),
    annualSalesOverride: typedNumber(form.annualSales),
    minSample: typedNumber(form.minSample),
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

function numberText(value: SettingValues[string] | undefined): string {
  return typeof value === "number" ? String(value) : "";
}

function thresholdTexts(value: SettingValues[string] | undefined): [string, string, string] {
  const [, , f3, f4, f5] = Array.isArray(value) ? value : [];
  return [numberText(f3), numberText(f4), numberText(f5)];
}
