import { type StatusWords, statusReader } from "../core/orders/statuses.ts";
import { DEFAULT_RULES } from "../core/settings.ts";
import { numberOf, textOf } from "../core/values/cells.ts";
import type { AmountStyle } from "../core/values/money.ts";
import type { FileMapping } from "./mapping.ts";
import { roleCell } from "./row-mapper.ts";

/** A status that is no known word, with what is at stake. */
export interface UnknownStatus {
  readonly status: string;
  /** Rows that have it [count]. */
  readonly rows: number;
  /** Money of these rows, an order's total once [whole currency units]; what cannot be read counts 0. */
  readonly amount: number;
}

/** Takes the rows of a file in, one by one. */
export interface StatusSurvey {
  add(row: readonly unknown[]): void;
  /**
   * The statuses that the product does not know by itself, those of most rows first.
   *
   * @param style the sign before decimals in the file's amounts; null = as in 1,234.5
   */
  finish(style: AmountStyle | null): readonly UnknownStatus[];
}

/** A column of more texts than this holds remarks rather than statuses. */
const MOST_STATUSES = 50;

interface Seen {
  rows: number;
  /** Amounts as they stand. */
  readonly amounts: (readonly unknown[])[];
  readonly orders: Set<string>;
}

/** An empty survey of a file's statuses. */
export function statusSurvey(mapping: FileMapping): StatusSurvey {
  const cell = (role: Parameters<typeof roleCell>[1]) => roleCell(mapping, role);
  const [status, channel, order] = [cell("status"), cell("channel"), cell("orderId")];
  const money = (["orderTotal", "amount", "unitPrice", "quantity"] as const).map(cell);
  const hasTotal = typeof mapping.columns.orderTotal === "number";
  const isUnknown = unknownBy(DEFAULT_RULES);
  const found = new Map<string, Seen>();

  function note(seen: Seen, row: readonly unknown[]): void {
    seen.rows++;
    const id = hasTotal ? textOf(order(row)) : "";
    if (id !== "" && seen.orders.has(id)) return;
    seen.orders.add(id);
    seen.amounts.push(money.map((amount) => amount(row)));
  }

  return {
    add(row) {
      const text = textOf(status(row));
      if (text === "" || found.size > MOST_STATUSES || !isUnknown(text, textOf(channel(row)))) return;
      let seen = found.get(text);
      if (seen === undefined) found.set(text, (seen = { rows: 0, amounts: [], orders: new Set() }));
      note(seen, row);
    },
    finish(style) {
      if (found.size > MOST_STATUSES) return [];
      return [...found]
        .map(([text, { rows, amounts }]) => ({ status: text, rows, amount: sumOf(amounts, style) }))
        .sort((a, b) => b.rows - a.rows);
    },
  };
}

/** Tells which statuses a list of words leaves unknown; each distinct one is read once. */
function unknownBy(words: StatusWords): (status: string, channel: string) => boolean {
  const read = statusReader(words);
  const known = new Map<string, boolean>();
  return (status, channel) => {
    const key = `${channel}\n${status}`;
    let is = known.get(key);
    if (is === undefined) known.set(key, (is = read(status, channel).decision === "unknown"));
    return is;
  };
}

function sumOf(amounts: readonly (readonly unknown[])[], style: AmountStyle | null): number {
  const sum = amounts.reduce((all, [total, amount, price, quantity]) => {
    const [of, each, n] = [total, price, quantity].map((cell) => numberOf(cell, style));
    return all + (of ?? numberOf(amount, style) ?? (each ?? 0) * (n ?? 0));
  }, 0);
  return Number(sum.toPrecision(15));
}

/**
 * Statuses that the words of a file's settings leave open, as long as one more word can decide: a status that holds a
 * word which keeps orders stays whatever is added, and one with a comma is no word of a list.
 */
export function openStatuses(unknown: readonly UnknownStatus[], words: StatusWords): UnknownStatus[] {
  const read = statusReader(words);
  return unknown.filter(({ status }) => {
    if (read(status).decision !== "unknown" || /[,，、]/.test(status)) return false;
    const more = { ...words, cancelWords: [...words.cancelWords, status] };
    return statusReader(more)(status).decision === "cancelled";
  });
}
