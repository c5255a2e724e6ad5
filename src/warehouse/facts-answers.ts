import { type Language, say } from "../catalog/language.ts";
import type { SettingKey } from "../catalog/settings/settings.ts";
import { FACTS_SHEET_TEXTS } from "../catalog/texts/facts-sheet-texts.ts";
import { PROFILE_TEXTS } from "../catalog/texts/profile-texts.ts";
import { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import { InputProblem } from "../core/values/problem.ts";
import { FactsSheetProblem } from "../engines/sql/facts-sheet/sheet-problem.ts";
import { ProfileProblem } from "../engines/sql/profiles/profile.ts";
import { NotInSql, type SqlRefusalCode } from "../engines/sql/refusals.ts";
import { profileStatus, statusOf } from "./problem-status.ts";
import { failureSentence, failureWords } from "../reports/page/failure-words.ts";

/* What the facts sheet is answered by: what was asked for, or one sentence. */

/** A sentence, with the status that a command ends with: 2 = used wrongly, 1 = the data cannot be used. */
export interface Refused {
  readonly refused: string;
  readonly status: 1 | 2;
}

/** One sentence of the facts sheet. */
export const factsSentence = (
  code: keyof typeof FACTS_SHEET_TEXTS,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string => say(FACTS_SHEET_TEXTS[code], language, values);

/** What is made, or why it is not. */
export async function answered<T>(
  make: () => Promise<T>,
  language: Language,
): Promise<{ readonly made: T } | Refused> {
  try {
    return { made: await make() };
  } catch (thrown) {
    if (thrown instanceof FactsSheetProblem)
      return {
        refused: factsSentence(thrown.code, language, thrown.values),
        status: thrown.code === "facts-day" ? 2 : 1,
      };
    if (thrown instanceof ProfileProblem)
      return {
        refused: say(PROFILE_TEXTS[thrown.code], language, thrown.values),
        status: profileStatus(thrown),
      };
    if (thrown instanceof NotInSql) return { refused: notInSql(thrown, language), status: 2 };
    if (thrown instanceof InputProblem)
      return {
        refused: failureSentence(failureWords(thrown, null, language), language),
        status: statusOf(thrown),
      };
    throw thrown;
  }
}

/** The setting that is not followed. */
const SETTING: Readonly<Partial<Record<SqlRefusalCode, SettingKey>>> = {
  "sql-order-key": "orderKey",
  "sql-currency": "currency",
  "sql-excluded-items": "excludedItems",
  "sql-scoring": "rfmScoring",
  "sql-ltv-start": "ltvStart",
};

function notInSql({ code, values }: NotInSql, language: Language): string {
  if (code === "sql-list-fields" || code === "sql-list-email") return say(SQL_TEXTS[code], language, values);
  const setting = SETTING[code];
  return setting === undefined
    ? factsSentence("facts-reports", language, values)
    : factsSentence("facts-not-in-sql", language, { setting });
}
