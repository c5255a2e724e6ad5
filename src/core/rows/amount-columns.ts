import { isDate, textOf } from "../values/cells.ts";
import { codeColumn, numberColumn } from "../values/column.ts";
import { type Dictionary, dictionary } from "../values/dictionary.ts";
import { amountOf, type AmountStyle, amountStyleOf, minorOf, openAmount } from "../values/money.ts";
import { InputProblem } from "../values/problem.ts";
import { noteUnread } from "./row-columns.ts";

/** One column of amounts. */
export interface MoneyColumn {
  /** Minor units; NaN where the cell is blank or holds no amount. */
  readonly minor: Float64Array;
  /** The text of a cell that could not be read, by row index; a blank cell has none. */
  readonly unread: ReadonlyMap<number, string>;
}

/** The texts among amounts of one kind: each distinct one is read once, when all of them are known. */
export interface AmountTexts {
  readonly texts: Dictionary;
  /** The number each text stands for, by its code; NaN = none. */
  values(style: AmountStyle): Float64Array;
}

/**
 * No text yet; texts are added as they are met, and read once the style is known.
 *
 * @example
 * const amounts = amountTexts();
 * amounts.texts.code("¥1.200,50");
 * [[...amounts.values("comma")], [...amounts.values("point")]] //=> [[1_200.5], [NaN]]
 */
export function amountTexts(): AmountTexts {
  const texts = dictionary();
  return {
    texts,
    values: (style) => Float64Array.from(texts.texts, (text) => amountOf(text, style) ?? NaN),
  };
}

/**
 * The style in which a sheet's amounts are written.
 *
 * @throws InputProblem "amount-style-unknown" with an amount and its two readings
 *
 * @example
 * const amounts = amountTexts();
 * amounts.texts.code("1.234,50");
 * requireStyle(amounts) //=> "comma"
 */
export function requireStyle({ texts }: AmountTexts): AmountStyle {
  const style = amountStyleOf(texts.texts);
  if (style !== null) return style;
  const { cell: value = "", point = 0, comma = 0 } = openAmount(texts.texts) ?? {};
  throw new InputProblem("amount-style-unknown", { value, point: `${point}`, comma: `${comma}` });
}

/** A growing column of cells that hold amounts; a number is taken as it is, a text waits for the style. */
export interface AmountCells {
  push(cell: unknown): void;
  /** Makes room for more cells at once. @param more [count] */
  reserve(more: number): void;
  /** The cells as numbers. */
  read(values: Float64Array): ReadAmounts;
  /** The code of each cell's text; -1 = a number, or blank. */
  codes(): Int32Array;
}

/** A column of amounts in whole currency units. */
export interface ReadAmounts {
  /** NaN where there is none. */
  readonly amounts: Float64Array;
  isFilled(row: number): boolean;
  /** What stands in the cell; "" = nothing. */
  text(row: number): string;
}

/**
 * An empty column of amounts, in whole currency units.
 *
 * @param texts the texts of all columns that are written in one style
 *
 * @example
 * const texts = amountTexts();
 * const column = amountCells(texts);
 * for (const cell of [1_200, "¥300", ""]) column.push(cell);
 * [...column.read(texts.values("point")).amounts] //=> [1_200, 300, NaN]
 */
export function amountCells({ texts }: AmountTexts): AmountCells {
  const amounts = numberColumn();
  const codes = codeColumn();

  function read(values: Float64Array): ReadAmounts {
    const numbers = amounts.values();
    const code = texts.texts.length === 0 ? new Int32Array(0) : codes.values();
    const codeAt = (row: number): number => code[row] ?? -1;
    for (let row = 0; row < code.length; row++)
      if (codeAt(row) >= 0) numbers[row] = values[codeAt(row)] ?? NaN;
    const isFilled = (row: number): boolean => codeAt(row) >= 0 || !Number.isNaN(numbers[row]);
    const written = (row: number): string => texts.texts[codeAt(row)] ?? String(numbers[row]);
    return { amounts: numbers, isFilled, text: (row) => (isFilled(row) ? written(row) : "") };
  }

  return {
    reserve(more) {
      amounts.reserve(more);
      codes.reserve(more);
    },
    push(cell) {
      const isNumber = typeof cell === "number" && Number.isFinite(cell);
      amounts.push(isNumber ? cell : NaN);
      const text = isNumber ? "" : textOf(cell);
      codes.push(isNumber || (text === "" && !isDate(cell)) ? -1 : texts.code(text));
    },
    read,
    codes: codes.values,
  };
}

/**
 * What rows cost: the amount where its cell holds anything, else unit price × quantity.
 *
 * @param amount whose numbers are changed in place
 * @param price null = there is no such column
 *
 * @example
 * // 500, and 2 pieces of 300 each
 * const column = (cells) => {
 *   const texts = amountTexts(), column = amountCells(texts);
 *   for (const cell of cells) column.push(cell);
 *   return column.read(texts.values("point"));
 * };
 * [...rowAmounts(column([500, ""]), column([300, 300]), column([1, 2])).amounts] //=> [500, 600]
 */
export function rowAmounts(
  amount: ReadAmounts,
  price: ReadAmounts | null,
  quantity: ReadAmounts,
): Pick<ReadAmounts, "amounts" | "text"> {
  if (price === null) return amount;
  const isProduct = (row: number): boolean => !amount.isFilled(row);
  const products = Uint8Array.from(amount.amounts, (_, row) => Number(isProduct(row)));
  products.forEach((is, row) => {
    if (is) amount.amounts[row] = (price.amounts[row] ?? NaN) * (quantity.amounts[row] ?? NaN);
  });
  const product = (row: number): string =>
    price.isFilled(row) || quantity.isFilled(row) ? `${price.text(row)} × ${quantity.text(row)}` : "";
  return { amounts: amount.amounts, text: (row) => (products[row] ? product(row) : amount.text(row)) };
}

/**
 * Amounts as minor units, each rounded once; one that cannot be held exactly is not read.
 *
 * @param column whose numbers are changed in place
 *
 * @example
 * const { minor, unread } = moneyColumn({ amounts: [12.5, NaN], text: (row) => ["12.50", "soon"][row] });
 * [minor, [...unread]] //=> [[1_250, NaN], [[1, "soon"]]]
 */
export function moneyColumn({ amounts, text }: Pick<ReadAmounts, "amounts" | "text">): MoneyColumn {
  const unread = new Map<number, string>();
  for (let row = 0; row < amounts.length; row++) {
    const minor = minorOf(amounts[row] ?? NaN);
    if (!Number.isSafeInteger(minor)) noteUnread(unread, row, text(row));
    amounts[row] = Number.isSafeInteger(minor) ? minor : NaN;
  }
  return { minor: amounts, unread };
}
