/** What changed since the last reports were made: told without reading the orders. */
import { type Language, listed, say } from "../catalog/language.ts";
import { type ChosenSettings, settingsOf } from "../catalog/settings/setting-values.ts";
import { SETTING_KEYS, SETTINGS } from "../catalog/settings/settings.ts";
import { STALE_TEXTS as T } from "../catalog/texts/stale-texts.ts";
import type { OrdersMark } from "../core/rows/orders-mark.ts";
import { isInTable, type SheetOrders } from "../core/rows/order-places.ts";
import { dayOfIso, shownDay } from "../core/values/day.ts";
import type { WrittenAnchor } from "../core/cpm/anchor.ts";
import type { MadeFrom } from "./run-end.ts";

/** So many changed settings are named. */
const MOST_NAMED = 3;

/** The file as the next run would find it. */
export interface FileNow {
  readonly values: ChosenSettings;
  readonly anchor: WrittenAnchor;
  readonly orders: SheetOrders | null;
  /** null = the sheet is gone. */
  readonly mark: OrdersMark | null;
  /** The calendar day in the file's zone. */
  readonly today: number;
}

/** What the last reports were made from, and as of which day (ISO). */
export type MadeBefore = Pick<MadeFrom, "values" | "anchor" | "orders" | "mark"> & {
  readonly anchorDate: string;
};

/**
 * What changed since, in one sentence; null = nothing that can be told without reading the orders.
 *
 * @param language of the sentence
 *
 * @example
 * // two orders more, and another number of people where a rate counts as 参考値
 * const orders = { sheetId: 1, headerRow: 1, columns: {} };
 * const was = { values: {}, anchor: { kind: "default" }, anchorDate: "2024-03-31", orders };
 * const before = { ...was, mark: { rows: 40, changed: null, edges: "a" } };
 * const now = { ...was, values: { minSample: 12 }, mark: { rows: 42, changed: null, edges: "b" }, today: 19_813 };
 * [staleSentence(before, now, "ja"), staleSentence(before, { ...now, ...before }, "ja")]
 * //=> ["前回のレポートのあとに変わったもの：注文（2行増）、設定（参考値とする人数）。", null]
 */
export function staleSentence(before: MadeBefore, now: FileNow, language: Language): string | null {
  const changes = [
    ordersChange(before, now, language),
    settingsChange(before.values, now.values, language),
    anchorChange(before, now, language),
  ].filter((one) => one !== null);
  return changes.length === 0 ? null : say(T.since, language, listed({ changes }, language));
}

/** The sheet and what of it is read. */
const placesIn = ({ sheetId, headerRow, columns }: SheetOrders): string =>
  JSON.stringify([sheetId, headerRow, Object.entries(columns).sort()]);

function ordersChange(before: MadeBefore, { orders, mark }: FileNow, language: Language): string | null {
  // What becomes of a table in a warehouse is not seen from here.
  if (isInTable(before.orders)) return null;
  if (orders === null || mark === null) return say(T.ordersGone, language);
  if (placesIn(orders) !== placesIn(before.orders)) return say(T.ordersOther, language);
  if (before.mark === null) return null;
  const more = mark.rows - before.mark.rows;
  if (more !== 0) return say(more > 0 ? T.ordersMore : T.ordersFewer, language, { n: Math.abs(more) });
  const isSame = mark.edges === before.mark.edges && mark.changed === before.mark.changed;
  return isSame ? null : say(T.ordersChanged, language);
}

/** Keys of the settings that differ; how the anchor is set is told for itself. */
function changedKeys(before: ChosenSettings, now: ChosenSettings) {
  const [then, today] = [settingsOf(before, "ja"), settingsOf(now, "ja")];
  return SETTING_KEYS.filter(
    (key) => key !== "anchorDaysAgo" && JSON.stringify(then[key]) !== JSON.stringify(today[key]),
  );
}

function settingsChange(before: ChosenSettings, now: ChosenSettings, language: Language): string | null {
  const keys = changedKeys(before, now);
  if (keys.length === 0) return null;
  const labels = keys.slice(0, MOST_NAMED).map((key) => say(SETTINGS[key].label, language));
  const { names } = listed({ names: labels }, language) as { names: string };
  const more = keys.length - labels.length;
  return say(T.settings, language, { names: more === 0 ? names : say(T.more, language, { names, n: more }) });
}

function anchorChange(before: MadeBefore, { anchor, today }: FileNow, language: Language): string | null {
  if (JSON.stringify(anchor) !== JSON.stringify(before.anchor)) return say(T.anchor, language);
  if (anchor.kind !== "daysAgo") return null;
  const day = today - anchor.days;
  return day === dayOfIso(before.anchorDate) ? null : say(T.anchorMoved, language, { date: shownDay(day) });
}

/**
 * Whether two runs are about the same part of the shop, and compare the same ones.
 *
 * @example
 * // made from another part of the shop
 * isSamePart({ slice: null, compare: [] }, { slice: { customers: {} }, compare: [] }) //=> false
 */
export const isSamePart = (
  before: Pick<MadeFrom, "slice" | "compare">,
  now: Pick<MadeFrom, "slice" | "compare">,
): boolean => JSON.stringify([before.slice, before.compare]) === JSON.stringify([now.slice, now.compare]);
