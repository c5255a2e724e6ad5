import { nameOf } from "../people/contact.ts";
import { textOf } from "../values/cells.ts";
import { postalOf } from "./people-table.ts";
import { type TraceReader, traceReader, type Traces } from "./traces.ts";

type Cells = readonly (readonly unknown[])[];

/** Rows that are looked through for a header: the user may have put lines above it. */
const HEAD_ROWS = 30;

/** Signs between several IDs in one cell. */
const BETWEEN = /[、,\s]+/;

/**
 * The rows of a list that are a person's, from 0: by an ID in a column of IDs, by a contact of their own wherever it stands,
 * or, where no ID says otherwise, by name and postal code together.
 *
 * @param isIdHeader tells the headers of columns that hold customer IDs
 *
 * @example
 * const none = { emails: [], phones: [], lineIds: [], shared: [] };
 * const traces = { ...none, ids: ["A1"], names: ["山田花子"], postalCodes: ["1500001"] };
 * const address = ["150-0001", "山田", "花子"];
 * const list = [["List"], ["ID", "Name"], ["A1", ""], ["B1", "A1"], ["", ...address], ["B1", ...address]];
 * listedRows(list, traces, (title) => title === "ID") //=> [2, 4]
 */
export function listedRows(values: Cells, traces: Traces, isIdHeader: (title: string) => boolean): number[] {
  const reader = traceReader(traces);
  const lines = new Set(traces.lineIds);
  const { header, columns } = idColumns(values, isIdHeader);
  const hasId = (cells: readonly unknown[]): boolean =>
    columns.some((at) => [textOf(cells[at]), ...textOf(cells[at]).split(BETWEEN)].some(reader.isId));
  return values.flatMap((cells, row) => {
    const hasNoId = columns.every((at) => textOf(cells[at]) === "");
    const isTheirs =
      row > header &&
      (hasId(cells) ||
        cells.some((cell) => isOwn(cell, reader, lines)) ||
        (hasNoId && isAddressOf(cells, traces)));
    return isTheirs ? [row] : [];
  });
}

const isOwn = (cell: unknown, reader: TraceReader, lines: ReadonlySet<string>): boolean =>
  reader.isContact(cell) || lines.has(textOf(cell));

/** The columns of IDs, and the row of their titles; -1 = there is none. */
function idColumns(values: Cells, isIdHeader: (title: string) => boolean) {
  for (const [header, cells] of values.slice(0, HEAD_ROWS).entries()) {
    const columns = cells.flatMap((cell, at) => (isIdHeader(textOf(cell)) ? [at] : []));
    if (columns.length > 0) return { header, columns };
  }
  return { header: -1, columns: [] };
}

/** Whether a row holds a person's postal code and name, the latter in one cell or in two neighbours. */
function isAddressOf(cells: readonly unknown[], { names, postalCodes }: Traces): boolean {
  if (names.length === 0 || postalCodes.length === 0) return false;
  const texts = cells.map(textOf);
  if (!texts.some((text) => postalCodes.includes(postalOf(text) ?? ""))) return false;
  return texts.some((text, at) =>
    [text, text + (texts[at + 1] ?? "")].some((name) => names.includes(nameOf(name) ?? "")),
  );
}
