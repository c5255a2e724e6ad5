/** What is said of a share that is no share: a cell shows percentages, so their limits are told as such. */
import { registries } from "@odoo/o-spreadsheet";
import { word, type PageLanguage } from "../words.ts";

interface Rule {
  readonly criterion: { readonly type: string; readonly values: readonly string[] };
}

interface Rules {
  getRuleErrorForCellValue(value: unknown, position: unknown, rule: Rule): string | undefined;
}

type RulesClass = new (config: never) => Rules;

const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): RulesClass;
  replace(name: string, plugin: RulesClass): void;
};

const NAME = "data_validation_ui";

/** Limits of a rule up to 1 as percentages; null = it is of other numbers. The rule itself stays one of numbers. */
export function shareLimits({ criterion: { type, values } }: Rule): { least: string; most: string } | null {
  const [least = NaN, most = NaN] = values.map(Number);
  if (type !== "isBetween" || most !== 1) return null;
  return { least: `${least * 100}%`, most: `${most * 100}%` };
}

/** The grid itself would say 0 and 1. */
export function tellSharesInPercent(language: PageLanguage): void {
  const Own = plugins.get(NAME);
  class PercentRules extends Own {
    override getRuleErrorForCellValue(value: unknown, position: unknown, rule: Rule): string | undefined {
      const error = super.getRuleErrorForCellValue(value, position, rule);
      const limits = error === undefined ? null : shareLimits(rule);
      return limits === null
        ? error
        : word("shareLimits", language).replace("{least}", limits.least).replace("{most}", limits.most);
    }
  }
  plugins.replace(NAME, PercentRules);
}
