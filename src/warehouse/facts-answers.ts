import { type Language, say } from "../catalog/language.ts";
import { FACTS_SHEET_TEXTS } from "../catalog/texts/facts-sheet-texts.ts";
import { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import { FactsSheetProblem } from "../engines/sql/facts-sheet/sheet-problem.ts";
import { NotInSql, settingRefused } from "../engines/sql/refusals.ts";
import { refusedBy, type Refused } from "./refused.ts";

/* What the facts sheet is answered by: what was asked for, or one sentence. */

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
    if (thrown instanceof NotInSql) return { refused: notInSql(thrown, language), status: 2 };
    return refusedBy(thrown, language);
  }
}

function notInSql(refusal: NotInSql, language: Language): string {
  const { code, values } = refusal;
  if (code === "sql-list-fields" || code === "sql-list-email") return say(SQL_TEXTS[code], language, values);
  const setting = settingRefused(refusal);
  return setting === null
    ? factsSentence("facts-reports", language, values)
    : factsSentence("facts-not-in-sql", language, { setting });
}
