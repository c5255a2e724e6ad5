import type { Slice, SliceField } from "../src/core/slices/slices.ts";
import type { SliceChoice } from "../src/entry/contract.ts";

/** So many slices stand side by side. */
export const MOST_COMPARED = 4;

/** A slice the user picked, and what it is called on the page. */
export interface Picked {
  label: string;
  slice: Slice;
}

/** What the shop may be sliced by, and what was picked of it. */
export interface SliceState {
  /** null = not read yet. */
  choices: SliceChoice[] | "reading" | null;
  field: SliceField | null;
  values: string[];
  /** The reports are of this one; null = of the whole shop. */
  only: Picked | null;
  compare: Picked[];
  /** True while the reports are not yet of the one that was picked last. */
  changed: boolean;
}

export const NO_SLICES: SliceState = {
  choices: null,
  field: null,
  values: [],
  only: null,
  compare: [],
  changed: false,
};

/** Everything that can happen to it. */
export type SliceAction =
  | { type: "sliceChoices"; choices: SliceState["choices"] }
  | { type: "sliceField"; field: SliceField | null }
  | { type: "sliceValue"; value: string; on: boolean }
  | { type: "sliceOnly"; picked: Picked | null }
  | { type: "sliceCompared"; picked: Picked }
  | { type: "sliceDropped"; at: number };

/** The slices after something happened. Pure. */
export function reduceSlices(state: SliceState, action: SliceAction): SliceState {
  switch (action.type) {
    case "sliceChoices":
      return { ...state, choices: action.choices, field: null, values: [] };
    case "sliceField":
      return { ...state, field: action.field, values: [] };
    case "sliceValue":
      return { ...state, values: withValue(state.values, action.value, action.on) };
    case "sliceOnly":
      return { ...state, only: action.picked, values: action.picked ? [] : state.values, changed: true };
    case "sliceCompared":
      return { ...state, compare: [...state.compare, action.picked].slice(0, MOST_COMPARED), values: [] };
    case "sliceDropped":
      return { ...state, compare: state.compare.filter((_, at) => at !== action.at) };
  }
}

function withValue(values: readonly string[], value: string, on: boolean): string[] {
  const others = values.filter((one) => one !== value);
  return on ? [...others, value] : others;
}

/** The field whose values are shown. */
export function chosenField({ choices, field }: SliceState): SliceChoice | null {
  return Array.isArray(choices) ? (choices.find((choice) => choice.field === field) ?? null) : null;
}

/** The slice of the ticked values; null when there are none. */
export function tickedSlice(state: SliceState): Slice | null {
  const choice = chosenField(state);
  if (choice === null || state.values.length === 0) return null;
  return { [choice.kind]: { [choice.field]: state.values } };
}
