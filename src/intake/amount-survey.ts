import { textOf } from "../core/values/cells.ts";

/** An order of several rows with the same amount on each: it may be the order's or each row's own. */
export interface AmountQuestion {
  readonly order: string;
  /** Rows of that order [count]. */
  readonly rows: number;
  /** In whole currency units. */
  readonly amount: number;
}

/** Looks through orders for a question about their amounts. */
export interface AmountSurvey {
  /** @param amount as the file has it */
  add(order: string, amount: unknown): void;
  /**
   * The first such order, when nearly all orders of several rows are such; null = nothing to ask.
   *
   * @param read the number of an amount
   */
  question(read: (amount: unknown) => number | null): AmountQuestion | null;
}

/** So large a share of all orders of several rows must repeat one amount to be asked about. */
const REPEATED_SHARE = 0.9;

interface SeenOrder {
  rows: number;
  readonly amount: unknown;
  repeats: boolean;
}

/** A survey of orders and their rows' amounts, in any order; rows without an order ID are no orders of several rows. */
export function amountSurvey(): AmountSurvey {
  const orders = new Map<string, SeenOrder>();
  return {
    add(order, amount) {
      if (order === "") return;
      const known = orders.get(order);
      if (known === undefined) {
        orders.set(order, { rows: 1, amount, repeats: true });
        return;
      }
      known.rows++;
      known.repeats &&= textOf(amount) === textOf(known.amount);
    },
    question(read) {
      const several = [...orders].filter(([, { rows }]) => rows > 1);
      const repeating = several.filter(([, { repeats, amount }]) => repeats && (read(amount) ?? 0) > 0);
      const [first] = repeating;
      if (first === undefined || repeating.length < several.length * REPEATED_SHARE) return null;
      const [order, { rows, amount }] = first;
      return { order, rows, amount: read(amount) ?? 0 };
    },
  };
}
