import { MANY_FRACTIONS } from "../core/quality/fraction-facts.ts";
import { numberOf, isFilled, textOf } from "../core/values/cells.ts";
import { type AmountReadings, type AmountStyle, amountStyleOf, openAmount } from "../core/values/money.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import { type AmountQuestion, amountSurvey } from "./amount-survey.ts";
import { EXAMPLES, type Unread } from "./date-survey.ts";
import type { FileMapping } from "./mapping.ts";
import { eachOnce } from "./each-once.ts";
import { profileById } from "./profiles.ts";
import { moneyColumns, roleCell } from "./row-mapper.ts";

/** What the amounts of a file say, read as a whole. */
export interface FileMoney {
  /** As the mapping has it, or decided by all amounts of the file; null = they fit both styles. */
  readonly amountStyle: AmountStyle | null;
  /** An amount to ask about, with its two readings; null = nothing to ask. */
  readonly amountStyleQuestion: AmountReadings | null;
  readonly amountQuestion: AmountQuestion | null;
  readonly unreadAmounts: Unread;
  /** An amount with a part of a currency unit, where many rows have one; null = they have not. */
  readonly fraction: string | null;
}

/** Takes the rows of a file in, one by one. */
export interface MoneySurvey {
  /** @param fileRow the row as the file counts it (1 = first) */
  add(row: readonly unknown[], fileRow: number): void;
  finish(): FileMoney;
}

/** An empty survey of a file's amounts. */
export function moneySurvey(mapping: FileMapping): MoneySurvey {
  const { amountStyle: given } = mapping;
  const columns = moneyColumns(mapping);
  const texts = new Set<string>();
  const styles = given === null ? BOTH : [given];
  const tallies = styles.map((style) => unreadTally(mapping, style));
  const fractions = styles.map((style) => fractionTally(mapping, style));
  const levels = levelIsOpen(mapping) ? amountSurvey() : null;
  const [order, amount] = [roleCell(mapping, "orderId"), roleCell(mapping, "amount")];

  return {
    add(row, fileRow) {
      for (const column of columns) {
        const text = textOf(row[column]);
        if (!SIGNLESS.test(text)) texts.add(text);
      }
      for (const tally of tallies) tally.add(row, fileRow);
      for (const tally of fractions) tally.add(row);
      levels?.add(textOf(order(row)), amount(row));
    },
    finish() {
      const amountStyle = given ?? amountStyleOf(texts);
      return {
        amountStyle,
        amountStyleQuestion: amountStyle === null ? openAmount(texts) : null,
        amountQuestion: levels?.question((cell) => numberOf(cell, amountStyle)) ?? null,
        unreadAmounts: unreadIn(tallies, amountStyle),
        fraction: fractions.find(({ style }) => style === amountStyle)?.found() ?? null,
      };
    },
  };
}

const BOTH: readonly AmountStyle[] = ["point", "comma"];
/** Whole numbers are the same in both styles. */
const SIGNLESS = /^-?\d*$/;
const WHOLE = /^\d{1,15}$/;

interface Tally {
  readonly style: AmountStyle;
  readonly unread: Unread;
  add(row: readonly unknown[], fileRow: number): void;
}

/** The tally of the style; while it is open, the one of the style that reads more. */
function unreadIn(tallies: readonly Tally[], style: AmountStyle | null): Unread {
  const fitting = tallies.filter((tally) => style === null || tally.style === style);
  const [first, ...others] = fitting.map(({ unread }) => unread);
  return others.reduce((a, b) => (b.count < a.count ? b : a), first ?? { count: 0, rows: [] });
}

/** Counts the rows whose money cannot be read in a style. */
function unreadTally(mapping: FileMapping, style: AmountStyle): Tally {
  const unread = { count: 0, rows: [] as number[] };
  const isUnread = unreadAmount(mapping, style);
  return {
    style,
    unread,
    add(row, fileRow) {
      if (!isUnread(row)) return;
      unread.count++;
      if (unread.rows.length < EXAMPLES) unread.rows.push(fileRow);
    },
  };
}

/** Counts the rows whose own amount, or whose order's, has a part of a currency unit in a style. */
function fractionTally(mapping: FileMapping, style: AmountStyle) {
  const [total, amount] = [roleCell(mapping, "orderTotal"), roleCell(mapping, "amount")];
  const isFraction = eachOnce((text: string) => (numberOf(text, style) ?? 0) % 1 !== 0);
  let [all, many, first] = [0, 0, ""];
  return {
    style,
    add(row: readonly unknown[]): void {
      const text = textOf(isFilled(total(row)) ? total(row) : amount(row));
      if (text === "") return;
      all++;
      if (WHOLE.test(text) || !isFraction(text)) return;
      if (many++ === 0) first = text;
    },
    found: (): string | null => (many === 0 || many < all * MANY_FRACTIONS ? null : first),
  };
}

const has = ({ columns }: FileMapping, role: ColumnRole): boolean => typeof columns[role] === "number";

/** A column of amounts beside order IDs may hold the orders' totals, unless the profile knows better. */
function levelIsOpen(mapping: FileMapping): boolean {
  const profile = profileById(mapping.profile);
  const isKnown = has(mapping, "orderTotal") || (profile !== null && !profile.open);
  return has(mapping, "amount") && has(mapping, "orderId") && !isKnown;
}

/** Tells whether a row's money cannot be read; a blank is no fault where an order's total stands on another row. */
function unreadAmount(mapping: FileMapping, style: AmountStyle): (row: readonly unknown[]) => boolean {
  const cell = (role: ColumnRole) => roleCell(mapping, role, style);
  const [total, amount, price] = [cell("orderTotal"), cell("amount"), cell("unitPrice")];
  const quantity = cell("quantity");
  const isUnread = unreadCell(style);
  if (has(mapping, "orderTotal")) return (row) => isFilled(total(row)) && isUnread(total(row));
  return (row) =>
    isFilled(amount(row)) ? isUnread(amount(row)) : isUnread(price(row)) || isUnread(quantity(row));
}

/** Tells whether a cell holds no number. */
function unreadCell(style: AmountStyle): (cell: unknown) => boolean {
  const isUnread = eachOnce((cell: unknown) => numberOf(cell, style) === null);
  return (cell) => !(typeof cell === "string" && WHOLE.test(cell)) && isUnread(cell);
}
