import type { LeverOrder, LeversAnswer, LeverTarget } from "../src/entry/contract.ts";
import type { Trouble } from "./client.ts";
import { typedNumber } from "./format.ts";
import type { TextKey } from "./settings-form.ts";

/** How a target is typed: so many percent more sales, an amount of sales, or a 残存率 in percent. */
export type TargetKind = "more" | "amount" | "survival";

/** What the page knows of the levers of the last run, and the target as it stands in the fields. */
export interface LeverState {
  /** null = not asked yet, or not since the last run. */
  answer: LeversAnswer | null;
  /** The target that the answer is for; null = none. */
  answered: LeverTarget | null;
  /** Why the last question has no answer. */
  trouble: Trouble | null;
  asking: boolean;
  order: LeverOrder;
  kind: TargetKind;
  /** As typed. */
  text: string;
  /** Counts what changed the question; an answer to an earlier one is ignored. */
  turn: number;
}

export const NO_LEVERS: LeverState = {
  answer: null,
  answered: null,
  trouble: null,
  asking: false,
  order: "byPerson",
  kind: "more",
  text: "",
  turn: 0,
};

/** Everything that can happen to it. */
export type LeverAction =
  | { type: "leversAsked" }
  | { type: "leversAnswered"; turn: number; answer: LeversAnswer; target: LeverTarget | null }
  | { type: "leversFailed"; turn: number; trouble: Trouble }
  | { type: "leverOrder"; order: LeverOrder }
  | { type: "leverTarget"; kind: TargetKind; text: string };

/** The levers after something happened. Pure. */
export function reduceLevers(state: LeverState, action: LeverAction): LeverState {
  switch (action.type) {
    case "leversAsked":
      return { ...state, asking: true, trouble: null, turn: state.turn + 1 };
    case "leversAnswered":
      if (action.turn !== state.turn) return state;
      return { ...state, asking: false, answer: action.answer, answered: action.target };
    case "leversFailed":
      return action.turn === state.turn ? { ...state, asking: false, trouble: action.trouble } : state;
    case "leverOrder":
      return { ...state, order: action.order };
    case "leverTarget":
      return typed(state, action.kind, action.text);
  }
}

/** Another kind of target begins empty; the rates shown stay until the new ones come, if new ones will come. */
function typed(state: LeverState, kind: TargetKind, text: string): LeverState {
  const next = { ...state, kind, text: kind === state.kind ? text : "", trouble: null, turn: state.turn + 1 };
  const asks = targetOf(next) !== null;
  return { ...next, asking: asks, answered: asks ? state.answered : null };
}

/** The fields without what the add-on said, which held for another run or another language. */
export function withoutAnswer(state: LeverState): LeverState {
  const { order, kind, text, turn } = state;
  return { ...NO_LEVERS, order, kind, text, turn: turn + 1 };
}

/** More than any shop sells in five years [currency units]. */
const MOST_SALES = 1e13;

/**
 * The target in the fields, as it travels; null while there is none, or none that fits.
 *
 * @example
 * const answer = { fiveYearSales: 200_000 };
 * targetOf({ kind: "more", text: "+5%", answer }) //=> { kind: "sales", amount: 210_000 }
 */
export function targetOf(state: Pick<LeverState, "kind" | "text"> & Known): LeverTarget | null {
  const { kind, text, answer } = state;
  const typedFigure = figure(text, kind);
  if (typedFigure === null || typedFigure <= 0) return null;
  if (kind === "survival") return typedFigure <= 100 ? { kind, rate: typedFigure / 100 } : null;
  const now = answer?.fiveYearSales ?? null;
  const amount = kind === "amount" ? typedFigure : now === null ? null : (now * (100 + typedFigure)) / 100;
  return amount !== null && amount <= MOST_SALES ? { kind: "sales", amount } : null;
}

interface Known {
  answer: Pick<LeversAnswer, "fiveYearSales"> | null;
}

const FAULTS = {
  more: "targetMoreWrong",
  amount: "targetAmountWrong",
  survival: "targetSurvivalWrong",
} as const;

/** What is wrong with the typed target, as the key of its sentence; null = nothing, or nothing typed. */
export function targetFault(state: LeverState): TextKey | null {
  if (state.text.trim() === "" || state.answer === null || targetOf(state) !== null) return null;
  return FAULTS[state.kind];
}

/** The number, with a plus before it; behind it a percent sign, unless it is an amount. */
function figure(text: string, kind: LeverState["kind"]): number | null {
  const plain = text.normalize("NFKC").replace(/^\s*\+/, "");
  return typedNumber(kind === "amount" ? plain : plain.replace(/%\s*$/, ""));
}
