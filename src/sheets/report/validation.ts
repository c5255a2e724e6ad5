/** What may be entered into cells, as the service's own rules. */
import type { CellRule } from "../../catalog/channels/cell-rules.ts";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * The rule of a cell: the list drops down, anything else is turned away with the help text.
 *
 * @param help what to enter, in the file's language
 */
export function validation(rule: CellRule, help: string): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  const ruled =
    rule.kind === "list"
      ? builder.requireValueInList([...rule.values], true)
      : builder.requireNumberGreaterThanOrEqualTo(rule.least);
  return ruled.setAllowInvalid(false).setHelpText(help).build();
}
