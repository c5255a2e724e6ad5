import { isFilled, textOf } from "../../core/values/cells.ts";
import type { FileMapping } from "../mapping.ts";
import { rowSums } from "./row-sums.ts";
import { filledUpToTwo, hasDigit, isBlankIn, isLastFilled, type LayoutColumns, type Whole } from "./table.ts";

/**
 * What a row is whose amount is the sum of those above and that is called by no total word: a total, an order row, or
 * `either` = a total as far as anybody can tell from the file, and worth asking about.
 */
export type SumVerdict = "total" | "either" | "order";

/** Judges rows whose amount is the sum of those above. */
export type SumJudge = (row: readonly unknown[], fileRow: number, summed: number, whole: Whole) => SumVerdict;

/** So many texts are looked up in all rows. */
const MOST_LOOKS = 50;

/** @param mapping as the rows stand */
export function sumJudge(mapping: FileMapping, columns: LayoutColumns): SumJudge {
  const known = new Map<string, SumVerdict>();
  return (row, fileRow, summed, whole) => {
    const label = labelOf(row, columns);
    const name = `${label.column} ${label.text}`;
    let verdict = known.get(name);
    if (verdict === undefined) {
      verdict = known.size < MOST_LOOKS ? judged(row, label, fileRow, summed, whole) : "order";
      known.set(name, verdict);
    }
    return verdict;
  };

  function judged(
    row: readonly unknown[],
    label: Label,
    fileRow: number,
    summed: number,
    whole: Whole,
  ): SumVerdict {
    const isOwner = columns.owners.includes(label.column);
    if (!isOwner && label.column >= 0 && standsOnOrders(label, columns, whole)) return "order";
    const { rows, allSums, largest, amountsRepeat } = alike(mapping, columns, label, whole);
    if (!allSums) return "order";
    // A name among names may be anybody's, as a product may be any; among IDs of one pattern it is seen to be none of them.
    const isNamed = !isOwner || !isPatterned(label, whole, mapping.headerRow);
    const mayMeet = isNamed && amountsRepeat;
    if (rows > 1 && largest > 1 && !mayMeet) return "total";
    if (isBlankIn(row, columns.date)) return "either";
    const isLast = label.column >= 0 && isLastFilled(whole, fileRow);
    const byChance = mayMeet ? 9 : amountsRepeat && !isLast ? 1 : 0;
    return summed > byChance ? "either" : "order";
  }
}

/** What a row calls itself by; column -1 = by nothing. */
interface Label {
  readonly column: number;
  /** Without digits, so that totals of different months are alike. */
  readonly text: string;
  readonly full: string;
}

function labelOf(row: readonly unknown[], { keys, date, money }: LayoutColumns): Label {
  const others = row
    .map((_, column) => column)
    .filter((column) => ![...keys, ...date, ...money].includes(column));
  const column = [...keys, ...others].find((at) => isFilled(row[at]) && !isNumber(row[at])) ?? -1;
  const full = column < 0 ? "" : textOf(row[column]);
  return { column, full, text: withoutDigits(full) };
}

const isNumber = (cell: unknown): boolean => /^[-\d.,]*$/.test(textOf(cell));

/** True for a text that stands beside an owner, as a product does. */
const standsOnOrders = ({ column, full }: Label, { owners }: LayoutColumns, { rows }: Whole): boolean =>
  rows.some((row) => textOf(row[column]) === full && !isBlankIn(row, owners));

/** True when a column's IDs are numbered, and the label is not one of them by its letters. */
function isPatterned({ column, text }: Label, { rows, firstRow }: Whole, headerRow: number): boolean {
  const letters = new Set<string>();
  let [filled, numbered] = [0, 0];
  rows.forEach((row, i) => {
    const own = withoutDigits(textOf(row[column]));
    if (firstRow + i <= headerRow || !isFilled(row[column]) || own === text) return;
    filled++;
    if (hasDigit(row[column])) numbered++;
    letters.add(own);
  });
  return text !== "" && numbered * 5 > filled * 4 && letters.size <= Math.max(1, filled / 5);
}

const withoutDigits = (text: string): string => text.replace(/[\d０-９]+/g, "");

/**
 * The rows that call themselves alike: how many, whether all are sums of those since the last of them, and of how many at most;
 * and whether amounts repeat so much that sums may meet by chance.
 */
function alike(mapping: FileMapping, columns: LayoutColumns, label: Label, whole: Whole) {
  const sums = rowSums(mapping);
  const found = { rows: 0, allSums: true, largest: 0 };
  const amounts = new Set<string>();
  let others = 0;
  whole.rows.forEach((row, i) => {
    if (whole.firstRow + i <= mapping.headerRow) return;
    sums.see(row);
    if (!isAlike(row, label, columns)) {
      others++;
      amounts.add(textOf(row[columns.money[0] ?? -1]));
      return sums.take();
    }
    if (!sums.stated()) return;
    const summed = sums.rowsSummed();
    found.rows++;
    found.allSums &&= summed > 0;
    found.largest = Math.max(found.largest, summed);
    sums.endGroup();
  });
  return { ...found, amountsRepeat: amounts.size * 4 < others * 3 };
}

function isAlike(row: readonly unknown[], label: Label, columns: LayoutColumns): boolean {
  if (filledUpToTwo(row, columns.keys) > 1) return false;
  if (label.column < 0) return isBlankIn(row, columns.keys);
  return withoutDigits(textOf(row[label.column])) === label.text;
}
