import type { SpokenPurchases } from "../../../core/people/latest-said.ts";
import { type ReachRows, reachedRows, type ReachShop } from "../../../core/reach/reach-shop.ts";
import { codeOf, NO_DAY, type WordColumn } from "../../../core/rows/row-columns.ts";
import type { Day } from "../../../core/values/day.ts";
import { type Dictionary, dictionary } from "../../../core/values/dictionary.ts";
import type { Answer, Runner } from "../runner.ts";
import type { SqlShop, ViewColumn } from "../view.ts";
import { boughtSql, reachColumns, spokenSql, writtenSql } from "./reach-sql.ts";

/** The chosen people, and how the shop's people are reached as far as lists of them need it. */
export interface ReachedInSql {
  readonly shop: ReachShop;
  /** The chosen, by code into its customer IDs. */
  readonly codes: Int32Array;
}

/**
 * How people are reached whose orders lie where SQL is answered; `chosen` is there beside the steps of `ledgerSteps`.
 *
 * @param today the day on which they are written to
 */
export async function reachInSql(runner: Runner, shop: SqlShop, today: Day): Promise<ReachedInSql> {
  const ask = async (sql: string | null, order?: string) => (sql === null ? [] : runner.query(sql, order));
  const spoken = await ask(spokenSql(shop, today));
  const written = await ask(writtenSql(shop, today), "person, nth");
  const bought = await ask(boughtSql(today));
  const people = dictionary();
  const customers = codesOf(people);
  const answers = [...spoken, ...written];
  const words = reachColumns(shop).map(([column, role]) => [role, wordsOf(answers, column)] as const);
  const rows: ReachRows = {
    length: answers.length,
    words: Object.fromEntries(words),
    customer: customers(answers, "person"),
    day: Int32Array.from(answers, ({ day }, i) => (i < spoken.length ? Number(day ?? NO_DAY) : NO_DAY)),
    times: Int32Array.from(answers, ({ times }) => Number(times ?? 0)),
  };
  const codes = customers(bought, "person");
  const purchases = { ...purchasesOf({ spoken, written, bought }, customers), customerIds: people.texts };
  return { shop: reachedRows(rows, { orderRows: rows.length, purchases, today }), codes };
}

/** Reads texts of a column as codes of a dictionary; -1 = none. */
const codesOf =
  (words: Dictionary) =>
  (answers: readonly Answer[], column: string): Int32Array =>
    Int32Array.from(answers, ({ [column]: value = null }) => codeOf(words, String(value ?? "")));

function wordsOf(answers: readonly Answer[], column: ViewColumn): WordColumn {
  const words = dictionary();
  return { codes: codesOf(words)(answers, column), texts: words.texts };
}

/**
 * The purchases that say something last, with the rows that say it; and for each person one of all the others, which
 * says nothing: so their sum and last day are those of all.
 */
function purchasesOf(
  { spoken, written, bought }: Readonly<Record<"spoken" | "written" | "bought", readonly Answer[]>>,
  customers: (answers: readonly Answer[], column: string) => Int32Array,
): Omit<SpokenPurchases, "customerIds"> {
  const isFirst = (one: Answer, i: number): boolean =>
    one["person"] !== written[i - 1]?.["person"] || one["nth"] !== written[i - 1]?.["nth"];
  const firsts = [...written.keys()].filter((i) => isFirst(written[i] ?? {}, i));
  const said = firsts.map((i) => written[i] ?? {});
  const all = [...said, ...othersOf(said, bought)];
  const [orders, channels] = [dictionary(), dictionary()];
  const starts = all.map((_, p) => firsts[p] ?? written.length);
  const lines = {
    start: Int32Array.from([...starts, written.length]),
    row: Int32Array.from(written, (_, i) => spoken.length + i),
  };
  return {
    length: all.length,
    customer: customers(all, "person"),
    day: Int32Array.from(all, ({ day }) => Number(day)),
    amount: Float64Array.from(all, ({ amount }) => Number(amount)),
    order: codesOf(orders)(all, "bought_as"),
    orderIds: orders.texts,
    channel: codesOf(channels)(all, "bought_in"),
    channels: channels.texts,
    lines: () => lines,
  };
}

function othersOf(said: readonly Answer[], bought: readonly Answer[]): Answer[] {
  const sums = new Map<Answer[string], number>();
  for (const { person = null, amount } of said) sums.set(person, (sums.get(person) ?? 0) + Number(amount));
  const bySome = bought.filter(({ day }) => day !== null);
  return bySome.map((one) => ({
    ...one,
    amount: Number(one["amount"]) - (sums.get(one["person"] ?? null) ?? 0),
  }));
}
