/** What `CPM_STATUS` spills. */
import { type Language, say, type Text } from "../../catalog/language.ts";
import { CELL_TEXTS as T } from "../../catalog/texts/cell-texts.ts";
import { STALE_TEXTS } from "../../catalog/texts/stale-texts.ts";
import type { ReportedRun } from "../reported-run.ts";
import type { CellValue } from "../report.ts";
import { sliceNames } from "./shop-part.ts";

/** What of a run is told. */
type Told = Pick<ReportedRun, "facts" | "whole" | "slice" | "compared" | "madeAt" | "source">;

/**
 * How the last run stands, an item a row. When it was made stands as text: a cell shows of a date the day alone.
 *
 * @param stale what changed since, in a sentence; null = nothing was found
 *
 * @example
 * const meta = { anchor: 19_813, rows: 41, purchases: 37, customers: 14 };
 * const run = { facts: { meta }, whole: null, slice: null, compared: [], madeAt: "2024/04/01 09:30", source: "注文" };
 * const rows = statusTable(run, "設定", "ja");
 * [rows[2], rows[8]] //=> [["作成日時", "2024/04/01 09:30"], ["そのあとの変更", "設定"]]
 */
export function statusTable(run: Told, stale: string | null, language: Language): CellValue[][] {
  const { anchor, rows, purchases, customers } = (run.whole ?? run.facts).meta;
  const compared = sliceNames({ slice: null, compared: run.compared });
  const lines: readonly (readonly [Text, CellValue])[] = [
    [T.item, say(T.about, language)],
    [T.anchor, { day: anchor }],
    [T.madeAt, run.madeAt],
    [T.source, run.source],
    [T.rows, rows],
    [T.purchases, purchases],
    [T.customers, customers],
    [T.slice, run.slice?.name ?? say(T.whole, language)],
    [T.since, stale ?? say(STALE_TEXTS.none, language)],
    ...(compared.length === 0 ? [] : [[T.compared, compared.join(" / ")] as const]),
  ];
  return lines.map(([label, value]) => [say(label, language), value]);
}
