import type { State } from "./state.ts";

/** True until the file has its first reports, as long as nothing was left in the middle. */
export function isFirstRun({ result, unfinished, imports }: Of): boolean {
  return result === null && unfinished === null && imports.unfinished === null;
}

/** What of the page the first run depends on. */
type Of = Pick<State, "result" | "unfinished" | "imports">;
export type OfLanguage = Of & Pick<State, "language" | "settings" | "languageSaid">;

/** Whether the language of the reports is asked for: once, where the file's is not the one that the user reads here. */
export function asksLanguage(state: OfLanguage): boolean {
  return isFirstRun(state) && (state.languageSaid || state.settings.reportLanguage !== state.language);
}

/** True while that question waits for its answer. */
export function isLanguageOpen(state: OfLanguage): boolean {
  return asksLanguage(state) && !state.languageSaid;
}
