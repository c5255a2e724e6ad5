/** Conditional formats of a report sheet: ours mute what does not follow its inputs, the user's own stay. */
import { isMutedWhen } from "../../catalog/formula.ts";
import { PALETTE } from "../../catalog/look.ts";
import type { Muted } from "../../catalog/report-model.ts";
import { rangesOf, type Sheet } from "../book.ts";
import type { Frame } from "../marker-kinds.ts";
import { same } from "./frame.ts";

export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

function isOurs(rule: Rule): boolean {
  const formula: unknown = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return typeof formula === "string" && isMutedWhen(formula);
}

function ruleOf(sheet: Sheet, { areas, when }: Muted): Rule {
  const ranges = rangesOf(sheet, areas);
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(when.formula);
  return rule.setFontColor(PALETTE.muted).setRanges(ranges).build();
}

/**
 * Gives a sheet its rules after its cells were written anew, which takes all of them away.
 *
 * @param present the rules it had before: the user's stay as they were, ours where the report mutes the same parts
 * @param next the frame of the report that now stands on the sheet
 * @param before the frame it was given last; null = unknown
 */
export function putRules(sheet: Sheet, present: readonly Rule[], next: Frame, before: Frame | null): void {
  const stay = before !== null && same(next.muted, before.muted);
  const users = stay ? present : present.filter((rule) => !isOurs(rule));
  const ours = stay || next.muted === undefined ? [] : [ruleOf(sheet, next.muted)];
  if (present.length + ours.length > 0) sheet.setConditionalFormatRules([...users, ...ours]);
}

/** Puts rules that a broken run took from a sheet back onto it, from the copy that still has them. */
export function rescueRules(sheet: Sheet, copy: Sheet): void {
  if (sheet.getConditionalFormatRules().length > 0) return;
  const moved = copy.getConditionalFormatRules().map((rule) => {
    const ranges = rule.getRanges().map((range) => sheet.getRange(range.getA1Notation()));
    return rule.copy().setRanges(ranges).build();
  });
  if (moved.length > 0) sheet.setConditionalFormatRules(moved);
}
