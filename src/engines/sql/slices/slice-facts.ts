import type { ShopFacts } from "../../../core/facts/tables.ts";
import { dataSpan } from "../../../core/ledger.ts";
import type { IdentityFacts } from "../../../core/quality/quality.ts";
import { calledBy, type Slice } from "../../../core/slices/slices.ts";
import { InputProblem } from "../../../core/values/problem.ts";
import type { Question } from "../../engine.ts";
import { daysIn, shopDays } from "../quality/days.ts";
import { repeatFacts } from "../quality/effects.ts";
import { knownBy } from "../quality/people.ts";
import type { Runner } from "../runner.ts";
import { boughtUntil, type CleanedShop, everythingIn, shopFactsAt } from "../shop-facts.ts";
import type { SqlShop } from "../view.ts";
import { ofSlice, type SliceSql } from "./slice-sql.ts";

/** What is known of a slice whatever is asked; all else is known of the shop. */
export interface CleanedSlice extends Pick<CleanedShop, "days"> {
  /** The days that say how far its data reach; null = the shop's. */
  readonly reach: Int32Array | null;
  readonly knownBy: Omit<IdentityFacts, "idsInSeveralChannels" | "joinedIds">;
  readonly repeats: Awaited<ReturnType<typeof repeatFacts>>;
  /** Of a slice of goods, its lines with an amount of their own and those without [count]. */
  readonly lines: Readonly<Record<"priced" | "unpriced", number>> | null;
}

/** Asks all that does not depend on the anchor. */
export async function cleanedSlice(runner: Runner, sql: SliceSql): Promise<CleanedSlice> {
  const own = ofSlice(runner, sql);
  const prices = sql.prices === null ? null : ((await runner.query(sql.prices))[0] ?? {});
  return {
    days: await shopDays(own),
    reach: sql.reach === null ? null : daysIn(await runner.query(sql.reach, "day")),
    knownBy: await knownBy(own),
    repeats: await repeatFacts(own),
    lines: prices && { priced: Number(prices["priced"] ?? 0), unpriced: Number(prices["unpriced"] ?? 0) },
  };
}

/**
 * The facts of a slice that stand before any table.
 *
 * @throws InputProblem as `shopFactsAt` does; "slice-no-lines", "slice-empty"
 */
export function sliceFactsAt(
  { cleaned, slice, mine }: SliceKnown,
  question: Question,
  shop: SqlShop,
): ShopFacts {
  const whole = shopFactsAt(cleaned, question, shop);
  const { anchor, dataStart, hasOrderIds } = whole.meta;
  requireSomebody({ slice, mine }, anchor);
  const span = dataSpan({ day: mine.reach ?? cleaned.days.known.day }, anchor) ?? {
    first: anchor,
    last: anchor,
  };
  const { afterAnchor, ...bought } = boughtUntil(mine.days, anchor);
  const [all, inside] = [everythingIn(cleaned.days), everythingIn(mine.days)];
  const { sameDayPurchases, identicalRows } = mine.repeats;
  return {
    meta: {
      ...whole.meta,
      ...bought,
      dataStart: Math.max(span.first, dataStart),
      ...{ firstPurchase: span.first, lastPurchase: span.last },
      afterAnchor: afterAnchor.purchases,
      identicalRows: hasOrderIds ? 0 : identicalRows,
      slice: {
        purchases: all.purchases - inside.purchases,
        amount: all.amount - inside.amount,
        unpricedRows: mine.lines?.unpriced ?? 0,
      },
    },
    quality: {
      ...whole.quality,
      afterAnchor,
      identity: { ...whole.quality.identity, ...mine.knownBy },
      effects: { ...whole.quality.effects, sameDayPurchases },
    },
  };
}

/** A slice of a shop that is cleaned. */
export interface SliceKnown {
  readonly slice: Slice;
  readonly cleaned: CleanedShop;
  readonly mine: CleanedSlice;
}

function requireSomebody({ slice, mine }: Pick<SliceKnown, "slice" | "mine">, anchor: number): void {
  if (mine.lines !== null && mine.lines.unpriced > 0 && mine.lines.priced === 0)
    throw new InputProblem("slice-no-lines", { slice: calledBy(slice) });
  if (boughtUntil(mine.days, anchor).customers === 0)
    throw new InputProblem("slice-empty", { slice: calledBy(slice) });
}
