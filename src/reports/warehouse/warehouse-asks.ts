/** What a warehouse is asked for all reports, and by which rules it counts. */
import { checkedSettings, type ChosenSettings, settingsOf } from "../../catalog/settings/setting-values.ts";
import type { Settings } from "../../catalog/settings/settings.ts";
import type { Language } from "../../catalog/language.ts";
import { anchorChoice, assumedAnchor, type WrittenAnchor } from "../../core/cpm/anchor.ts";
import { requestsAt } from "../../core/facts/assumed-days.ts";
import type { FactsRequest } from "../../core/facts/tables.ts";
import type { SlicedAsks } from "../../core/slices/sliced-facts.ts";
import type { CleaningRules } from "../../core/settings.ts";
import { type Day, dayOfIso, isoOf } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { runAsks } from "../index.ts";

/** What is to be counted. */
export interface WarehouseAsk {
  settings: ChosenSettings;
  /** What the form says; null = the very settings, as an earlier text has them. */
  anchor: WrittenAnchor | null;
  /** ISO, see `SheetDays`; an anchor of null = the one that is in force. */
  days: { anchor: string | null; firstPurchase: string; dataStart: string; shopStart?: string };
  /** ISO. */
  today: string;
}

/** The same, of a part of a run. */
export interface WarehousePartAsk extends WarehouseAsk {
  asked: keyof SlicedAsks;
}

/** By which rules it is counted. */
export interface WarehouseRules {
  /** The settings that somebody chose. */
  values: ChosenSettings;
  limits: Settings;
  /** In a warehouse nobody is joined. */
  rules: Omit<CleaningRules, "joins">;
  /** ISO. */
  anchor: string;
}

/** The same, and what all reports ask of a part of a run. */
export interface WarehouseAsked extends WarehouseRules {
  requests: FactsRequest[];
}

/** Settings and anchor in force. */
export interface InForce {
  readonly values: ChosenSettings;
  readonly settings: Settings;
  readonly anchor: WrittenAnchor;
}

/**
 * By which rules orders in a warehouse are counted.
 *
 * @param taken the settings of a form, with what was changed on the 設定 sheet
 * @param rulesOf what counts as a purchase in the file
 * @throws InputProblem for settings, or an anchor, that do not fit
 */
export function warehouseRules(
  { settings, anchor, days, today: written }: WarehouseAsk,
  taken: (anchor: WrittenAnchor) => InForce,
  { rulesOf, language }: { rulesOf: (settings: Settings) => CleaningRules; language: Language },
): WarehouseRules {
  const today = dayFrom(written);
  const by = anchor === null ? asWritten(settings, language) : taken(anchor);
  const { joins: _, ...rules } = rulesOf(by.settings);
  const said = days.anchor ?? anchorIn(by, written);
  return { values: by.values, limits: by.settings, rules: { ...rules, today }, anchor: said };
}

/** Settings as an earlier text has them. */
function asWritten(settings: ChosenSettings, language: Language): InForce {
  const values = checkedSettings(settings, language);
  return { values, settings: settingsOf(values, language), anchor: { kind: "default" } };
}

/**
 * The anchor that is in force, ISO: the orders are not seen yet.
 *
 * @throws InputProblem "anchor-unreadable"
 *
 * @example
 * anchorIn({ anchor: { kind: "daysAgo", days: 5 } }, "2024-04-06") //=> "2024-04-01"
 */
export const anchorIn = ({ anchor }: Pick<InForce, "anchor">, today: string): string =>
  isoOf(assumedAnchor(anchorChoice(anchor), dayFrom(today)));

/**
 * The same, with what all reports ask of a part of a run.
 *
 * @throws InputProblem as `warehouseRules` does
 */
export function warehouseAsked(
  by: WarehouseRules,
  {
    days: { firstPurchase, dataStart, shopStart = dataStart },
    asked,
  }: Pick<WarehousePartAsk, "days" | "asked">,
): WarehouseAsked {
  const days = {
    anchor: dayFrom(by.anchor),
    firstPurchase: dayFrom(firstPurchase),
    dataStart: dayFrom(dataStart),
    shopStart: dayFrom(shopStart),
  };
  return { ...by, requests: requestsAt(runAsks(by.limits)[asked], days).filter(isOfWarehouse) };
}

/**
 * Of what a file keeps beside its orders no warehouse is asked.
 *
 * @example
 * [isOfWarehouse({ table: "known" }), isOfWarehouse({ table: "campaigns" })] //=> [true, false]
 */
export const isOfWarehouse = ({ table }: Pick<FactsRequest, "table">): boolean =>
  table !== "campaigns" && table !== "adCosts";

function dayFrom(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new InputProblem("request-refused");
  return day;
}
