import { CART_RULES, type CartRule } from "../../../core/cart/cart-rules.ts";
import type { Counting, TakenOff } from "../../../core/cart/counted-orders.ts";
import type { CartRow } from "../../../core/facts/cart.ts";
import { isTakenOff } from "../../../core/orders/deductions.ts";
import type { CleaningRules } from "../../../core/settings.ts";
import { trialColumns } from "../cleaning/rows.ts";
import { adjustmentsOf } from "../cleaning/worths.ts";
import type { SqlShop } from "../view.ts";

/* How orders are counted once each rule of carts is put after those before it, as `core/facts/cart.ts` turns them. */

/** How rows are judged. */
export interface Judging {
  readonly shop: SqlShop;
  /** Whether a status takes a row out. */
  readonly isOffAtAll: boolean;
}

/** One count: by which judging (its place among all), and how. `known` null = the rows themselves say it. */
export interface CartTurn extends Pick<CartRow, "rule" | "turnedBack"> {
  readonly known: boolean | null;
  readonly judging: number;
  readonly counting: Counting;
}

interface State {
  readonly judgings: readonly Judging[];
  readonly counting: Counting;
}

/** All counts, `ours` first, and the ways of judging that they take. */
export function cartTurns(shop: SqlShop): { turns: readonly CartTurn[]; judgings: readonly Judging[] } {
  let state: State = { judgings: [{ shop, isOffAtAll: true }], counting: countingOf(shop) };
  const turn = (rule: CartRow["rule"], said: Pick<CartTurn, "known" | "turnedBack">): CartTurn => ({
    ...{ rule, ...said, judging: state.judgings.length - 1, counting: state.counting },
  });
  const turns = [turn("ours", { known: true, turnedBack: false })];
  const all = turnsOf(shop);
  for (const rule of CART_RULES) {
    const { known, turnedBack, next } = all[rule];
    if (known !== false) state = next(state);
    turns.push(turn(rule, { known, turnedBack }));
  }
  return { turns, judgings: state.judgings };
}

/** As the rules in force count. */
function countingOf(shop: SqlShop): Counting {
  const off = adjustmentsOf(shop).filter((kind) => isTakenOff(kind, shop.rules));
  return {
    takenOff: new Set<TakenOff>(["negativeRows", ...off]),
    ...{ everybody: false, zeroYen: shop.rules.countZeroYenOrders },
    ...{ returns: false, refundsOnTheirDay: false },
  };
}

type Next = (state: State) => State;
type Turn = Pick<CartTurn, "known" | "turnedBack"> & { readonly next: Next };

function turnsOf({ columns, rules }: SqlShop): Record<CartRule, Turn> {
  const plain = (known: boolean | null, next: Next): Turn => ({ known, turnedBack: false, next });
  const adjusted = (kind: "shipping" | "tax", isCounted: boolean): Turn => ({
    ...{ known: columns.has(kind), turnedBack: isCounted },
    next: isCounted ? takesOff(kind) : leaves(kind),
  });
  const { excludeTestOrders: noTests, countZeroYenOrders: zeroYen, dateBasis } = rules;
  return {
    unidentified: plain(true, counts({ everybody: true })),
    testOrders: {
      ...{ known: trialColumns({ columns }).length > 0, turnedBack: !noTests },
      next: judgesBy({ excludeTestOrders: !noTests }),
    },
    excludedItems: plain(rules.excludedItems.length > 0, judgesBy({ excludedItems: [] })),
    cancelled: plain(columns.has("status"), judgesBy({}, false)),
    returns: plain(true, counts({ returns: true })),
    refundDay: plain(null, (state) => counts({ refundsOnTheirDay: true })(leaves("negativeRows")(state))),
    refunds: plain(columns.has("refund") || null, (state) =>
      counts({ refundsOnTheirDay: false })(leaves("negativeRows", "refund")(state)),
    ),
    discount: plain(columns.has("discount"), leaves("discount")),
    shipping: adjusted("shipping", rules.includeShipping),
    tax: adjusted("tax", rules.includeTax),
    zeroYen: { known: true, turnedBack: zeroYen, next: counts({ zeroYen: !zeroYen }) },
    shipDay: {
      ...{ known: columns.has("ship_day"), turnedBack: dateBasis === "ship" },
      next: judgesBy({ dateBasis: dateBasis === "ship" ? "order" : "ship" }),
    },
  };
}

const counts =
  (change: Partial<Counting>): Next =>
  ({ counting, ...state }) => ({ ...state, counting: { ...counting, ...change } });

/** These are not taken off any more. */
const leaves =
  (...kinds: TakenOff[]): Next =>
  (state) =>
    counts({ takenOff: new Set([...state.counting.takenOff].filter((kind) => !kinds.includes(kind))) })(
      state,
    );

/** This is taken off, too. */
const takesOff =
  (kind: TakenOff): Next =>
  (state) =>
    counts({ takenOff: new Set([...state.counting.takenOff, kind]) })(state);

/** Rows are judged anew, beside what was changed before. */
const judgesBy =
  (changed: Partial<CleaningRules>, isOffAtAll?: boolean): Next =>
  ({ judgings, ...state }) => {
    const last = judgings[judgings.length - 1];
    if (last === undefined) return { ...state, judgings };
    const shop = { ...last.shop, rules: { ...last.shop.rules, ...changed } };
    return { ...state, judgings: [...judgings, { shop, isOffAtAll: isOffAtAll ?? last.isOffAtAll }] };
  };
