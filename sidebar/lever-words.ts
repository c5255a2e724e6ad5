import type { Language, LeverTarget, TargetedLever } from "../src/entry/contract.ts";
import { count, money, percent } from "./format.ts";
import type { Say } from "./say.ts";

/** Whole people with their unit; fewer than one are told in words. */
export function peopleText(people: number, language: Language, say: Say): string {
  if (people > 0 && people < 1) return say("leverUnderOne");
  return say("people", { n: count(people, language) });
}

/** The target in words, within a sentence. */
export function goalText(target: LeverTarget, currency: string, language: Language, say: Say): string {
  if (target.kind === "survival") return say("goalSurvival", { goal: percent(target.rate, language) });
  return say("goalSales", { goal: money(target.amount, currency, language) });
}

/** How the rates for a target are told: each its own, or one sentence where they say the same. */
export type Verdict =
  | { kind: "reached" }
  | { kind: "impossible" }
  | { kind: "rates"; rates: TargetedLever[]; beyond: TargetedLever[] };

/** Rates that the target does not depend on are left out. */
export function verdictOf(targeted: readonly TargetedLever[]): Verdict {
  const told = targeted.filter(({ outcome }) => outcome !== "unknown");
  const beyond = told.filter(({ outcome }) => outcome === "impossible");
  if (told.length === beyond.length) return { kind: "impossible" };
  if (told.some(({ outcome }) => outcome === "reached")) return { kind: "reached" };
  return { kind: "rates", rates: told.filter(({ outcome }) => outcome === "possible"), beyond };
}

/** A rise that one decimal would hide [ratio]. */
const HIDDEN = 0.001;

/** Decimals that show every rise: one, or two where the smallest needs them. */
export function decimalsFor(rates: readonly TargetedLever[]): 1 | 2 {
  return rates.some(({ rate, needed }) => (needed ?? 1) - (rate ?? 0) < HIDDEN) ? 2 : 1;
}
