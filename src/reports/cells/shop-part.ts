/** Whose numbers a cell asks for, in words. */
import type { FunctionEntry, ShopAsk } from "../../catalog/function-parameters.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { CLASS_NAMES } from "../../catalog/metrics/classes.ts";
import { STAGES } from "../../core/cpm/stages.ts";
import type { SlicedRun } from "../../core/slices/sliced-facts.ts";
import type { Day } from "../../core/values/day.ts";
import { textOf } from "../../core/values/cells.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { askedName, foldedName } from "../page/asked-name.ts";

/** Whose: everybody, a stage, a class of the function's scheme, or a slice of the run by its name. */
export type ShopPart =
  | { readonly kind: "everybody" }
  | { readonly kind: "stage"; readonly stage: number }
  | { readonly kind: "class"; readonly is: string }
  | { readonly kind: "slice"; readonly name: string };

/** Of whom, and at which month end; null = at the anchor. */
export interface ShopAsked {
  readonly part: ShopPart;
  readonly month: Day | null;
}

export const EVERYBODY: ShopAsked = { part: { kind: "everybody" }, month: null };

/** What a cell of a report is asked: everybody at the anchor where it is asked nothing. */
export const shopAsked = (asked: unknown): ShopAsked => (asked as ShopAsked | undefined) ?? EVERYBODY;

/** The names of the run's slices: its own first, then those that were compared. */
export const sliceNames = ({ slice, compared }: Pick<SlicedRun, "slice" | "compared">): string[] => {
  const names = [slice, ...compared.map((one) => one.slice)].flatMap((one) => one?.name ?? []);
  return [...new Set(names)];
};

/**
 * The part that an argument names.
 *
 * @param of nothing, or a word
 * @throws InputProblem "argument-of", "argument-of-nothing", "argument-no-stage"
 *
 * @example
 * const run = { slice: null, compared: [{ slice: { name: "本店" } }] };
 * const entry = { name: "CPM_ACTIVE", asks: { stage: "months" } };
 * ["ｆ２", "本店"].map((of) => shopPart(of, entry, { run, language: "ja" }))
 * //=> [{ kind: "stage", stage: 2 }, { kind: "slice", name: "本店" }]
 */
export function shopPart(
  of: unknown,
  { name, asks = {} }: Pick<FunctionEntry, "name" | "asks">,
  { run, language }: { readonly run: Pick<SlicedRun, "slice" | "compared">; readonly language: Language },
): ShopPart {
  if (of === undefined || of === null) return { kind: "everybody" };
  const word = typeof of === "string" ? textOf(of) : null;
  const slice = word && sliceNames(run).find((one) => foldedName(one) === foldedName(word));
  const stage = STAGES.find((one) => word !== null && foldedName(word) === `f${one}`);
  if (stage !== undefined && asks.stage) return { kind: "stage", stage };
  const is = word === null ? undefined : classNamed(word, asks);
  if (is !== undefined) return { kind: "class", is };
  if (slice) return { kind: "slice", name: slice };
  if (stage !== undefined) throw new InputProblem("argument-no-stage", { name });
  const names = known(asks, run, language);
  if (names.length === 0) throw new InputProblem("argument-of-nothing", { name });
  throw new InputProblem("argument-of", { value: textOf(of), known: names.join(", ") });
}

function classNamed(word: string, { classes }: ShopAsk): string | undefined {
  if (classes === undefined) return undefined;
  const names: Readonly<Record<string, Text>> = CLASS_NAMES[classes];
  return askedName(word, Object.keys(names), names);
}

/** What may be asked for by a name. */
const known = (asks: ShopAsk, run: Pick<SlicedRun, "slice" | "compared">, language: Language): string[] => [
  ...(asks.stage ? STAGES.map((stage) => `F${stage}`) : []),
  ...(asks.classes ? Object.values<Text>(CLASS_NAMES[asks.classes]) : []).map((text) => say(text, language)),
  ...sliceNames(run),
];
