import { ROLE_NAMES } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import type { ColumnPositions, ColumnRole } from "../core/rows/column-roles.ts";
import { InputProblem } from "../core/values/problem.ts";
import { missingRoles } from "./missing-roles.ts";

/**
 * Roles as a list in a sentence.
 *
 * @example
 * roleList(["date", "amount"], "en") //=> "order date, amount"
 */
export const roleList = (roles: readonly ColumnRole[], language: Language): string =>
  roles.map((role) => say(ROLE_NAMES[role], language)).join(language === "ja" ? "・" : ", ");

/**
 * The problem that names the columns a sheet of orders lacks; null = it has all that are needed.
 *
 * @example
 * missingColumns({ date: 0, amount: 1 }, "売上", "ja")?.values //=> { sheet: "売上", columns: "顧客ID" }
 */
export function missingColumns(
  columns: ColumnPositions,
  sheet: string,
  language: Language,
): InputProblem | null {
  const missing = missingRoles(columns);
  return missing.length === 0
    ? null
    : new InputProblem("missing-column", { sheet, columns: roleList(missing, language) });
}
