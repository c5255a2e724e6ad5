import type { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { shownCurrency } from "../catalog/currency.ts";
import { anchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import type { RunSlices } from "../core/slices/sliced-facts.ts";
import type { Day } from "../core/values/day.ts";
import { DUCKDB } from "../engines/sql/dialect.ts";
import { type SlicedAsk, slicedSqlFacts } from "../engines/sql/slices/sliced-sql-facts.ts";
import { runSlices } from "../reports/comparison/run-slices.ts";
import { runAsks } from "../reports/index.ts";
import { cleanShop } from "./clean-shop.ts";
import { type Counted, countedOf } from "./counted.ts";
import type { DuckOrders } from "./duck-orders.ts";
import type { DuckRunner } from "./duckdb.ts";
import { chosen, type Numbers, numbersOf } from "./numbers-json.ts";
import { rulesOf } from "./rules.ts";

/** What a run over DuckDB is asked for. */
export interface DuckRun {
  readonly orders: DuckOrders;
  readonly duck: DuckRunner;
  /** As typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly anchor: WrittenAnchor;
  /** Empty = all; one that is not made in SQL is refused. */
  readonly reports: readonly string[];
  /** As asked for; they are checked. */
  readonly slices: Partial<RunSlices>;
  readonly today: Day;
  readonly zone: string;
  readonly locale: string;
  /** Is told how far the run is. */
  readonly told: (what: keyof typeof SQL_TEXTS, done: number, all: number) => void;
}

/**
 * The numbers of a run as other programs read them, counted by DuckDB: what the add-on's run gives, for the named
 * reports; no people, sheets or formulas.
 *
 * @throws InputProblem as a run does; NotInSql for what SQL does not answer yet
 */
export async function duckReport(run: DuckRun): Promise<Numbers & { readonly counted: Counted }> {
  const { orders, duck, today, locale, zone } = run;
  const language = run.settings["language"] === "en" ? "en" : "ja";
  const settings = settingsOf(checkedSettings(run.settings, language), "ja");
  const slices = runSlices(run.slices, { language, saved: [] });
  const reports = chosen(run.reports, slices.compare.length > 0);
  const rules = rulesOf(settings, today);
  const { columns, currency: code, rows } = await orders.fill(duck, rules);
  // From here on no step asks in which order rows lie, and keeping it takes memory.
  await duck.run("SET preserve_insertion_order = false");
  run.told("reading", rows, rows);
  const shop = { dialect: DUCKDB, columns, rules, currency: code };
  const now = (what: "cleaning" | "counting") => (done: number, of: number) =>
    done % Math.ceil(of / TOLD_TIMES) === 0 ? run.told(what, done, of) : undefined;
  const cleaned = await cleanShop(duck, shop, { told: now("cleaning") });
  const question = { anchor: anchorChoice(run.anchor), today, limits: settings };
  const all = runAsks(settings);
  const asks: SlicedAsk["asks"] = ({ asked }, meta) => Promise.resolve(all[asked](meta));
  const making = { keeper: duck, told: now("counting") };
  const facts = await slicedSqlFacts(cleaned, { ...slices, question, asks }, making);
  const currency = shownCurrency(settings.currency, code, locale);
  const numbers = numbersOf(facts, { settings: { ...settings, currency }, reports, today, zone, language });
  return { ...numbers, counted: countedOf(facts, code) };
}

/** How often somebody who waits is told of each part of the run, about [count]. */
const TOLD_TIMES = 5;
