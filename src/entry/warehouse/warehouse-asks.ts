import { checkedSettings, settingsOf } from "../../catalog/settings/setting-values.ts";
import { anchorChoice, assumedAnchor } from "../../core/cpm/anchor.ts";
import { requestsAt } from "../../core/facts/assumed-days.ts";
import type { FactsRequest } from "../../core/facts/tables.ts";
import { type Day, dayOfIso, isoOf } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { runAsks } from "../../reports/index.ts";
import type { Call } from "../call.ts";
import { cleaningRules } from "../settings/file-settings.ts";
import { settingsTaken } from "../settings/settings-sheet.ts";
import type { WarehouseAsk, WarehouseAsked, WarehouseCalls, WarehouseRules } from "./warehouse-contract.ts";

/** Of what a file keeps beside its orders no warehouse is asked. */
export const isOfWarehouse = ({ table }: FactsRequest): boolean =>
  table !== "campaigns" && table !== "adCosts";

/**
 * By which rules orders in a warehouse are counted.
 *
 * @throws InputProblem for settings, or an anchor, that do not fit
 */
export function warehouseRules(ask: WarehouseAsk, call: Call): WarehouseRules {
  const today = dayFrom(ask.today);
  const { values, limits, anchor } = inForce(ask, today, call);
  const { joins: _, ...rules } = cleaningRules(limits, call.zone());
  return { values, limits, rules: { ...rules, today }, anchor: isoOf(anchor) };
}

/**
 * The same, and what all reports ask.
 *
 * @throws InputProblem as `warehouseRules` does
 */
export function warehouseAsks(ask: WarehouseAsk, call: Call): WarehouseAsked {
  const by = warehouseRules(ask, call);
  const { firstPurchase, dataStart } = ask.days;
  const days = {
    anchor: dayFrom(by.anchor),
    firstPurchase: dayFrom(firstPurchase),
    dataStart: dayFrom(dataStart),
  };
  return { ...by, requests: requestsAt(runAsks(by.limits).own, days).filter(isOfWarehouse) };
}

/** The settings of a form, with what was changed on the 設定 sheet; or those of an earlier text as they are. */
function inForce({ settings, anchor, days }: WarehouseAsk, today: Day, { language }: Call) {
  const said = days.anchor === null ? null : dayFrom(days.anchor);
  if (anchor === null) {
    const values = checkedSettings(settings, language);
    return { values, limits: settingsOf(values, language), anchor: said ?? today };
  }
  const taken = settingsTaken({ settings, anchor }, language);
  return {
    ...{ values: taken.values, limits: taken.settings },
    anchor: said ?? assumedAnchor(anchorChoice(taken.anchor), today),
  };
}

/** The anchor that is in force while a form says so much, ISO. */
export function anchorNow(
  { settings, anchor, today }: WarehouseCalls["resultSheets"]["args"],
  { language }: Call,
): string {
  const taken = settingsTaken({ settings, anchor }, language);
  return isoOf(assumedAnchor(anchorChoice(taken.anchor), dayFrom(today)));
}

function dayFrom(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new InputProblem("request-refused");
  return day;
}
