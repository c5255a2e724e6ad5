import { anchorOf } from "../../core/cpm/anchor.ts";
import type { MetaFacts } from "../../core/facts/meta.ts";
import type { PurchaseSum } from "../../core/facts/sales.ts";
import type { ShopFacts } from "../../core/facts/tables.ts";
import { dataSpan, type DataSpan } from "../../core/ledger.ts";
import type { Purchases } from "../../core/orders/purchases.ts";
import type { QualityFacts } from "../../core/quality/quality.ts";
import type { Day } from "../../core/values/day.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { Question } from "../engine.ts";
import { requireSound } from "../sound-rows.ts";
import { type ShopDays, shopDays, sumUntil } from "./quality/days.ts";
import { adjustmentFacts, effectFacts, fractionFacts } from "./quality/effects.ts";
import { excludedFacts } from "./quality/excluded.ts";
import { conflictFacts, rowSumFacts, unreadableFacts } from "./quality/orders.ts";
import { excludedItemFacts } from "./quality/items.ts";
import { identityFacts, peopleFacts } from "./quality/people.ts";
import { twinOrderFacts } from "./quality/twins.ts";
import { channelFacts, fileFacts, statusFacts } from "./quality/words.ts";
import type { Runner } from "./runner.ts";
import type { SqlShop } from "./view.ts";

/** What is known of a shop whatever is asked: its days, and all that cleaning did. */
export interface CleanedShop {
  readonly days: { readonly known: ShopDays; readonly nameless: ShopDays };
  readonly quality: Omit<QualityFacts, "afterAnchor">;
  readonly meta: Pick<MetaFacts, "rows" | "excluded" | "hasOrderIds" | "identicalRows" | "repeatedTotals">;
}

/** Asks all that does not depend on the anchor. */
export async function cleanedShop(runner: Runner, shop: SqlShop): Promise<CleanedShop> {
  const hasOrderIds = shop.columns.has("order_id");
  const [rows] = await runner.query("SELECT COUNT(*) AS n FROM judged");
  const { rawAmount, identicalRows, effects } = await effectFacts(runner);
  const { repeatedTotals, sumLines } = await rowSumFacts(runner);
  return {
    days: await shopDays(runner),
    quality: {
      rawAmount,
      adjustments: await adjustmentFacts(runner, shop),
      ...(await statusFacts(runner, shop)),
      channels: await channelFacts(runner, shop),
      files: await fileFacts(runner, shop),
      unreadable: await unreadableFacts(runner),
      conflicts: await conflictFacts(runner),
      excludedItems: await excludedItemFacts(runner, shop),
      fractions: await fractionFacts(runner, shop),
      sumLines,
      twinOrders: await twinOrderFacts(runner, shop),
      identity: await identityFacts(runner, shop),
      people: await peopleFacts(runner, shop),
      effects,
    },
    meta: {
      rows: Number(rows?.["n"] ?? 0),
      excluded: await excludedFacts(runner, shop),
      hasOrderIds,
      identicalRows: hasOrderIds ? 0 : identicalRows,
      repeatedTotals,
    },
  };
}

/**
 * The facts that stand before any table: what was read, and what became of it, as of an anchor.
 *
 * @throws InputProblem as `Engine.facts` does
 */
export function shopFactsAt(cleaned: CleanedShop, question: Question, shop: SqlShop): ShopFacts {
  const { days, meta, quality } = cleaned;
  const anchor = anchorOf(question.anchor, wholeSpan(cleaned, shop), question.today);
  const span = dataSpan(days.known, anchor);
  const { afterAnchor, ...bought } = boughtUntil(days, anchor);
  return {
    meta: {
      anchor,
      ...bought,
      dataStart: span?.start ?? anchor,
      shopStart: span?.start ?? anchor,
      firstPurchase: span?.first ?? anchor,
      lastPurchase: span?.last ?? anchor,
      afterAnchor: afterAnchor.purchases,
      ...meta,
      slice: null,
    },
    quality: { ...quality, afterAnchor },
  };
}

/** What was bought up to a day, and after it. */
export function boughtUntil({ known, nameless }: CleanedShop["days"], anchor: Day) {
  const [mine, others] = [sumsUntil(known, anchor), sumsUntil(nameless, anchor)];
  const all = everythingIn({ known, nameless });
  return {
    purchases: mine.purchases,
    customers: sumUntil(known, "newcomers", anchor),
    sales: mine.amount,
    unidentified: { purchases: others.purchases, sales: others.amount },
    afterAnchor: {
      purchases: all.purchases - mine.purchases - others.purchases,
      amount: all.amount - mine.amount - others.amount,
    },
  };
}

/** All purchases and their sum [minor units], whoever bought and whenever. */
export function everythingIn({ known, nameless }: CleanedShop["days"]): PurchaseSum {
  const [mine, others] = [sumsUntil(known, Infinity), sumsUntil(nameless, Infinity)];
  return { purchases: mine.purchases + others.purchases, amount: mine.amount + others.amount };
}

const sumsUntil = (days: ShopDays, until: Day): PurchaseSum => ({
  purchases: sumUntil(days, "purchases", until),
  amount: sumUntil(days, "amount", until),
});

/** @throws InputProblem where the rows are not what they were taken for, or nothing is left to count */
function wholeSpan({ days, meta, quality }: CleanedShop, { rules }: SqlShop): DataSpan {
  const { unreadable, conflicts } = quality;
  const excluded = meta.excluded.flatMap(({ reason, examples }) =>
    examples.map((one) => ({ ...one, reason })),
  );
  requireSound({ cleaning: { unreadable, conflicts }, excluded } as unknown as Purchases, rules);
  const span = dataSpan(days.known);
  if (span !== null) return span;
  throw nothingToCount({ days, meta, quality });
}

/** Says why no identified purchase is left, by what befell most rows. */
function nothingToCount({ days, meta, quality }: CleanedShop): InputProblem {
  const nameless = sumUntil(days.nameless, "purchases", Infinity);
  if (nameless > 0) {
    const { purchases = 0, row = 0, value = "" } = quality.people.unreadContacts ?? {};
    return purchases * 2 > nameless
      ? new InputProblem("contacts-unreadable", { row, value })
      : new InputProblem("no-customers");
  }
  const notShipped = meta.excluded.find(({ reason }) => reason === "notShipped")?.rows ?? 0;
  return new InputProblem(notShipped * 2 > meta.rows ? "no-ship-dates" : "no-purchases", { rows: meta.rows });
}
