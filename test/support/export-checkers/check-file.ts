import { everyCell } from "./every-cell.ts";
import { readBytes, type Cell, type Encoding, type ReadFile, type Row } from "./read-bytes.ts";
import type { Sheet, Target } from "./target.ts";
import { TARGETS } from "./targets.ts";

export interface CheckOptions {
  readonly hashed: boolean;
  /** For targets that take either; without it the target's first. */
  readonly encoding?: Encoding;
}

/**
 * What a receiver would refuse, or what would reach the wrong person, in one file; [] is accepted.
 * Written from the receivers' public pages (README.md), apart from what writes the files.
 */
export function checkFile(targetId: string, bytes: Uint8Array, options: CheckOptions): string[] {
  const target = TARGETS[targetId];
  if (target === undefined) return [`there is no target ${targetId}`];
  const { hashed, encoding = target.encodings[0] ?? "utf-8" } = options;
  if (!target.encodings.includes(encoding)) return [`${targetId} takes ${target.encodings.join(" or ")}`];
  if (hashed && !target.hashable) return [`${targetId} takes no hashes`];
  const megabytes = target.mostMegabytes?.(hashed) ?? Infinity;
  if (bytes.length > megabytes * 1_000_000) return [`the file is larger than ${megabytes} MB`];
  const file = readBytes(bytes, encoding);
  const odd = file.marked && encoding === "shift_jis" ? ["a BOM stands before Shift_JIS"] : [];
  const form = [...odd, ...formComplaints(file, target), ...lineComplaints(file, target)];
  if (file.rows.length === 0) return form.length > 0 ? form : ["the file holds nobody"];
  return [...form, ...peopleComplaints(file.rows, { target, encoding, hashed })];
}

function formComplaints(file: ReadFile, target: Target): string[] {
  const ends = [...file.ends];
  return [
    ...file.complaints,
    ...(file.marked && target.mark === "never" ? ["the file begins with a BOM"] : []),
    ...(!file.marked && target.mark === "must" ? ["the file does not begin with a BOM"] : []),
    ...(ends.length > 1 ? [`the line ends are mixed: ${ends.sort().join(" and ")}`] : []),
    ...ends
      .filter((end) => !target.ends.includes(end))
      .map((end) => `lines end with ${end}, not ${target.ends.join(" or ")}`),
    ...(target.quotes === "none" && file.rows.some((row) => row.text.includes('"'))
      ? ["quotation marks stand in a file that takes none"]
      : []),
  ];
}

function lineComplaints(file: ReadFile, target: Target): string[] {
  const longest = target.mostLineBytes ?? Infinity;
  if (!Number.isFinite(longest)) return [];
  const long = file.rows.findIndex(({ text }) => new TextEncoder().encode(text).length > longest);
  return long < 0 ? [] : [`row ${long + 1}: the line has more than ${longest} bytes in UTF-8`];
}

interface Setting {
  readonly target: Target;
  readonly encoding: Encoding;
  readonly hashed: boolean;
}

function peopleComplaints(rows: readonly Row[], setting: Setting): string[] {
  const { target, hashed } = setting;
  const [first] = rows;
  const headed = target.header === "must" || startsWithNames(target, first);
  const names = headed ? (first?.cells.map(({ text }) => text) ?? []) : [];
  const people = rows.slice(headed ? 1 : 0).map(({ cells }) => cells);
  const sheet: Sheet = { names, people, hashed };
  return [
    ...(headed ? (target.names?.(names, hashed) ?? []) : widthComplaints(first, target)),
    ...(people.length === 0 ? ["the file holds nobody"] : []),
    ...tooMany(people.length, target.mostRows?.(hashed) ?? Infinity),
    ...(headed && first !== undefined ? headerCells(first.cells, setting) : []),
    ...people.flatMap((row, i) =>
      rowComplaints(row, sheet, setting).map((wrong) => `row ${i + (headed ? 2 : 1)}: ${wrong}`),
    ),
    ...shared(sheet, target, headed ? 2 : 1),
  ];
}

const startsWithNames = (target: Target, first: Row | undefined): boolean =>
  target.header === "may" && (first?.cells[0]?.text.startsWith(target.headerStart ?? "") ?? false);

function widthComplaints(first: Row | undefined, target: Target): string[] {
  const [least, most] = target.columns ?? [1, Infinity];
  const width = first?.cells.length ?? 0;
  return width < least || width > most ? [`the rows have ${width} columns, not ${least} to ${most}`] : [];
}

const tooMany = (people: number, most: number): string[] =>
  people > most ? [`${people} people are more than ${most} a file`] : [];

const headerCells = (cells: readonly Cell[], setting: Setting): string[] =>
  cells.flatMap((cell) => everyCell(cell, setting)).map((wrong) => `header: ${wrong}`);

function rowComplaints(row: readonly Cell[], sheet: Sheet, setting: Setting): string[] {
  if (row.every(({ text }) => text.trim() === "")) return ["the row is blank"];
  const width = sheet.names.length > 0 ? sheet.names.length : (sheet.people[0]?.length ?? 0);
  if (row.length !== width) return [`the row has ${row.length} columns, not ${width}`];
  const whole = setting.target.row?.(sheet, row);
  return [
    ...new Set([
      ...row.flatMap((cell, place) => {
        const wrong = setting.target.rule(sheet.names[place] ?? "", place)?.(cell, setting.hashed);
        return [...everyCell(cell, setting), ...(wrong === undefined ? [] : [wrong])];
      }),
      ...(whole === undefined ? [] : [whole]),
    ]),
  ];
}

function shared(sheet: Sheet, target: Target, offset: number): string[] {
  const seen = new Map<string, number>();
  return sheet.people.flatMap((row, i) =>
    target.keys(sheet, row).flatMap((key) => {
      const before = seen.get(key);
      seen.set(key, before ?? i);
      return before === undefined
        ? []
        : [`row ${i + offset}: the same contact stands in row ${before + offset}`];
    }),
  );
}
