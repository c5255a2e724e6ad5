import { anchorOf } from "../core/anchor.ts";
import { customerRows } from "../core/customer-classes.ts";
import { type Day, yearsBefore } from "../core/day.ts";
import { EXCLUSION_REASONS, type ExcludedRow } from "../core/exclusions.ts";
import type { ExcludedFacts, Facts, MetaFacts } from "../core/facts.ts";
import { dataSpan, type Ledger, ledgerOf } from "../core/ledger.ts";
import type { OrderRows } from "../core/order-rows.ts";
import { patternTable } from "../core/pattern.ts";
import { InputProblem } from "../core/problem.ts";
import { type Purchases, purchasesOf } from "../core/purchases.ts";
import type { QualityFacts } from "../core/quality.ts";
import { rfmCells } from "../core/rfm.ts";
import type { CleaningRules } from "../core/settings.ts";
import { windowsOf } from "../core/windows.ts";
import type { Engine, Question } from "./engine.ts";

/** The projection's range looks back over at most five anchors. */
const MOST_ANCHORS = 5;
/** Of every reason for exclusion, so many rows are kept as examples. */
const EXAMPLES = 5;

/** An engine over the rows of a sheet; the ledger is built once, whatever is asked. */
export interface RowsEngine extends Engine {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
}

/**
 * The engine over a sheet's order rows: purchases and ledger are built once, every question is a sweep over them.
 *
 * @param rules what counts as a purchase
 */
export function rowsEngine(rows: OrderRows, rules: CleaningRules): RowsEngine {
  const purchases = purchasesOf(rows, rules);
  const ledger = ledgerOf(purchases, rules.mergeSameDayOrders);

  return {
    purchases,
    ledger,
    facts: (question) => factsOf(purchases, ledger, anchorFor(question, purchases, ledger), question),
    customers: (question) =>
      customerRows(ledger, anchorFor(question, purchases, ledger), question.stageThresholds),
  };
}

function anchorFor(question: Question, purchases: Purchases, ledger: Ledger): Day {
  const span = dataSpan(ledger);
  if (span === null) throw nothingToCount(purchases, ledger);
  return anchorOf(question.anchor, span, question.today);
}

/** Says why no identified purchase is left, by what befell most rows. */
function nothingToCount({ rows, excluded }: Purchases, ledger: Ledger): InputProblem {
  if (ledger.unidentified.day.length > 0) return new InputProblem("no-customers");
  const example = (reason: ExcludedRow["reason"]) => {
    const found = excluded.filter((row) => row.reason === reason);
    return found.length * 2 > rows ? found[0] : undefined;
  };
  const date = example("badDate");
  if (date) return new InputProblem("dates-unreadable", { row: date.row, value: date.value });
  const amount = example("badAmount");
  if (amount) return new InputProblem("amounts-unreadable", { row: amount.row, value: amount.value });
  return new InputProblem("no-purchases", { rows });
}

function factsOf(purchases: Purchases, ledger: Ledger, anchor: Day, question: Question): Facts {
  const meta = metaFacts(purchases, ledger, anchor);
  const cap = question.stageThresholds[4];
  return {
    meta,
    patterns: pastAnchors(anchor, meta.dataStart).map((day) => patternTable(ledger, windowsOf(day), cap)),
    rfm: rfmCells(ledger, anchor),
  };
}

/** The anchor itself, then Y(1), Y(2), … as long as the data reach two years further back. */
function pastAnchors(anchor: Day, dataStart: Day): Day[] {
  const anchors = [anchor];
  for (let k = 1; k < MOST_ANCHORS && dataStart <= yearsBefore(anchor, k + 2); k++) {
    anchors.push(yearsBefore(anchor, k));
  }
  return anchors;
}

function metaFacts(purchases: Purchases, ledger: Ledger, anchor: Day): MetaFacts {
  const span = dataSpan(ledger, anchor) ?? { first: anchor, last: anchor };
  const known = sumUntil(ledger.day, ledger.amount, anchor);
  const unknown = sumUntil(ledger.unidentified.day, ledger.unidentified.amount, anchor);
  return {
    anchor,
    rows: purchases.rows,
    purchases: known.count,
    customers: customersUntil(ledger, anchor),
    sales: known.amount,
    dataStart: span.first,
    lastPurchase: span.last,
    unidentified: { purchases: unknown.count, sales: unknown.amount },
    afterAnchor: ledger.day.length - known.count + ledger.unidentified.day.length - unknown.count,
    excluded: excludedFacts(purchases.excluded),
    hasOrderIds: purchases.hasOrderIds,
    identicalRows: ledger.identicalRows,
    repeatedTotals: purchases.repeatedTotals,
    quality: qualityFacts(purchases, ledger, anchor),
  };
}

/** What is known of rows whose amounts are all their own. */
function qualityFacts(purchases: Purchases, ledger: Ledger, anchor: Day): QualityFacts {
  const [all, until] = [Infinity, anchor].map((day) => [
    sumUntil(ledger.day, ledger.amount, day),
    sumUntil(ledger.unidentified.day, ledger.unidentified.amount, day),
  ]) as [{ count: number; amount: number }[], { count: number; amount: number }[]];
  const sum = (parts: { count: number; amount: number }[], key: "count" | "amount") =>
    parts.reduce((total, part) => total + part[key], 0);
  const none = { first: [], rest: { entries: 0, rows: 0, amount: 0 } };
  const noColumn = { hasColumn: false, takenOff: false, orders: 0, amount: 0 };
  return {
    rawAmount: sum(all, "amount") + purchases.excluded.reduce((total, row) => total + row.amount, 0),
    adjustments: { shipping: noColumn, tax: noColumn, discount: noColumn, refund: noColumn },
    afterAnchor: {
      purchases: sum(all, "count") - sum(until, "count"),
      amount: sum(all, "amount") - sum(until, "amount"),
    },
    statuses: none,
    channels: none,
    files: none,
    identity: {
      customerId: all[0]?.count ?? 0,
      email: 0,
      phone: 0,
      unknown: all[1]?.count ?? 0,
      idsInSeveralChannels: 0,
      joinedIds: 0,
    },
    effects: {
      sameDayPurchases: 0,
      zeroYenOrders: 0,
      testRows: { rows: 0, amount: 0 },
      nettedRefunds: { orders: 0, amount: 0 },
      unmatchedNegatives: [],
    },
  };
}

function sumUntil(days: Int32Array, amounts: Float64Array, until: Day): { count: number; amount: number } {
  const sum = { count: 0, amount: 0 };
  for (let i = 0; i < days.length; i++) {
    if ((days[i] ?? 0) > until) continue;
    sum.count++;
    sum.amount += amounts[i] ?? 0;
  }
  return sum;
}

function customersUntil({ customers, start, day }: Ledger, until: Day): number {
  let count = 0;
  for (let c = 0; c < customers; c++) if ((day[start[c] ?? 0] ?? 0) <= until) count++;
  return count;
}

function excludedFacts(rows: readonly ExcludedRow[]): ExcludedFacts[] {
  return EXCLUSION_REASONS.flatMap((reason) => {
    const mine = rows.filter((row) => row.reason === reason);
    const amount = mine.reduce((sum, row) => sum + row.amount, 0);
    const examples = mine
      .slice(0, EXAMPLES)
      .map(({ row, value }) => ({ row, value, file: null, fileRow: null }));
    return mine.length === 0 ? [] : [{ reason, rows: mine.length, amount, examples }];
  });
}
