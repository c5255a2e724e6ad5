import type { FileMapping } from "./mapping.ts";
import type { OffMark } from "./off-marks.ts";
import type { OrderLines } from "./order-lines.ts";
import { columnLetters } from "./column-letters.ts";
import type { Answer, Question } from "./questions.ts";
import { missingInFile } from "./recognise.ts";
import { columnsOf } from "./row-mapper.ts";
import type { SameName } from "./same-names.ts";
import type { UnusedMoney } from "./unused-refunds.ts";

/** What the columns of a file that no role reads may be. */
export interface OpenColumns {
  readonly sameNames: readonly SameName[];
  readonly marks: readonly OffMark[];
  readonly lines: OrderLines;
  readonly refunds: readonly UnusedMoney[];
}

/**
 * What is to be asked about columns: which of one name, which is the order number, which holds refunds, which marks
 * orders as off, whether names tell people apart.
 */
export function columnQuestions(
  names: readonly string[],
  mapping: FileMapping,
  { sameNames, marks, lines, refunds }: OpenColumns,
): Question[] {
  return [
    ...sameNames.map(sameNameQuestion),
    ...nameQuestions(names, mapping),
    ...lineQuestions(lines),
    ...refundQuestions(mapping, refunds),
    ...marks.slice(0, 1).map((mark) => markQuestion(mark, statusHeader(names, mapping))),
  ];
}

function sameNameQuestion({ role, header, row, columns }: SameName): Question {
  const answers = columns.map(({ column, cell }, i) => ({
    value: `${role}:${column}`,
    values: { column: columnLetters(column), cell, nth: i + 1 },
  }));
  return { id: "sameName", about: role, values: { header, row, role, count: columns.length }, answers };
}

/** So many columns are offered. */
const MOST_OFFERED = 3;

const offered = (columns: readonly { readonly column: number; readonly header: string }[]): Answer[] =>
  columns.slice(0, MOST_OFFERED).map(({ column, header }) => ({ value: `${column}`, values: { header } }));

const NONE: Answer = { value: "none", values: { header: "" } };

const statusHeader = (names: readonly string[], { columns: { status } }: FileMapping): string =>
  typeof status === "number" ? (names[status] ?? "") : "";

/** @param status the header of the statuses, which go on alone where the marks do not count; "" = there are none */
function markQuestion({ column, header, rows, example }: OffMark, status: string): Question {
  const none = { value: `none:${column}`, values: { header: status } };
  return { id: "offMark", values: { header, rows, example }, answers: [{ value: `${column}` }, none] };
}

function nameQuestions(names: readonly string[], mapping: FileMapping): Question[] {
  const [column, ...others] = columnsOf(mapping, "buyerName");
  // Of a name in two columns neither tells people apart.
  if (column === undefined || others.length > 0 || !missingInFile(mapping).includes("customer")) return [];
  const header = names[column] ?? "";
  return [{ id: "onlyNames", values: { header }, answers: offered([{ column, header }]) }];
}

function lineQuestions({ orderIds, sameDay }: OrderLines): Question[] {
  const [likely] = orderIds;
  if (likely !== undefined) {
    const { header, order, rows } = likely;
    return [{ id: "orderIdColumn", values: { header, order, rows }, answers: [...offered(orderIds), NONE] }];
  }
  if (sameDay === null) return [];
  const { day, customer, rows, amount } = sameDay;
  const totals = { order: amount, line: amount * rows };
  const answers = Object.entries(totals).map(([value, total]) => ({ value, values: { total } }));
  return [{ id: "sameDayLines", values: { day, customer, rows, amount }, answers }];
}

function refundQuestions({ columns }: FileMapping, refunds: readonly UnusedMoney[]): Question[] {
  const [first] = refunds;
  if (first === undefined || typeof columns.refund === "number") return [];
  const { header, example, rows } = first;
  return [{ id: "refundColumn", values: { header, example, rows }, answers: [...offered(refunds), NONE] }];
}
