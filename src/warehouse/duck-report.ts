import type { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import type { Language } from "../catalog/language.ts";
import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { shownCurrency } from "../catalog/currency.ts";
import { anchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import type { RunSlices, SlicedAsks } from "../core/slices/sliced-facts.ts";
import type { Day } from "../core/values/day.ts";
import type { Question } from "../engines/engine.ts";
import { DUCKDB } from "../engines/sql/dialect.ts";
import { type SlicedAsk, slicedSqlFacts } from "../engines/sql/slices/sliced-sql-facts.ts";
import type { SqlEngineShop } from "../engines/sql/sql-engine.ts";
import { runSlices } from "../reports/comparison/run-slices.ts";
import type { HandoverRows } from "../reports/handover/handover-answer.ts";
import { runAsks } from "../reports/index.ts";
import type { Report } from "../reports/report.ts";
import { cleanShop } from "./clean-shop.ts";
import { type Counted, countedOf } from "./counted.ts";
import { type DuckListAsk, duckList, readList } from "./duck-list.ts";
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
  /** Empty = all; one that is not made in SQL is refused. Null = no numbers are asked for. */
  readonly reports: readonly string[] | null;
  /** As asked for; they are checked. */
  readonly slices: Partial<RunSlices>;
  /** Null = nobody is asked for. */
  readonly list: DuckListAsk | null;
  readonly language: Language;
  readonly today: Day;
  readonly zone: string;
  readonly locale: string;
  /** Is told how far the run is. */
  readonly told: (what: keyof typeof SQL_TEXTS, done: number, all: number) => void;
}

/** What a run gives; null = it was not asked for. */
export interface DuckMade {
  readonly numbers: (Numbers & { readonly counted: Counted }) | null;
  readonly list: HandoverRows | null;
}

/**
 * The numbers of a run as other programs read them, and people to be written to, counted by DuckDB: what the add-on's run
 * gives, for the named reports; no sheets or formulas.
 *
 * @throws InputProblem as a run does; NotInSql for what SQL does not answer yet
 */
export async function duckReport(run: DuckRun): Promise<DuckMade> {
  const { duck, today, locale, language } = run;
  const words = run.settings["language"] === "en" ? "en" : "ja";
  const settings = settingsOf(checkedSettings(run.settings, words), "ja");
  const slices = runSlices(run.slices, { language: words, saved: [] });
  const reports = run.reports && chosen(run.reports, slices.compare.length > 0);
  const list = run.list && readList(run.list);
  const shop = await shopOf(run, settings);
  const currency = shownCurrency(settings.currency, shop.shop.currency, locale);
  const shown = { ...settings, currency };
  const question = { anchor: anchorChoice(run.anchor), today, limits: settings };
  const numbers =
    reports &&
    (await numbersIn(shop, { run, question, slices, reports, settings: shown, all: runAsks(settings) }));
  const making = { question, settings: shown, keeper: duck, language };
  return { numbers, list: list && (await duckList(list, shop, making)) };
}

/** How often somebody who waits is told of each part of the run, about [count]. */
const TOLD_TIMES = 5;
const now =
  ({ told }: DuckRun, what: "cleaning" | "counting") =>
  (done: number, of: number): void =>
    done % Math.ceil(of / TOLD_TIMES) === 0 ? told(what, done, of) : undefined;

/** The orders where DuckDB has them, cleaned. */
async function shopOf(run: DuckRun, settings: Settings): Promise<SqlEngineShop> {
  const { duck } = run;
  const rules = rulesOf(settings, run.today);
  const { columns, currency, rows } = await run.orders.fill(duck, rules);
  // From here on no step asks in which order rows lie, and keeping it takes memory.
  await duck.run("SET preserve_insertion_order = false");
  run.told("reading", rows, rows);
  return cleanShop(duck, { dialect: DUCKDB, columns, rules, currency }, { told: now(run, "cleaning") });
}

interface NumbersAsk {
  readonly run: DuckRun;
  readonly question: Question;
  readonly slices: RunSlices;
  readonly reports: readonly Report[];
  readonly settings: Settings;
  readonly all: SlicedAsks;
}

async function numbersIn(
  shop: SqlEngineShop,
  { run, question, slices, reports, settings, all }: NumbersAsk,
): Promise<NonNullable<DuckMade["numbers"]>> {
  const { duck, today, zone } = run;
  const language = settings.language;
  const asks: SlicedAsk["asks"] = ({ asked }, meta) => Promise.resolve(all[asked](meta));
  const making = { keeper: duck, told: now(run, "counting") };
  const facts = await slicedSqlFacts(shop, { ...slices, question, asks }, making);
  const numbers = numbersOf(facts, { settings, reports, today, zone, language });
  return { ...numbers, counted: countedOf(facts, shop.shop.currency) };
}
