import type { SettingKey } from "../../catalog/settings/settings.ts";
import type { PivotAxis } from "../../core/facts/pivot.ts";
import type { FactsRequest } from "../../core/facts/tables.ts";
import type { CleaningRules } from "../../core/settings.ts";

/** What is not answered in SQL yet, by name; the catalogue holds the sentence for each. */
export type SqlRefusalCode =
  "sql-tables" | "sql-reports" | "sql-list-fields" | "sql-list-email" | "sql-scoring" | "sql-currency";

/** Something that SQL does not answer yet: refused as a whole, so that no number stands without its rule. */
export class NotInSql extends Error {
  override readonly name = "NotInSql";
  constructor(
    readonly code: SqlRefusalCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/** The setting whose value no step of SQL follows; null = something else is refused. */
export const settingRefused = ({ code }: NotInSql): keyof typeof SETTING_OF | null =>
  (Object.keys(SETTING_OF) as (keyof typeof SETTING_OF)[]).find((key) => SETTING_OF[key] === code) ?? null;

const SETTING_OF = {
  currency: "sql-currency",
  rfmScoring: "sql-scoring",
} as const satisfies Readonly<Partial<Record<SettingKey, SqlRefusalCode>>>;

/**
 * Refuses settings that no step of SQL follows.
 *
 * @throws NotInSql
 *
 * @example
 * requireRules({ currency: "auto" }) //=> undefined
 */
export function requireRules({ currency }: Pick<CleaningRules, "currency">): void {
  if (currency !== "auto") throw new NotInSql("sql-currency", { currency });
}

/**
 * Refuses what no table answers in SQL: what a file keeps beside its orders, and some ways to ask.
 *
 * @throws NotInSql
 *
 * @example
 * requireInSql([{ table: "known", known: 10, ends: [25] }]) //=> undefined
 */
export function requireInSql(requests: readonly FactsRequest[]): void {
  const isMissing = (one: FactsRequest): boolean =>
    (one.table === "campaigns" && one.kept().campaigns.length > 0) ||
    (one.table === "adCosts" && one.costs().length > 0);
  const missing = [...new Set(requests.filter(isMissing).map(({ table }) => table))];
  if (missing.length > 0) throw new NotInSql("sql-tables", { tables: missing.join(", ") });
  if (requests.some(asksPackage)) throw new NotInSql("sql-scoring");
}

const pivotAxes = (one: FactsRequest): readonly PivotAxis[] =>
  one.table === "pivot" ? [...one.rows, ...one.columns] : [];

/** Classes as the R package has them. */
function asksPackage(one: FactsRequest): boolean {
  const axes = [
    ...(one.table === "cells" ? one.axes : []),
    ...pivotAxes(one).flatMap((axis) => ("classes" in axis ? axis.classes : [])),
  ];
  return axes.some(({ bins }) => bins?.rule === "rPackage");
}
