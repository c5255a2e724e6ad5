import type { SQL_TEXTS } from "../catalog/texts/sql-texts.ts";
import { checkedSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { shownCurrency } from "../catalog/currency.ts";
import { anchorChoice, type WrittenAnchor } from "../core/cpm/anchor.ts";
import type { Facts } from "../core/facts/tables.ts";
import type { Day } from "../core/values/day.ts";
import { isoOf } from "../core/values/day.ts";
import { seasonTotals } from "../core/segments/season-sets.ts";
import { DUCKDB } from "../engines/sql/dialect.ts";
import { NotInSql } from "../engines/sql/refusals.ts";
import { sqlFacts } from "../engines/sql/sql-engine.ts";
import { monthlyRecord } from "../reports/history/monthly-record.ts";
import { asksOf, REPORTS, reportsOf } from "../reports/index.ts";
import { qualityJson } from "../reports/quality/quality-json.ts";
import type { Report } from "../reports/report.ts";
import { reportContext } from "../reports/reported-run.ts";
import { cleanShop } from "./clean-shop.ts";
import type { DuckOrders } from "./duck-orders.ts";
import type { DuckRunner } from "./duckdb.ts";

/** What a run over DuckDB is asked for. */
export interface DuckRun {
  readonly orders: DuckOrders;
  readonly duck: DuckRunner;
  /** As typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly anchor: WrittenAnchor;
  /** Empty = all; one that is not made in SQL is refused. */
  readonly reports: readonly string[];
  readonly today: Day;
  readonly zone: string;
  readonly locale: string;
  readonly homeCurrency: string;
  /** Is told how far the run is. */
  readonly told: (what: keyof typeof SQL_TEXTS, done: number, all: number) => void;
}

/** All but those that are told of slices or campaigns alone. */
const MADE: readonly Report[] = REPORTS.filter(({ only }) => only === null);

/** @throws NotInSql "sql-reports" with the names of those that are not made, and of those that are */
function chosen(ids: readonly string[]): Report[] {
  const asked = reportsOf(ids, { slices: false, campaigns: false });
  const known = MADE.map(({ id }) => id);
  const others = asked.filter((id) => !known.includes(id));
  if (others.length > 0)
    throw new NotInSql("sql-reports", { reports: others.join(", "), known: known.join(",") });
  return MADE.filter(({ id }) => asked.some((one) => one === id));
}

/**
 * The numbers of a run as other programs read them, counted by DuckDB: what the add-on's run gives, for the named
 * reports; no people, sheets or formulas.
 *
 * @throws InputProblem as a run does; NotInSql for what SQL does not answer yet
 */
export async function duckReport(run: DuckRun): Promise<object> {
  const { orders, duck, today, locale, zone } = run;
  const language = run.settings["language"] === "en" ? "en" : "ja";
  const settings = settingsOf(checkedSettings(run.settings, language), "ja");
  const reports = chosen(run.reports);
  const rules = { ...settings, today, homeCurrency: run.homeCurrency, joins: new Map<string, string>() };
  const { columns, currency: code, rows } = await orders.fill(duck, rules);
  run.told("reading", rows, rows);
  const shop = { dialect: DUCKDB, columns, rules, currency: code };
  const now = (what: "cleaning" | "counting") => (done: number, all: number) =>
    done % Math.ceil(all / TOLD_TIMES) === 0 ? run.told(what, done, all) : undefined;
  const cleaned = await cleanShop(duck, shop, { told: now("cleaning") });
  const question = { anchor: anchorChoice(run.anchor), today, limits: settings };
  const facts = await sqlFacts(cleaned, { question, asks: asksOf(MADE, settings), told: now("counting") });
  const currency = shownCurrency(settings.currency, code, locale);
  return jsonOf(facts, { settings: { ...settings, currency }, reports, today, zone });
}

/** How often somebody who waits is told of each part of the run, about [count]. */
const TOLD_TIMES = 5;

interface Told {
  readonly settings: Settings;
  readonly reports: readonly Report[];
  readonly today: Day;
  readonly zone: string;
}

function jsonOf(facts: Facts, { settings, reports, today, zone }: Told): object {
  const parts = { facts, slice: null, whole: null, compared: [], settings };
  const monthly = monthlyRecord({ ...parts, orders: { sheetId: 0 } }, [], today);
  const said = { open: [], adCosts: null, source: "", madeAt: isoOf(today), zone };
  const context = reportContext({ ...parts, ...said, monthly }, null);
  const { seasonal, maybe } = seasonTotals(context.analysis);
  const metrics = reports.flatMap(({ id, json }) => (json ? [[id, json(context)] as const] : []));
  return {
    anchorDate: isoOf(facts.meta.anchor),
    settings,
    quality: qualityJson(facts),
    metrics: { ...Object.fromEntries(metrics), seasonal: { customers: seasonal, maybe } },
  };
}
