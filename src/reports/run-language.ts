import type { Language } from "../catalog/language.ts";
import { sliceTitle } from "../catalog/texts/slice-texts.ts";
import type { Slice } from "../core/slices/slices.ts";
import type { KeptRun } from "./kept-run.ts";

/**
 * A run whose reports are written in a language: the same figures, and the slices by the names that are theirs in it,
 * but for those that a user named.
 *
 * @example
 * const slice = { name: "今のランク F5", customers: { stage: ["5"] } };
 * const run = { settings: { language: "ja" }, slice, compared: [{ slice: { ...slice, name: "お得意様" } }] };
 * const { settings, slice: only, compared } = runIn(run, "en");
 * [settings.language, only.name, compared[0].slice.name] //=> ["en", "Stage now F5", "お得意様"]
 */
export function runIn(run: KeptRun, language: Language): KeptRun {
  const was = run.settings.language;
  const named = (slice: Slice): Slice => {
    const { name, ...parts } = slice;
    return name === sliceTitle(parts, was) ? { ...parts, name: sliceTitle(parts, language) } : slice;
  };
  return {
    ...run,
    settings: { ...run.settings, language },
    slice: run.slice && named(run.slice),
    compared: run.compared.map(({ slice, facts }) => ({ slice: named(slice), facts })),
  };
}
