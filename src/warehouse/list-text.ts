import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { type Language, say } from "../catalog/language.ts";
import { LIST_SQL_TEXTS } from "../catalog/texts/list-sql-texts.ts";
import { MOST_SHARERS } from "../core/people/contacts.ts";
import { askedSegment } from "../core/segments/asked-segment.ts";
import { isoOf } from "../core/values/day.ts";
import { ledgerSteps } from "../engines/sql/cleaning/ledger.ts";
import { GOOGLESQL } from "../engines/sql/dialect.ts";
import { tempTable } from "../engines/sql/facts-sheet/facts-script.ts";
import { listSql } from "../engines/sql/people/list-sql.ts";
import { refusalRoles } from "../engines/sql/people/refused-people.ts";
import { NotInSql, requireRules } from "../engines/sql/refusals.ts";
import type { SqlShop, ViewColumn } from "../engines/sql/view.ts";
import { commented, sourceOf } from "../engines/sql/facts-sheet/facts-text.ts";
import type { TextAsk } from "./facts-sheet.ts";
import { anchorChoice, assumedAnchor } from "../core/cpm/anchor.ts";
import { rulesOf } from "./rules.ts";

/** Where the orders lie, and whom the list is of. */
export interface ListAsk extends Omit<TextAsk, "firstPurchase" | "dataStart"> {
  /** As typed, such as `rfmRank=atRisk; orders>=2`. */
  readonly conditions: string;
}

/**
 * The text that lists people of a table in BigQuery, which its user runs: nobody of it goes through the add-on.
 *
 * @throws ProfileProblem, NotInSql, InputProblem
 */
export function listText(ask: ListAsk): string {
  const { table, today, conditions, language } = ask;
  const settings = settingsOf(checkedSettings(ask.settings, language), "ja");
  const { view } = sourceOf(ask);
  const rules = rulesOf(settings, today);
  requireRules(rules, { slice: null });
  const shop = { dialect: GOOGLESQL, columns: view.columns, rules, currency: null };
  requireEmail(shop.columns);
  const anchor = assumedAnchor(anchorChoice(ask.anchor), today);
  const { steps, query } = listSql(askedSegment(conditions), { anchor, today, limits: settings }, shop);
  const read = [...view.sources.values()].map(({ name }) => name).join(", ");
  return [
    commented(
      headOf(
        { anchor: isoOf(anchor), table, columns: read, conditions, sharers: String(MOST_SHARERS) },
        shop,
        language,
      ),
    ),
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
