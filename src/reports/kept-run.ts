import { FACTS_VERSION, fromStored, type StoredFacts, toStored } from "../core/facts/stored.ts";
import type { Facts } from "../core/facts/tables.ts";
import type { RecordedMonth } from "../core/history/history-versions.ts";
import { type RunOrders, sheetOrders } from "../core/rows/order-places.ts";
import { inForm } from "../core/slices/sliced-facts.ts";
import { InputProblem } from "../core/values/problem.ts";
import { type ChosenSettings, soundSettings } from "../catalog/settings/setting-values.ts";
import type { ReportedRun } from "./reported-run.ts";

/** What the first step of a run leaves for the others, and for formulas without arguments. No customer is in it. */
export interface KeptRun<F = Facts> extends ReportedRun<F> {
  /** `FACTS_VERSION` of the add-on that made the facts. */
  readonly version: number;
  readonly orders: RunOrders;
}

/**
 * The orders of a run, to be read again.
 *
 * @throws InputProblem "orders-in-table" where no row of theirs is in the file
 *
 * @example
 * inSheet({ orders: { sheetId: 7 }, settings: { minSample: 30 } }) //=> { orders: { sheetId: 7 }, settings: { minSample: 30 } }
 */
export const inSheet = ({ orders, settings }: Pick<KeptRun, "orders" | "settings">) => ({
  orders: sheetOrders(orders),
  settings,
});

/**
 * A run as a text to be kept, its facts in columns.
 *
 * @example
 * const facts = { meta: { anchor: 19_813 }, tables: { known: [{ end: 3, sales: 7 }] } };
 * keptRun(keptText({ facts, whole: null, compared: [] })).facts.tables //=> { known: [{ end: 3, sales: 7 }] }
 */
export const keptText = (run: Omit<KeptRun, "version">): string =>
  JSON.stringify({ version: FACTS_VERSION, ...run, ...inForm(run, toStored) });

/** A kept text, whichever version made it. */
const parsed = (text: string) => JSON.parse(text) as Partial<KeptRun<StoredFacts>>;

/**
 * The run of a text that was kept.
 *
 * @throws InputProblem "facts-outdated" when an earlier version of the add-on made it
 *
 * @example
 * // kept by an earlier version
 * try { keptRun('{ "version": 1 }'); } catch ({ code }) { code; } //=> "facts-outdated"
 */
export function keptRun(text: string): KeptRun {
  const run = parsed(text);
  if (run.version !== FACTS_VERSION) throw new InputProblem("facts-outdated");
  const kept = run as KeptRun<StoredFacts>;
  return { ...kept, ...inForm(kept, fromStored) };
}

/**
 * Whether a run counted what a kept one did: when they were made, and what was new to the record then, apart.
 *
 * @example
 * const run = { facts: { meta: { anchor: 19_813 }, tables: {} }, whole: null, compared: [], monthly: { first: false } };
 * const kept = keptText({ ...run, madeAt: "2024/04/01 09:30", monthly: { first: true } });
 * [countsSame(run, kept), countsSame({ ...run, source: "注文2" }, kept)] //=> [true, false]
 */
export function countsSame(run: Omit<KeptRun, "version">, kept: string): boolean {
  const counted = (text: string): string => {
    const { madeAt: _, monthly, ...rest } = parsed(text);
    return JSON.stringify([rest, monthly?.rows]);
  };
  return counted(keptText(run)) === counted(kept);
}

/** What a run wants to know of those before it, whichever version made them. */
export interface KeptBefore {
  /** What they recorded month by month. */
  readonly months: readonly RecordedMonth[];
  /** The settings of the last one that still fit; null = none is at hand. */
  readonly settings: ChosenSettings | null;
}

/**
 * What a kept run and those before it leave for the next one.
 *
 * @param text null = none is at hand
 *
 * @example
 * [keptBefore(null), keptBefore('{ "version": 1, "monthly": { "rows": [{ "version": 1 }] } }').months.length]
 * //=> [{ months: [], settings: null }, 1]
 */
export function keptBefore(text: string | null): KeptBefore {
  if (text === null) return { months: [], settings: null };
  const { monthly, settings } = parsed(text);
  return { months: monthly?.rows ?? [], settings: settings ? soundSettings({ ...settings }) : null };
}
