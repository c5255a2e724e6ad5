import { compareTexts } from "../../../core/values/column.ts";
import { reasonCode } from "../../../core/orders/exclusions.ts";
import type {
  ChannelFacts,
  FileFacts,
  QualityFacts,
  StatusEffect,
  StatusFacts,
} from "../../../core/quality/quality.ts";
import { byRows, listed, NOTHING } from "../../../core/quality/word-facts.ts";
import type { Answer, Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";

/* Rows and money by the words that stand in them: statuses, channels, files, placeholders. */

/** How many unknown statuses a sentence names [count]. */
const MOST_NAMED = 5;
const EFFECTS: readonly StatusEffect[] = ["counts", "cancelled", "unknown", "netted"];

const STATUSES = `WITH effected AS (SELECT COALESCE(status, '') AS text, CASE WHEN decision <> 0 AND is_negative THEN 3 ELSE decision END AS effect, word, worth
 FROM judged WHERE reason NOT IN (${reasonCode("totalRow")}, ${reasonCode("headerRow")}))
SELECT text, effect, COUNT(*) AS n, COALESCE(SUM(worth), 0) AS amount, MAX(word) AS word FROM effected GROUP BY text, effect`;

/** A row where any status is said. */
const SAID = "SELECT 1 AS is_said FROM said LIMIT 1";

const text = (row: Answer): string => String(row["text"] ?? "");
const byText = (rows: readonly Answer[]): Answer[] =>
  [...rows].sort((a, b) => compareTexts(text(a), text(b)));

/** Every status with what is done with its rows, and those that nothing is known of. */
export async function statusFacts(
  runner: Runner,
  { columns }: SqlShop,
): Promise<Pick<QualityFacts, "statuses" | "unknownStatuses">> {
  const [said, found] = columns.has("status")
    ? [await runner.query(SAID), await runner.query(STATUSES)]
    : [[], []];
  const isSaid = said.length > 0;
  const rows = isSaid ? found : [];
  const facts = [...rows]
    .sort((a, b) => compareTexts(text(a), text(b)) || Number(a["effect"]) - Number(b["effect"]))
    .map((row): StatusFacts => ({
      status: text(row),
      rows: Number(row["n"]),
      amount: Number(row["amount"]),
      effect: EFFECTS[Number(row["effect"])] ?? "counts",
      word: row["word"] === null ? null : String(row["word"]),
    }));
  const unknown = facts.filter(({ effect }) => effect === "unknown").sort(byRows);
  return {
    statuses: isSaid ? listed(facts, byRows) : NOTHING,
    unknownStatuses: {
      statuses: unknown.length,
      rows: unknown.reduce((sum, one) => sum + one.rows, 0),
      amount: unknown.reduce((sum, one) => sum + one.amount, 0),
      most: unknown.slice(0, MOST_NAMED),
    },
  };
}

const CHANNELS = `WITH rowed AS (SELECT COALESCE(channel, '') AS text, COUNT(*) AS n FROM judged GROUP BY COALESCE(channel, '')),
 bought AS (SELECT COALESCE(channel, '') AS text, COUNT(*) AS purchases, SUM(amount) AS amount, MIN(day) AS first_day, MAX(day) AS last_day FROM purchases GROUP BY COALESCE(channel, ''))
SELECT rowed.text AS text, n, purchases, amount, first_day, last_day FROM rowed LEFT JOIN bought ON bought.text = rowed.text`;

/** Every channel with its purchases, largest amount first. */
export async function channelFacts(runner: Runner, { columns }: SqlShop): Promise<QualityFacts["channels"]> {
  if (!columns.has("channel")) return NOTHING;
  const day = (value: Answer[string] | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  const facts = byText(await runner.query(CHANNELS)).map((row): ChannelFacts => ({
    channel: text(row),
    rows: Number(row["n"]),
    purchases: Number(row["purchases"] ?? 0),
    amount: Number(row["amount"] ?? 0),
    first: day(row["first_day"]),
    last: day(row["last_day"]),
  }));
  return listed(facts, (a, b) => b.amount - a.amount);
}

const FILES = `SELECT COALESCE(judged.file, '') AS text, COUNT(*) AS n, COALESCE(SUM(worth), 0) AS amount,
 SUM(CASE WHEN judged.reason > 0 OR COALESCE(ordered.reason, 0) > 0 THEN 1 ELSE 0 END) AS excluded_rows
FROM judged LEFT JOIN ordered ON ordered.ord = judged.ord GROUP BY COALESCE(judged.file, '')`;

/** Every file, most rows first. */
export async function fileFacts(runner: Runner, { columns }: SqlShop): Promise<QualityFacts["files"]> {
  if (!columns.has("file")) return NOTHING;
  const facts = byText(await runner.query(FILES)).map((row): FileFacts => ({
    file: text(row),
    rows: Number(row["n"]),
    amount: Number(row["amount"]),
    excludedRows: Number(row["excluded_rows"]),
  }));
  return listed(facts, byRows);
}

const PLACEHOLDERS = `SELECT placeholders.word AS text, COUNT(*) AS n, COALESCE(SUM(worth), 0) AS amount
FROM judged JOIN placeholders ON placeholders.customer = judged.customer GROUP BY placeholders.word`;

/** The words that stand in place of customer IDs, most rows first. */
export async function placeholderFacts(runner: Runner): Promise<QualityFacts["people"]["placeholders"]> {
  const rows = byText(await runner.query(PLACEHOLDERS));
  const facts = rows.map((row) => ({
    word: text(row),
    rows: Number(row["n"]),
    amount: Number(row["amount"]),
  }));
  return rows.length === 0 ? NOTHING : listed(facts, byRows);
}
