import { fieldsOf } from "../../../core/segments/people-columns.ts";
import type { PeopleColumns, Segment } from "../../../core/segments/segment.ts";
import { fieldEntry } from "../../../core/segments/segment-fields.ts";
import { compareTexts } from "../../../core/values/column.ts";
import { isoOf } from "../../../core/values/day.ts";
import type { Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";
import { BOUGHT, boughtThings } from "./goods-conditions.ts";
import { type PeopleAsked, personFields } from "./person-fields.ts";

/** Where a segment is asked. */
interface AskedWhere {
  readonly asked: PeopleAsked;
  readonly runner: Runner;
  readonly shop: SqlShop;
}

/**
 * What orders say where a segment's conditions name values, for `requireSaid`: texts alone, those of most people first.
 *
 * @param segment one that `segmentSql` takes
 */
export async function saidInSql(segment: Segment, where: AskedWhere): Promise<PeopleColumns> {
  const fields: PeopleColumns["fields"][number][] = [];
  for (const id of fieldsOf(segment).filter(isOfOrders))
    fields.push({ id, kind: "class", texts: await textsOf(id, where), codes: [] });
  return { people: 0, anchor: isoOf(where.asked.anchor), fields };
}

/** Whether a field is whatever the orders say. */
function isOfOrders(id: string): boolean {
  const entry = fieldEntry(id);
  return entry !== undefined && entry.values === undefined && ["class", "bought"].includes(entry.kind);
}

async function textsOf(id: string, { asked, runner, shop }: AskedWhere): Promise<string[]> {
  const said = saidSql(id, asked, shop);
  const found = await runner.query(
    `SELECT text, COUNT(*) AS times FROM (${said}) AS said WHERE text <> '' GROUP BY text`,
  );
  const counted = found.map(({ text, times }) => ({ text: String(text), times: Number(times) }));
  return counted.sort((a, b) => b.times - a.times || compareTexts(a.text, b.text)).map(({ text }) => text);
}

/** What is said of each person: once, or once a day on which they bought it. */
function saidSql(id: string, asked: PeopleAsked, shop: SqlShop): string {
  const bought = BOUGHT[id];
  if (bought !== undefined) {
    const things = boughtThings({ ...bought, anchor: asked.anchor }, shop);
    return `SELECT DISTINCT person, day, word AS text FROM (${things}) AS things`;
  }
  const { steps, fields } = personFields([id], asked, shop);
  return `WITH ${steps} SELECT ${fields.get(id) ?? "''"} AS text FROM told WHERE n_0 > 0`;
}
