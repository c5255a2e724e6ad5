/** What may be entered into cells, as the service's own rules. */
import type { Allowed } from "../../catalog/report-model.ts";
import type { CellRule } from "../../catalog/settings/cell-rules.ts";
import type { Sheet } from "../book.ts";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * The rule of a cell: the list drops down, anything else is turned away with the help text.
 *
 * @param help what to enter, in the file's language
 */
function validation(rule: CellRule, help: string): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  return ruled(builder, rule).setAllowInvalid(false).setHelpText(help).build();
}

function ruled(builder: ReturnType<typeof SpreadsheetApp.newDataValidation>, rule: CellRule): typeof builder {
  if (rule.kind === "list") return builder.requireValueInList([...rule.values], true);
  return rule.kind === "between"
    ? builder.requireNumberBetween(rule.least, rule.most)
    : builder.requireNumberGreaterThanOrEqualTo(rule.least);
}

/** The rules of inputs, one for each cell of a block; equal ones are built once. */
export function validations(allowed: readonly (readonly (Allowed | null)[])[]): (Rule | null)[][] {
  const built = new Map<string, Rule>();
  const ruleOf = ({ rule, help }: Allowed): Rule => {
    const key = JSON.stringify(rule);
    const one = built.get(key) ?? validation(rule, help);
    built.set(key, one);
    return one;
  };
  return allowed.map((line) => line.map((one) => one && ruleOf(one)));
}

/** Cells of a column below each other, counted from 0. */
interface Stretch {
  readonly column: number;
  readonly first: number;
  readonly count: number;
}

/** What may be entered into cells of a column, by one call. */
export function limitColumn(sheet: Sheet, { column, first, count }: Stretch, allowed: Allowed): void {
  if (count === 0) return;
  const each = Array.from({ length: count }, () => [allowed]);
  sheet.getRange(first + 1, column + 1, count, 1).setDataValidations(validations(each));
}
