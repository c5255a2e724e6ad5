/** The figures of the last copies for a meeting: the next one compares with them. */
import { attempt } from "../refusals.ts";
import { loadValue, saveValue } from "./properties.ts";

const NAME = "managementFigures";

/** The stored figures, or null. */
export function loadFigures(): unknown {
  return loadValue(NAME);
}

/** Stores the figures of copies that stand; where Google refuses to, the next copy compares with an earlier one. */
export function saveFigures(figures: unknown): void {
  attempt(() => saveValue(NAME, figures));
}
