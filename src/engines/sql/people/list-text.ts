import { type Language, say } from "../../../catalog/language.ts";
import { LIST_SQL_TEXTS } from "../../../catalog/texts/list-sql-texts.ts";
import { MOST_SHARERS } from "../../../core/people/contacts.ts";
import type { Segment } from "../../../core/segments/segment.ts";
import { type Day, isoOf } from "../../../core/values/day.ts";
import { ledgerSteps } from "../cleaning/ledger.ts";
import { GOOGLESQL } from "../dialect.ts";
import { tempTable } from "../facts-sheet/facts-script.ts";
import { commented, type Counting, sourceOf, type TableTerms } from "../facts-sheet/facts-text.ts";
import { NotInSql, requireRules } from "../refusals.ts";
import type { SqlShop, ViewColumn } from "../view.ts";
import { listSql } from "./list-sql.ts";
import { refusalRoles } from "./refused-people.ts";

/** Where the orders lie, and whom the list is of. */
export interface ListAsk extends TableTerms {
  readonly segment: Segment;
  /** How the text calls it. */
  readonly called: string;
  readonly anchor: Day;
  readonly today: Day;
  readonly language: Language;
}

/** What tells who refused. */
const MAILED = ["optOut", "consent", "lineUserId"] as const;

/** Whether people of a table can be asked for in SQL. @throws ProfileProblem, and NotInSql for whoever is asked for */
export function isListable(ask: ListAsk, counting: Pick<Counting, "rules" | "limits">): boolean {
  try {
    return listText(ask, counting) !== "";
  } catch (thrown) {
    if (thrown instanceof NotInSql && thrown.code === "sql-list-fields") return false;
    throw thrown;
  }
}

/**
 * The text that lists people of a table in BigQuery, which its user runs: nobody of it goes through the add-on.
 *
 * @throws ProfileProblem, NotInSql
 */
export function listText(ask: ListAsk, { rules, limits }: Pick<Counting, "rules" | "limits">): string {
  const { segment, called, anchor, today, table, language } = ask;
  const { view } = sourceOf(ask, MAILED);
  requireRules(rules);
  const shop = { dialect: GOOGLESQL, columns: view.columns, rules, currency: null };
  requireEmail(shop.columns);
  const { steps, query } = listSql(segment, { anchor, today, limits }, shop);
  const columns = [...view.sources.values()].map(({ name }) => name).join(", ");
  const read = { anchor: isoOf(anchor), table, columns };
  const head = headOf({ ...read, conditions: called, sharers: String(MOST_SHARERS) }, shop, language);
  return [
    commented(head),
    ...[{ name: "orders", sql: view.sql }, ...ledgerSteps(shop), ...steps].map(tempTable),
    `${query}\nORDER BY last_order DESC, customer_id;\n`,
  ].join("\n");
}

/** @throws NotInSql "sql-list-email" where no column holds e-mail addresses */
function requireEmail(columns: ReadonlySet<ViewColumn>): void {
  if (!columns.has("email")) throw new NotInSql("sql-list-email");
}

function headOf(values: Readonly<Record<string, string>>, shop: SqlShop, language: Language): string {
  const guards = refusalRoles(shop).length > 0 ? "refusals" : "noRefusals";
  return [LIST_SQL_TEXTS.head, LIST_SQL_TEXTS[guards], LIST_SQL_TEXTS.use]
    .map((text) => say(text, language, values))
    .join("\n");
}
