/** What the command line says of a file whose columns were not all found. */
import { missingText } from "../intake/missing-text.ts";
import type { FileRead } from "../intake/read-file.ts";
import { reportText, type Language } from "./report-texts.ts";

/** Which columns were found and which were not, or what the table is, and the options that name columns. */
export function missingSentence(file: FileRead & { readonly name: string }, language: Language): string {
  const between = language === "ja" ? "、" : ", ";
  const { row, found, missing, headers, other } = missingText(file, language);
  const values = {
    file: file.name,
    row,
    found: found.length === 0 ? reportText("found-none", language) : found.join(between),
    missing: missing.join(between),
    options: file.missing.map((role) => `--column ${role}='…'`).join(" "),
    headers: headers.join(between),
  };
  if (other === null) return reportText("missing-columns", language, values);
  // No column of a summary by months holds the orders' amounts.
  const code = file.other === "months" ? "remark" : "other-table";
  return reportText(code, language, { ...values, message: other });
}
