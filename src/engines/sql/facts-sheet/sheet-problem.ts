/** Why a facts sheet cannot be used, by name; the catalogue holds the sentence for each. */
export type SheetProblemCode =
  | "facts-no-table"
  | "facts-empty"
  | "facts-foreign"
  | "facts-version"
  | "facts-cut"
  | "facts-missing"
  | "facts-edited"
  | "facts-mixed"
  | "facts-settings"
  | "facts-anchor"
  | "facts-days"
  | "facts-slice-days"
  | "facts-day";

/** A result that is not what the text asks for: refused as a whole, so that no number is made of a part. */
export class FactsSheetProblem extends Error {
  override readonly name = "FactsSheetProblem";
  constructor(
    readonly code: SheetProblemCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}
