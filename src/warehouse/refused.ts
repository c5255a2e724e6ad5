import { type Language, say } from "../catalog/language.ts";
import { PROFILE_TEXTS } from "../catalog/texts/profile-texts.ts";
import { InputProblem } from "../core/values/problem.ts";
import { ProfileProblem } from "../engines/sql/profiles/profile.ts";
import { failureSentence, failureWords } from "../reports/page/failure-words.ts";
import { isOfUsage } from "./usage.ts";

/** A sentence, with the status that a command ends with: 2 = used wrongly, 1 = the data cannot be used. */
export interface Refused {
  readonly refused: string;
  readonly status: 1 | 2;
}

/** What a mapping says wrongly. */
const MAPPING: readonly string[] = ["profile-role", "profile-column", "profile-value", "profile-zone"];

/** One sentence on a profile. */
export const profileSentence = (
  code: keyof typeof PROFILE_TEXTS,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string => say(PROFILE_TEXTS[code], language, values);

/** How a table, or its orders, are refused, whoever counts them. @throws what is no such refusal */
export function refusedBy(thrown: unknown, language: Language): Refused {
  if (thrown instanceof ProfileProblem) {
    const { code, values } = thrown;
    return { refused: profileSentence(code, language, values), status: MAPPING.includes(code) ? 2 : 1 };
  }
  if (thrown instanceof InputProblem) {
    const refused = failureSentence(failureWords(thrown, null, language), language);
    return { refused, status: isOfUsage(thrown.code) ? 2 : 1 };
  }
  throw thrown;
}
