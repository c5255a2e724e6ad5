/** Writes a report of another layout over the one before, without a helper sheet: one call writes all its values. */
import { InputProblem } from "../../core/values/problem.ts";
import type { Area, ReportModel } from "../../catalog/report-model.ts";
import { corner, cornerArea, grow, rangesOf, type Range, type Sheet, type Size } from "../book.ts";
import { remark } from "../marker.ts";
import type { Frame, Marker, WrittenReport } from "../marker-kinds.ts";
import { type Rows, type Showing, valueArrays } from "./arrays.ts";
import { chartsOn, idsOf, redrawCharts, type PlacedChart } from "./charts.ts";
import { type Content, fingerprint, handedOverPrint, readContent } from "./content.ts";
import { dress, framedAreas, mergedAreas, same } from "./frame.ts";
import { guardAgain } from "./originals.ts";
import { contentOf, settled, stands } from "./rewrite.ts";
import { putRules, type Rule } from "./rules.ts";
import { drawLines, inputBlock, limitInputs, writeLooks } from "./stage.ts";
import { lines } from "./borders.ts";
import type { ReportSheet } from "./swap.ts";

/** The report that is laid: its cells, and what the sheet has beside them. */
export interface Layout {
  readonly rows: Rows;
  readonly boxes: ReportModel["boxes"];
  readonly written: WrittenReport;
  readonly charts: readonly PlacedChart[];
  readonly rules: readonly Rule[];
}

/**
 * The report's rows, filled up with blank cells as far as the sheet has any, so that old cells are written over; and as far
 * as the report before reached where its looks may have been left.
 */
function padded(rows: Rows, { values }: Content, { unsure, ...frame }: Frame): Rows {
  const left = unsure === undefined ? { rows: 0, columns: 0 } : frame;
  const width = Math.max(rows[0]?.length ?? 0, values[0]?.length ?? 0, left.columns);
  return Array.from({ length: Math.max(rows.length, values.length, left.rows) }, (_, row) =>
    Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? { value: "" }),
  );
}

const sizeOf = (rows: Rows): Size => ({ rows: rows.length, columns: rows[0]?.length ?? 0 });

/**
 * Notes in the marker what is to come, before anything is written: should the run break off, the next knows both reports.
 *
 * @returns the charts of the user
 */
function announce({ marker, entry }: ReportSheet, { written, charts }: Layout, print: string): number[] {
  const { sheetName, made, figures, inputs, frame } = written;
  const users = idsOf(charts).filter((id) => !marker.chartIds.includes(id));
  const laying = { frame, users };
  remark(entry, { ...marker, writing: { sheetName, made, figures, inputs, print, laying } });
  return users;
}

/** What is put on a sheet: all its cells, and what is set apart and merged among them. */
interface Laid {
  readonly rows: Rows;
  readonly showing: Showing;
  readonly joins: Joins;
}

/** Puts all looks, and all that Google may refuse; the old values still stand. */
function putLooks(
  { sheet, marker }: ReportSheet,
  { written, boxes }: Layout,
  { rows, showing, joins }: Laid,
): Range {
  const cells = corner(sheet, sizeOf(rows));
  for (const range of rangesOf(sheet, joins.apart)) range.breakApart();
  dress(sheet, { ...written.frame, merges: joins.merges }, marker.written.frame);
  if (marker.written.inputs.length > 0) cells.clearDataValidations();
  writeLooks(cells, rows);
  if (joins.apart.length + joins.merges.length > 0 || written.lines !== marker.written.lines) {
    cells.setBorder(false, false, false, false, false, false);
    for (const kind of lines(rows, boxes)) drawLines(sheet, kind);
  }
  return cells.setNumberFormats(valueArrays(rows, showing, true).formats);
}

/**
 * Lays a report over one that nobody wrote on. Values and formulas arrive by one call, after everything that Google may
 * refuse: a run that is cut off before leaves the old report in looks that the next run makes anew, one that is cut off
 * after is finished by whoever comes next.
 *
 * @param content what the sheet holds so far
 * @returns false when the cells cannot be written like this, and say what they said
 */
export function layAnew(target: ReportSheet, layout: Layout, content: Content, showing: Showing): boolean {
  const { sheet, marker } = target;
  const { written } = layout;
  const rows = padded(layout.rows, content, marker.written.frame);
  let laid: { cells: Range; users: readonly number[] };
  try {
    const has = sizeBefore(sheet, marker.written.frame, written.frame);
    const standing = corner(sheet, within(sizeOf(rows), has));
    if (!standing.canEdit()) throw new InputProblem("refused-protected");
    const joins = joinsOf(standing, rows, marker.written.frame, written.frame);
    grow(sheet, written.frame, has);
    rangesOf(sheet, areasFor(rows, joins, marker.written.frame, written.frame));
    const print = handedOverPrint(contentOf(rows), written.inputs);
    const users = announce(target, layout, print);
    const cells = putLooks(target, layout, { rows, showing, joins });
    laid = { users, cells: cells.setValues(valueArrays(rows, showing, true).values) };
  } catch {
    return false;
  }
  limitInputs(sheet, rows, inputBlock(rows));
  const { cells, users } = laid;
  putRest(target, { ...layout, content: readContent(cells, rows) }, users, true);
  return true;
}

/** The size of a sheet as far as the new frame is larger; that of the frame where it is not. */
const sizeBefore = (sheet: Sheet, before: Frame, next: Frame): Size => ({
  rows: next.rows > before.rows ? sheet.getMaxRows() : before.rows,
  columns: next.columns > before.columns ? sheet.getMaxColumns() : before.columns,
});

const within = (a: Size, b: Size): Size => ({
  rows: Math.min(a.rows, b.rows),
  columns: Math.min(a.columns, b.columns),
});

/** Which cells are set apart, and which are merged. */
interface Joins {
  readonly apart: readonly Area[];
  readonly merges: readonly Area[];
}

/** Only what differs, where as many cells are merged as the frame before says; else the user merged some, and all are set apart. */
function joinsOf(cells: Range, rows: Rows, { merges, unsure }: Frame, next: Frame): Joins {
  const ours = merges.filter((area) => area.rows * area.columns > 1);
  if (unsure !== undefined || cells.getMergedRanges().length !== ours.length)
    return { apart: [cornerArea(sizeOf(rows))], merges: next.merges };
  const without = (areas: readonly Area[], others: readonly Area[]): Area[] =>
    areas.filter((area) => !others.some((other) => same(area, other)));
  return { apart: mergedAreas(without(ours, next.merges)), merges: without(next.merges, merges) };
}

/** The areas that have to be looked up for the new frame; parts that stay as they are need none. */
function areasFor(rows: Rows, { apart, merges }: Joins, before: Frame, next: Frame): Area[] {
  const inputs = inputBlock(rows);
  const fresh = {
    ...next,
    merges,
    charts: same(next.charts, before.charts) ? [] : next.charts,
    ...(same(next.muted, before.muted) ? { muted: undefined } : {}),
    ...(same(next.originals, before.originals) ? { originals: undefined } : {}),
    headlines: next.headlines.filter((one) => !before.headlines.some((old) => same(old, one))),
  } as Frame;
  return [cornerArea(sizeOf(rows)), ...apart, ...(inputs === null ? [] : [inputs]), ...framedAreas(fresh)];
}

/** The report whose cells stand, and what the sheet has beside them. */
type Standing = Pick<Layout, "written" | "charts" | "rules"> & { readonly content: Content };

/**
 * Rules, warnings and charts of the report whose cells stand, and its marker.
 *
 * @param sure false = what of the frames is on the sheet is not known
 */
function putRest(
  { sheet, marker, entry }: ReportSheet,
  now: Standing,
  users: readonly number[],
  sure: boolean,
): void {
  const { written, charts, rules, content } = now;
  const [next, before] = [written.frame, marker.written.frame];
  if (!sure || !same(next.muted, before.muted)) putRules(sheet, rules, next, null);
  guardAgain(sheet, next, before, sure);
  const stay = sure && same(next.charts, before.charts);
  const present = { all: charts, ours: marker.chartIds, users };
  const chartIds = stay ? marker.chartIds : redrawCharts(sheet, present, next.charts);
  const { writing: _, ...rest } = marker;
  remark(entry, { ...rest, written, print: fingerprint(content, written.inputs), chartIds });
}

/** True for a report that was being laid when the run broke off. */
export const isLaying = (marker: Marker): boolean =>
  marker.role === "report" && marker.writing?.laying !== undefined;

/** Finishes a report whose new cells stand; of one whose old cells stand the next run makes the looks anew. */
export function finishLaying(found: ReportSheet): void {
  const { sheet, marker, entry } = found;
  const content = readContent(sheet.getDataRange());
  const { written } = settled(found, content).marker;
  const { writing, ...before } = marker;
  const laying = writing?.laying;
  if (writing === undefined || laying === undefined || !stands(writing, content))
    return remark(entry, { ...before, written });
  const [charts, rules] = [chartsOn(sheet), sheet.getConditionalFormatRules()];
  const now = { written: { ...written, frame: laying.frame }, charts, rules, content };
  putRest(found, now, laying.users, false);
}
