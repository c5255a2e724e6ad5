import type { Language } from "../catalog/language.ts";
import { type Failure, failureSentence, failureWords } from "../reports/page/failure-words.ts";
import { refusalOf } from "../sheets/refusals.ts";

/** Anything thrown, in words: our own problems by the catalogue, the rest as a stop of the platform. */
export const failureOf = (thrown: unknown, language: Language): Failure =>
  failureWords(thrown, refusalOf(thrown), language);

/** The one sentence a cell shows: what happened and what to do. */
export const cellSentence = (thrown: unknown, language: Language): string =>
  failureSentence(failureOf(thrown, language), language);
