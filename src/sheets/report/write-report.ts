/** Writes a report model onto its sheet: a new one the first time, the same one ever after. */
import { say } from "../../catalog/language.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { Rows, Showing } from "./arrays.ts";
import { backUp, release, type Plan } from "./backup.ts";
import {
  hasAmpleRoom,
  corner,
  freeName,
  giveName,
  idOf,
  keepAtHand,
  openFile,
  trim,
  type Book,
  type Sheet,
} from "../book.ts";
import { chartsOn, idsOf, makeCharts } from "./charts.ts";
import { type Content, fingerprint, readContent } from "./content.ts";
import { dress, frameOf, nameHeadlines, namesFor, same } from "./frame.ts";
import { removeInserted, swapPlaces } from "./helpers.ts";
import { takesOurFormulas } from "../file.ts";
import { carryInputs, inputMarks, type CarriedInputs } from "./inputs.ts";
import { type Layout, layAnew } from "./lay-anew.ts";
import { besideWords } from "./leftovers.ts";
import { isLeftover, mend } from "./mend.ts";
import { hasEarlierReports, hasRole, marked, markedOf, remarkNew } from "../marker.ts";
import type { Figures, WrittenReport } from "../marker-kinds.ts";
import { attempt, refusalOf, refusalWords } from "../refusals.ts";
import { guard } from "./originals.ts";
import { isAlike, linesPrint, looksPrint, rewrite, settled } from "./rewrite.ts";
import { requireEditable, requireFree, requireRoomFor } from "./permits.ts";
import { putRules } from "./rules.ts";
import { arriveTogether, cellsArea, stageReport } from "./stage.ts";
import { extrasOn, bringOver, reportMarker, type ReportSheet } from "./swap.ts";

/** Where a report now stands, and what became of the user's own changes. */
export interface WrittenSheet {
  /** null = it could not be made, and there is no earlier one. */
  readonly sheetId: number | null;
  readonly name: string;
  readonly notices: string[];
  /** True = Google refused it, and what stands there is the previous one; absent = it was written. */
  readonly refused?: true;
}

/** The sheet that carries this report; one of several (a broken file) is enough. */
function reportSheet(id: string, keyed: boolean): ReportSheet | undefined {
  let found = markedOf(id, keyed);
  if (found.some(({ marker }) => isLeftover(marker))) {
    mend(found, "finish");
    found = markedOf(id, keyed);
  }
  return found.find((one): one is ReportSheet => hasRole(one, "report"));
}

/** What is to be written. */
interface Order extends Pick<Circumstances, "made" | "figures"> {
  readonly model: ReportModel;
  readonly showing: Showing;
}

/** @param rows the report's cells as they are written */
function writtenReport({ model, made, figures }: Order, rows: Rows): WrittenReport {
  return {
    report: model.id,
    sheetName: model.sheetName,
    made,
    figures,
    inputs: inputMarks(model.rows),
    frame: frameOf(model),
    looks: looksPrint(rows, model.boxes),
    lines: linesPrint(rows, model.boxes),
  };
}

/** The first time: the staged sheet itself becomes the report. */
function writeFirst(book: Book, order: Order): WrittenSheet {
  const { model, showing } = order;
  const written = writtenReport(order, model.rows);
  const names = namesFor(book, null, { next: model.headlines, before: [] }, showing.language);
  const sheet = stageReport(book, model, model.rows, showing);
  trim(sheet, written.frame);
  dress(sheet, written.frame, null);
  putRules(sheet, [], written.frame, null);
  guard(sheet, written.frame.originals);
  nameHeadlines(book, sheet, names);
  const name = giveName(book, sheet, model.sheetName);
  sheet.showSheet();
  const chartIds = makeCharts(sheet, model.charts);
  const cells = corner(sheet, cellsArea(model));
  remarkNew(sheet, reportMarker({ sheet, cells, rows: model.rows }, written, { name, chartIds }));
  const taken = say(SHEET_TEXTS.nameTaken, showing.language, { wanted: model.sheetName, name });
  return {
    sheetId: idOf(sheet),
    name,
    notices: [...(name === model.sheetName ? [] : [taken]), ...names.inUse],
  };
}

/** Renames a sheet whose report has another name now (the file's language changed), unless the user named it himself. */
function renamed(book: Book, target: ReportSheet, wanted: string): ReportSheet {
  const { sheet, marker } = target;
  if (marker.written.sheetName === wanted || sheet.getName() !== marker.name) return target;
  const name = freeName(book, wanted);
  sheet.setName(name);
  return { ...target, marker: { ...marker, name } };
}

/** What the user did on the previous report. */
interface Review {
  readonly carried: CarriedInputs;
  /** True when something stands there that is neither ours nor a carried input. */
  readonly touched: boolean;
}

function review({ marker }: ReportSheet, content: Content, rows: Rows): Review {
  const carried = carryInputs(content, marker.written.inputs, rows);
  const touched = carried.lost || fingerprint(content, marker.written.inputs) !== marker.print;
  return { carried, touched };
}

/**
 * Writes a report over the one that stands there, where nobody wrote on that one and all its charts are there.
 *
 * @returns false when it cannot be written like this, and the cells say what they said
 */
function writtenOver(
  target: ReportSheet,
  { rows, written, boxes }: Omit<Layout, "charts" | "rules">,
  content: Content,
  showing: Showing,
): boolean {
  const { sheet, marker } = target;
  const before = marker.written;
  const isWithout = marker.chartIds.length + written.frame.charts.length === 0;
  const charts = isWithout ? [] : chartsOn(sheet);
  if (!marker.chartIds.every((id) => idsOf(charts).includes(id))) return false;
  if (isAlike(before, written)) return rewrite(target, { rows, written }, content, showing);
  const isMuted = before.frame.muted ?? written.frame.muted;
  const rules = isMuted === undefined ? [] : sheet.getConditionalFormatRules();
  return layAnew(target, { rows, written, boxes, charts, rules }, content, showing);
}

/** Keeps the old report, brings the staged one over and lets the helpers go. */
function replace(target: ReportSheet, plan: Plan): void {
  const book = openFile();
  const backup = backUp(book, target, plan);
  const { keepAs, size, extras } = plan;
  const frame = keepAs === null ? target.marker.written.frame : null;
  bringOver(target, plan.staging, backup.marker, { size, frame, extras });
  // The report stands: a helper that cannot go now is left to the next run.
  attempt(() => release(book, target.sheet, backup.sheet, keepAs));
  attempt(() => removeInserted(plan.staging));
}

function writeAgain(book: Book, found: ReportSheet, order: Order): WrittenSheet {
  const [{ model, showing }, { sheet }] = [order, found];
  const content = contentOn(sheet);
  const target = settled(found, content);
  const { marker } = target;
  const { carried, touched } = review(target, content, model.rows);
  const { rows } = carried;
  const next = writtenReport(order, rows);
  const headlines = { next: model.headlines, before: marker.written.frame.headlines };
  const names = namesFor(book, marker.sheetId, headlines, showing.language);
  const inPlace = !touched && arriveTogether(rows, showing);
  // Merging is what a filter or a pivot table refuses.
  if (inPlace && !same(marker.written.frame.merges, next.frame.merges)) requireFree(sheet);
  const size = inPlace ? null : requireEditable(sheet);
  const current = renamed(book, target, model.sheetName);
  const name = sheet.getName();
  const keepAs = touched ? freeName(book, `${name} ${marker.written.made}`) : null;
  const layout = { rows, written: next, boxes: model.boxes };
  if (size !== null || !writtenOver(current, layout, content, showing)) {
    const has = size ?? requireEditable(sheet);
    const [extras, places] = [extrasOn(sheet), swapPlaces(book)];
    const staging = stageReport(book, model, rows, showing, places.staging);
    replace(current, { staging, place: places.backup, extras, next, size: has, keepAs });
  }
  nameHeadlines(book, sheet, names);
  const news = newsSince(marker.written.frame, model);
  return {
    ...{ sheetId: marker.sheetId, name },
    notices: [...news, ...changesOf(name, carried, keepAs, showing), ...names.inUse],
  };
}

/** What stands on a sheet; its range stays at hand, as the next report is mostly as large. */
function contentOn(sheet: Sheet): Content {
  const cells = sheet.getDataRange();
  const content = readContent(cells);
  keepAtHand(sheet, { rows: content.values.length, columns: content.values[0]?.length ?? 0 }, cells);
  return content;
}

/** What changed its meaning since the sheet was written last. */
const newsSince = ({ told = [] }: WrittenReport["frame"], { news = [] }: ReportModel): string[] =>
  news.filter(({ id }) => !told.includes(id)).map(({ sentence }) => sentence);

/** The sentences about the user's own changes. */
function changesOf(
  name: string,
  { labels }: CarriedInputs,
  kept: string | null,
  { language }: Showing,
): string[] {
  const sentences: string[] = [];
  if (kept !== null) sentences.push(say(SHEET_TEXTS.keptBeside, language, { name, kept }));
  if (labels.length > 0) {
    const cells = labels.join(say(SHEET_TEXTS.listComma, language));
    sentences.push(say(SHEET_TEXTS.inputsCarried, language, { name, cells }));
  }
  return sentences;
}

/** After a refusal: the previous report comes back, or is kept beside; the sentences say which. */
function afterRefusal(
  { id, sheetName }: ReportModel,
  target: ReportSheet | undefined,
  refusal: unknown,
  { language }: Showing,
): WrittenSheet {
  const beside = mend(
    marked((marker) => isLeftover(marker) || marker.role === "report"),
    "undo",
  );
  const name = target?.sheet.getName() ?? sheetName;
  const own = beside.filter(({ report }) => report === id);
  const text = target === undefined ? SHEET_TEXTS.reportNotMade : SHEET_TEXTS.reportRefused;
  const refused = say(text, language, { name, why: refusalWords(refusal, language) });
  const notices = [...(own.length > 0 ? [] : [refused]), ...besideWords(beside, language)];
  return { sheetId: target?.marker.sheetId ?? null, name, notices, refused: true };
}

/** What a run knows before it writes a report. */
interface Circumstances {
  /** True = the file is known to have room for every report. */
  readonly ampleRoom: boolean;
  /** True = a platform failure was met at this report before: one more counts as a refusal for good. */
  readonly again: boolean;
  /** True = no report of the file is known to be marked as an earlier version did. */
  readonly keyed: boolean;
  /** Whether the file's cells take our formulas among values; absent = not known. */
  readonly takesFormulas?: boolean | undefined;
  /** The day on which the orders were read, ISO. */
  readonly made: string;
  /** Which figures it shows; absent = not known. */
  readonly figures?: Figures;
}

/** What the reports of one run need to know of the file, asked once for all of them. */
export const fileForReports = (): Pick<Circumstances, "ampleRoom" | "keyed" | "takesFormulas"> => ({
  ampleRoom: hasAmpleRoom(),
  keyed: !hasEarlierReports(),
  takesFormulas: takesOurFormulas(),
});

/**
 * Writes a report. The sheet keeps its identity over re-runs: formulas, named ranges and links of the user that point
 * into it stay valid; inputs the user changed are carried over; a sheet the user wrote on otherwise stays beside the
 * new one under the day it was made. What Google refuses for good is said in the notices, and the previous report
 * stays.
 *
 * @param model what to write
 * @param showing the file's language and currency
 * @throws InputProblem "too-many-cells" before anything is written
 */
export function writeReport(
  model: ReportModel,
  showing: Showing,
  { ampleRoom, again, keyed, takesFormulas, ...order }: Circumstances,
): WrittenSheet {
  const book = openFile();
  const target = reportSheet(model.id, keyed);
  if (!ampleRoom) requireRoomFor(book, model);
  try {
    const all = { model, showing: { ...showing, takesFormulas }, ...order };
    return target === undefined ? writeFirst(book, all) : writeAgain(book, target, all);
  } catch (thrown) {
    let after: WrittenSheet | null = null;
    attempt(() => (after = afterRefusal(model, target, thrown, showing)));
    if (after !== null && (again || refusalOf(thrown) !== null)) return after;
    throw thrown;
  }
}
