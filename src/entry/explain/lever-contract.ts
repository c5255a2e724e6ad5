import type { Language } from "../../catalog/language.ts";
import type { LeversAnswer, LeverTarget } from "../../reports/levers/levers-answer.ts";

export type {
  LeverOrder,
  LeversAnswer,
  LeverTarget,
  RankedLever,
  TargetedLever,
} from "../../reports/levers/levers-answer.ts";

/** The call about levers. */
export interface LeverCalls {
  /** The levers, and what a target asks of each (null = no target), from what the last run stored: no order is read. */
  levers: { args: { target: LeverTarget | null; language: Language }; answer: LeversAnswer };
}
