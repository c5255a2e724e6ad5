/** Conditional format rules as a script reads, builds and sets them. */
import type { Model } from "../engine/library.ts";
import { mismatch, text } from "./arguments.ts";
import { formatsOn, type PlacedFormat, replaceFormats } from "./conditional-formats.ts";
import { newRange, RangeAdapter } from "./range.ts";
import type { Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Range = GoogleAppsScript.Spreadsheet.Range;
type What = PlacedFormat["what"];

/** The condition of a rule that is either true or not. */
export class BooleanConditionAdapter implements Pick<Condition, "getCriteriaValues"> {
  private readonly values: readonly string[];

  constructor(values: readonly string[]) {
    this.values = values;
  }

  getCriteriaValues(): string[] {
    return [...this.values];
  }
}

/** A finished rule. */
export class ConditionalRuleAdapter implements Pick<Rule, "getBooleanCondition" | "getRanges" | "copy"> {
  readonly what: What;
  readonly ranges: readonly Range[];
  private readonly run: Run;

  constructor(run: Run, what: What, ranges: readonly Range[]) {
    this.run = run;
    this.what = what;
    this.ranges = ranges;
  }

  getBooleanCondition(): Condition | null {
    const { rule } = this.what;
    if (rule.type !== "CellIsRule") return null;
    return strict<Condition>(this.run, "BooleanCondition", new BooleanConditionAdapter(rule.values));
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  copy(): Builder {
    return newConditionalRuleBuilder(this.run, this);
  }
}

export class ConditionalRuleBuilderAdapter implements Pick<
  Builder,
  "whenFormulaSatisfied" | "setFontColor" | "setRanges" | "build"
> {
  self!: Builder;
  private readonly run: Run;
  private what: What | null = null;
  private color: string | null = null;
  private ranges: readonly Range[] = [];

  constructor(run: Run, from?: ConditionalRuleAdapter) {
    this.run = run;
    if (from !== undefined) [this.what, this.ranges] = [from.what, from.ranges];
  }

  whenFormulaSatisfied(formula: string): Builder {
    const values = [text(formula, "ConditionalFormatRuleBuilder.whenFormulaSatisfied")];
    this.what = { rule: { type: "CellIsRule", operator: "customFormula", values, style: {} } };
    return this.self;
  }

  setFontColor(color: string | null): Builder {
    this.color = text(color, "ConditionalFormatRuleBuilder.setFontColor");
    return this.self;
  }

  setRanges(ranges: Range[]): Builder {
    if (!Array.isArray(ranges)) throw mismatch("ConditionalFormatRuleBuilder.setRanges", ranges);
    this.ranges = Array.from(ranges);
    return this.self;
  }

  build(): Rule {
    if (this.what === null || this.ranges.length === 0)
      throw new Error("not adapted: a conditional format rule without a condition or a range");
    return newRule(this.run, inColor(this.what, this.color), this.ranges);
  }
}

/** What a rule does, in another colour; null = in its own. */
function inColor(what: What, textColor: string | null): What {
  const { rule } = what;
  if (textColor === null) return what;
  if (rule.type !== "CellIsRule") throw new Error("not adapted: a font colour for a rule of this kind");
  return { ...what, rule: { ...rule, style: { ...rule.style, textColor } } };
}

const newRule = (run: Run, what: What, ranges: readonly Range[]): Rule =>
  strict<Rule>(run, "ConditionalFormatRule", new ConditionalRuleAdapter(run, what, ranges));

/** A builder as the bundle sees it. */
export function newConditionalRuleBuilder(run: Run, from?: ConditionalRuleAdapter): Builder {
  const adapter = new ConditionalRuleBuilderAdapter(run, from);
  adapter.self = strict<Builder>(run, "ConditionalFormatRuleBuilder", adapter);
  return adapter.self;
}

/** The rules of a sheet. */
export function conditionalRules(run: Run, sheetId: string): Rule[] {
  return formatsOn(run.file.workbook.model, sheetId).map(({ what, areas }) =>
    newRule(
      run,
      what,
      areas.map((area) => newRange(run, sheetId, area)),
    ),
  );
}

/** Replaces the rules of a sheet. */
export function putConditionalRules(model: Model, sheetId: string, rules: unknown): void {
  if (!Array.isArray(rules)) throw mismatch("Sheet.setConditionalFormatRules", rules);
  const placed = Array.from(rules as unknown[], (one) => {
    const rule = adapterOf(one as object, ConditionalRuleAdapter);
    if (rule === null) throw mismatch("Sheet.setConditionalFormatRules", rules);
    const ranges = rule.ranges.flatMap((range) => adapterOf(range, RangeAdapter) ?? []);
    if (ranges.some((range) => range.sheetId !== sheetId))
      throw new Error("not adapted: a conditional format rule for another sheet");
    return { what: rule.what, areas: ranges.map(({ area }) => area) };
  });
  replaceFormats(model, sheetId, placed);
}
